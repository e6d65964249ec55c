// Reads a printed document's pages against what they should say, in order, code point for code point.
import type { Piece } from './expected.js';

/** Where the pages first say something else. */
export interface Difference {
  /** From 1. */
  readonly page: number;
  readonly expected: string;
  readonly found: string;
}

/**
 * Compares the pages' texts, without white space, with the pieces. A page that goes on with a table begins with its
 * head; of a row that a page's end cuts, each page has the next part of every cell, cell by cell.
 */
export function firstDifference(pages: readonly string[], pieces: readonly Piece[]): Difference | undefined {
  let place: Place = { page: 0, rest: pages[0] ?? '' };
  for (const piece of [...pieces.flatMap(stepsOf), { cells: [], head: '' }]) {
    const next = piece.cells.length === 0 ? end(pages, place) : read(pages, place, piece);
    if (!next) return { page: place.page + 1, expected: piece.cells.join(''), found: place.rest.slice(0, 200) };
    place = next;
  }
  return undefined;
}

/** How far the pages have been read. */
interface Place {
  /** From 0. */
  readonly page: number;
  readonly rest: string;
}

/** What comes next: text is a row of one cell without a head. */
interface Step {
  readonly cells: readonly string[];
  readonly head: string;
}

function stepsOf(piece: Piece): readonly Step[] {
  if (typeof piece === 'string') return [{ cells: [piece], head: '' }];
  const { head, rows } = piece;
  return [{ cells: [head], head: '' }, ...rows.map(cells => ({ cells, head }))];
}

function read(pages: readonly string[], { page, rest }: Place, { cells, head }: Step): Place | undefined {
  const all = cells.join('');
  if (rest.startsWith(all)) return { page, rest: rest.slice(all.length) };
  const left = cut(cells, rest);
  const next = pages[page + 1];
  if (!left || next === undefined) return undefined;
  return read(
    pages,
    { page: page + 1, rest: next.startsWith(head) ? next.slice(head.length) : next },
    { cells: left, head },
  );
}

/** What is left of each cell when the rest of a page holds the first part of each; undefined when it holds something else. */
function cut([first, ...others]: readonly string[], rest: string): readonly string[] | undefined {
  if (first === undefined) return rest === '' ? [] : undefined;
  for (let length = common(first, rest); length >= 0; length--) {
    const left = cut(others, rest.slice(length));
    if (left) return [first.slice(length), ...left];
  }
  return undefined;
}

function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function end(pages: readonly string[], { page, rest }: Place): Place | undefined {
  return [rest, ...pages.slice(page + 1)].every(text => text === '') ? { page, rest } : undefined;
}
