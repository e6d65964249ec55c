// 貴社 for an employer that is no company: a bank is 貴行, a hospital 貴院, a school 貴校.
import { isJapanese, isQuoted, matches } from '../matches.js';
import type { Rule } from '../rule.js';
import type { FieldText } from '../texts.js';
import { organizations } from './companies.js';

export const employerKind: Rule = {
  name: 'wording/employer-kind',
  severity: 'info',
  words: {
    ja: {
      title: '敬称が応募先の種類に合っていません',
      why: '「貴社」は会社に使う敬称です。銀行は「貴行」、病院は「貴院」、学校は「貴校」のように、応募先の種類に合わせます。',
    },
    en: {
      title: 'A form of address that does not fit the employer',
      why: '貴社 is for companies; a bank is 貴行, a hospital 貴院, a school 貴校.',
    },
  },
  bad: `motivation: 地域に根ざす青空銀行の姿勢に共感し、貴社を志望しました。`,
  good: `motivation: 地域に根ざす青空銀行の姿勢に共感し、貴行を志望しました。`,
  check(_resume, { texts, within }) {
    const known = organizations(texts).map(({ value }) => value.trim());
    for (const text of texts) {
      if (text.field !== 'motivation' || !isJapanese(text)) continue;
      const employer = employerIn(text, known);
      const [address] = employer ? matches(text, /貴社/g).filter(found => !isQuoted(text, found)) : [];
      if (!employer || !address) continue;
      within(text.path, address.start, address.end, {
        message: {
          ja: `「${employer.name}」への志望動機であれば、敬称は「貴社」ではなく「${employer.address}」です。`,
          en: `If this speaks to ${employer.name}, it is addressed as ${employer.address}, not 貴社.`,
        },
        help: {
          ja: `応募先が${employer.kind}であれば、「${employer.address}」に改めてください。`,
          en: `write ${employer.address} if that is who you apply to`,
        },
      });
    }
  },
};

interface Employer {
  readonly name: string;
  readonly kind: string;
  readonly address: string;
}

/** The one employer of such a kind that the text names; nothing where it names a company, several, or one of the writer's own. */
function employerIn(text: FieldText, known: readonly string[]): Employer | undefined {
  if (/(?:株式|有限|合同)会社/.test(text.words)) return undefined;
  const named = matches(text, names).filter(({ text: name }) => !known.some(own => own.includes(name)));
  const [only, ...others] = [...new Set(named.map(({ text: name }) => name))];
  if (only === undefined || others.length > 0) return undefined;
  const [kind, address] = kinds.find(([ending]) => only.endsWith(ending)) ?? [];
  return kind !== undefined && address !== undefined ? { name: only, kind, address } : undefined;
}

/** How each kind is addressed (tenshoku-kizoku.com); longer endings first. */
const kinds: readonly (readonly [ending: string, address: string])[] = [
  ['信用金庫', '貴庫'],
  ['銀行', '貴行'],
  ['大学病院', '貴院'],
  ['クリニック', '貴院'],
  ['病院', '貴院'],
  ['医院', '貴院'],
  ['大学', '貴学'],
  ['高等学校', '貴校'],
  ['専門学校', '貴校'],
  ['幼稚園', '貴園'],
  ['保育園', '貴園'],
  ['学園', '貴学園'],
  ['協同組合', '貴組合'],
  ['協会', '貴協会'],
];

/** A name in kanji or katakana before the kind; 地方銀行 and the like name none. */
const names = new RegExp(
  `(?<![\\p{Script=Han}ァ-ヶー])(?!地方|都市|大手|他の?|総合|国立|私立|公立|市立|県立|取引)[\\p{Script=Han}ァ-ヶー]{1,12}?(?:${kinds.map(([ending]) => ending).join('|')})(?![\\p{Script=Han}ァ-ヶー])`,
  'gu',
);
