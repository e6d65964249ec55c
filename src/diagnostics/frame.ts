// The lines of source under a finding: line numbers, the text, and an underline as wide as what it marks.
import { indexLines, type LineIndex } from '../text/lines.js';
import { displayWidth, graphemes } from '../text/width.js';
import type { Span } from './diagnostic.js';
import { printable } from './paint.js';

/** One line of source with what is marked in it. Widths and columns are terminal columns. */
export interface Frame {
  readonly lineNumber: number;
  /** The line as shown: tabs expanded, unprintable characters replaced, cut around the mark where it is very long. */
  readonly text: string;
  /** Columns before the mark. */
  readonly indent: number;
  /** Columns of the mark, at least one. */
  readonly width: number;
}

/** The line where `span` begins, ready to be drawn; a span of several lines is marked to the end of its first. */
export function frame(source: string, span: Span, lines: LineIndex = indexLines(source)): Frame {
  const lineNumber = lines.place(span.start).line;
  const line = lines.range(lineNumber);
  const start = Math.min(Math.max(span.start, line.start), line.end);
  const end = Math.min(Math.max(span.end, start), line.end);
  // Only a window of a long line is looked at: one line may be megabytes long.
  const from = characterStart(source, Math.max(line.start, start - unitsAround));
  const to = characterStart(source, Math.min(line.end, start + unitsAround));
  const before = shown(source.slice(from, start), 0);
  const mark = shown(source.slice(start, Math.min(end, to)), displayWidth(before));
  const after = shown(source.slice(Math.min(end, to), to), displayWidth(before + mark));
  return { lineNumber, ...cut(before, mark, after, { head: from > line.start, tail: to < line.end }) };
}

/** Widest line of source drawn, in columns. */
const maxColumns = 100;
/** Columns kept before the mark when the line is cut. */
const columnsBefore = 40;
const unitsAround = 400;
const tabStop = 4;
const ellipsis = '…';

/** An offset at or before `offset` that does not part the halves of a surrogate pair. */
function characterStart(source: string, offset: number): number {
  const unit = source.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

function shown(text: string, column: number): string {
  if (!text.includes('\t')) return printable(text);
  let result = '';
  for (const part of text.split(/(\t)/)) {
    const width = column + displayWidth(result);
    result += part === '\t' ? ' '.repeat(tabStop - (width % tabStop)) : printable(part);
  }
  return result;
}

function cut(
  before: string,
  mark: string,
  after: string,
  more: { readonly head: boolean; readonly tail: boolean },
): Pick<Frame, 'text' | 'indent' | 'width'> {
  const fits = displayWidth(before + mark + after) <= maxColumns;
  const head = fits && !more.head ? before : lastColumns(before, columnsBefore, more.head);
  const room = maxColumns - displayWidth(head);
  const shownMark = firstColumns(mark, room, false);
  const tail = shownMark === mark ? firstColumns(after, room - displayWidth(mark), more.tail) : '';
  return {
    text: head + shownMark + tail,
    indent: displayWidth(head),
    width: Math.max(1, displayWidth(shownMark)),
  };
}

/** The beginning of a text in at most `columns`, with an ellipsis when something is left out or `more` follows. */
function firstColumns(text: string, columns: number, more: boolean): string {
  if (!more && displayWidth(text) <= columns) return text;
  return take(graphemes(text), columns).join('') + ellipsis;
}

/** The end of a text in at most `columns`. */
function lastColumns(text: string, columns: number, more: boolean): string {
  if (!more && displayWidth(text) <= columns) return text;
  return ellipsis + take(graphemes(text).toReversed(), columns).toReversed().join('');
}

function take(parts: readonly string[], columns: number): readonly string[] {
  let width = 0;
  const end = parts.findIndex(part => {
    width += displayWidth(part);
    return width > columns - 1;
  });
  return end === -1 ? parts : parts.slice(0, end);
}
