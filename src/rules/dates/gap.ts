// Months without employment or school between two employments.
import { type PlainDate, parseDate } from '../../resume/dates.js';
import type { SourceResume } from '../../resume/resume.js';
import { limit, type Rule, type RuleContext } from '../rule.js';
import { type Dates, type Employment, employmentsOf, firstMonth, lastMonth } from './periods.js';
import { proseDates } from './prose-dates.js';

export const gap: Rule = {
  name: 'dates/gap',
  severity: 'info',
  needsWhole: true,
  words: {
    ja: {
      title: '職歴に空白の期間があります',
      why: '数か月以上の空白は、面接でよく理由を聞かれます。一言書いてあれば、読み手は気に留めません。',
    },
    en: {
      title: 'A gap between employments',
      why: 'A gap of several months is asked about in interviews; a word on it answers the question beforehand.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    startDate: 2018-04
    endDate: 2020-03
  - name: 株式会社星空システム
    startDate: 2021-01`,
  good: `work:
  - name: 株式会社青空システム
    startDate: 2018-04
    endDate: 2020-03
  - name: 株式会社星空システム
    startDate: 2020-04`,
  options: { months: 3 },
  check(resume, context) {
    const gaps = gapsOf(resume).filter(({ months }) => months > limit(context, 'months'));
    const told = gaps.length > 0 ? monthsTold(context) : [];
    for (const { before, job, months, isExact } of gaps) {
      if (told.some(({ from, to }) => from > stayOf(before).to && to < stayOf(job).from)) continue;
      context.at([...job.path, 'startDate'], {
        message: {
          ja: `前の退職からここまで、${isExact ? '' : '少なくとも'}${months}か月の空白があります。`,
          en: `There is a gap of ${isExact ? '' : 'at least '}${months} month${months === 1 ? '' : 's'} before this employment.`,
        },
        help: {
          ja: '年月に間違いがなければ、その間の学習や活動を、差し支えのない範囲で一言書いてください。',
          en: 'check the dates, or say in a few words what you did, as far as you like to',
        },
        related: [
          { path: [...before.path, 'endDate'], message: { ja: '前の退職です', en: 'the last employment ends here' } },
        ],
      });
    }
  },
};

interface Gap {
  readonly before: Employment;
  readonly job: Employment;
  /** The longest stretch of whole months without school. */
  readonly months: number;
  readonly isExact: boolean;
}

/** Of what time the texts speak: what says something of a gap is the word on it that is asked for. */
function monthsTold({ texts }: RuleContext): readonly Stay[] {
  const own = texts.filter(({ field }) => !field.includes('.company.'));
  return own.flatMap(proseDates).flatMap(({ text }) => {
    const read = parseDate(text);
    return 'date' in read ? [{ from: firstMonth(read.date), to: lastMonth(read.date) }] : [];
  });
}

/** From the first to the last month that it may have taken; what is not known has no bounds. */
interface Stay {
  readonly from: number;
  readonly to: number;
}

/** What lies between the end of all earlier employments and the start of the next. */
function gapsOf(resume: SourceResume): readonly Gap[] {
  const schools = resume.education.filter(({ startDate, endDate }) => startDate || endDate).map(stayOf);
  const jobs = employmentsOf(resume)
    .map(job => ({ job, ...stayOf(job) }))
    .toSorted((a, b) => a.from - b.from);
  return jobs.flatMap(({ job, from }, index) => {
    const [last] = jobs.slice(0, index).toSorted((a, b) => b.to - a.to);
    // Of two that begin in one month, the first speaks for both.
    if (!last || jobs[index - 1]?.from === from) return [];
    const isExact = isMonth(last.job.endDate) && isMonth(job.startDate);
    return [{ before: last.job, job, months: longestWithout(schools, last.to + 1, from), isExact }];
  });
}

/** The widest that it may have been, so that a gap is one whatever month a year alone means. */
function stayOf({ startDate, endDate }: Dates): Stay {
  return { from: startDate ? firstMonth(startDate) : -Infinity, to: endDate ? lastMonth(endDate) : Infinity };
}

/** The longest run of months from `start` up to `end`, `end` not counted, that no stay covers. */
function longestWithout(stays: readonly Stay[], start: number, end: number): number {
  let longest = 0;
  let free = start;
  for (const { from, to } of stays.toSorted((a, b) => a.from - b.from)) {
    longest = Math.max(longest, Math.min(from, end) - free);
    free = Math.max(free, to + 1);
  }
  return Math.max(longest, end - free);
}

function isMonth(date: PlainDate | undefined): boolean {
  return date?.month !== undefined;
}
