// Partial dates as people write them, and the eras of Japan. Never JavaScript `Date`s.

/** A year, a month or a day of the Gregorian calendar; `month` 1–12, `day` 1–31 and only with a month. */
export interface PlainDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}
