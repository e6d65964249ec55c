// Dashes that are taken for each other: in numbers, for the long vowel of katakana, and the two wave dashes. What stands in
// phone numbers and postal codes is for the rules of the contact.
import { longVowelWords } from '../data/long-vowels.js';
import { isJapanese, isQuoted, type Match, matches } from '../matches.js';
import type { Finding, Rule, RuleContext } from '../rule.js';
import type { FieldText, TextKind } from '../texts.js';

export const dashes: Rule = {
  name: 'wording/dashes',
  severity: 'info',
  words: {
    ja: {
      title: '形の似た横棒や波線が取り違えられています',
      why: '長音「ー」、ハイフン、ダッシュ、波ダッシュは形が似ていても別の文字です。混じると検索に掛からず、見た目もそろいません。',
    },
    en: {
      title: 'One dash for another',
      why: 'The long vowel, the hyphen, the dash and the wave dash look alike and are not: a search misses them, and the page looks uneven.',
    },
  },
  bad: `selfPromotion: 2019ー2020年に、サ-バの移行を担当しました。`,
  good: `selfPromotion: 2019〜2020年に、サーバの移行を担当しました。`,
  check(_resume, context) {
    const texts = context.texts.filter(text => searched[text.kind] && text.field !== title && isJapanese(text));
    for (const text of texts) {
      if (text.kind === 'place') inAddress(text, context);
      else betweenNumbers(text, context);
      longVowels(text, context);
    }
    waves(texts, context);
  },
};

const searched: Partial<Record<TextKind, boolean>> = { prose: true, phrase: true, place: true };
/** A phrase that is the title of a work. */
const title = 'publications[].name';

/** The hyphen of 1-2-3 is ASCII; `－` is right among full-width digits, and `ー` nowhere. */
function inAddress(text: FieldText, { within }: RuleContext): void {
  for (const { text: dash, start, end } of matches(text, addressDashes)) {
    const isWide = /[０-９]/.test(text.words.charAt(start - 1));
    if (isWide && dash === '－') continue;
    const right = isWide ? '－' : '-';
    within(text.path, start, end, {
      ...mistaken(dash, { ja: '番地', en: 'numbers of an address' }),
      help: { ja: `「${right}」で書いてください。`, en: `write \`${right}\`` },
      replacement: right,
    });
  }
}

const addressDashes = /(?<=[0-9])[ー―‐‑‒–—─━−－](?=[0-9])|(?<=[０-９])[ー―‐‑‒–—─━－](?=[０-９])/g;

function betweenNumbers(text: FieldText, { within }: RuleContext): void {
  for (const { text: dash, start, end } of matches(text, numberDashes))
    within(text.path, start, end, {
      ...mistaken(dash, { ja: '数字のあいだ', en: 'numbers' }),
      help: {
        ja: '範囲は「〜」、番号の区切りは半角の「-」、引き算は「−」で書いてください。',
        en: 'write 〜 for a range, `-` between the parts of a number, − for a subtraction',
      },
    });
}

/** An en dash and a minus are right between numbers. */
const numberDashes = /(?<=[0-9０-９])[ー―‐─━－](?=[0-9０-９])/g;

function mistaken(dash: string, place: { readonly ja: string; readonly en: string }): Omit<Finding, 'help'> {
  const name = dashNames[dash] ?? { ja: '別の横棒', en: 'another dash' };
  return {
    message: {
      ja: `${place.ja}に${name.ja}「${dash}」が使われています。`,
      en: `${name.en.charAt(0).toUpperCase()}${name.en.slice(1)} \`${dash}\` stands between ${place.en}.`,
    },
    label: name,
  };
}

const dashNames: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  ー: { ja: '長音記号', en: 'a long vowel' },
  '－': { ja: '全角の横棒', en: 'a full-width dash' },
  '‐': { ja: '全角のハイフン', en: 'a typographic hyphen' },
  '─': { ja: '罫線', en: 'a ruled line' },
  '━': { ja: '罫線', en: 'a ruled line' },
  '―': { ja: 'ダッシュ', en: 'a dash' },
};

function longVowels(text: FieldText, { within }: RuleContext): void {
  if (!/[ァ-ヺ][-‐‑–—―−－─━一]/.test(text.words)) return;
  for (const word of matches(text, slippedWords()))
    for (const { 0: dash, index } of word.text.matchAll(/[^ァ-ヺー]/g)) {
      const start = word.start + index;
      const right = word.text.replace(/[^ァ-ヺー]/g, 'ー');
      within(text.path, start, start + 1, {
        message: {
          ja: `「${word.text}」の長音が「${dash}」で書かれています。`,
          en: `The long vowel of \`${word.text}\` is written with \`${dash}\`.`,
        },
        label: { ja: '長音ではありません', en: 'no long vowel' },
        help: {
          ja: `長音記号「ー」を使い、「${right}」と書いてください。`,
          en: `write ${right}, with the long vowel ー`,
        },
        replacement: 'ー',
      });
    }
}

/** The words with any dash for ー; the last only where no other word can follow. Longest first. */
function slippedWords(): RegExp {
  slipped ??= new RegExp(
    longVowelWords
      .toSorted((a, b) => b.length - a.length)
      .map(word =>
        word.replace(/ー(?!$)/g, '[ー‐‑–—―−－─━一-]').replace(/ー$/, '(?:ー|[‐‑－−-](?=[ぁ-ん、。，．）)」』]|$))?'),
      )
      .join('|'),
    'g',
  );
  return slipped;
}

let slipped: RegExp | undefined;

/** 〜 or ～, whichever the résumé has less of; where it has as many, the one that came second. */
function waves(texts: readonly FieldText[], { within }: RuleContext): void {
  const found = texts.flatMap(text =>
    matches(text, /[〜～]/g)
      .filter(match => !isQuoted(text, match))
      .map(match => ({ path: text.path, match })),
  );
  const count = (wave: string) => found.filter(({ match }) => match.text === wave).length;
  const first = found[0]?.match.text ?? '';
  const second = other(first);
  const rare = count(second) > count(first) ? first : second;
  for (const { path, match } of found) if (match.text === rare) within(path, match.start, match.end, mixed(match));
}

function mixed({ text: wave }: Match): Finding {
  const usual = other(wave);
  return {
    message: {
      ja: `波線が2種類混じっています。ほかでは「${usual}」（${codes[usual]}）ですが、ここは「${wave}」（${codes[wave]}）です。`,
      en: `Wave dashes of two kinds: elsewhere it is \`${usual}\` (${codes[usual]}), here \`${wave}\` (${codes[wave]}).`,
    },
    label: { ja: 'ほかと異なる波線です', en: 'the other wave dash' },
    help: { ja: `「${usual}」（${codes[usual]}）にそろえてください。`, en: `keep to ${usual} (${codes[usual]})` },
    replacement: usual,
  };
}

const codes: Readonly<Record<string, string>> = { '〜': 'U+301C', '～': 'U+FF5E' };

function other(wave: string): string {
  return wave === '〜' ? '～' : '〜';
}
