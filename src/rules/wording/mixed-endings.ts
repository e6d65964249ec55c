// です・ます beside である・だ in one text, and in the summary beside the 自己PR.

import { isJapanese } from '../matches.js';
import type { Finding, Rule } from '../rule.js';
import type { FieldText } from '../texts.js';
import { blocksOf } from './blocks.js';
import { withoutBrackets, withoutQuotes } from './own-words.js';

export const mixedEndings: Rule = {
  name: 'wording/mixed-endings',
  severity: 'warning',
  words: {
    ja: {
      title: '敬体（です・ます）と常体（である・だ）が混ざっています',
      why: '一つの文章の中で文末の調子が変わると読みにくく、推敲していない印象を与えます。',
    },
    en: {
      title: 'Polite and plain sentence endings are mixed',
      why: 'A Japanese text ends its sentences in one style throughout; a mixture reads as if nobody had gone over it.',
    },
  },
  bad: `selfPromotion: 設計から運用まで担当しました。費用も2割削減した。品質にも気を配っています。`,
  good: `selfPromotion: 設計から運用まで担当しました。費用も2割削減しました。品質にも気を配っています。`,
  check(_resume, { texts, within }) {
    const prose = texts.filter(text => text.kind === 'prose' && isJapanese(text));
    for (const text of prose) {
      const endings = endingsOf(text);
      const rare = rarerStyle(endings);
      const first = endings.find(({ style }) => style === rare);
      if (first) within(text.path, first.start, first.end, mixed(first));
    }
    const summary = prose.find(({ field }) => field === 'basics.summary');
    const promotion = prose.find(({ field }) => field === 'selfPromotion');
    if (!summary || !promotion) return;
    const [first] = endingsOf(promotion);
    const style = oneStyle(summary);
    if (!first || !style || oneStyle(promotion) !== otherStyle[style]) return;
    within(promotion.path, first.start, first.end, { ...unlikeSummary(first), severity: 'info' });
  },
};

type Style = 'polite' | 'plain';

interface Ending {
  readonly style: Style;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const otherStyle: Readonly<Record<Style, Style>> = { polite: 'plain', plain: 'polite' };
const names: Readonly<Record<Style, string>> = { polite: '敬体（です・ます）', plain: '常体（である・だ）' };

const patterns: Readonly<Record<Style, RegExp>> = {
  polite: /(?:で(?:す|した|しょう)|ま(?:す|した|せん|せんでした|しょう)|ください|下さい)(?:か|ね|よ)?$/,
  plain:
    /(?:であ(?:る|った|ろう)|だ(?:った|ろう)?|な(?:い|かった)|たい|[いきしちにひみりっえけせてねべめれげぜぎじん見来得着経出]た|[ぁ-ん\p{Script=Han}]る|\p{Script=Han}[うくぐすつむぶ])$/u,
};

/** The ends of the sentences of paragraphs: not of headings, lists, quotations, nor of asides in brackets. */
function endingsOf({ words }: FieldText): readonly Ending[] {
  const own = withoutBrackets(withoutQuotes(words));
  return blocksOf(own).flatMap(block => {
    if (block === 'gap' || block.kind !== 'paragraph') return [];
    const all = Array.from(own.slice(block.start, block.end).matchAll(/[^。！？]+(?=。)/g));
    const sentences = all.filter(({ 0: sentence, index }) => !isNote(own, block.start + index + sentence.search(/\S/)));
    return sentences.flatMap(({ 0: sentence, index }, order) => {
      const found = endingOf(sentence.replace(/[\s*_~]+$/, ''), block.start + index);
      const next = sentences[order + 1]?.[0] ?? '';
      return found.filter(({ style }) => style === 'polite' || !takesUp.test(next));
    });
  });
}

/** True within a line that begins with a label, as in **課題**：検索が遅い。 What follows is a note. */
function isNote(words: string, start: number): boolean {
  return /^[ \t　]*(?:\*\*[^*。\n]{1,10}(?:\*\*[:：]|[:：]\*\*)|[【＜][^】＞。\n]{1,10}[】＞])/.test(
    words.slice(words.lastIndexOf('\n', start) + 1),
  );
}

/** 「まず現場に行く。そう決めています。」 The next sentence takes this one up as a saying. */
const takesUp =
  /^[\s　]*(?:そう(?=決め|考え|思|信じ|自分|心)|[そこ]れ(?:が|を)(?=信条|信念|座右|私の|モットー|合言葉|基本|大切))/;

function endingOf(sentence: string, start: number): readonly Ending[] {
  for (const style of ['polite', 'plain'] as const) {
    const found = patterns[style].exec(sentence);
    if (found) return [{ style, text: found[0], start: start + found.index, end: start + sentence.length }];
  }
  return [];
}

/** The style of which there are fewer sentences, plain where there are as many; undefined where there is but one. */
function rarerStyle(endings: readonly Ending[]): Style | undefined {
  const polite = endings.filter(({ style }) => style === 'polite').length;
  const plain = endings.length - polite;
  if (polite === 0 || plain === 0) return undefined;
  return polite < plain ? 'polite' : 'plain';
}

function oneStyle(text: FieldText): Style | undefined {
  const endings = endingsOf(text);
  return rarerStyle(endings) === undefined ? endings[0]?.style : undefined;
}

function mixed({ style, text }: Ending): Finding {
  const other = otherStyle[style];
  return {
    message: {
      ja: `文末の「${text}」は${names[style]}ですが、この文章の他の文は${names[other]}です。`,
      en: `This sentence ends in the ${style} style, others of this text in the ${other} one.`,
    },
    label: { ja: `${names[style]}の文末です`, en: `${style} style` },
    help: {
      ja: `文末を${names[other]}に統一してください。`,
      en: `end all sentences in the ${other} style`,
    },
  };
}

function unlikeSummary({ style }: Ending): Finding {
  const other = otherStyle[style];
  return {
    message: {
      ja: `自己PRの文末は${names[style]}ですが、職務要約は${names[other]}で書かれています。`,
      en: `The 自己PR is in the ${style} style, the summary in the ${other} one.`,
    },
    help: {
      ja: '書類全体で文末の調子をそろえてください。です・ますが無難です。',
      en: 'write both in one style; です・ます is the safe choice',
    },
  };
}
