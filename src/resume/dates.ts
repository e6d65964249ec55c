// Partial dates as people write them, and the eras of Japan. Never JavaScript `Date`s.
import { type DateProblem, dateProblem } from './date-problems.js';

/** A year, a month or a day of the Gregorian calendar; `month` 1–12, `day` 1–31 and only with a month. */
export interface PlainDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** An era and its first day; it lasts until the next one's. */
export interface Era {
  readonly name: string;
  /** The letter by which forms abbreviate it. */
  readonly letter: string;
  readonly from: Required<PlainDate>;
}

/**
 * The five eras since the Gregorian calendar came near, oldest first. First days: the rescripts and cabinet orders on each
 * change of era, as CLDR has them too; 明治 begins with the proclamation of its name.
 */
export const eras: readonly Era[] = [
  { name: '明治', letter: 'M', from: { year: 1868, month: 10, day: 23 } },
  { name: '大正', letter: 'T', from: { year: 1912, month: 7, day: 30 } },
  { name: '昭和', letter: 'S', from: { year: 1926, month: 12, day: 25 } },
  { name: '平成', letter: 'H', from: { year: 1989, month: 1, day: 8 } },
  { name: '令和', letter: 'R', from: { year: 2019, month: 5, day: 1 } },
];

/** What a text says as a date: the date, or why it is none. */
export type DateResult = { readonly date: PlainDate } | { readonly problem: DateProblem };

/**
 * Reads `2023`, `2023-07`, `2023-07-01`, the same with `/` or `.`, `2023年7月1日`, `令和5年7月`, `R5.7`; full-width
 * characters count as their ASCII kin. A month of an era that began or ended within it belongs to both.
 */
export function parseDate(text: string): DateResult {
  const tidy = text
    .normalize('NFKC')
    .replace(/\s*([年月日])\s*/g, '$1')
    .trim();
  if (tidy === '') return { problem: dateProblem('empty') };
  if (isOpenEnd(tidy)) return { problem: dateProblem('present', { text }) };
  const groups = pattern.exec(tidy)?.groups;
  if (!groups) return { problem: dateProblem('unreadable', { text }) };
  const month = numberOf(groups.month ?? groups.monthNumber);
  const day = numberOf(groups.day ?? groups.dayNumber);
  const parts = { ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
  return groups.era === undefined
    ? westernDate(text, groups.year ?? '', parts)
    : eraDate(text, groups.era, groups.year ?? '', parts);
}

/** True for 現在, `present` and their like, which say of an end that there is none yet. */
export function isOpenEnd(text: string): boolean {
  const tidy = text.normalize('NFKC').replace(/^\s*[~〜]/, '');
  return openEnds.includes(tidy.trim().toLowerCase());
}

/**
 * Order in time as far as both dates go: negative when `a` is earlier, 0 when they agree or one is less exact (`2023` and
 * `2023-07`). For contradictions, not for sorting: see `dateOrder`.
 */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  if (a.year !== b.year) return a.year - b.year;
  if (a.month === undefined || b.month === undefined) return 0;
  if (a.month !== b.month) return a.month - b.month;
  return a.day === undefined || b.day === undefined ? 0 : a.day - b.day;
}

/** A number that rises with time, for sorting; a year stands before its months, a month before its days. */
export function dateOrder({ year, month = 0, day = 0 }: PlainDate): number {
  return year * 10_000 + month * 100 + day;
}

/**
 * Months of a stay with its first and its last month counted, as 職務経歴書 do: April to March is 12. `undefined` when a
 * month is not known or the end stands before the start.
 */
export function monthsInclusive(start: PlainDate, end: PlainDate): number | undefined {
  if (start.month === undefined || end.month === undefined) return undefined;
  const months = (end.year - start.year) * 12 + end.month - start.month + 1;
  return months > 0 ? months : undefined;
}

/**
 * The era of a date and the year in it, 1 being 元年; `undefined` before 明治. What is not known counts as its last day,
 * as custom has it: January 1989 is 平成元年, 2019 is 令和元年.
 */
export function eraOf(date: PlainDate): { readonly era: Era; readonly year: number } | undefined {
  const order = dateOrder(lastDay(date));
  const era = eras.findLast(({ from }) => dateOrder(from) <= order);
  return era && { era, year: date.year - era.from.year + 1 };
}

/** `2023`, `2023-07` or `2023-07-01`. */
export function formatIsoDate({ year, month, day }: PlainDate): string {
  const parts = [String(year).padStart(4, '0'), month, day].filter(part => part !== undefined);
  return parts.map(part => String(part).padStart(2, '0')).join('-');
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const eraNames = eras.flatMap(({ name, letter }) => [name, letter]).join('|');

/** Era, year, then month and day by 月 and 日 or behind one separator. */
const pattern = new RegExp(
  `^(?<era>${eraNames})?(?<year>元|\\d{1,4})` +
    '(?:年(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?)?' +
    '|(?:(?<separator>[-/.])(?<monthNumber>\\d{1,2})(?:\\k<separator>(?<dayNumber>\\d{1,2}))?)?)$',
  'iu',
);

/** What people write of an end that has not come. */
const openEnds = [
  ...['現在', '現在に至る', '現在まで', '至現在', '現職'],
  ...['在職中', '在籍中', '在学中', '在任中', '就業中', '勤務中', '継続中', '進行中'],
  ...['present', 'now', 'current', 'ongoing', 'today', 'to present', 'to date', 'until now'],
];

/** Years of a life that a résumé can speak of; anything else is a slip of the finger. */
const years = { first: 1868, last: 2199 };

type Parts = Omit<PlainDate, 'year'>;

function westernDate(text: string, digits: string, parts: Parts): DateResult {
  if (digits.length !== 4) return { problem: dateProblem(digits === '元' ? 'unreadable' : 'short-year', { text }) };
  const date = { year: Number(digits), ...parts };
  if (date.year < years.first || date.year > years.last) {
    return {
      problem: dateProblem('year-out-of-range', { text, first: String(years.first), last: String(years.last) }),
    };
  }
  return checkParts(text, date);
}

function eraDate(text: string, name: string, digits: string, parts: Parts): DateResult {
  const index = eras.findIndex(era => era.name === name || era.letter === name.toUpperCase());
  const era = eras[index];
  const yearOfEra = digits === '元' ? 1 : Number(digits);
  if (!era || yearOfEra === 0 || digits.length > 2) return { problem: dateProblem('unreadable', { text }) };
  const date = { year: era.from.year + yearOfEra - 1, ...parts };
  const checked = checkParts(text, date);
  if ('problem' in checked) return checked;
  const next = eras[index + 1];
  const inside =
    comparePlainDates(date, era.from) >= 0 && (!next || comparePlainDates(date, dayBefore(next.from)) <= 0);
  return inside ? checked : { problem: notInEra(text, date, era, next) };
}

function notInEra(text: string, date: PlainDate, era: Era, next: Era | undefined): DateProblem {
  return dateProblem('not-in-era', {
    text,
    era: era.name,
    from: formatIsoDate(era.from),
    to: next ? formatIsoDate(dayBefore(next.from)) : '',
    instead: eraText(date),
    iso: formatIsoDate(date),
  });
}

function checkParts(text: string, date: PlainDate): DateResult {
  const { year, month, day } = date;
  if (month === undefined) return { date };
  if (month < 1 || month > 12) return { problem: dateProblem('month-out-of-range', { text, month: String(month) }) };
  const days = daysInMonth(year, month);
  if (day === undefined || (day >= 1 && day <= days)) return { date };
  return {
    problem: dateProblem('no-such-day', {
      text,
      day: String(day),
      month: formatIsoDate({ year, month }),
      kanji: `${year}年${month}月`,
      days: String(days),
    }),
  };
}

/** A date in its own era, such as 令和2年4月, for a hint. */
function eraText(date: PlainDate): string {
  const found = eraOf(date);
  const year = found ? `${found.era.name}${found.year === 1 ? '元' : found.year}年` : `${date.year}年`;
  return `${year}${date.month === undefined ? '' : `${date.month}月`}${date.day === undefined ? '' : `${date.day}日`}`;
}

function lastDay({ year, month = 12, day }: PlainDate): Required<PlainDate> {
  return { year, month, day: day ?? daysInMonth(year, month) };
}

function dayBefore({ year, month, day }: Required<PlainDate>): Required<PlainDate> {
  if (day > 1) return { year, month, day: day - 1 };
  const previous = month > 1 ? { year, month: month - 1 } : { year: year - 1, month: 12 };
  return lastDay(previous);
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
