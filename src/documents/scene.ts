// What every part of a document composes from: the résumé, the words of a language, the settings, and prose that knows
// where in the source it stands.
import type { DateOptions, Label, Locale } from '../locales/locale.js';
import { monthsInclusive, type PlainDate } from '../resume/dates.js';
import type { NameOf, Resume } from '../resume/resume.js';
import type { Block, Inline } from '../tree/nodes.js';
import { prose, proseInline } from '../tree/prose.js';
import type { ComposeContext, DocumentSettings } from './document.js';

/** Where a text stands in the résumé. */
export type TextPath = readonly (string | number)[];

/** A résumé with everything by which its parts become words. */
export interface Scene {
  readonly resume: Resume;
  readonly locale: Locale;
  readonly settings: DocumentSettings;
  readonly today: PlainDate;
  label(key: Label): string;
  date(date: PlainDate): string;
  period(period: { readonly startDate?: PlainDate | undefined; readonly endDate?: PlainDate | undefined }): string;
  /** The period with the length of the stay in brackets, months counted inclusively; an open one lasts until today. */
  periodWithDuration(period: {
    readonly startDate?: PlainDate | undefined;
    readonly endDate?: PlainDate | undefined;
  }): string;
  /** Markdown as blocks; its headings begin at `level`. */
  prose(text: string | undefined, path: TextPath, level: number): readonly Block[];
  /** Markdown of one line. */
  line(text: string, path: TextPath): readonly Inline[];
  /** A name in the language's order, its parts set apart by one space. */
  name(name: NameOf<string>): string;
}

/** The scene of a résumé; findings in its prose are reported where the text stands. */
export function createScene(resume: Resume, context: ComposeContext): Scene {
  const { locale, settings, today, reportAt } = context;
  // An era in the date of the document and none in its periods is what applications are faulted for.
  const dates: DateOptions = { style: settings.era ? 'long' : settings.dates, era: settings.era };
  return {
    resume,
    locale,
    settings,
    today,
    label: key => locale.labels[key],
    date: date => locale.date(date, dates),
    period: period => locale.period(period, dates),
    periodWithDuration: period => {
      const months = period.startDate && monthsInclusive(period.startDate, period.endDate ?? today);
      return `${locale.period(period, dates)}${months === undefined ? '' : locale.brackets(locale.duration(months))}`;
    },
    prose: (text, path, level) =>
      text === undefined
        ? []
        : prose(text, { level, report: (diagnostic, place) => reportAt(diagnostic, path, place) }),
    line: (text, path) => proseInline(text, { report: (diagnostic, place) => reportAt(diagnostic, path, place) }),
    name: name => ('text' in name ? name.text.trim().replace(/[\s\u3000]+/g, ' ') : locale.fullName(name)),
  };
}

/** Items with the index they have in the source, newest or oldest first; those without a start keep their place at the end. */
export function ordered<T extends { readonly startDate?: PlainDate | undefined }>(
  items: readonly T[],
  order: 'newest' | 'oldest',
): readonly { readonly item: T; readonly index: number }[] {
  const indexed = items.map((item, index) => ({ item, index }));
  if (items.some(({ startDate }) => !startDate)) return indexed;
  const rank = ({ item: { startDate } }: { readonly item: T }) =>
    startDate ? startDate.year * 10_000 + (startDate.month ?? 0) * 100 + (startDate.day ?? 0) : 0;
  return indexed.toSorted((a, b) => (order === 'newest' ? rank(b) - rank(a) : rank(a) - rank(b)));
}
