// Every way to write a date, every way to get one wrong, and the eras against the platform's own calendar.

import { describe, expect, it } from 'vitest';
import {
  comparePlainDates,
  dateOrder,
  eraOf,
  eras,
  formatIsoDate,
  monthsInclusive,
  type PlainDate,
  parseDate,
} from '../../src/resume/dates.js';
import { readResume } from '../../src/resume/read.js';
import { parseYaml } from '../../src/source/parse.js';

const read = (text: string): string => {
  const result = parseDate(text);
  return 'date' in result ? formatIsoDate(result.date) : result.problem.reason;
};

describe('parseDate', () => {
  it.each([
    ['2023', '2023'],
    ['2023-07', '2023-07'],
    ['2023-7', '2023-07'],
    ['2023-07-01', '2023-07-01'],
    ['2023/07/01', '2023-07-01'],
    ['2023.7', '2023-07'],
    ['2020.10', '2020-10'],
    ['2023.7.1', '2023-07-01'],
    ['2023年', '2023'],
    ['2023年7月', '2023-07'],
    ['2023年7月1日', '2023-07-01'],
    ['2023年 7月 1日', '2023-07-01'],
    ['2023 年 7 月', '2023-07'],
    ['２０２３年７月', '2023-07'],
    ['２０２３／０７', '2023-07'],
    ['２０２３．７', '2023-07'],
    ['２０２３－０７', '2023-07'],
    [' 2023-07 ', '2023-07'],
    ['令和5年', '2023'],
    ['令和5年7月', '2023-07'],
    ['令和５年７月', '2023-07'],
    ['令和元年5月1日', '2019-05-01'],
    ['㋿元年5月', '2019-05'],
    ['㍻31年4月30日', '2019-04-30'],
    ['R5.7', '2023-07'],
    ['Ｒ５．７', '2023-07'],
    ['r5/7/1', '2023-07-01'],
    ['R元.5', '2019-05'],
    ['H31.4.30', '2019-04-30'],
    ['H1.1.8', '1989-01-08'],
    ['S64.1.7', '1989-01-07'],
    ['昭和64年1月', '1989-01'],
    ['平成元年1月', '1989-01'],
    ['大正15年12月24日', '1926-12-24'],
    ['昭和元年12月25日', '1926-12-25'],
    ['明治45年7月29日', '1912-07-29'],
    ['大正元年7月30日', '1912-07-30'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it.each([
    ['', 'empty'],
    ['　', 'empty'],
    ['現在', 'present'],
    ['現在に至る', 'present'],
    ['在職中', 'present'],
    ['Present', 'present'],
    ['2023-13', 'month-out-of-range'],
    ['2023-00', 'month-out-of-range'],
    ['2023年13月', 'month-out-of-range'],
    ['令和5年13月', 'month-out-of-range'],
    ['2023-04-31', 'no-such-day'],
    ['2023-02-29', 'no-such-day'],
    ['1900-02-29', 'no-such-day'],
    ['2023-04-00', 'no-such-day'],
    ['令和5年4月31日', 'no-such-day'],
    ['平成32年', 'not-in-era'],
    ['平成31年5月', 'not-in-era'],
    ['H31.5.1', 'not-in-era'],
    ['令和元年4月', 'not-in-era'],
    ['令和元年4月30日', 'not-in-era'],
    ['昭和64年1月8日', 'not-in-era'],
    ['昭和64年2月', 'not-in-era'],
    ['平成元年1月7日', 'not-in-era'],
    ['23-07', 'short-year'],
    ['5年7月', 'short-year'],
    ['元年5月', 'unreadable'],
    ['令和0年', 'unreadable'],
    ['令和123年', 'unreadable'],
    ['慶応3年', 'unreadable'],
    ['1023-07', 'year-out-of-range'],
    ['9999', 'year-out-of-range'],
    ['20223', 'unreadable'],
    ['202307', 'unreadable'],
    ['2023-07/01', 'unreadable'],
    ['2023-07-01T00:00:00Z', 'unreadable'],
    ['2023年度', 'unreadable'],
    ['2023年7', 'unreadable'],
    ['7/2023', 'unreadable'],
    ['Jul 2023', 'unreadable'],
    ['2023-07-01 👩‍💻', 'unreadable'],
    ['9'.repeat(100_000), 'unreadable'],
  ])('%.20s is wrong: %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it('says in both languages what is wrong, with an example that is right', () => {
    for (const text of ['', '現在', 'x', '23-07', '1023', '2023-13', '2023-04-31', '平成32年']) {
      const result = parseDate(text);
      if (!('problem' in result)) throw new Error(text);
      const { message, label, help, example } = result.problem;
      for (const words of [message, label, help]) {
        expect(words.ja).toMatch(/[ぁ-ん]/);
        expect(words.en).toMatch(/^[`“”A-Za-z0-9]/);
      }
      expect(parseDate(example)).toHaveProperty('date');
    }
  });

  it('names the era that a date outside its own belongs to', () => {
    const result = parseDate('平成32年4月');
    expect(result).toMatchObject({ problem: { help: { ja: expect.stringContaining('「令和2年4月」') } } });
  });
});

describe('eras', () => {
  const intl = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    era: 'long',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const byIntl = ({ year, month, day }: Required<PlainDate>): string => {
    const parts = intl.formatToParts(Date.UTC(year, month - 1, day));
    const part = (type: string) => parts.find(found => found.type === type)?.value;
    return `${part('era')}${part('year')}`;
  };
  const byTable = (date: Required<PlainDate>): string => {
    const found = eraOf(date);
    return found ? `${found.era.name}${found.year}` : 'none';
  };

  it.each(eras)('$name begins where Intl says', ({ name, letter, from }) => {
    expect(byIntl(from)).toBe(`${name}1`);
    expect(byTable(from)).toBe(byIntl(from));
    const before = new Date(Date.UTC(from.year, from.month - 1, from.day - 1));
    const eve = { year: before.getUTCFullYear(), month: before.getUTCMonth() + 1, day: before.getUTCDate() };
    // The data of Node 20.19.0 have 明治 begin six weeks earlier than those of later versions.
    if (name === '明治') expect(eraOf(eve)).toBeUndefined();
    else {
      expect(byIntl(eve)).not.toContain(name);
      expect(byTable(eve)).toBe(byIntl(eve));
    }
    expect(read(`${letter}1.${from.month}.${from.day}`)).toBe(formatIsoDate(from));
    expect(read(`${letter}1.${eve.month}.${eve.day}`)).toBe('not-in-era');
  });

  it('agrees with Intl on the first day of every month until 2100', () => {
    for (let month = 0; month < (2100 - 1869) * 12; month++) {
      const date = { year: 1869 + Math.floor(month / 12), month: (month % 12) + 1, day: 1 };
      expect(byTable(date)).toBe(byIntl(date));
    }
  });

  it.each([
    [{ year: 1989, month: 1 }, '平成1'],
    [{ year: 1989 }, '平成1'],
    [{ year: 1989, month: 1, day: 7 }, '昭和64'],
    [{ year: 2019, month: 4 }, '平成31'],
    [{ year: 2019, month: 5 }, '令和1'],
    [{ year: 2019 }, '令和1'],
    [{ year: 1926, month: 12 }, '昭和1'],
  ])('counts what is not known of %o to %s', (date, era) => {
    const found = eraOf(date);
    expect(`${found?.era.name}${found?.year}`).toBe(era);
  });
});

describe('counting and order', () => {
  it.each([
    ['2019-04', '2020-03', 12],
    ['2019-04', '2019-04', 1],
    ['2019-04-30', '2019-05-01', 2],
    ['2021-12', '2022-01', 2],
    ['2022-01', '2021-12', undefined],
    ['2019', '2020-03', undefined],
    ['2019-04', '2020', undefined],
  ])('%s to %s is %s months', (start, end, months) => {
    expect(monthsInclusive(dateOf(start), dateOf(end))).toBe(months);
  });

  it.each([
    ['2019-04', '2019-05', -1],
    ['2019', '2019-05', 0],
    ['2019-05', '2019', 0],
    ['2019-05-02', '2019-05-01', 1],
    ['2019-05', '2019-05-01', 0],
    ['2020', '2019-12-31', 1],
  ])('%s against %s is %i', (a, b, sign) => {
    expect(Math.sign(comparePlainDates(dateOf(a), dateOf(b)))).toBe(sign);
  });

  it('sorts a year before its months and a month before its days', () => {
    const sorted = ['2019-05-01', '2019-05', '2019', '2018-12'].map(dateOf).sort((a, b) => dateOrder(a) - dateOrder(b));
    expect(sorted.map(formatIsoDate)).toEqual(['2018-12', '2019', '2019-05', '2019-05-01']);
  });
});

function dateOf(text: string): PlainDate {
  const result = parseDate(text);
  if ('date' in result) return result.date;
  throw new Error(`${text} is no date`);
}

describe('an end that has not come', () => {
  const read = (text: string) => readResume(parseYaml('resume.yaml', text), 'resume.yaml');

  it.each([
    ...['現在', '現在に至る', '現在まで', '現職', '在職中', '在籍中', '在学中', '継続中', '～現在', ' 現在 '],
    ...['present', 'Present', 'now', 'current', 'ongoing', 'to date', 'ＰＲＥＳＥＮＴ'],
  ])('is no end, anywhere: %j', text => {
    const end = `startDate: 2020-04, endDate: "${text}"`;
    const { resume, diagnostics } = read(
      `work: [{ name: A, ${end}, positions: [{ title: B, ${end} }], projects: [{ name: C, ${end} }] }]
education: [{ institution: D, ${end} }]
projects: [{ name: E, ${end} }]
volunteer: [{ organization: F, ${end} }]`,
    );
    expect(diagnostics).toEqual([]);
    expect(resume?.work[0]).toMatchObject({ startDate: { year: 2020, month: 4 }, endDate: undefined });
  });

  it.each(['work: [{ name: A, startDate: 現在 }]', 'date: present'])('is no other date: %s', text => {
    const [finding] = read(text).diagnostics;
    expect(finding?.code).toBe('date/present');
    expect(finding?.help?.ja).toContain('`2023-07`');
    expect(`${finding?.help?.ja} ${finding?.help?.en}`).not.toMatch(/削除|remove/);
  });
});
