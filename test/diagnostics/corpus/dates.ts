// Dates that never were, eras that had ended, and what cannot be read as a date, each on its value.
import { broken, type Class, type Edit, type Row } from './case.js';

const start: (written: string) => Edit = written => ['    startDate: 2019-04', `    startDate: ⟦${written}⟧`];
const end: (written: string) => Edit = written => ['        endDate: 2023-03', `        endDate: ⟦${written}⟧`];
const born: (written: string) => Edit = written => ['  birthDate: 1990-05-17', `  birthDate: ⟦${written}⟧`];
const inFlow: (written: string) => Edit = written => ['startDate: "2016-04"', `startDate: ⟦${written}⟧`];
const afterEmoji: (written: string) => Edit = written => ['date: 2019-11', `date: ⟦${written}⟧`];

const rows: readonly Row[] = [
  ['engineer', 'date/month-out-of-range', start('2023-13')],
  ['engineer', 'date/month-out-of-range', start('2019-00')],
  ['engineer', 'date/month-out-of-range', end('2023年13月')],
  ['engineer', 'date/month-out-of-range', end('令和5年13月')],
  ['flow', 'date/month-out-of-range', inFlow('"2016-24"')],
  ['engineer', 'date/no-such-day', born('2023-02-30')],
  ['engineer', 'date/no-such-day', born('1990-02-29')],
  ['engineer', 'date/no-such-day', born('1990年4月31日')],
  ['engineer', 'date/no-such-day', born('平成2年4月31日')],
  ['flow', 'date/no-such-day', afterEmoji("'2019/11/31'")],
  ['engineer', 'date/not-in-era', start('平成32年4月')],
  ['engineer', 'date/not-in-era', start('昭和65年')],
  ['engineer', 'date/not-in-era', start('H31.5')],
  ['engineer', 'date/not-in-era', end('令和元年4月')],
  ['engineer', 'date/not-in-era', born('大正16年1月1日')],
  ['flow', 'date/not-in-era', afterEmoji('平成33年11月')],
  ['engineer', 'date/unreadable', start('令和0年')],
  ['engineer', 'date/unreadable', start('R0.5')],
  ['engineer', 'date/unreadable', start('2023年春')],
  ['engineer', 'date/unreadable', start('20233')],
  ['engineer', 'date/unreadable', start('April 2019')],
  ['engineer', 'date/unreadable', end('2023-03頃')],
  ['engineer', 'date/unreadable', end('慶応3年')],
  ['engineer', 'date/unreadable', born('1990-05-17T00:00:00Z')],
  ['flow', 'date/unreadable', inFlow('"2016-04～"')],
  ['engineer', 'date/short-year', start('23-04')],
  ['engineer', 'date/short-year', start('5年7月')],
  ['flow', 'date/short-year', afterEmoji('19.11')],
  ['engineer', 'date/year-out-of-range', start('0219-04')],
  ['engineer', 'date/year-out-of-range', end('3023-03')],
  ['engineer', 'date/present', start('現在')],
  ['engineer', 'date/present', ['    date: 2015-12', '    date: ⟦在職中⟧']],
  ['engineer', 'date/empty', start("' '")],
  ['engineer', 'date/unreadable', ['date: 2026-11-24', 'date: ⟦2026-11-24-01⟧']],
  ['clerk', 'date/unreadable', ['  releaseDate: 2022-07', '  releaseDate: ⟦2022-Q3⟧']],
  ['clerk', 'date/month-out-of-range', ['  date: 2021-12', '  date: ⟦2021-21⟧']],
  ['sample', 'date/month-out-of-range', ['expires: 2027-08', 'expires: ⟦2027-80⟧']],
  ['sample', 'date/unreadable', ['    startDate: 2009-04', '    startDate: ⟦平成二十一年⟧']],
];

export const dates: Class = { name: 'dates and eras', least: 20, cases: rows.map(row => broken(row)) };
