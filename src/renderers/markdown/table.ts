// Tables as GFM pipe tables, columns aligned by display width; a cell's blocks become lines of one cell.
import { displayWidth } from '../../text/width.js';
import type { Block, Cell, Column, List, Row, Table } from '../../tree/nodes.js';
import { escapeLine } from './escape.js';
import { destination, inlines, linePieces } from './inlines.js';
import { literal, markup, type Piece } from './pieces.js';

export interface TableContext {
  readonly signs: Signs;
}

/** What a language writes where Markdown has no construct. */
export interface Signs {
  /** Between a term and its value. */
  readonly colon: string;
  /** Before an item of a list within a cell. */
  readonly bullet: string;
  /** Before the lines of a deeper list within a cell; white space that HTML does not drop. */
  readonly indent: string;
}

/**
 * One table. GFM has exactly one head row: further ones become body rows, and a table without a head gets an empty one.
 * Cells that span columns or rows are followed by empty ones.
 */
export function table(node: Table, context: TableContext): string {
  const rows = grid([...node.head, ...node.rows], context);
  const count = rows.reduce((most, row) => Math.max(most, row.length), node.columns.length);
  if (count === 0) return '';
  const [head = [], ...body] = node.head.length > 0 ? rows : [[], ...rows];
  const columns = Array.from({ length: count }, (_, index) => columnOf(node.columns[index], [head, ...body], index));
  const line = (row: readonly string[]) =>
    `| ${columns.map((column, index) => padded(row[index] ?? '', column)).join(' | ')} |`;
  return [line(head), `| ${columns.map(ruler).join(' | ')} |`, ...body.map(line)].join('\n');
}

interface TextColumn {
  /** In half-width characters. */
  readonly width: number;
  readonly align: Column['align'];
}

/** A cell wider than this sticks out of its column and does not widen the others. */
const MAX_WIDTH = 40;

function columnOf(column: Column | undefined, rows: readonly (readonly string[])[], index: number): TextColumn {
  const width = rows
    .map(row => displayWidth(row[index] ?? ''))
    .filter(own => own <= MAX_WIDTH)
    .reduce((most, own) => Math.max(most, own), 3);
  return { width, align: column?.align ?? 'start' };
}

function padded(text: string, { width, align }: TextColumn): string {
  const space = Math.max(0, width - displayWidth(text));
  const before = align === 'end' ? space : align === 'center' ? Math.floor(space / 2) : 0;
  return `${' '.repeat(before)}${text}${' '.repeat(space - before)}`;
}

function ruler({ width, align }: TextColumn): string {
  const ends = { start: ['-', '-'], center: [':', ':'], end: ['-', ':'] } as const;
  const [left, right] = ends[align];
  return `${left}${'-'.repeat(width - 2)}${right}`;
}

/** Rows as texts, each cell at its own column. */
function grid(rows: readonly Row[], context: TableContext): readonly (readonly string[])[] {
  const texts: string[][] = rows.map(() => []);
  const taken = new Set<string>();
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${index}:${column}`)) column++;
      place(cell, { index, column }, taken);
      const own = texts[index] ?? [];
      while (own.length < column) own.push('');
      own.push(cellText(cell.children, context));
      column += cell.colSpan;
      while (own.length < column) own.push('');
    }
  }
  return texts;
}

function place(cell: Cell, at: { readonly index: number; readonly column: number }, taken: Set<string>): void {
  for (let down = 1; down < cell.rowSpan; down++) {
    for (let right = 0; right < cell.colSpan; right++) taken.add(`${at.index + down}:${at.column + right}`);
  }
}

function cellText(nodes: readonly Block[], context: TableContext): string {
  return lines(nodes, context).join('<br>');
}

type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

/** Blocks as the lines of a cell. */
const handlers: {
  readonly [Type in Block['type']]: (node: BlockOf<Type>, context: TableContext) => readonly string[];
} = {
  title: node => [inlines(node.children, 'cell')],
  section: (node, context) => [
    cellLine(
      [markup('<strong>'), ...linePieces(node.heading, 'cell'), markup('</strong>')],
      node.detail ? [literal(' '), ...linePieces(node.detail, 'cell')] : [],
    ),
    ...lines(node.children, context),
  ],
  paragraph: node => [inlines(node.children, 'cell')],
  list: listLines,
  definitions: (node, { signs }) =>
    node.items.map(({ term, children }) =>
      cellLine(linePieces(term, 'cell'), [literal(signs.colon), ...linePieces(children, 'cell')]),
    ),
  table: (node, context) =>
    [...node.head, ...node.rows].map(row => row.cells.map(cell => cellText(cell.children, context)).join(' / ')),
  image: node => [`![${node.alt.replace(/[[\]\\`|]/g, character => `\\${character}`)}](${destination(node.source)})`],
  quote: (node, context) => [`<blockquote>${cellText(node.children, context)}</blockquote>`],
  codeBlock: node => node.text.split(/\r\n?|\n/).map(text => inlines([{ type: 'code', text }], 'cell')),
  rule: () => ['<hr>'],
  pageBreak: () => [],
};

function lines(nodes: readonly Block[], context: TableContext): readonly string[] {
  return nodes.flatMap(node => linesOf(node, context)).filter(line => line !== '');
}

function linesOf<Type extends Block['type']>(node: BlockOf<Type>, context: TableContext): readonly string[] {
  return handlers[node.type](node, context);
}

function cellLine(first: readonly Piece[], second: readonly Piece[]): string {
  return escapeLine([...first, ...second], 'cell');
}

/** Numbers stand as themselves, deeper lists are moved right. */
function listLines(node: List, context: TableContext): readonly string[] {
  const { bullet, indent } = context.signs;
  return node.items.flatMap((item, index) => {
    const box = item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ ';
    const marker = node.ordered ? `${node.start + index}. ` : box === '' ? bullet : '';
    return lines(item.children, context).map((line, number) =>
      number === 0 ? `${marker}${box}${line}` : `${indent}${line}`,
    );
  });
}
