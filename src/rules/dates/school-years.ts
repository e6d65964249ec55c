// Years at school that do not agree with the birth date, or with how long a school takes.
import type { PlainDate } from '../../resume/dates.js';
import type { SourceResume } from '../../resume/resume.js';
import type { Path } from '../../source/source.js';
import type { Rule, RuleContext } from '../rule.js';
import { lengthText } from './lengths.js';
import { type Dates, employmentsOf, firstMonth, lastMonth } from './periods.js';
import { type SchoolKind, schoolKindOf } from './schools.js';

export const schoolYears: Rule = {
  name: 'dates/school-years',
  severity: 'info',
  needsWhole: true,
  words: {
    ja: {
      title: '入学や卒業の年が生年月日や修業年限と合いません',
      why: '学歴の年は数え間違いの多いところです。生年月日や修業年限から大きく離れていると、読み手は誤りを疑います。',
    },
    en: {
      title: 'School years against the birth date and the length of the school',
      why: 'The years of schools are easily miscounted, and readers who do the sum take the rest for careless, too.',
    },
  },
  bad: `basics: { birthDate: 1995-06-10 }
education:
  - institution: 架空工業大学
    startDate: 2004-04
    endDate: 2008-03
    status: 卒業`,
  good: `basics: { birthDate: 1995-06-10 }
education:
  - institution: 架空工業大学
    startDate: 2014-04
    endDate: 2018-03
    status: 卒業`,
  check(resume, context) {
    const schools = schoolsOf(resume);
    const career = { birthDate: resume.basics.birthDate, schools, jobs: employmentsOf(resume) };
    for (const school of schools) if (!checkAge(school, career, context)) checkLength(school, schools, context);
  },
};

interface School extends Dates {
  readonly kind: SchoolKind;
  readonly path: Path;
  readonly status?: string | undefined;
}

interface Career {
  readonly birthDate: PlainDate | undefined;
  readonly schools: readonly School[];
  readonly jobs: readonly Dates[];
}

function schoolsOf({ education }: SourceResume): readonly School[] {
  return education.flatMap((school, index) => {
    const kind = schoolKindOf(school);
    const { startDate, endDate, status } = school;
    return kind ? [{ kind, path: ['education', index], startDate, endDate, status }] : [];
  });
}

/** More than these months off is worth a word: 浪人, 留年 and 休学 are usual. */
const usual = 36;

/** Reports the first date of a school that lies far from the usual age; true when there was one. */
function checkAge(school: School, career: Career, { at }: RuleContext): boolean {
  const side = sidesOf(school).find(one => isOff(one, school, career));
  if (!side || !career.birthDate) return false;
  const { ja, en } = school.kind;
  const year = schoolYearOf(career.birthDate).first + side.years;
  at([...school.path, side.key], {
    message: {
      ja: `生年月日から数えると、${ja}の${side.ja}は${year}年${side.month}月ごろになり、3年を超えて離れています。`,
      en: `By the birth date one ${side.en} ${en} about ${year}-0${side.month}, which is more than three years away.`,
    },
    label: { ja: '生年月日と合いません', en: 'far from the birth date' },
    help: {
      ja: '年月と生年月日に打ち間違いがないか確認してください。正しければ、このままで構いません。',
      en: 'check this date and the birth date; if they are right, leave them',
    },
    related: [{ path: ['basics', 'birthDate'], message: { ja: '生年月日です', en: 'the birth date' } }],
  });
  return true;
}

/** A date of a school, and when it is usual, in school years after the one in which one is born. */
interface Side {
  readonly key: 'startDate' | 'endDate';
  readonly date: PlainDate | undefined;
  readonly years: number;
  readonly month: number;
  readonly ja: string;
  readonly en: string;
}

/** Whoever leaves before the end may do so at any time. */
function sidesOf({ kind, startDate, endDate, status }: School): readonly Side[] {
  const start: Side = { key: 'startDate', date: startDate, years: kind.enters, month: 4, ja: '入学', en: 'enters' };
  const end: Side = { key: 'endDate', date: endDate, years: kind.leaves, month: 3, ja: finished(kind), en: 'leaves' };
  return status === '中途退学' ? [start] : [start, end];
}

function isOff({ date, years, month }: Side, school: School, career: Career): boolean {
  if (!date || !career.birthDate) return false;
  const { first, last } = schoolYearOf(career.birthDate);
  if (lastMonth(date) < firstMonth({ year: first + years, month }) - usual) return true;
  const isLate = firstMonth(date) > lastMonth({ year: last + years, month }) + usual;
  return isLate && school.kind.isAtFixedAge && !hasBefore(date, school, career);
}

/** True when one had worked, or been to a school for adults, before a date: then any age is usual. */
function hasBefore(date: PlainDate, school: School, { schools, jobs }: Career): boolean {
  const others = schools.filter(other => other !== school && other.kind.enters >= 19);
  return [...jobs, ...others].some(({ startDate, endDate }) => {
    const start = startDate ?? endDate;
    return start !== undefined && firstMonth(start) < lastMonth(date);
  });
}

/** The years that a school year of birth, from 2 April to 1 April, can have begun in; the same two where a day is known. */
function schoolYearOf({ year, month, day }: PlainDate): { readonly first: number; readonly last: number } {
  const isEarly = month !== undefined && (month < 4 || (month === 4 && day === 1));
  const isOpen = month === undefined || (month === 4 && day === undefined);
  return { first: isEarly || isOpen ? year - 1 : year, last: isEarly ? year - 1 : year };
}

/** Reports a school that was finished sooner than it can be. */
function checkLength(school: School, schools: readonly School[], { at }: RuleContext): void {
  const { kind, startDate, endDate, status } = school;
  if (!startDate || !endDate || (status !== '卒業' && status !== '修了')) return;
  const months = lastMonth(endDate) - firstMonth(startDate) + 1;
  if (months <= 0 || months >= shortest(school, schools)) return;
  const length = lengthText(months);
  at([...school.path, 'endDate'], {
    message: {
      ja: `${kind.ja}の在学期間が${length.ja}で、${status}としては短すぎます。`,
      en: `To finish ${kind.en} in ${length.en} is too short.`,
    },
    label: { ja: `${length.ja}で${status}になっています`, en: `finished in ${length.en}` },
    help: {
      ja: '入学と卒業の年月を確認してください。編入学や中途退学であれば、そう書いてください。',
      en: 'check both dates, or say that one came from another school or left early',
    },
    related: [{ path: [...school.path, 'startDate'], message: { ja: 'ここで入学しています', en: 'entered here' } }],
  });
}

function shortest({ kind, startDate, path }: School, schools: readonly School[]): number {
  const another = kind.afterAnother;
  const isSecond = schools.some(
    ({ kind: other, endDate, path: place }) =>
      place !== path &&
      another?.from.includes(other.ja) &&
      (!endDate || !startDate || firstMonth(endDate) <= lastMonth(startDate)),
  );
  return another && isSecond ? another.months : kind.months;
}

function finished({ ja }: SchoolKind): string {
  return ja === '大学院' || ja === '博士課程' ? '修了' : '卒業';
}
