// How the decoded string of a YAML scalar and the text it was written in correspond, character by character.
import { CHOMPING_MODE, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/**
 * A stretch of the decoded string and the stretch of source that stands for it. Where both are of one length they are
 * the same characters; otherwise (an escape, a folded line break) they correspond only as wholes.
 */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The pieces of a scalar's string, in order; their texts together are the string. */
export function decodePieces(source: string, scalar: ScalarEvent): readonly Piece[] {
  const { valueStart: start, valueEnd: end } = scalar;
  if (start === -1) return [];
  switch (scalar.style) {
    case SCALAR_STYLE.PLAIN:
      return flowPieces(source, start, end, { escapes: noEscape, trimEnd: true });
    case SCALAR_STYLE.SINGLE_QUOTED:
      return flowPieces(source, start, end, { escapes: quoteEscape, trimEnd: false });
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return flowPieces(source, start, end, { escapes: backslashEscape, trimEnd: false });
    case SCALAR_STYLE.LITERAL_BLOCK:
      return blockPieces(source, scalar, false);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return blockPieces(source, scalar, true);
  }
}

/** The place in the source of the offsets `from`–`to` (exclusive) of the decoded string; `undefined` outside it. */
export function sourceRange(
  pieces: readonly Piece[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | undefined {
  let offset = 0;
  let start: number | undefined;
  let end: number | undefined;
  for (const piece of pieces) {
    const next = offset + piece.text.length;
    if (start === undefined && from < next) start = inside(piece, from - offset, 'start');
    if (to > offset && to <= next) end = inside(piece, to - offset, 'end');
    offset = next;
  }
  if (from < 0 || to < from || to > offset) return undefined;
  start ??= pieces.at(-1)?.end ?? 0;
  return { start, end: from === to ? start : (end ?? start) };
}

function inside({ text, start, end }: Piece, offset: number, side: 'start' | 'end'): number {
  if (text.length === end - start) return start + offset;
  return side === 'start' ? start : end;
}

/** What the escape at `at` stands for and where it ends; `undefined` when there is none. */
type ReadEscape = (source: string, at: number, limit: number) => Piece | undefined;

const noEscape: ReadEscape = () => undefined;

const quoteEscape: ReadEscape = (source, at) =>
  source.charAt(at) === "'" ? { text: "'", start: at, end: at + 2 } : undefined;

const backslashEscape: ReadEscape = (source, start, limit) => {
  if (source.charAt(start) !== '\\') return undefined;
  const letter = source.charAt(start + 1);
  if (letter === '\n' || letter === '\r') return { text: '', start, end: foldedBreaks(source, start + 1, limit).end };
  const digits = hexDigits.get(letter);
  if (digits === undefined) return { text: simpleEscapes.get(letter) ?? '', start, end: start + 2 };
  const end = start + 2 + digits;
  const codePoint = Number.parseInt(source.slice(start + 2, end), 16);
  return { text: codePoint > 0x10ffff ? '\uFFFD' : String.fromCodePoint(codePoint), start, end };
};

/** YAML 1.2.2 §5.7. */
const hexDigits = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** YAML 1.2.2 §5.7. */
const simpleEscapes = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** Plain and quoted scalars: line breaks fold, white space around them goes. */
function flowPieces(
  source: string,
  start: number,
  limit: number,
  { escapes, trimEnd }: { readonly escapes: ReadEscape; readonly trimEnd: boolean },
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let from = start;
  let solidEnd = start;
  const literal = (end: number): void => {
    if (end > from) pieces.push({ text: source.slice(from, end), start: from, end });
  };
  while (at < limit) {
    const unit = source.charAt(at);
    const escaped = escapes(source, at, limit);
    if (escaped) {
      literal(at);
      if (escaped.text !== '') pieces.push(escaped);
      at = from = solidEnd = escaped.end;
    } else if (unit === '\n' || unit === '\r') {
      literal(solidEnd);
      const { breaks, end } = foldedBreaks(source, at, limit);
      append(pieces, foldPieces(breaks, solidEnd, end));
      at = from = solidEnd = end;
    } else {
      at++;
      if (unit !== ' ' && unit !== '\t') solidEnd = at;
    }
  }
  literal(trimEnd ? solidEnd : limit);
  return pieces;
}

/** The line breaks from `at` on, over the white space between them. */
function foldedBreaks(
  source: string,
  at: number,
  limit: number,
): { readonly breaks: readonly Break[]; readonly end: number } {
  const breaks: Break[] = [];
  let end = at;
  while (end < limit && ' \t\r\n'.includes(source.charAt(end))) {
    const length = breakLength(source, end);
    if (length > 0) breaks.push({ start: end, end: end + length });
    end += Math.max(1, length);
  }
  return { breaks, end };
}

interface Break {
  readonly start: number;
  readonly end: number;
}

function breakLength(source: string, at: number): number {
  if (source.charAt(at) === '\n') return 1;
  if (source.charAt(at) !== '\r') return 0;
  return source.charAt(at + 1) === '\n' ? 2 : 1;
}

/** One break is a space; of several the first goes. Together the pieces cover all of `start`–`end`. */
function foldPieces(breaks: readonly Break[], start: number, end: number): readonly Piece[] {
  if (breaks.length === 1) return [{ text: ' ', start, end }];
  const kept = breaks.slice(1);
  return kept.map((line, index) => ({
    text: '\n',
    start: index === 0 ? start : line.start,
    end: index === kept.length - 1 ? end : line.end,
  }));
}

/** Block scalars: indentation goes, `>` folds lines, the header says which line breaks at the end stay. */
function blockPieces(source: string, scalar: ScalarEvent, folded: boolean): readonly Piece[] {
  const { valueStart, valueEnd, indent, chomping } = scalar;
  const pieces: Piece[] = [];
  let breaks: Break[] = [];
  let emptyLines = 0;
  let hasContent = false;
  let afterIndented = false;
  for (const line of linesOf(source, valueStart, valueEnd)) {
    const content = contentStart(source, line, indent);
    if (content === undefined) {
      emptyLines++;
      if (line.next > line.end) breaks.push({ start: line.end, end: line.next });
      continue;
    }
    const indented = folded && ' \t'.includes(source.charAt(content));
    const folds = folded && !indented && !afterIndented;
    if (folds && emptyLines === 0 && hasContent)
      pieces.push({ text: ' ', start: breaks[0]?.start ?? content, end: content });
    else append(pieces, breakPieces(breaks, folds || !hasContent ? emptyLines : emptyLines + 1, content));
    pieces.push({ text: source.slice(content, line.end), start: content, end: line.end });
    afterIndented = indented;
    hasContent = true;
    emptyLines = 0;
    breaks = line.next > line.end ? [{ start: line.end, end: line.next }] : [];
  }
  const atEnd = chomping === CHOMPING_MODE.KEEP ? emptyLines + (hasContent ? 1 : 0) : 0;
  const count = chomping === CHOMPING_MODE.CLIP && hasContent ? 1 : atEnd;
  return [...pieces, ...breakPieces(breaks.slice(0, Math.max(count, 0)), count, valueEnd)];
}

/** `count` line breaks: the last of `breaks`, and where the text ended without one, nothing at its end. */
function breakPieces(breaks: readonly Break[], count: number, end: number): readonly Piece[] {
  const kept = count === 0 ? [] : breaks.slice(-count);
  const missing = Array.from({ length: count - kept.length }, () => ({ text: '\n', start: end, end }));
  return [...kept.map(line => ({ text: '\n', ...line })), ...missing];
}

/** A loop, since the arguments of one call of `push` must fit on the stack. */
function append(pieces: Piece[], more: readonly Piece[]): void {
  for (const piece of more) pieces.push(piece);
}

interface Line {
  readonly start: number;
  /** End of its text, and where the next line begins. */
  readonly end: number;
  readonly next: number;
}

function linesOf(source: string, start: number, limit: number): readonly Line[] {
  const lines: Line[] = [];
  let at = start;
  while (at < limit) {
    let end = at;
    while (end < limit && breakLength(source, end) === 0) end++;
    const next = end < limit ? end + breakLength(source, end) : end;
    lines.push({ start: at, end, next });
    at = next;
  }
  return lines;
}

/** Where a line's content begins after the indentation; `undefined` when it is blank as far as YAML is concerned. */
function contentStart(source: string, { start, end }: Line, indent: number): number | undefined {
  let at = start;
  while (at - start < indent && source.charAt(at) === ' ') at++;
  return indent < 0 || at >= end ? undefined : start + indent;
}
