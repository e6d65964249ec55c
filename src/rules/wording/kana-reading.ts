// The reading of a name or an address that is not all in one kind of kana. Half-width kana is another rule's.

import { type Match, matches } from '../matches.js';
import type { Finding, Rule, RuleContext } from '../rule.js';
import type { FieldText } from '../texts.js';

export const kanaReading: Rule = {
  name: 'wording/kana-reading',
  severity: 'warning',
  words: {
    ja: {
      title: 'ふりがなに、かな以外の文字や別の種類のかなが混じっています',
      why: 'ふりがな欄はひらがなだけ、フリガナ欄はカタカナだけで書きます。',
    },
    en: {
      title: 'A reading that is not all kana of one kind',
      why: 'The reading of a name or an address is all hiragana or all katakana.',
    },
  },
  bad: `basics:
  name: { family: 桐生, given: 湊子 }
  nameKana: { family: きりゅう, given: みなト子 }`,
  good: `basics:
  name: { family: 桐生, given: 湊子 }
  nameKana: { family: きりゅう, given: みなとこ }`,
  check(_resume, context) {
    const readings = context.texts.filter(({ kind, language }) => kind === 'kana' && language !== 'en');
    for (const reading of readings) notKana(reading, context);
    const isName = ({ field }: FieldText) => field.startsWith('basics.nameKana');
    mixedInName(readings.filter(isName), context);
    for (const reading of readings) if (!isName(reading)) mixedInAddress(reading, context);
  },
};

function notKana(reading: FieldText, { within }: RuleContext): void {
  // What a form's second address has where it is the first one.
  if (reading.value.trim() === '同上') return;
  for (const { text, start, end } of matches(reading, foreign)) {
    const isLatin = /^\p{Script=Latin}/u.test(text);
    within(reading.path, start, end, {
      message: {
        ja: `読みがなに${isLatin ? 'ローマ字' : '漢字'}「${text}」が入っています。`,
        en: `The reading has ${isLatin ? 'Latin letters' : 'kanji'} in it: \`${text}\`.`,
      },
      label: { ja: '読みではありません', en: 'no kana' },
      help: { ja: '読みをかなで書いてください。', en: 'write how it is read, in kana' },
    });
  }
}

const foreign = /\p{Script=Han}+|\p{Script=Latin}+/gu;

/** A part that the name itself writes so (マイケル) may differ from the rest. */
function mixedInName(readings: readonly FieldText[], context: RuleContext): void {
  const names = context.texts.filter(({ field }) => field.startsWith('basics.name.')).map(({ value }) => value);
  const runs = readings.flatMap(reading =>
    matches(reading, /[^\s・＝=]+/g)
      .filter(({ text }) => !names.some(name => name.includes(text)))
      .flatMap(part => runsIn(part).map(run => ({ reading, run }))),
  );
  const lengths = { hiragana: 0, katakana: 0 };
  for (const { run } of runs) lengths[kindOf(run)] += run.text.length;
  const first = runs[0] ? kindOf(runs[0].run) : 'hiragana';
  const second = other(first);
  const usual = lengths[second] > lengths[first] ? second : first;
  for (const { reading, run } of runs)
    if (kindOf(run) !== usual) context.within(reading.path, run.start, run.end, mixed(run, usual));
}

/**
 * An address goes on in the kana in which it begins; a building keeps its katakana among hiragana (グリーンハイツ), so that
 * there only a single character is a slip: とうきょうト, ヘ for へ.
 */
function mixedInAddress(reading: FieldText, { within }: RuleContext): void {
  const runs = runsIn({ text: reading.words, start: 0, end: reading.words.length });
  const usual = runs[0] ? kindOf(runs[0]) : 'hiragana';
  for (const run of runs) {
    const isSlip = kindOf(run) !== usual && (usual === 'katakana' || run.text.length === 1);
    if (isSlip) within(reading.path, run.start, run.end, mixed(run, usual));
  }
}

type Kana = 'hiragana' | 'katakana';

function runsIn({ text, start }: Match): readonly Match[] {
  return matches({ words: text }, kanaRuns).map(run => ({
    text: run.text,
    start: start + run.start,
    end: start + run.end,
  }));
}

/** ー belongs to what it stands behind. */
const kanaRuns = /[ぁ-ゖゝゞ][ぁ-ゖゝゞー]*|[ァ-ヺヽヾｦ-ﾟ][ァ-ヺヽヾー\uff66-\uff9f]*/g;

function kindOf({ text }: Match): Kana {
  return /^[ぁ-ゖゝゞ]/.test(text) ? 'hiragana' : 'katakana';
}

function other(kind: Kana): Kana {
  return kind === 'hiragana' ? 'katakana' : 'hiragana';
}

function mixed({ text }: Match, usual: Kana): Finding {
  const right = usual === 'hiragana' ? toHiragana(text) : toKatakana(text);
  const [here, elsewhere] =
    usual === 'hiragana' ? (['カタカナ', 'ひらがな'] as const) : (['ひらがな', 'カタカナ'] as const);
  return {
    message: {
      ja: `ほかの部分は${elsewhere}ですが、「${text}」だけが${here}です。`,
      en: `The rest of the reading is in ${usual}, but \`${text}\` is in ${other(usual)}.`,
    },
    label: { ja: `ここだけ${here}です`, en: `in ${other(usual)}` },
    help: {
      ja: `「${right}」のように、どちらか一方のかなにそろえてください。`,
      en: `keep to one kind of kana, as in ${right}`,
    },
  };
}

/** The two blocks of kana stand 96 code points apart. */
function toHiragana(text: string): string {
  return text.normalize('NFKC').replace(/[ァ-ヶヽヾ]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 96));
}

function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/g, kana => String.fromCharCode(kana.charCodeAt(0) + 96));
}
