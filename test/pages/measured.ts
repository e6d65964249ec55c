// A finished PDF as lines on pages, each line with the leaf of the tree that it belongs to: what the properties of page
// breaks are about. Lengths are in mm from the page's top and left.
import type { Tree } from '../../src/tree/nodes.js';
import { type PdfReading, type Piece, readPdf, type TaggedPiece } from '../support/pdf-reading.js';
import { lowestInk } from './ink.js';
import { type Leaf, leavesOf, type RowHolder, type TableHolder } from './leaves.js';

/** One line of one leaf. */
export interface Line {
  readonly leaf: Leaf;
  /** From 0. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

export interface Measured {
  /** Where text may stand on every page. */
  readonly area: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly pageCount: number;
  /** In reading order. */
  readonly lines: readonly Line[];
  /** The lowest ink in the text area, by page; known of pages that their lines do not fill. */
  readonly inks: ReadonlyMap<number, number>;
  /** Where a table goes on under its head: each page after its first on which the head stands again. */
  readonly repeatedHeads: readonly { readonly table: TableHolder; readonly page: number }[];
}

/** A page filled to this share may end where it likes. */
export const fullEnough = 0.6;

/** Measures a PDF that was printed from `tree`. Throws where its text is not the tree's. */
export async function measure(bytes: Uint8Array, tree: Tree): Promise<Measured> {
  const reading = await readPdf(bytes);
  const lines = linesOf(reading, leavesOf(tree));
  const { width = 0, height = 0 } = reading.pages[0] ?? {};
  const { top, right, bottom, left } = tree.page.margin;
  const area = { top, right: width - right, bottom: height - bottom, left };
  const pages = reading.pages.map((_, page) => page);
  const open = pages.filter(page => filled(lowestLine(lines, page), area) < fullEnough);
  const inks = open.length === 0 ? [] : await lowestInk(bytes, area);
  return {
    area,
    pageCount: pages.length,
    lines,
    repeatedHeads: headsAgain(reading, lines, area),
    inks: new Map(open.map(page => [page, inks[page] ?? area.top])),
  };
}

/** How much of the text area lies above `bottom`, from 0 to 1. */
export function filled(bottom: number, area: Measured['area']): number {
  return (bottom - area.top) / (area.bottom - area.top);
}

/** The end of the lowest line of a page; the page's top where it has none. */
export function lowestLine(lines: readonly Line[], page: number): number {
  return Math.max(0, ...lines.filter(line => line.page === page).map(({ bottom }) => bottom));
}

/** Deals the pieces of the structure out to the leaves, in order. */
function linesOf(reading: PdfReading, leaves: readonly Leaf[]): readonly Line[] {
  const lines: Line[] = [];
  let place = placeAt(leaves, 0);
  const next = (): void => {
    if (place.leaf) lines.push(...asLines(place.leaf, place.pieces));
    place = placeAt(leaves, place.index + 1);
  };
  for (const piece of reading.tagged) {
    const text = fold(piece.text);
    const leaf = place.rest === '' && text !== '' ? leaves[place.index + 1] : place.leaf;
    if (isAdded(piece, leaf)) continue;
    while (place.rest === '' && text !== '' && place.leaf) next();
    if (!place.rest.startsWith(text))
      throw new Error(`page ${piece.page + 1} says “${text}” where the tree says “${place.rest.slice(0, 80)}”`);
    place = { ...place, rest: place.rest.slice(text.length), pieces: [...place.pieces, piece] };
  }
  while (place.rest === '' && place.leaf) next();
  if (place.leaf) throw new Error(`no page says “${place.leaf.text}”`);
  return lines;
}

/** How far the leaves have been read. */
interface Place {
  readonly index: number;
  readonly leaf: Leaf | undefined;
  /** What is still to come of the leaf. */
  readonly rest: string;
  readonly pieces: readonly TaggedPiece[];
}

function placeAt(leaves: readonly Leaf[], index: number): Place {
  const leaf = leaves[index];
  return { index, leaf, rest: fold(leaf?.text ?? ''), pieces: [] };
}

/** True of what stands in no tree: what counts a list's items, what reads a name. */
function isAdded({ path }: TaggedPiece, leaf: Leaf | undefined): boolean {
  return path.some(({ type }) => type === 'RT' || type === 'RP' || (type === 'Lbl' && leaf?.kind !== 'term'));
}

/** Heads that stand again on a page after their table's first; such a head is no part of the structure. */
function headsAgain({ loose }: PdfReading, lines: readonly Line[], area: Measured['area']): Measured['repeatedHeads'] {
  const head = lines.filter(({ leaf }) => rowOf(leaf)?.head);
  const inside = loose.filter(({ baseline }) => baseline > area.top && baseline < area.bottom);
  const said = (page: number) => fold(textOf(inside.filter(piece => piece.page === page)));
  const pages = [...new Set(inside.map(({ page }) => page))].map(page => ({ page, text: said(page) }));
  return [...new Set(head.flatMap(({ leaf }) => rowOf(leaf)?.table ?? []))].flatMap(table => {
    const words = fold(textOf(head.filter(({ leaf }) => rowOf(leaf)?.table === table)));
    return pages.filter(({ text }) => text.includes(words)).map(({ page }) => ({ table, page }));
  });
}

function textOf(parts: readonly { readonly text: string }[]): string {
  return parts.map(({ text }) => text).join('');
}

/** The innermost row that a leaf stands in. */
export function rowOf({ holders }: Leaf): RowHolder | undefined {
  return holders.findLast(holder => holder.kind === 'row');
}

/** The pieces of a leaf, line by line. */
function asLines(leaf: Leaf, pieces: readonly Piece[]): readonly Line[] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (last?.[0]?.page === piece.page && Math.abs(last[0].baseline - piece.baseline) < 1) last.push(piece);
    else rows.push([piece]);
  }
  return rows.map(row => ({
    leaf,
    page: row[0]?.page ?? 0,
    // A full-width character reaches from 88 % of the size above the baseline to 12 % below it.
    top: Math.min(...row.map(({ baseline, size }) => baseline - 0.88 * size)),
    bottom: Math.max(...row.map(({ baseline, size }) => baseline + 0.12 * size)),
    left: Math.min(...row.map(piece => piece.left)),
    right: Math.max(...row.map(piece => piece.left + piece.width)),
    text: textOf(row),
  }));
}

/** Text by which a piece finds its leaf: without spaces, and without what is drawn as another character or not at all. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[〜～~∼]/gu, '~')
    .replace(/[—―]/gu, '―')
    .replace(/[–‒]/gu, '–')
    .replace(/[・‧]/gu, '・')
    .replace(/[∕⁄]/gu, '/')
    .replaceAll('⻑', '長')
    .replace(/[\s\p{M}\p{C}\p{Extended_Pictographic}\p{RI}]+/gu, '');
}
