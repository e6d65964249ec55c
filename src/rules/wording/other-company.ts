// Another firm's name left in the motivation from an earlier application.

import { isJapanese, isQuoted, type Match, matches } from '../matches.js';
import type { Rule, RuleContext } from '../rule.js';
import type { FieldText } from '../texts.js';
import { bareName, kindOfCompany, organizations } from './companies.js';

export const otherCompany: Rule = {
  name: 'wording/other-company',
  severity: 'info',
  needsWhole: true,
  words: {
    ja: {
      title: '志望動機に経歴にない会社名があります',
      why: '志望動機を使い回すと、前の応募先の社名が残ることがあり、使い回しであることが読み手に伝わってしまいます。',
    },
    en: {
      title: 'The motivation names a company of which the résumé knows nothing',
      why: 'A motivation that is used again may still name the firm of the last application.',
    },
  },
  bad: `work: [{ name: 株式会社青空システム }]
motivation: 株式会社見本商事の理念に共感し、貴社を志望しました。`,
  good: `work: [{ name: 株式会社青空システム }]
motivation: 株式会社青空システムでの経験を、貴社で生かします。`,
  check(_resume, context) {
    const names = namesIn(context.texts);
    for (const text of context.texts) {
      if (text.field !== 'motivation' || !isJapanese(text) || !/[貴御]社/.test(text.words)) continue;
      const unknown = matches({ words: without(text.words, names) }, company).filter(
        found => !isQuoted(text, found) && !noName.test(found.text),
      );
      for (const found of unknown.filter(isFirst)) report(text, found, context);
    }
  },
};

const nameCharacters = '(?:(?!様)[\\p{Script=Han}々ァ-ヶーA-Za-z0-9Ａ-Ｚａ-ｚ０-９・＆&])';

/** Words before 株式会社 that are no names. */
const noNames = '(?:上場|公開|大手|持株|特例|中小|一般|各社|現職|前職|今回|今般|現在|当時|先日|昨年|以前)';

/** A name behind or before the kind of company; one in hiragana cannot be told from the words around it. */
const company = new RegExp(
  `${kindOfCompany}${nameCharacters}{2,}|(?!${noNames}${kindOfCompany})${nameCharacters}{2,}${kindOfCompany}(?![ァ-ヶA-Za-zＡ-Ｚａ-ｚ])`,
  'gu',
);

/** Words behind it that are none. */
const noName = new RegExp(`^${kindOfCompany}(?:化|設立|経営|組織|形態|制度|法|各社|等|勤務|在籍)`);

/** The résumé's own organizations, each as written and without its 株式会社, the longest first. */
function namesIn(texts: readonly FieldText[]): readonly string[] {
  const names = organizations(texts).flatMap(({ value }) => [value.trim(), bareName(value)]);
  return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}

/** The text with those names, and what of 株式会社 touches them, blanked out at the same offsets. */
function without(words: string, names: readonly string[]): string {
  return names.reduce((rest, name) => {
    const pattern = new RegExp(`(?:${kindOfCompany})?${literally(name)}(?:${kindOfCompany})?`, 'g');
    return rest.replace(pattern, found => ' '.repeat(found.length));
  }, words);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function isFirst({ text }: Match, index: number, all: readonly Match[]): boolean {
  return all.findIndex(other => other.text === text) === index;
}

function report({ path }: FieldText, { text, start, end }: Match, { within }: RuleContext): void {
  within(path, start, end, {
    message: {
      ja: `志望動機で「貴社」と並んで、経歴に出てこない「${text}」が挙げられています。ほかの応募先の社名が残っている可能性があります。`,
      en: `The motivation names \`${text}\`, which is nowhere else in the résumé, beside 貴社: it may be left from another application.`,
    },
    label: { ja: '今回の応募先でしょうか', en: 'is this the firm you apply to?' },
    help: {
      ja: '今回の応募先の社名か確認してください。応募先を指すのであれば「貴社」だけで足ります。',
      en: 'check that this is the firm you apply to; 貴社 alone is enough to name it',
    },
  });
}
