// Findings as the page shows them: words of one language, and the lines of source around each mark.
import type { Diagnostic, MessageLanguage, Severity, Span, Words } from '../diagnostics/diagnostic.js';
import { printable } from '../diagnostics/paint.js';
import { createPlaces, type Places } from '../diagnostics/places.js';
import { sortDiagnostics } from '../diagnostics/sort.js';
import type { Found } from './view.js';
import { countWords, severityWords } from './words.js';

export interface ShownFinding {
  readonly severity: Severity;
  readonly severityText: string;
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly url?: string;
  /** The place it stands at, then the others that matter. */
  readonly excerpts: readonly Excerpt[];
}

/** A few lines of a file, of which a stretch is marked. */
export interface Excerpt {
  /** `file:line:column`. */
  readonly place: string;
  /** A few words on what is marked. */
  readonly label: string;
  readonly lines: readonly ExcerptLine[];
}

export interface ExcerptLine {
  readonly number: number;
  /** Before the mark; the whole line where nothing in it is marked. */
  readonly before: string;
  readonly mark: string;
  readonly after: string;
}

/** The findings in order of position, none twice. */
export function showFindings({ diagnostics, sources }: Found, language: MessageLanguage): readonly ShownFinding[] {
  const drawing = { sources, places: createPlaces(sources), language };
  return sortDiagnostics(diagnostics).map(diagnostic => show(diagnostic, drawing));
}

/** エラー2件、警告1件; empty where there is nothing to count. */
export function countFindings({ diagnostics }: Found, language: MessageLanguage): string {
  const unique = sortDiagnostics(diagnostics);
  return severities
    .map(severity => ({ severity, count: unique.filter(item => item.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => countWords[language](severity, count))
    .join({ ja: '、', en: ', ' }[language]);
}

const severities = ['error', 'warning', 'info'] as const;

/** Lines shown before and after the one that is marked. */
const linesAround = 2;
/** The most of a line that is shown before the mark, and after its beginning; one line may be megabytes long. */
const unitsBefore = 120;
const unitsAfter = 400;

interface Drawing {
  readonly sources: Found['sources'];
  readonly places: Places;
  readonly language: MessageLanguage;
}

function show(diagnostic: Diagnostic, drawing: Drawing): ShownFinding {
  const { severity, code, message, help, url, span, label, related = [] } = diagnostic;
  const { language } = drawing;
  return {
    severity,
    severityText: severityWords[severity][language],
    code,
    message: printable(message[language]),
    ...(help && { help: printable(help[language]) }),
    ...(url !== undefined && { url }),
    excerpts: [
      ...(span ? [excerpt(span, label, drawing)] : []),
      ...related.map(item => excerpt(item.span, item.message, drawing)),
    ],
  };
}

function excerpt(span: Span, label: Words | undefined, { sources, places, language }: Drawing): Excerpt {
  const shared = { place: printable(places.describe(span)), label: printable(label?.[language] ?? '') };
  const source = sources.get(span.file);
  const index = places.lines(span.file);
  if (source === undefined || !index) return { ...shared, lines: [] };
  const marked = index.place(span.start).line;
  const first = Math.max(1, marked - linesAround);
  const last = Math.min(index.count, marked + linesAround);
  const lines = Array.from({ length: last - first + 1 }, (_, offset) => {
    const number = first + offset;
    const { start, end } = index.range(number);
    return number === marked
      ? { number, ...cut(source.slice(start, end), span.start - start, span.end - start) }
      : { number, before: shown(source.slice(start, Math.min(end, start + unitsAfter))), mark: '', after: '' };
  });
  return { ...shared, lines };
}

/** A line in three parts; a mark that has no width takes the character that follows. */
function cut(line: string, start: number, end: number): Omit<ExcerptLine, 'number'> {
  const from = Math.min(Math.max(start, 0), line.length);
  const to = Math.min(Math.max(end, from + 1), line.length, from + unitsAfter);
  const head = Math.max(0, from - unitsBefore);
  const tail = Math.min(line.length, from + unitsAfter);
  return {
    before: (head > 0 ? '…' : '') + shown(line.slice(head, from)),
    mark: shown(line.slice(from, to)),
    after: shown(line.slice(to, tail)) + (tail < line.length ? '…' : ''),
  };
}

function shown(text: string): string {
  return text.split('\t').map(printable).join('    ');
}
