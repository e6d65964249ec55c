// Two full-time employments at the same time.
import type { Rule } from '../rule.js';
import { type Employment, employmentsOf, firstMonth, isSameEmployer, lastMonth, startOrder } from './periods.js';

export const overlappingEmployment: Rule = {
  name: 'dates/overlapping-employment',
  severity: 'warning',
  needsWhole: true,
  words: {
    ja: {
      title: '在籍期間が重なっています',
      why: '2つの勤務先に同時に勤めていたように読め、年月の誤りか経歴の偽りを疑われます。副業であれば、そう書けば伝わります。',
    },
    en: {
      title: 'Two employments overlap',
      why: 'It reads as if two full-time jobs had been held at once, or as if a date were wrong.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    startDate: 2018-04
    endDate: 2021-03
  - name: 株式会社星空システム
    startDate: 2020-10
    endDate: 2024-09`,
  good: `work:
  - name: 株式会社青空システム
    startDate: 2018-04
    endDate: 2021-03
  - name: 株式会社星空システム
    employmentType: 業務委託（副業）
    startDate: 2020-10
    endDate: 2024-09`,
  check(resume, { at }) {
    const jobs = employmentsOf(resume).filter(({ isFullTime, startDate }) => isFullTime && startDate);
    const inTime = jobs.toSorted((a, b) => startOrder(a) - startOrder(b));
    for (const [index, job] of inTime.entries()) {
      const others = inTime.slice(0, index).filter(other => overlap(other, job));
      if (others.length === 0) continue;
      at([...job.path, 'startDate'], {
        message: {
          ja: 'ほかの勤務先の在籍期間と重なっています。',
          en: 'This employment overlaps another one.',
        },
        label: { ja: '前の勤務先に在籍中です', en: 'before the other one ends' },
        help: {
          ja: '年月を確認してください。副業や業務委託であれば、employmentType にそう書いてください。',
          en: 'check the dates, or say in `employmentType` that one of them is freelance or part-time',
        },
        related: others.map(({ path, endDate }) => ({
          path: [...path, endDate ? 'endDate' : 'startDate'],
          message: endDate
            ? { ja: 'こちらの在籍がここまで続いています', en: 'the other one goes on until here' }
            : { ja: 'こちらに在籍したままになっています', en: 'the other one has no end' },
        })),
      });
    }
  },
};

/**
 * True when more than the month of change is certainly common to both, whatever month a year alone may mean. Of two that
 * have no end `dates/several-open` speaks.
 */
function overlap(a: Employment, b: Employment): boolean {
  if (isSameEmployer(a, b) || (!a.endDate && !b.endDate)) return false;
  const starts = [a, b].map(({ startDate }) => (startDate ? lastMonth(startDate) : Infinity));
  const ends = [a, b].map(({ endDate }) => (endDate ? firstMonth(endDate) : Infinity));
  return Math.min(...ends) > Math.max(...starts);
}
