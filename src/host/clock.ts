// Today, as a calendar day in a time zone: never the machine's own, since CI runs in UTC.
import process from 'node:process';
import type { PlainDate } from '../resume/dates.js';
import { problem } from './problems.js';

/**
 * The calendar day in `timeZone` (an IANA name) at `SOURCE_DATE_EPOCH` when it is set, else now, in milliseconds.
 * Throws `ProblemError`: `usage/source-date-epoch` (exit 2) for a value that is no number of seconds, as
 * https://reproducible-builds.org/specs/source-date-epoch/ defines it; `config/unknown-time-zone` (exit 1).
 */
export function today(timeZone: string, epoch = process.env.SOURCE_DATE_EPOCH, now = Date.now()): PlainDate {
  const instant = epoch ? readEpoch(epoch) : now;
  const offset = fixedOffsets.get(timeZone);
  return offset === undefined ? dayByIntl(timeZone, instant) : dayAt(instant + offset);
}

const hour = 3_600_000;

/** Zones without summer time since 1970, in ms east of UTC: the first use of `Intl` costs some 30 ms. */
const fixedOffsets: ReadonlyMap<string, number> = new Map([
  ['Asia/Tokyo', 9 * hour],
  ['Japan', 9 * hour],
  ['UTC', 0],
]);

/** The last second of the year 9999, after which a date has more digits than any document expects. */
const lastEpoch = 253_402_300_799;

function readEpoch(text: string): number {
  const seconds = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= lastEpoch) return seconds * 1000;
  throw problem(
    'usage/source-date-epoch',
    2,
    {
      ja: `環境変数 SOURCE_DATE_EPOCH の値「${text}」は、1970年からの秒数ではありません。`,
      en: `The environment variable SOURCE_DATE_EPOCH is \`${text}\`, which is not a number of seconds since 1970.`,
    },
    {
      ja: 'SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) のように秒数を指定するか、unset で削除してください。',
      en: 'set it to seconds, as in `SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)`, or unset it',
    },
  );
}

function dayAt(instant: number): PlainDate {
  const date = new Date(instant);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function dayByIntl(timeZone: string, instant: number): PlainDate {
  const parts = new Map(
    formatter(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  try {
    const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, ...day });
  } catch {
    throw problem(
      'config/unknown-time-zone',
      1,
      { ja: `タイムゾーン「${timeZone}」は存在しません。`, en: `There is no time zone \`${timeZone}\`.` },
      {
        ja: 'Asia/Tokyo や Europe/London のような IANA の名前で指定してください。',
        en: 'use an IANA name such as `Asia/Tokyo` or `Europe/London`',
      },
    );
  }
}
