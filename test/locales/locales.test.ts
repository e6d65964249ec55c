// The locales: every label said, dates, eras, periods and lengths as each language writes them.
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/locales/index.js';
import { labels } from '../../src/locales/labels.js';
import type { DateOptions, Language, Period } from '../../src/locales/locale.js';
import { eras, monthsInclusive, type PlainDate, parseDate } from '../../src/resume/dates.js';

const long: DateOptions = { style: 'long', era: false };
const numeric: DateOptions = { style: 'numeric', era: false };
const wareki: DateOptions = { style: 'long', era: true };
const both = ['ja', 'en'] as const;

describe('labels', () => {
  it.each(both)('%s says each, and nothing that is no label', language => {
    expect(Object.keys(locales[language].labels).toSorted()).toEqual([...labels].toSorted());
    const empty = labels.filter(label => locales[language].labels[label].trim() === '');
    expect(empty).toEqual(language === 'en' ? ['closing'] : []);
  });

  it('has no full-width character in English', () => {
    expect(Object.values(locales.en.labels).join('')).toMatch(/^[\x20-\x7e–]*$/);
  });

  it.each([
    ['shokumukeirekisho', '職務経歴書'],
    ['summary', '職務要約'],
    ['skills', '活かせる経験・知識・技術'],
    ['work', '職務経歴'],
    ['certificates', '資格'],
    ['selfPromotion', '自己PR'],
    ['closing', '以上'],
  ] as const)('%s has the standard word %s', (label, word) => {
    expect(locales.ja.labels[label]).toBe(word);
  });
});

describe('dates', () => {
  it.each<[Language, string, DateOptions, string]>([
    ['ja', '2019-04', long, '2019年4月'],
    ['ja', '2019-12-01', long, '2019年12月1日'],
    ['ja', '2019', long, '2019年'],
    ['ja', '2019-04', numeric, '2019/04'],
    ['ja', '2019-04-05', numeric, '2019/04/05'],
    ['ja', '2019', numeric, '2019'],
    ['ja', '2019-05', wareki, '令和元年5月'],
    ['ja', '2019-04', wareki, '平成31年4月'],
    ['ja', '2019-04-30', wareki, '平成31年4月30日'],
    ['ja', '2019-05-01', wareki, '令和元年5月1日'],
    ['ja', '2020-01', wareki, '令和2年1月'],
    ['ja', '1989-01', wareki, '平成元年1月'],
    ['ja', '1989-01-07', wareki, '昭和64年1月7日'],
    ['ja', '1926-12-24', wareki, '大正15年12月24日'],
    ['ja', '2019', wareki, '令和元年'],
    ['ja', '2019-05', { style: 'numeric', era: true }, '2019/05'],
    ['en', '2019-04', long, 'Apr 2019'],
    ['en', '2019-04-05', long, '5 Apr 2019'],
    ['en', '2019', long, '2019'],
    ['en', '2019-04', numeric, '2019/04'],
    ['en', '2019-05', wareki, 'May 2019'],
  ])('%s %s', (language, text, options, expected) => {
    expect(locales[language].date(dateOf(text), options)).toBe(expected);
  });

  it('says the first year of every era as 元年', () => {
    for (const { name, from } of eras)
      expect(locales.ja.date(from, wareki)).toBe(`${name}元年${from.month}月${from.day}日`);
  });

  it('writes nothing that it could not read again', () => {
    for (const text of ['2019', '2019-04', '2019-04-05', '1989-01-07', '1926-12-25'])
      for (const options of [long, numeric, wareki])
        expect(dateOf(locales.ja.date(dateOf(text), options))).toEqual(dateOf(text));
  });

  it.each<[Language, DateOptions, string]>([
    ['ja', long, '2026年11月24日現在'],
    ['ja', wareki, '令和8年11月24日現在'],
    ['en', long, '24 Nov 2026'],
  ])('%s: the day for which a document speaks', (language, options, expected) => {
    expect(locales[language].asOf(dateOf('2026-11-24'), options)).toBe(expected);
  });
});

describe('periods', () => {
  it.each<[Language, DateOptions, string | undefined, string | undefined, string]>([
    ['ja', long, '2019-04', '2023-03', '2019年4月〜2023年3月'],
    ['ja', long, '2019-04', undefined, '2019年4月〜現在'],
    ['ja', long, '2019', '2023', '2019年〜2023年'],
    ['ja', wareki, '2019-04', '2019-05', '平成31年4月〜令和元年5月'],
    ['ja', numeric, '2019-04', undefined, '2019/04 - 現在'],
    ['ja', numeric, '2019-04', '2023-03', '2019/04 - 2023/03'],
    ['ja', long, undefined, '2023-03', '2023年3月'],
    ['ja', long, undefined, undefined, ''],
    ['ja', long, '2019-04-01', '2023-03-31', '2019年4月〜2023年3月'],
    ['ja', wareki, '1989-01-07', '1989-01-08', '昭和64年1月〜平成元年1月'],
    ['ja', numeric, '2019-04-01', undefined, '2019/04 - 現在'],
    ['en', long, '2019-04-01', '2023-03-31', 'Apr 2019 – Mar 2023'],
    ['en', long, undefined, '2023-03-31', 'Mar 2023'],
    ['en', long, '2019-04', undefined, 'Apr 2019 – Present'],
    ['en', long, '2019-04', '2023-03', 'Apr 2019 – Mar 2023'],
    ['en', long, undefined, '2023-03', 'Mar 2023'],
    ['en', long, undefined, undefined, ''],
  ])('%s %o %s to %s', (language, options, start, end, expected) => {
    const period: Period = {
      startDate: start === undefined ? undefined : dateOf(start),
      endDate: end === undefined ? undefined : dateOf(end),
    };
    expect(locales[language].period(period, options)).toBe(expected);
  });

  it('uses U+301C, which JIS X 0208 has', () => {
    const period = locales.ja.period({ startDate: dateOf('2019-04') }, long);
    expect(period).toContain('\u301c');
    expect(period).not.toContain('\uff5e');
  });
});

describe('lengths', () => {
  it.each<[string, string, string, string]>([
    ['2019-04', '2023-06', '4年3か月', '4 years 3 months'],
    ['2020-04', '2021-03', '1年', '1 year'],
    ['2020-04', '2020-04', '1か月', '1 month'],
    ['2020-04', '2021-04', '1年1か月', '1 year 1 month'],
    ['2022-12', '2023-01', '2か月', '2 months'],
  ])('%s to %s, both months counted', (start, end, ja, en) => {
    const months = monthsInclusive(dateOf(start), dateOf(end)) ?? 0;
    expect(both.map(language => locales[language].duration(months))).toEqual([ja, en]);
  });

  it.each([
    [5, '5年', '5 years'],
    [1, '1年', '1 year'],
    [1.5, '1.5年', '1.5 years'],
    [0.5, '6か月', '6 months'],
  ])('%d years of experience', (count, ja, en) => {
    expect(both.map(language => locales[language].years(count))).toEqual([ja, en]);
  });
});

describe('names', () => {
  it.each([
    ['ja', '髙﨑', '𠮷乃', '髙﨑 𠮷乃'],
    ['en', 'Takasaki', 'Yoshino', 'Yoshino Takasaki'],
  ] as const)('%s order', (language, family, given, expected) => {
    expect(locales[language].fullName({ family, given })).toBe(expected);
  });
});

function dateOf(text: string): PlainDate {
  const result = parseDate(text);
  if ('problem' in result) throw new Error(result.problem.message.en);
  return result.date;
}
