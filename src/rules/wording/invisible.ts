// Characters that nobody sees or that only look like others: what comes along when text is copied out of a PDF, a web
// page or a file name.
import type { Words } from '../../diagnostics/diagnostic.js';
import { isJapanese, type Match, matches } from '../matches.js';
import type { Finding, Rule } from '../rule.js';
import type { FieldText } from '../texts.js';
import { controls, decomposedKana, directions, kanjiOf, noBreakSpaces, radicalRuns, zeroWidth } from './characters.js';

export const invisible: Rule = {
  name: 'wording/invisible',
  severity: 'warning',
  words: {
    ja: {
      title: '見た目ではわからない文字が混じっています',
      why: 'PDFやWebページから写した文章には、別の字に見える文字や、目に見えない文字が混じることがあります。検索に掛からず、文字が欠けて印刷されることもあります。',
    },
    en: {
      title: 'Characters that do not show what they are',
      why: 'Text copied from a PDF or a web page may hold look-alikes and invisible characters; it is not found by a search, and may print with gaps.',
    },
  },
  bad: `selfPromotion: ⽇本語と⾼速な処理が得意です。`,
  good: `selfPromotion: 日本語と高速な処理が得意です。`,
  check(_resume, { texts, within }) {
    for (const text of texts)
      for (const { pattern, lets, finding } of kinds)
        for (const match of matches(text, pattern))
          if (!lets?.(text, match)) within(text.path, match.start, match.end, finding(text, match));
  },
};

/** A kind of such characters: how they are found, which of them are right, and what is said of the others. */
interface Kind {
  readonly pattern: RegExp;
  lets?(text: FieldText, match: Match): boolean;
  finding(text: FieldText, match: Match): Finding;
}

const kinds: readonly Kind[] = [
  { pattern: decomposedKana, finding: (_text, match) => decomposed(match) },
  { pattern: radicalRuns, finding: radical },
  { pattern: zeroWidth, lets: isJoining, finding: (_text, match) => hidden(match, '') },
  { pattern: directions, lets: isRightToLeft, finding: (_text, match) => hidden(match, '') },
  { pattern: controls, finding: (_text, match) => hidden(match) },
  { pattern: noBreakSpaces, lets: isNoJapaneseProse, finding: noBreak },
];

function decomposed({ text: run }: Match): Finding {
  const whole = run.normalize('NFC');
  return {
    message: {
      ja: `「${whole}」の濁点・半濁点が、かなと別の文字になっています。環境によっては離れて表示されます。`,
      en: `The sound marks of \`${whole}\` are characters of their own, and may be drawn apart.`,
    },
    label: { ja: '分かれた濁点です', en: 'decomposed' },
    help: { ja: `「${whole}」と入力し直してください。`, en: `type ${whole} anew` },
    replacement: whole,
  };
}

function radical({ kind }: FieldText, { text: run }: Match): Finding {
  const kanji = kanjiOf(run);
  return {
    message: {
      ja: `「${run}」は漢字ではなく、形の似た部首用の文字（${codes(run)}）です。PDFから写した文章によく混じります。`,
      en: `\`${run}\` is no kanji but a radical that looks like one (${codes(run)}), as text copied from a PDF has it.`,
    },
    label: { ja: '部首用の文字です', en: 'a radical' },
    help: kanji
      ? { ja: `漢字の「${kanji}」を入力し直してください。`, en: `type the kanji ${kanji}` }
      : { ja: '漢字で入力し直してください。', en: 'type the kanji' },
    // How a name is written is for its bearer to say.
    ...(kanji && kind !== 'person' && { replacement: kanji }),
  };
}

function hidden({ text: run }: Match, replacement?: string): Finding {
  const { ja, en } = names.find(([pattern]) => pattern.test(run))?.[1] ?? { ja: '制御文字', en: 'a control character' };
  return {
    message: {
      ja: `目に見えない文字が入っています（${ja}、${codes(run)}）。`,
      en: `There is an invisible character here: ${en} (${codes(run)}).`,
    },
    label: { ja: '見えない文字です', en: 'invisible' },
    help: { ja: 'この文字を削除してください。', en: 'delete it' },
    ...(replacement !== undefined && { replacement }),
  };
}

function noBreak(_text: FieldText, { text: run }: Match): Finding {
  return {
    severity: 'info',
    message: {
      ja: `改行しない空白（${codes(run)}）が入っています。Webページから写した文章によく混じります。`,
      en: `This space is one at which no line breaks (${codes(run)}), as text copied from a web page has it.`,
    },
    label: { ja: '特殊な空白です', en: 'no-break space' },
    help: {
      ja: '意図したものでなければ、通常の空白に置き換えるか、削除してください。',
      en: 'replace it by a plain space, or delete it, unless it is meant',
    },
  };
}

const names: readonly (readonly [RegExp, Words])[] = [
  [/\u00ad/, { ja: 'ソフトハイフン', en: 'a soft hyphen' }],
  [/\u200b/, { ja: 'ゼロ幅スペース', en: 'a zero-width space' }],
  [/[\u200c\u200d]/, { ja: 'ゼロ幅の接合文字', en: 'a zero-width joiner' }],
  [/\u2060/, { ja: '単語結合子', en: 'a word joiner' }],
  [/\ufeff/, { ja: 'バイト順マーク', en: 'a byte order mark' }],
  [/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/, { ja: '書字方向の制御文字', en: 'a mark of the direction of writing' }],
];

function codes(run: string): string {
  const distinct = [...new Set(Array.from(run, character => character.codePointAt(0) ?? 0))];
  return distinct.map(code => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** ZWJ between the parts of an emoji, ZWJ and ZWNJ of Arabic and the scripts of India. */
function isJoining({ words }: FieldText, { text: run, start, end }: Match): boolean {
  if (!/^[\u200c\u200d]$/.test(run)) return false;
  const before = words.slice(0, start);
  return (
    (run === '\u200d' && emojiEnd.test(before) && emojiStart.test(words.slice(end))) ||
    /[\p{Script=Arabic}\p{M}]$/u.test(before)
  );
}

const emojiEnd = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const emojiStart = /^\p{Extended_Pictographic}/u;

function isRightToLeft({ words }: FieldText): boolean {
  return /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(words);
}

function isNoJapaneseProse(text: FieldText): boolean {
  return !isJapanese(text) || (text.kind !== 'prose' && text.kind !== 'phrase');
}
