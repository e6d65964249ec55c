// Japanese phone numbers with a digit too few or too many, without their zero, or in characters that cannot be dialled.
import type { Words } from '../../diagnostics/diagnostic.js';
import type { Rule, RuleContext } from '../rule.js';
import { contactFields, type PlainField } from './japan.js';
import { atText } from './scalars.js';

export const phone: Rule = {
  name: 'contact/phone',
  severity: 'warning',
  words: {
    ja: {
      title: '電話番号の書き方か桁数が正しくありません',
      why: '桁の足りない番号や全角の番号には、電話をかけることも入力フォームに写すこともできません。',
    },
    en: {
      title: 'A phone number that cannot be right',
      why: 'A number with a digit too few, or in full-width characters, can neither be dialled nor pasted into a form.',
    },
  },
  bad: `basics:
  name: 桐生 湊
  phone: 090-1234-567`,
  good: `basics:
  name: 桐生 湊
  phone: 090-1234-5678`,
  check(resume, context) {
    for (const field of contactFields(resume, context, 'phone')) checkNumber(field, context);
  },
};

function checkNumber({ path, value, japanese }: PlainField, context: RuleContext): void {
  const own = value.replace(extension, '').trim();
  const number = halfWidth(own);
  // A masked number (090-****-****), two numbers or words are somebody's own decision.
  if (!/^\+?[\d\s().-]+$/.test(number) || /^(?:\+(?!81)|00)/.test(number.replace(/[\s()-]/g, ''))) return;
  if (!japanese && !number.startsWith('+')) return;
  const problem = problemOf(number);
  if (problem) {
    const { mended, ...words } = problem;
    atText(context, path, value, { ...words, ...(mended !== undefined && own === value && { replacement: mended }) });
  } else if (number !== own) {
    atText(context, path, value, { ...notAscii, ...(own === value && { replacement: number }) });
  }
}

interface Problem {
  readonly message: Words;
  readonly help: Words;
  readonly mended?: string;
}

function problemOf(number: string): Problem | undefined {
  const digits = number.replace(/\D/g, '');
  if (number.startsWith('+')) return internationalProblem(number, digits.slice(2));
  if (digits.startsWith('0')) return lengthProblem(digits);
  // Nine digits and more without the zero: a spreadsheet's work.
  if (lengthOf(`0${digits}`) === digits.length + 1) return { ...lostZero, mended: `0${number}` };
  return /^1\d{2}$/.test(digits) ? undefined : noArea;
}

function internationalProblem(number: string, rest: string): Problem | undefined {
  if (!rest.startsWith('0')) return lengthProblem(`0${rest}`);
  // +81 (0)90 is a usual way to write both forms in one.
  if (/\(0/.test(number)) return lengthProblem(rest);
  return lengthProblem(rest) ?? { ...zeroAfterCountry, mended: number.replace(/^(\+81[\s-]*)0/, '$1') };
}

function lengthProblem(digits: string): Problem | undefined {
  const expected = lengthOf(digits);
  const length = digits.length;
  if (expected === undefined || expected === length) return undefined;
  const prefix = /^0(?:[5-9]0|120|570|990|180)/.exec(digits)?.[0];
  const kind = prefix === undefined ? landline : startingWith(prefix);
  return {
    message: {
      ja: `${kind.ja}は${expected}桁ですが、${length}桁になっています。`,
      en: `${kind.en} has ${expected} digits, but this one has ${length}.`,
    },
    help: {
      ja: '抜けている数字や余分な数字がないか確かめてください。',
      en: 'look for a digit that is missing or too many',
    },
  };
}

const landline: Words = { ja: '固定電話の番号', en: 'A landline number' };

function startingWith(prefix: string): Words {
  return { ja: `「${prefix}」で始まる番号`, en: `A number that begins with ${prefix}` };
}

/** How many digits a number has by its first ones; undefined for prefixes that are not in use. */
function lengthOf(digits: string): number | undefined {
  return lengths.find(([prefix]) => prefix.test(digits))?.[1];
}

/** The numbering plan of 総務省: mobile and IP 11, free and shared 10 (0800: 11), pagers and machines left out, others 10. */
const lengths: readonly (readonly [RegExp, number])[] = [
  [/^0[5-9]0/, 11],
  [/^0(?:120|570|990|180)/, 10],
  [/^0[1-9][1-9]/, 10],
];

/** 内線 and `ext.` with what follows, and a remark in brackets. */
const extension = /\s*(?:[(（]\s*[^\d\s()（）-][^()（）]*[)）]|(?:内線|ext\.?|x)\s*\d+)\s*$/i;

/** Full-width digits and brackets as ASCII, and whatever somebody's input method made of a hyphen. */
function halfWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u30fc\u2500\ufe63]/g, '-')
    .trim();
}

const notAscii = {
  message: {
    ja: '電話番号に全角文字か、半角ハイフンではない横棒が使われています。',
    en: 'The phone number has full-width characters, or dashes that are no hyphens.',
  },
  help: {
    ja: '`090-1234-5678` のように、半角の数字とハイフンで書いてください。',
    en: 'write it in plain digits and hyphens, as in `090-1234-5678`',
  },
};

const lostZero = {
  message: {
    ja: '電話番号の先頭の 0 が抜けています。',
    en: 'The phone number has lost its leading zero.',
  },
  help: {
    ja: '先頭に 0 を付けてください。表計算ソフトなどが数値として扱うと、先頭の 0 は消えます。',
    en: 'put the 0 back; spreadsheets drop it when they take the number for a quantity',
  },
};

const noArea = {
  message: {
    ja: '電話番号が 0 で始まっていません。市外局番が抜けているか、桁数が違うようです。',
    en: 'The phone number does not begin with 0: its area code is missing, or its length is wrong.',
  },
  help: {
    ja: '市外局番から書いてください。海外の番号なら + と国番号を先頭に付けてください。',
    en: 'write it with its area code, or with + and the country code if it is a foreign one',
  },
};

const zeroAfterCountry = {
  message: {
    ja: '国番号「+81」のあとに 0 が残っています。このままでは海外からかかりません。',
    en: 'A 0 stands after the country code +81, so that the number cannot be dialled from abroad.',
  },
  help: {
    ja: '`+81-90-1234-5678` のように、先頭の 0 を除いて書いてください。',
    en: 'leave out the 0, as in `+81-90-1234-5678`',
  },
};
