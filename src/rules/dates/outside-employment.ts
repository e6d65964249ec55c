// A project or a post that begins before, or goes on after, the employment it belongs to.
import { comparePlainDates, type PlainDate } from '../../resume/dates.js';
import type { Finding, Rule, RuleContext } from '../rule.js';
import { type Employment, employmentsOf, isPast, type Period } from './periods.js';

export const outsideEmployment: Rule = {
  name: 'dates/outside-employment',
  severity: 'warning',
  needsWhole: true,
  words: {
    ja: {
      title: '在籍期間の外にはみ出しています',
      why: '在籍していない時期の案件や役職は、年月の誤りに見え、経歴全体の信頼を損ないます。',
    },
    en: {
      title: 'A project or a post outside its employment',
      why: 'Work done before one joined or after one left reads as a wrong date, and casts doubt on the others.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    startDate: 2020-04
    endDate: 2023-03
    projects:
      - name: 予約サイトの開発
        startDate: 2019-04
        endDate: 2021-03`,
  good: `work:
  - name: 株式会社青空システム
    startDate: 2020-04
    endDate: 2023-03
    projects:
      - name: 予約サイトの開発
        startDate: 2020-04
        endDate: 2021-03`,
  check(resume, context) {
    for (const job of employmentsOf(resume)) {
      // Of an employment that runs backwards nothing can be said.
      if (job.startDate && job.endDate && comparePlainDates(job.endDate, job.startDate) < 0) continue;
      for (const part of job.parts) checkPart(part, job, context);
    }
  },
};

function checkPart(part: Period, job: Employment, { today, at }: RuleContext): void {
  const start = sideOf(part.startDate, job);
  const end = sideOf(part.endDate, job);
  if (start) at([...part.path, 'startDate'], finding(start, job));
  if (end) at([...part.path, 'endDate'], finding(end, job));
  // What has no end is printed as going on, though its employment is over.
  if (part.startDate && !part.endDate && !start && job.endDate && isPast(job.endDate, today)) {
    at([...part.path, 'startDate'], finding('open', job));
  }
}

type Side = 'before' | 'after' | 'open';

/** Where a date certainly lies outside the employment, as far as both are known. */
function sideOf(date: PlainDate | undefined, { startDate, endDate }: Employment): Side | undefined {
  if (date && startDate && comparePlainDates(date, startDate) < 0) return 'before';
  return date && endDate && comparePlainDates(date, endDate) > 0 ? 'after' : undefined;
}

function finding(side: Side, { path }: Employment): Finding {
  const related =
    side === 'before'
      ? { path: [...path, 'startDate'], message: { ja: '入社はここからです', en: 'the employment starts here' } }
      : { path: [...path, 'endDate'], message: { ja: '在籍はここまでです', en: 'the employment ends here' } };
  return { ...findings[side], related: [related] };
}

const findings: Readonly<Record<Side, Finding>> = {
  before: {
    message: { ja: 'この勤務先に入る前の年月です。', en: 'This date lies before the start of the employment.' },
    label: { ja: '入社より前です', en: 'before the employment' },
    help: {
      ja: 'この年月か、勤務先の startDate を確認してください。',
      en: 'check this date, and the `startDate` of the employment',
    },
  },
  after: {
    message: { ja: 'この勤務先を離れた後の年月です。', en: 'This date lies after the end of the employment.' },
    label: { ja: '退職より後です', en: 'after the employment' },
    help: {
      ja: 'この年月か、勤務先の endDate を確認してください。',
      en: 'check this date, and the `endDate` of the employment',
    },
  },
  open: {
    message: {
      ja: '終了の年月がないため、離れた勤務先で今も続いているように印刷されます。',
      en: 'Without an end this is printed as going on, though the employment is over.',
    },
    label: { ja: '終了の年月がありません', en: 'has no end' },
    help: { ja: 'endDate に終了の年月を書いてください。', en: 'write when it ended as `endDate`' },
  },
};
