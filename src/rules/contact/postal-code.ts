// Japanese postal codes that are not written 123-4567.
import type { Finding, Rule } from '../rule.js';
import { contactFields } from './japan.js';
import { atText } from './scalars.js';

export const postalCode: Rule = {
  name: 'contact/postal-code',
  severity: 'warning',
  words: {
    ja: {
      title: '郵便番号が「123-4567」の形になっていません',
      why: '郵便番号は7桁で、3桁目のあとにハイフンを入れます。〒の記号は書類の側で印刷します。',
    },
    en: {
      title: 'A postal code that is not written 123-4567',
      why: 'A Japanese postal code has seven digits with a hyphen after the third; the sign 〒 is printed by the document.',
    },
  },
  bad: `basics:
  name: 桐生 湊
  location: { postalCode: 〒２３１００２３ }`,
  good: `basics:
  name: 桐生 湊
  location: { postalCode: 231-0023 }`,
  check(resume, context) {
    for (const { path, value, japanese } of contactFields(resume, context, 'postalCode')) {
      const finding = japanese ? problemOf(value) : undefined;
      if (finding) atText(context, path, value, finding);
    }
  },
};

function problemOf(value: string): Finding | undefined {
  const text = value.normalize('NFKC').replace(/[\s〒\u2010-\u2015\u2212\u30fc\u2500-]/g, '');
  // Letters and asterisks: another country's, or kept back.
  if (!/^\d+$/.test(text)) return undefined;
  const right = `${text.slice(0, 3)}-${text.slice(3)}`;
  if (text.length === 7) return value === right ? undefined : wrongForm(value, right);
  return {
    message: {
      ja: `郵便番号は7桁ですが、${text.length}桁になっています。`,
      en: `A postal code has seven digits, but this one has ${text.length}.`,
    },
    help: {
      ja: '`123-4567` の形で書いてください。先頭の 0 が消えていないかも確かめてください。',
      en: 'write it as `123-4567`, and look whether a leading 0 was lost',
    },
  };
}

function wrongForm(value: string, right: string): Finding {
  const sign = value.includes('〒');
  return {
    message: sign
      ? {
          ja: '〒の記号は書類に印刷されるため、ここにも書くと二重になります。',
          en: 'The sign 〒 is printed by the document, and would stand there twice.',
        }
      : {
          ja: '郵便番号が、半角数字7桁と3桁目のあとのハイフンという形になっていません。',
          en: 'The postal code is not seven plain digits with a hyphen after the third.',
        },
    help: { ja: `\`${right}\` と書いてください。`, en: `write \`${right}\`` },
    replacement: right,
  };
}
