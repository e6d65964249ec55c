// The grid under a table: which square each cell covers, and how wide the columns are.
import type { Cell, Column, Table } from '../../tree/nodes.js';
import { mmToTwips } from './units.js';

/** What a square of the grid holds: a cell, the continuation of one above, a square that a cell covers, or nothing. */
export type Slot =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly span: number; readonly merges: boolean }
  | { readonly kind: 'below'; readonly cell: Cell; readonly span: number }
  | { readonly kind: 'covered' }
  | { readonly kind: 'missing' };

/** Every row with a slot a column: cells that reach down taken into account, short rows filled up. */
export function tableGrid(table: Table): readonly (readonly Slot[])[] {
  const rows = [...table.head, ...table.rows];
  const grid: Slot[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    // A header row repeats on each page, so that its cells cannot reach into the rows below.
    const end = index < table.head.length ? table.head.length : rows.length;
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index]?.[column] !== undefined) column++;
      placeCell(grid.slice(index, Math.min(index + Math.max(1, cell.rowSpan), end)), column, cell);
      column += Math.max(1, cell.colSpan);
    }
  }
  const width = Math.max(table.columns.length, 1, ...grid.map(line => line.length));
  return grid.map(line => Array.from({ length: width }, (_, column) => line[column] ?? { kind: 'missing' }));
}

/** Column widths in twips: millimetres as given, the rest shared; together as wide as the room. */
export function columnWidths(columns: readonly Column[], count: number, available: number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => columns[index]?.width ?? { fraction: 1 });
  const fixed = sum(all.map(width => ('mm' in width ? mmToTwips(width.mm) : 0)));
  const shares = sum(all.map(width => ('fraction' in width ? width.fraction : 0))) || 1;
  // Columns that share never vanish, however much the others ask for.
  const rest = Math.max(available - fixed, available / 10);
  const ideal = all.map(width => ('mm' in width ? mmToTwips(width.mm) : (rest * width.fraction) / shares));
  const scale = available / Math.max(1, sum(ideal));
  const edges = ideal.map((_, index) => Math.round(sum(ideal.slice(0, index + 1)) * scale));
  return edges.map((edge, index) => Math.max(1, edge - (edges[index - 1] ?? 0)));
}

/** The sum of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function placeCell(lines: readonly Slot[][], column: number, cell: Cell): void {
  const span = Math.max(1, cell.colSpan);
  for (const [down, line] of lines.entries()) {
    line[column] = down === 0 ? { kind: 'cell', cell, span, merges: lines.length > 1 } : { kind: 'below', cell, span };
    for (let right = 1; right < span; right++) line[column + right] = { kind: 'covered' };
  }
}
