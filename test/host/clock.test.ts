// Today against Intl itself, and what SOURCE_DATE_EPOCH may be.
import { describe, expect, it } from 'vitest';
import { isProblemError } from '../../src/diagnostics/diagnostic.js';
import { today } from '../../src/host/clock.js';

const day = 86_400_000;

describe('today', () => {
  it.each([
    ['Asia/Tokyo', '2026-11-23T14:59:59.999Z', { year: 2026, month: 11, day: 23 }],
    ['Asia/Tokyo', '2026-11-23T15:00:00.000Z', { year: 2026, month: 11, day: 24 }],
    ['Asia/Tokyo', '2023-12-31T15:00:00.000Z', { year: 2024, month: 1, day: 1 }],
    ['Asia/Tokyo', '2024-02-28T15:00:00.000Z', { year: 2024, month: 2, day: 29 }],
    ['UTC', '2026-11-23T15:00:00.000Z', { year: 2026, month: 11, day: 23 }],
    ['America/New_York', '2026-11-24T04:59:59.000Z', { year: 2026, month: 11, day: 23 }],
    ['Pacific/Kiritimati', '2026-11-23T10:00:00.000Z', { year: 2026, month: 11, day: 24 }],
  ])('in %s at %s', (zone, instant, expected) => {
    expect(today(zone, undefined, Date.parse(instant))).toEqual(expected);
  });

  it.each(['Asia/Tokyo', 'Japan', 'UTC'])('agrees with Intl in %s, whose offset is built in', timeZone => {
    const intl = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' });
    for (let instant = 0; instant < Date.parse('2090-01-01T00:00Z'); instant += 17 * day + 5_003_017) {
      const { year, month = 0, day: date = 0 } = today(timeZone, undefined, instant);
      expect(`${year}-${pad(month)}-${pad(date)}`).toBe(intl.format(instant));
    }
  });

  it('is the day of SOURCE_DATE_EPOCH, in seconds, whatever the clock says', () => {
    expect(today('Asia/Tokyo', '1795478400', 0)).toEqual({ year: 2026, month: 11, day: 24 });
    expect(today('Asia/Tokyo', '0', 1e12)).toEqual({ year: 1970, month: 1, day: 1 });
    expect(today('UTC', '253402300799', 0)).toEqual({ year: 9999, month: 12, day: 31 });
  });

  it('goes by the clock where SOURCE_DATE_EPOCH is empty', () => {
    expect(today('UTC', '', Date.parse('2026-11-23T15:00:00Z'))).toEqual({ year: 2026, month: 11, day: 23 });
  });

  it.each(['-1', '1.5', '1e9', '0x10', ' 1', 'today', '２０２６', '2026-11-24', '253402300800', '99999999999999'])(
    'refuses SOURCE_DATE_EPOCH=%s as wrong usage and quotes it',
    value => {
      const { diagnostic, exitCode } = problemOf(() => today('UTC', value));
      expect([diagnostic.code, exitCode]).toEqual(['usage/source-date-epoch', 2]);
      expect(diagnostic.message.ja).toContain(value);
      expect(diagnostic.message.en).toContain(value);
    },
  );

  it.each(['Asia/Tokio', '東京', '', 'UTC+9:00:00:00'])('refuses the time zone "%s"', zone => {
    const { diagnostic, exitCode } = problemOf(() => today(zone));
    expect([diagnostic.code, exitCode]).toEqual(['config/unknown-time-zone', 1]);
  });
});

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function problemOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (isProblemError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
