// Where in the text the nodes of a YAML document begin and end, as far as the events do not say.
import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** Offsets are UTF-16 units of the text; `end` is exclusive. Quotes belong to a scalar, anchors and tags do not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What `js-yaml` writes where there is no such part. */
export const none = -1;

/** A scalar with its quotes, without anchor and tag; `cursor` is the end of what was read before it. */
export function scalarRange(text: string, cursor: number, event: ScalarEvent): Range {
  const { valueStart, valueEnd, anchorEnd, tagEnd } = event;
  const from = Math.max(cursor, anchorEnd, tagEnd);
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: valueStart - 1, end: valueEnd + 1 };
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK:
      return blockRange(text, event, from);
    case SCALAR_STYLE.PLAIN:
      if (valueStart !== none) return { start: valueStart, end: valueEnd };
      return emptyRange(text, from);
  }
}

/** Where a document begins whose first event comes after `cursor`: its `---`, or else its first content. */
export function documentStart(text: string, cursor: number): number {
  const at = skipSpace(text, cursor);
  const marker = text.slice(at, at + 3);
  // The document before may have ended with `...`.
  return marker === '...' ? skipSpace(text, at + 3) : at;
}

/** The first offset from `from` on that is neither white space nor comment. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    if (text.charAt(at) !== '#' || (at > 0 && !isSpace(text.charCodeAt(at - 1)))) return at;
    while (at < text.length && !/[\r\n]/.test(text.charAt(at))) at++;
  }
}

/** The comment with text in it that stands on the line of a value that is not written, right after its `:` or `-`. */
export function commentAfter(text: string, { start, end }: Range): Range | undefined {
  if (start !== end || !':-'.includes(text.charAt(start - 1))) return undefined;
  const length = text.slice(start).search(/[\r\n]/);
  const line = length === -1 ? text.slice(start) : text.slice(start, start + length);
  const [, space, comment] = /^([ \t]+)(#[ \t]*[^ \t].*)$/.exec(line.trimEnd()) ?? [];
  if (space === undefined || comment === undefined) return undefined;
  return { start: start + space.length, end: start + space.length + comment.length };
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d || unit === 0xfeff;
}

/** The content of a block scalar without the space around it; its `|` or `>` when there is none. */
function blockRange(text: string, { valueStart, valueEnd }: ScalarEvent, from: number): Range {
  const content = text.slice(valueStart, valueEnd);
  const end = valueStart + content.trimEnd().length;
  if (end > valueStart) return { start: valueStart + content.search(/\S/), end };
  const header = text.slice(from, valueStart).search(/[|>]/);
  const start = header === -1 ? valueStart : from + header;
  return { start, end: start + (header === -1 ? 0 : 1) };
}

/** Where a value that is not written would stand: after its `:` or `-`. */
function emptyRange(text: string, from: number): Range {
  const at = skipSpace(text, from);
  const start = [':', '-', '?'].includes(text.charAt(at)) && from < text.length ? at + 1 : from;
  return { start, end: start };
}
