// An employment, a project or a school that ends before it begins.

import { comparePlainDates } from '../../resume/dates.js';
import type { Rule } from '../rule.js';
import { periodsOf } from './periods.js';

export const endBeforeStart: Rule = {
  name: 'dates/end-before-start',
  severity: 'error',
  words: {
    ja: {
      title: '終了が開始より前になっています',
      why: '期間が逆のままでは、在籍期間も月数も正しく印刷できません。',
    },
    en: {
      title: 'The end stands before the start',
      why: 'A period that runs backwards cannot be printed, and its months cannot be counted.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    startDate: 2023-04
    endDate: 2021-03`,
  good: `work:
  - name: 株式会社青空システム
    startDate: 2021-03
    endDate: 2023-04`,
  check(resume, { at }) {
    for (const { path, startDate, endDate } of periodsOf(resume)) {
      if (!startDate || !endDate || comparePlainDates(endDate, startDate) >= 0) continue;
      at([...path, 'endDate'], {
        message: { ja: '終了の年月が開始の年月より前です。', en: 'This period ends before it starts.' },
        label: { ja: '開始より前の日付です', en: 'earlier than the start' },
        help: {
          ja: 'startDate と endDate が逆になっていないか確認してください。',
          en: 'check whether startDate and endDate have been swapped',
        },
      });
    }
  },
};
