// The kinds of Japanese schools: at what age one usually goes there, and how long one stays at the least.
import type { EducationOf, LocalizedText } from '../../resume/resume.js';
import { japaneseOf } from '../matches.js';

export interface SchoolKind {
  readonly ja: string;
  readonly en: string;
  /** School years after the one in which one is born: of the April one enters in, and of the March one leaves in. */
  readonly enters: number;
  readonly leaves: number;
  /** True where those who come straight from school are the rule. */
  readonly isAtFixedAge: boolean;
  /** Whoever finishes has been there so many months. */
  readonly months: number;
  /** The same for those who come from one of `from`, and so may begin in a later year. */
  readonly afterAnother?: { readonly from: readonly string[]; readonly months: number };
}

/** What a school is by its Japanese name; undefined for what is unclear, abroad, or open to every age. */
export function schoolKindOf(school: EducationOf<LocalizedText>): SchoolKind | undefined {
  const { institution, faculty, department, area, studyType } = school;
  const name = folded(institution);
  const all = [name, ...[faculty, department, area, studyType].map(folded)].join('\n');
  if (outside.test(all) || /^\p{Script=Katakana}/u.test(name)) return undefined;
  const kind = kinds.find(({ pattern, where }) => pattern.test(where === 'name' ? name : all));
  if (kind === undefined || kind.ja !== '大学' || !/医学|歯学|薬学|獣医/.test(all)) return kind;
  return { ...kind, leaves: 25 };
}

/** Full-width letters and digits count as their ASCII kin. */
function folded(text: LocalizedText | undefined): string {
  return japaneseOf(text).normalize('NFKC').trim();
}

/** Schools and ways of studying that go by ages and lengths of their own. */
const outside =
  /大学校|訓練|通信|放送|夜間|定時制|二部|社会人|オンライン|履修生|聴講|研究生|留学|交換|編入|転入|転学|転部|休学|早期|飛び|海外|専攻科|別科|高等課程|国際学校/;

/** Of every 大学 the part that the name says, the most special first. */
const kinds: readonly (SchoolKind & { readonly pattern: RegExp; readonly where: 'name' | 'all' })[] = [
  {
    ja: '高等専門学校',
    en: 'a 高等専門学校',
    pattern: /高等専門学校|高専/,
    where: 'name',
    enters: 16,
    leaves: 21,
    isAtFixedAge: true,
    months: 48,
    afterAnother: { from: ['高等学校', '高等専門学校'], months: 12 },
  },
  {
    ja: '高等学校',
    en: 'a high school',
    pattern: /高等学校|高校|高等部/,
    where: 'name',
    enters: 16,
    leaves: 19,
    isAtFixedAge: true,
    months: 30,
    afterAnother: { from: ['高等学校', '高等専門学校'], months: 0 },
  },
  {
    ja: '中等教育学校',
    en: 'a 中等教育学校',
    pattern: /中等教育学校/,
    where: 'name',
    enters: 13,
    leaves: 19,
    isAtFixedAge: true,
    months: 30,
  },
  {
    ja: '中学校',
    en: 'a junior high school',
    pattern: /中学校|中学$|中等部/,
    where: 'name',
    enters: 13,
    leaves: 16,
    isAtFixedAge: true,
    months: 0,
  },
  {
    ja: '博士課程',
    en: 'a doctoral course',
    pattern: /博士(?!(?:課程)?前期)/,
    where: 'all',
    enters: 25,
    leaves: 28,
    isAtFixedAge: false,
    months: 0,
  },
  {
    ja: '大学院',
    en: 'a graduate school',
    pattern: /大学院|研究科|修士|博士|専門職学位|MBA/,
    where: 'all',
    enters: 23,
    leaves: 25,
    isAtFixedAge: false,
    months: 0,
  },
  {
    ja: '短期大学',
    en: 'a junior college',
    pattern: /短期大学|短大/,
    where: 'name',
    enters: 19,
    leaves: 21,
    isAtFixedAge: true,
    months: 18,
    afterAnother: { from: ['短期大学', '大学', '専門学校', '高等専門学校'], months: 0 },
  },
  {
    ja: '専門学校',
    en: 'a vocational school',
    pattern: /専門学校|専修学校/,
    where: 'name',
    enters: 19,
    leaves: 21,
    isAtFixedAge: false,
    months: 0,
  },
  {
    ja: '大学',
    en: 'a university',
    pattern: /大学(?!附属|付属)/,
    where: 'name',
    enters: 19,
    leaves: 23,
    isAtFixedAge: true,
    months: 36,
    afterAnother: { from: ['短期大学', '大学', '専門学校', '高等専門学校'], months: 12 },
  },
];
