// Measured documents made by hand, on pages of 250 mm whose lines are 6 mm high and 1 mm apart.
import type { Holder, Leaf, RowHolder, TableHolder } from './leaves.js';
import type { Line, Measured } from './measured.js';

export const area = { top: 20, right: 190, bottom: 270, left: 20 } as const;
const height = 6;
const pitch = 7;

export function leaf(text: string, more: Partial<Leaf> = {}): Leaf {
  return { kind: 'paragraph', text, holders: [], forced: false, leads: false, ...more };
}

export function heading(text: string, holders: readonly Holder[] = []): Leaf {
  return leaf(text, { kind: 'heading', holders });
}

export function section(role?: string, whole = false): Holder {
  return { kind: 'section', level: 1, role, whole };
}

/** Rows of one table, the first of them its head, as functions from a text to a leaf in a cell of that row. */
export function table(rows: number): readonly ((text: string, more?: Partial<Leaf>) => Leaf)[] {
  const of: TableHolder = { label: '表' };
  return Array.from({ length: rows }, (_, index) => {
    const row: RowHolder = { kind: 'row', table: of, head: index === 0, index: Math.max(0, index - 1) };
    return (text, more = {}) => leaf(text, { holders: [row, { kind: 'cell' }], ...more });
  });
}

/** Some lines of a leaf on a page (from 1), the first of them `top` mm below the upper margin. */
export function lines(of: Leaf, page: number, top: number, count = 1): readonly Line[] {
  return Array.from({ length: count }, (_, index) => ({
    leaf: of,
    page: page - 1,
    top: area.top + top + index * pitch,
    bottom: area.top + top + index * pitch + height,
    left: area.left,
    right: area.right,
    text: of.text,
  }));
}

/** A document of some lines. */
export function measured(parts: readonly (readonly Line[])[], more: Partial<Measured> = {}): Measured {
  const all = parts.flat();
  const pageCount = Math.max(...all.map(({ page }) => page)) + 1;
  const inks = Array.from({ length: pageCount }, (_, page): readonly [number, number] => [
    page,
    Math.max(area.top, ...all.filter(line => line.page === page).map(({ bottom }) => bottom)),
  ]);
  return { area, pageCount, lines: all, inks: new Map(inks), repeatedHeads: [], ...more };
}
