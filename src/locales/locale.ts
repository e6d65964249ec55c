// How a language says what a document needs: labels, dates, periods. Documents choose which of it to say.
import type { PlainDate } from '../resume/dates.js';

export type Language = 'ja' | 'en';

/** `long` is 2019年4月 or Apr 2019, `numeric` is 2019/04. */
export type DateStyle = 'long' | 'numeric';

export interface DateOptions {
  readonly style: DateStyle;
  /** 和暦 in place of 西暦; only the Japanese locale has eras. */
  readonly era: boolean;
}

export interface Locale {
  readonly language: Language;
  /** Every fixed word that documents print, by key. */
  readonly labels: Readonly<Record<Label, string>>;
  date(date: PlainDate, options: DateOptions): string;
  /** One text run in one form with one dash; an absent end is 現在 / Present. Both absent gives ''. */
  period(start: PlainDate | undefined, end: PlainDate | undefined, options: DateOptions): string;
  /** Length of a stay, both months counted: 4年3か月. */
  duration(months: number): string;
  /** Joins short items of one kind: ／ or ', '. */
  join(items: readonly string[]): string;
  /** A term with its colon and value: `資本金：1億円`, `Capital: ¥100 million`. */
  colon: string;
  /** Family and given name in the language's order. */
  fullName(name: { readonly family: string; readonly given: string }): string;
}

export type { Label } from './labels.js';
import type { Label } from './labels.js';
