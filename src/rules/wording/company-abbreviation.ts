// ㈱ and （有） for 株式会社 and 有限会社, and an organization that has its 株式会社 in one place and not in another.

import { isQuoted, type Match, matches } from '../matches.js';
import type { Rule, RuleContext } from '../rule.js';
import type { FieldText, TextKind } from '../texts.js';
import { bareName, organizations } from './companies.js';

export const companyAbbreviation: Rule = {
  name: 'wording/company-abbreviation',
  severity: 'warning',
  words: {
    ja: {
      title: '会社名が略記されています',
      why: '応募書類の会社名は、㈱や（有）と略さず、登記どおりの正式名称で書くのが決まりです。',
    },
    en: {
      title: 'The kind of a company is abbreviated',
      why: 'Application documents give the full registered name of a company, never ㈱ or （有）.',
    },
  },
  bad: `work:
  - name: ㈱青空システム
    summary: 親会社の(株)青空商事に出向しました。`,
  good: `work:
  - name: 株式会社青空システム
    summary: 親会社の株式会社青空商事に出向しました。`,
  check(_resume, context) {
    for (const text of context.texts) {
      if (text.language === 'en' || !searched[text.kind] || titles.has(text.field) || !hasMark.test(text.words))
        continue;
      for (const mark of matches(text, text.kind === 'organization' ? anyMark : markInProse))
        if (!isQuoted(text, mark)) reportMark(text, mark, context);
    }
    reportBareNames(context);
  },
};

const searched: Partial<Record<TextKind, boolean>> = { prose: true, phrase: true, organization: true };

/** Fields of phrases that are titles of works. */
const titles: ReadonlySet<string> = new Set(['publications[].name']);

const anyMark = /[㈱㈲㍿]|[(（][株有][)）]/g;
/** The same, asked of every text before anything dear is. */
const hasMark = /[㈱㈲㍿]|[(（][株有][)）]/;

/**
 * In prose the mark must touch a name, and （有） must begin one: 「㈱の表記」 speaks of the mark, 「運転免許（有）」 says that
 * there is a licence.
 */
const nameCharacter = '[\\p{Script=Han}\\p{Script=Katakana}ー\\p{Lu}\\p{Ll}\\p{N}]';
const markInProse = new RegExp(
  [
    `(?<=${nameCharacter})[㈱㈲㍿]|[㈱㈲㍿](?![のをはがにでとやも、。）」\\s]|マーク(?![ァ-ヶー])|記号|表記|$)`,
    `(?<=[\\p{L}\\p{N}])(?<!株式|株主)[(（]株[)）]|[(（]株[)）](?=${nameCharacter})`,
    `(?<![\\p{L}\\p{N}])[(（]有[)）](?=${nameCharacter})`,
  ].join('|'),
  'gu',
);

function reportMark({ path, value, kind }: FieldText, mark: Match, { within }: RuleContext): void {
  const full = /[有㈲]/.test(mark.text) ? '有限会社' : '株式会社';
  const [before, after] = [value.slice(0, mark.start).trim(), value.slice(mark.end).trim()];
  const atAnEnd = (before === '') !== (after === '');
  within(path, mark.start, mark.end, {
    message: {
      ja: `会社名が「${mark.text}」と略記されています。応募書類では正式名称で書きます。`,
      en: `\`${mark.text}\` abbreviates ${full}; application documents give a company's full name.`,
    },
    label: { ja: '略記です', en: 'abbreviated' },
    help: {
      ja: `「${full}」と書いてください。社名の前に付くか後に付くかは登記に合わせます。`,
      en: `write ${full}, before or after the name as it is registered`,
    },
    ...(kind === 'organization' && atAnEnd && { replacement: full }),
  });
}

/** A bare name is often right in prose; in a field that names the organization it is a slip. */
function reportBareNames({ texts, at }: RuleContext): void {
  const named = organizations(texts).filter(({ field }) => !field.endsWith('.alias'));
  for (const text of named) {
    const name = text.value.trim();
    const full = named.find(({ value }) => value.trim() !== name && bareName(value) === name);
    if (!full) continue;
    at(text.path, {
      severity: 'info',
      message: {
        ja: `ほかの欄では「${full.value.trim()}」ですが、ここでは会社の種類が省かれています。`,
        en: `This organization is \`${full.value.trim()}\` elsewhere in the résumé.`,
      },
      help: {
        ja: `同じ会社であれば「${full.value.trim()}」と書いてください。`,
        en: `write ${full.value.trim()} if it is the same company`,
      },
      related: [{ path: full.path, message: { ja: '正式名称はここにあります', en: 'the full name stands here' } }],
    });
  }
}
