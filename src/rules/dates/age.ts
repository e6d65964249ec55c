// A birth date that gives an age which nobody applies at, and an employment that begins in childhood.
import { comparePlainDates } from '../../resume/dates.js';
import type { Rule } from '../rule.js';
import { type AgeRange, agesOn } from './ages.js';
import { employmentsOf } from './periods.js';

export const age: Rule = {
  name: 'dates/age',
  severity: 'warning',
  words: {
    ja: {
      title: '生年月日から計算した年齢が不自然です',
      why: '生年月日の打ち間違いは、年齢としてそのまま印刷されます。15歳になる前の入社も、年月の誤りに見えます。',
    },
    en: {
      title: 'An age that cannot be right',
      why: 'A slip in the birth date is printed as a wrong age, and a job before 15 reads as a wrong date.',
    },
  },
  bad: `basics: { birthDate: 2019-06-10 }`,
  good: `basics: { birthDate: 1991-06-10 }`,
  check(resume, { today, at }) {
    const { birthDate } = resume.basics;
    // Of a birth date that is still to come `dates/future` speaks.
    if (!birthDate || comparePlainDates(birthDate, today) > 0) return;
    const now = agesOn(today, birthDate);
    if (now.max < 15 || now.min > 100) {
      at(['basics', 'birthDate'], {
        message: {
          ja: `この生年月日では、現在${yearsOf(now, '〜')}歳になります。`,
          en: `By this birth date the age is ${yearsOf(now, ' or ')}.`,
        },
        label: { ja: '年齢が不自然です', en: 'an unlikely age' },
        help: { ja: '生まれた年を打ち間違えていないか確認してください。', en: 'check the year of birth' },
      });
      return;
    }
    for (const { path, startDate } of employmentsOf(resume)) {
      const then = startDate && agesOn(startDate, birthDate);
      if (!then || then.max >= 15) continue;
      at([...path, 'startDate'], {
        message: {
          ja: '生年月日から計算すると、15歳になる前の入社になります。',
          en: 'By the birth date this employment begins before the age of 15.',
        },
        label: { ja: '15歳より前です', en: 'before the age of 15' },
        help: { ja: '入社の年月と、生年月日を確認してください。', en: 'check this date and the birth date' },
        related: [{ path: ['basics', 'birthDate'], message: { ja: '生年月日です', en: 'the birth date' } }],
      });
    }
  },
};

function yearsOf({ min, max }: AgeRange, to: string): string {
  return min === max ? String(max) : `${min}${to}${max}`;
}
