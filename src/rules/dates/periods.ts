// The periods of a résumé, each with its place in the file, and which employments a person may hold beside another.
import { comparePlainDates, dateOrder, type PlainDate } from '../../resume/dates.js';
import type { LocalizedText, SourceResume } from '../../resume/resume.js';
import type { Path } from '../../source/source.js';

export interface Dates {
  readonly startDate?: PlainDate | undefined;
  readonly endDate?: PlainDate | undefined;
}

export interface Period extends Dates {
  readonly of: 'employment' | 'position' | 'project' | 'education' | 'volunteer';
  readonly path: Path;
}

/** An employment, and whether it is one that fills the working day, as far as the résumé says. */
export interface Employment extends Period {
  readonly name: LocalizedText;
  readonly isFullTime: boolean;
  /** Of its positions and its projects. */
  readonly parts: readonly Period[];
}

/** Everything that begins and ends, section by section; a part stands behind the last employment. */
export function periodsOf(resume: SourceResume): readonly Period[] {
  const jobs = employmentsOf(resume);
  return [
    ...jobs,
    ...jobs.flatMap(({ parts }) => parts),
    ...listed('education', 'education', resume.education),
    ...listed('project', 'projects', resume.projects),
    ...listed('volunteer', 'volunteer', resume.volunteer),
  ];
}

/** The employments in the order of the file. */
export function employmentsOf({ work }: SourceResume): readonly Employment[] {
  return work.map((job, index) => ({
    ...spanOf(job),
    of: 'employment',
    path: ['work', index],
    name: job.name,
    isFullTime: !(job.employmentType === undefined
      ? besideInNames.test(wordsOf(job.name, job.position))
      : besideInTypes.test(wordsOf(job.employmentType))),
    parts: [
      ...listed('position', 'positions', job.positions, ['work', index]),
      ...listed('project', 'projects', job.projects, ['work', index]),
    ],
  }));
}

/** True when two employments are at one company: two posts of it, not two companies. */
export function isSameEmployer(a: Employment, b: Employment): boolean {
  return wordsOf(a.name).replace(/\s/g, '') === wordsOf(b.name).replace(/\s/g, '');
}

/** True when a date lies behind today as far as it goes: a year alone may still be this one. */
export function isPast(date: PlainDate, today: PlainDate): boolean {
  return comparePlainDates(date, today) < 0;
}

/** A number that rises with the start, for sorting; 0 where none is known. */
export function startOrder({ startDate }: Dates): number {
  return startDate ? dateOrder(startDate) : 0;
}

/** The first month that a date can mean, counted from the year 0: a year alone may be its January. */
export function firstMonth({ year, month = 1 }: PlainDate): number {
  return year * 12 + month - 1;
}

/** The last month that a date can mean: a year alone may be its December. */
export function lastMonth({ year, month = 12 }: PlainDate): number {
  return year * 12 + month - 1;
}

function listed(of: Period['of'], name: string, items: readonly Dates[], base: Path = []): readonly Period[] {
  return items.map((item, index) => ({ ...spanOf(item), of, path: [...base, name, index] }));
}

function spanOf({ startDate, endDate }: Dates): Dates {
  return { startDate, endDate };
}

/** Every language of the texts, in narrow letters. */
function wordsOf(...texts: readonly (LocalizedText | undefined)[]): string {
  const all = texts.flatMap(text => (typeof text === 'object' ? [text.ja ?? '', text.en ?? ''] : [text ?? '']));
  return all.join(' ').normalize('NFKC');
}

/** Words that say that it was held beside another employment, wherever they stand. */
const beside =
  '副業|複業|兼業|業務委託|準委任|フリーラン|個人事業|自営|アルバイト|非常勤|顧問|インターン(?!ナ|ネ)' +
  '|free-?lanc|self-employed|part[- ]?time|side (?:job|business|work|gig)|\\binterns?\\b|\\binternship';

/** What a type of employment says beside them; 契約社員 work all day. */
const besideInTypes = new RegExp(
  `${beside}|兼務|兼任|請負|バイト|パート(?!ナー)|嘱託|派遣|出向|(?<!執行)役員|取締役|監査役|研修|ボランティア` +
    '|contract(?!\\w* employee)|secondment|temporary|\\btemp\\b|casual|advis[eo]r|volunteer|board',
  'i',
);

/** In the name of a company or a post the rest may mean something else. */
const besideInNames = new RegExp(`${beside}|社外取締役|監査役`, 'i');
