// What may not be parted: from any line, the lines that have to follow it on its page, by the rules of page breaks alone.
import type { Holder, Leaf, RowHolder } from './leaves.js';
import type { Line, Measured } from './measured.js';

/** Padding that may stand around lines, in mm; heights of lines alone are that much too small. */
export const paddingMm = 6;

/** Heights in mm of the lines of a part, page by page and added up. */
export function heightOf(lines: readonly Line[]): number {
  return pagesOf(lines).reduce((sum, page) => {
    const own = lines.filter(line => line.page === page);
    return sum + Math.max(...own.map(({ bottom }) => bottom)) - Math.min(...own.map(({ top }) => top));
  }, 0);
}

/** The pages on which some lines stand, in their order. */
export function pagesOf(lines: readonly Line[]): readonly number[] {
  return [...new Set(lines.map(({ page }) => page))];
}

/** True of a row that may be split between its paragraphs: one taller than half a page. */
export function isTall(lines: readonly Line[], { area }: Measured): boolean {
  return heightOf(lines) + paddingMm > (area.bottom - area.top) / 2;
}

/** The lines in a holder, in reading order. */
export function linesIn(holder: Holder, lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ leaf }) => leaf.holders.includes(holder));
}

export function isHeading({ kind }: Leaf): boolean {
  return kind === 'title' || kind === 'heading' || kind === 'detail';
}

/** The rows that a leaf stands in, the outermost first. */
export function rowsOf({ holders }: Leaf): readonly RowHolder[] {
  return holders.filter(holder => holder.kind === 'row');
}

/**
 * Columns of text that run side by side, each with its lines in order. A new column begins where the lines go back to an
 * earlier page, or up on the same page, and no cell of a row begins there.
 */
export function columnsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const last = columns.at(-1);
    const before = last?.at(-1);
    const goesBack = before && (line.page < before.page || (line.page === before.page && line.bottom < before.top));
    const inTable = rowsOf(line.leaf).length > 0 || line.leaf.kind === 'value';
    if (last === undefined || (goesBack && !inTable)) columns.push([line]);
    else last.push(line);
  }
  return columns;
}

/**
 * The lines that must stand on one page with the line at `index` of a column when that begins a page or follows a
 * heading: a heading with two lines or the first row of a table, a label with the beginning of what it leads to, two lines
 * of a paragraph and all of a short one, a row; of a tall row the first paragraph of each cell.
 */
export function unitAt(column: readonly Line[], index: number, measured: Measured, within = 0): readonly Line[] {
  const line = column[index];
  if (!line) return [];
  const row = rowsOf(line.leaf)[within];
  if (row) return rowUnit(row, column, measured, within);
  const own = sameLeaf(column, index);
  if (isHeading(line.leaf)) return [...own, ...afterHeading(column, index + own.length, line.leaf, measured, within)];
  const kept = own.length <= 3 ? own : own.slice(0, 2);
  return isLabel(line.leaf) ? [...own, ...unitAt(column, index + own.length, measured, within)] : kept;
}

/** A line that says what the list after it holds, such as 【実績】. */
export function isLabel({ kind, leads, text }: Leaf): boolean {
  return kind === 'paragraph' && leads && /[】：:]\s*$/u.test(text);
}

/** What a heading takes along: further headings and what they take, a row, or two lines of its own section. */
function afterHeading(
  column: readonly Line[],
  index: number,
  heading: Leaf,
  measured: Measured,
  within: number,
): readonly Line[] {
  const unit = unitAt(column, index, measured, within);
  const [first] = unit;
  if (!first || isHeading(first.leaf) || rowsOf(first.leaf).length > within || unit.length > 1) return unit;
  const next = column[index + unit.length];
  const section = heading.holders.findLast(holder => holder.kind === 'section');
  const goesOn = next && section && next.leaf.holders.includes(section) && !next.leaf.forced;
  return goesOn ? [...unit, ...unitAt(column, index + unit.length, measured, within)] : unit;
}

/** A row as a whole, a table's head with its first row; of a tall row what each of its cells must begin with. */
function rowUnit(row: RowHolder, column: readonly Line[], measured: Measured, within: number): readonly Line[] {
  const lines = linesIn(row, column);
  if (row.head) {
    const table = column.filter(({ leaf }) => rowsOf(leaf)[within]?.table === row.table);
    const head = table.filter(({ leaf }) => rowsOf(leaf)[within]?.head);
    const first = table.find(({ leaf }) => !rowsOf(leaf)[within]?.head);
    return first ? [...head, ...unitAt(column, column.indexOf(first), measured, within)] : head;
  }
  if (!isTall(lines, measured)) return lines;
  return cellsOf(lines, row).flatMap(cell => unitAt(cell, 0, measured, within + 1));
}

/** The lines of a row, cell by cell. */
export function cellsOf(lines: readonly Line[], row: RowHolder): readonly (readonly Line[])[] {
  const cellOf = ({ leaf }: Line) => leaf.holders[leaf.holders.indexOf(row) + 1];
  return [...new Set(lines.map(cellOf))].map(cell => lines.filter(line => cellOf(line) === cell));
}

/** The lines from `index` on that belong to the same leaf. */
function sameLeaf(column: readonly Line[], index: number): readonly Line[] {
  const end = column.findIndex((line, at) => at > index && line.leaf !== column[index]?.leaf);
  return column.slice(index, end === -1 ? undefined : end);
}
