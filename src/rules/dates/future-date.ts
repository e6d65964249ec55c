// A date that is still to come, where the résumé does not say that it is a plan.
import { comparePlainDates, formatIsoDate, type PlainDate } from '../../resume/dates.js';
import type { SourceResume } from '../../resume/resume.js';
import type { Path } from '../../source/source.js';
import type { Finding, Rule } from '../rule.js';
import { periodsOf } from './periods.js';

export const futureDate: Rule = {
  name: 'dates/future',
  severity: 'warning',
  words: {
    ja: {
      title: 'まだ来ていない日付です',
      why: '先の日付を済んだこととして書くと、打ち間違いか、経歴の誤りに見えます。',
    },
    en: {
      title: 'A date that is still to come',
      why: 'What has not happened yet, written as if it had, reads as a slip or as a false claim.',
    },
  },
  bad: `education:
  - institution: 架空工業大学
    startDate: 2021-04
    endDate: 2099-03
    status: 卒業`,
  good: `education:
  - institution: 架空工業大学
    startDate: 2021-04
    endDate: 2099-03
    status: 卒業見込み`,
  check(resume, { today, at }) {
    for (const { path, date, help, severity } of datesOf(resume)) {
      if (!date || comparePlainDates(date, today) <= 0) continue;
      const day = formatIsoDate(today);
      at(path, {
        message: {
          ja: `${day}の時点で、まだ来ていない日付です。`,
          en: `This date is still to come on ${day}.`,
        },
        label: { ja: '先の日付です', en: 'in the future' },
        help,
        ...(severity && { severity }),
      });
    }
  },
};

interface Site extends Pick<Finding, 'help' | 'severity'> {
  readonly path: Path;
  readonly date: PlainDate | undefined;
}

/** Every date that has to lie behind today; those that say of themselves that they are to come are left out. */
function datesOf(resume: SourceResume): readonly Site[] {
  const { birthDate } = resume.basics;
  const certificates = resume.certificates.flatMap(({ date, status }, index) =>
    status === '取得見込み' ? [] : [{ path: ['certificates', index, 'date'], date, help: helps.certificate }],
  );
  const awards = resume.awards.map(({ date }, index) => ({ path: ['awards', index, 'date'], date, help: helps.slip }));
  return [
    { path: ['basics', 'birthDate'], date: birthDate, help: helps.slip },
    ...periodSites(resume),
    ...certificates,
    ...awards,
  ];
}

function periodSites(resume: SourceResume): readonly Site[] {
  return periodsOf(resume).flatMap(({ of, path, startDate, endDate }): readonly Site[] => {
    if (of === 'education') {
      const status = resume.education[Number(path.at(-1))]?.status;
      if (status !== undefined && toCome.has(status)) return [];
    }
    const start = { path: [...path, 'startDate'], date: startDate, help: helps.slip };
    const end = { path: [...path, 'endDate'], date: endDate };
    return of === 'education'
      ? [start, { ...end, help: helps.education }]
      : [start, { ...end, help: helps.plan, severity: 'info' }];
  });
}

const toCome: ReadonlySet<string> = new Set(['卒業見込み', '修了見込み', '在学中']);

const helps = {
  slip: {
    ja: '年月を打ち間違えていないか確認してください。',
    en: 'check the year and the month',
  },
  plan: {
    ja: '退職や終了の予定であればこのままで構いません。年月に間違いがないかだけ確認してください。',
    en: 'leave it if the end is planned, and check the year and the month',
  },
  education: {
    ja: '卒業や修了の前であれば、status に 卒業見込み か 修了見込み と書いてください。',
    en: 'write `status: 卒業見込み` or `status: 修了見込み` if it is expected',
  },
  certificate: {
    ja: 'これから取得するものであれば、status に 取得見込み と書いてください。',
    en: 'write `status: 取得見込み` if it is expected',
  },
} as const;
