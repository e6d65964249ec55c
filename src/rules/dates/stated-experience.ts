// A claim in prose of more years at work than the dates give.
import type { PlainDate } from '../../resume/dates.js';
import type { SourceResume } from '../../resume/resume.js';
import type { Rule } from '../rule.js';
import type { FieldText } from '../texts.js';
import { type Claim, claimsIn } from './experience-claims.js';
import { lengthText } from './lengths.js';
import { type Dates, type Employment, employmentsOf, firstMonth, isSameEmployer, lastMonth } from './periods.js';

export const statedExperience: Rule = {
  name: 'dates/stated-experience',
  severity: 'warning',
  needsWhole: true,
  words: {
    ja: {
      title: '本文の経験年数が職歴より長くなっています',
      why: '「経験10年」のような年数は、職歴の年月とすぐに比べられます。食い違うと、経歴を大きく見せたように受け取られます。',
    },
    en: {
      title: 'More years of experience than the dates give',
      why: 'Readers add up the dates; a claim that is larger than their sum reads as an exaggeration.',
    },
  },
  bad: `basics:
  summary: エンジニア歴10年です。
work:
  - name: 株式会社青空システム
    startDate: 2018-04
    endDate: 2022-03`,
  good: `basics:
  summary: エンジニア歴4年です。
work:
  - name: 株式会社青空システム
    startDate: 2018-04
    endDate: 2022-03`,
  check(resume, { today, texts, within }) {
    const jobs = employmentsOf(resume);
    for (const text of texts) {
      if (!fields.has(text.field)) continue;
      const own = jobOf(text, jobs);
      for (const claim of claimsIn(text)) {
        const isOwn = own !== undefined && !claim.isTotal;
        const months = monthsWorked(
          isOwn ? jobs.filter(job => isSameEmployer(job, own)) : careerOf(resume, jobs),
          today,
        );
        if (months === undefined || !isTooLarge(claim, months)) continue;
        const length = lengthText(months);
        within(text.path, claim.start, claim.end, {
          message: {
            ja: `${isOwn ? 'この勤務先の在籍期間' : '職歴の期間'}は合わせて${length.ja}で、この年数より短くなっています。`,
            en: `The dates of ${isOwn ? 'this employment' : 'the career'} give ${length.en}, which is less than this.`,
          },
          label: { ja: '年月より長い年数です', en: 'longer than the dates' },
          help: {
            ja: '年数を書き直すか、職歴の年月に誤りや漏れがないか確認してください。',
            en: 'correct the years, or check whether a date is wrong or an employment is missing',
          },
        });
      }
    }
  },
};

const fields: ReadonlySet<string> = new Set(['basics.summary', 'selfPromotion', 'work[].summary']);

/** The employment that a text is of. */
function jobOf({ field, path }: FieldText, jobs: readonly Employment[]): Employment | undefined {
  return field === 'work[].summary' ? jobs[Number(path[1])] : undefined;
}

/** Everything dated that may count as work. */
function careerOf({ projects, volunteer }: SourceResume, jobs: readonly Employment[]): readonly Dates[] {
  return jobs.length === 0 ? [] : [...jobs, ...[...projects, ...volunteer].filter(({ startDate }) => startDate)];
}

/** A claim smaller than the career may be about a part of it. */
function isTooLarge({ months, isRough }: Claim, worked: number): boolean {
  return months - worked > (isRough ? 24 : 12);
}

/**
 * The months that periods cover together, first and last ones counted, at the most that open months allow; undefined where
 * one of them does not say when it began.
 */
function monthsWorked(periods: readonly Dates[], today: PlainDate): number | undefined {
  if (periods.length === 0 || periods.some(({ startDate }) => !startDate)) return undefined;
  const months = new Set<number>();
  for (const { startDate, endDate } of periods) {
    if (!startDate) continue;
    const last = Math.min(lastMonth(endDate ?? today), lastMonth(today));
    for (let month = firstMonth(startDate); month <= last; month++) months.add(month);
  }
  return months.size === 0 ? undefined : months.size;
}
