// More than one full-time employment that goes on.
import { dateOrder } from '../../resume/dates.js';
import type { Rule } from '../rule.js';
import { type Employment, employmentsOf, isSameEmployer, startOrder } from './periods.js';

export const severalOpen: Rule = {
  name: 'dates/several-open',
  severity: 'warning',
  needsWhole: true,
  words: {
    ja: {
      title: '終了日のない勤務先が複数あります',
      why: '終了日がない職歴は、すべて「現在」まで続いているように印刷されます。',
    },
    en: {
      title: 'Several employments have no end',
      why: 'Every employment without an end is printed as the present one.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    startDate: 2018-04
  - name: 株式会社星空システム
    startDate: 2021-04`,
  good: `work:
  - name: 株式会社青空システム
    startDate: 2018-04
    endDate: 2021-03
  - name: 株式会社星空システム
    startDate: 2021-04`,
  check(resume, { today, at }) {
    const [present, ...others] = employmentsOf(resume)
      .filter(job => isOpen(job) && startOrder(job) <= dateOrder(today))
      .toSorted((a, b) => startOrder(b) - startOrder(a));
    for (const job of others) {
      if (!present || isSameEmployer(job, present)) continue;
      at([...job.path, 'startDate'], {
        message: {
          ja: '終了日がないため、後に入った勤務先と並んで「現在」まで続いているように印刷されます。',
          en: 'Without an end this is printed as a present employment, beside the one that began later.',
        },
        label: { ja: '終了日がありません', en: 'has no end' },
        help: {
          ja: '離れた勤務先には endDate を、副業や業務委託であれば employmentType にそう書いてください。',
          en: 'write its `endDate`, or say in `employmentType` that it is freelance or part-time',
        },
        related: [
          {
            path: [...present.path, 'startDate'],
            message: { ja: 'こちらにも終了日がありません', en: 'this one has no end, either' },
          },
        ],
      });
    }
  },
};

/** True for one that has begun; one without dates says nothing. */
function isOpen({ isFullTime, startDate, endDate }: Employment): boolean {
  return isFullTime && startDate !== undefined && !endDate;
}
