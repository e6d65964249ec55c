// How a language says what a document needs: labels, dates, periods. Documents choose which of it to say.
import type { PlainDate } from '../resume/dates.js';
import type { Label } from './labels.js';

export type { Label } from './labels.js';

/** A language that documents can be in. */
export type Language = 'ja' | 'en';

/** `long` is 2019年4月 or Apr 2019, `numeric` is 2019/04. */
export type DateStyle = 'long' | 'numeric';

/** How a document wants its dates. */
export interface DateOptions {
  readonly style: DateStyle;
  /** 和暦 in place of 西暦; only the Japanese locale has eras, and only in the `long` style. */
  readonly era: boolean;
}

/** A stretch of time as the résumé has it; without an end it goes on. */
export interface Period {
  readonly startDate?: PlainDate | undefined;
  readonly endDate?: PlainDate | undefined;
}

/** What one language says, and how. */
export interface Locale {
  readonly language: Language;
  /** Every fixed word that documents print, by key. */
  readonly labels: Readonly<Record<Label, string>>;
  date(date: PlainDate, options: DateOptions): string;
  /**
   * One text run in one form with one dash. A period without an end goes on to 現在 / Present; one without a start says
   * its end alone; one with neither is `''`. To the month: a day that the résumé has, as JSON Resume's dates do, is left out.
   */
  period(period: Period, options: DateOptions): string;
  /** The day for which a document speaks: 2026年11月24日現在. */
  asOf(date: PlainDate, options: DateOptions): string;
  /** Length of a stay, as it stands in brackets: 4年3か月. */
  duration(months: number): string;
  /** Years of experience: 5年. */
  years(count: number): string;
  /** Short items of one kind in one line: Go、PostgreSQL. */
  join(items: readonly string[]): string;
  /** How a time at school ended; `''` where the language leaves it unsaid. */
  schoolStatus(status: string): string;
  /** The name of a group of technologies; a résumé writes it in one language. */
  stackGroup(name: string): string;
  /** Stands between a term and its value. */
  readonly colon: string;
  /** Between two things on one line that are no sentence. */
  readonly gap: string;
  /** Text in brackets after another: `（4年3か月）`, ` (4 years)`. */
  brackets(text: string): string;
  /** A heading of a small part within a cell: 【開発環境】. */
  mark(text: string): string;
  /** Stands between such a heading and what follows it on its line. */
  readonly markGap: string;
  /** Family and given name in the language's order. */
  fullName(name: { readonly family: string; readonly given: string }): string;
}
