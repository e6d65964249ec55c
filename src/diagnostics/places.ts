// Lines and columns of spans, each source indexed once however many findings it has.
import { indexLines, type LineIndex, type Place } from '../text/lines.js';
import type { Sources, Span } from './diagnostic.js';

/** Answers about spans for whoever prints them. */
export interface Places {
  /** The line index of a source; `undefined` for a file whose text is not known. */
  lines(file: string): LineIndex | undefined;
  /** Where a span begins and ends, counted from 1. */
  range(span: Span): { readonly start: Place; readonly end: Place } | undefined;
  /** `file:line:column`, or the file alone where its text is not known. */
  describe(span: Span): string;
}

/** The places of spans in these sources. */
export function createPlaces(sources: Sources): Places {
  const indexes = new Map<string, LineIndex>();
  const lines = (file: string): LineIndex | undefined => {
    const text = sources.get(file);
    const known = indexes.get(file);
    if (known || text === undefined) return known;
    const index = indexLines(text);
    indexes.set(file, index);
    return index;
  };
  const range: Places['range'] = span => {
    const index = lines(span.file);
    return index && { start: index.place(span.start), end: index.place(Math.max(span.start, span.end)) };
  };
  return {
    lines,
    range,
    describe(span) {
      const start = range(span)?.start;
      return start ? `${span.file}:${start.line}:${start.column}` : span.file;
    },
  };
}
