// Tables as HTML: columns as shares of the width, headers with their scope, and on each cell the label that it shows
// where a phone stacks rows into records. Roles are said in full: stacked, the elements are blocks, and a browser may
// then take them for no table (https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html).
import { displayWidth } from '../../text/width.js';
import type { Block, Cell, Column, Row, Table } from '../../tree/nodes.js';
import { blocksText } from '../../tree/plain-text.js';
import { attributes } from './escape.js';

/** What a table needs to know of the page and of the other blocks. */
export interface TableContext {
  /** Width of the text in mm. */
  readonly widthMm: number;
  /** Blocks of a cell, a lone paragraph without its element. */
  readonly cell: (nodes: readonly Block[]) => string;
}

/** One table. */
export function table(node: Table, context: TableContext): string {
  const labels = columnLabels(node);
  const heads = node.head.map(row => headRow(row, context)).join('');
  const head = heads === '' ? '' : `<thead role="rowgroup">\n${heads}</thead>\n`;
  const body = bodyRows(node, labels, context);
  const names = attributes({
    role: 'table',
    class: classNames(['table', node.role]),
    'aria-label': node.label || undefined,
  });
  return `<table${names}>\n${columns(node.columns, context.widthMm)}${head}<tbody role="rowgroup">\n${body}</tbody>\n</table>\n`;
}

/** Roles as class names; anything that is no identifier is left out. */
export function classNames(names: readonly (string | undefined)[]): string | undefined {
  const valid = names.filter(name => name !== undefined && /^[A-Za-z][\w-]*$/.test(name));
  return valid.length === 0 ? undefined : valid.join(' ');
}

/** Percentages of the printed width keep millimetres exact on paper and let narrow screens shrink every column. */
function columns(nodes: readonly Column[], widthMm: number): string {
  const fixed = nodes.reduce((sum, { width }) => sum + ('mm' in width ? width.mm : 0), 0);
  const shares = nodes.reduce((sum, { width }) => sum + ('fraction' in width ? width.fraction : 0), 0);
  const total = shares > 0 ? Math.max(widthMm, fixed) : fixed;
  const left = Math.max(0, total - fixed);
  const cols = nodes.map(({ width }) => {
    const mm = 'mm' in width ? width.mm : (left * width.fraction) / (shares || 1);
    return `<col style="width:${Number(((mm / (total || 1)) * 100).toFixed(3))}%">`;
  });
  return nodes.length === 0 ? '' : `<colgroup>${cols.join('')}</colgroup>\n`;
}

function headRow(row: Row, context: TableContext): string {
  const cells = row.cells.map(cell => {
    const scope = cell.colSpan > 1 ? 'colgroup' : 'col';
    const content = context.cell(cell.children);
    if (!cell.header) return `<td${attributes({ role: 'cell', ...spans(cell) })}>${content}</td>\n`;
    return `<th${attributes({ role: 'columnheader', scope, ...spans(cell) })}>${content}</th>\n`;
  });
  return `<tr role="row">\n${cells.join('')}</tr>\n`;
}

function bodyRows(node: Table, labels: readonly string[], context: TableContext): string {
  const places = placeCells(node.rows);
  return node.rows
    .map((row, index) => {
      const cells = row.cells.map((cell, position) => {
        const column = places[index]?.[position] ?? position;
        return bodyCell(cell, { label: labels[column] ?? '', align: node.columns[column]?.align ?? 'start' }, context);
      });
      const names = attributes({ role: 'row', class: isTall(row, node, context.widthMm) ? 'tall' : undefined });
      return `<tr${names}>\n${cells.join('')}</tr>\n`;
    })
    .join('');
}

function bodyCell(
  cell: Cell,
  column: { readonly label: string; readonly align: Column['align'] },
  context: TableContext,
): string {
  const align = column.align === 'start' ? undefined : column.align;
  const content = context.cell(cell.children);
  if (cell.header) {
    const scope = cell.rowSpan > 1 ? 'rowgroup' : 'row';
    return `<th${attributes({ role: 'rowheader', scope, class: align, ...spans(cell) })}>${content}</th>\n`;
  }
  const label = column.label === '' ? undefined : column.label;
  return `<td${attributes({ role: 'cell', class: align, ...spans(cell), 'data-label': label })}>${content}</td>\n`;
}

function spans(cell: Cell): Readonly<Record<string, number | undefined>> {
  return {
    colspan: cell.colSpan > 1 ? cell.colSpan : undefined,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
  };
}

/** What each column is called: the text of its lowest header cell. */
function columnLabels(node: Table): readonly string[] {
  const labels: string[] = [];
  const places = placeCells(node.head);
  for (const [index, row] of node.head.entries()) {
    for (const [position, cell] of row.cells.entries()) {
      const first = places[index]?.[position] ?? position;
      for (let column = first; column < first + cell.colSpan; column++)
        labels[column] = blocksText(cell.children).replaceAll('\n', ' ').trim();
    }
  }
  return labels;
}

/** The column in which each cell begins, cells of earlier rows that reach down taken into account. */
function placeCells(rows: readonly Row[]): readonly (readonly number[])[] {
  const taken = new Set<string>();
  return rows.map((row, index) => {
    let column = 0;
    return row.cells.map(cell => {
      while (taken.has(`${index}:${column}`)) column++;
      const first = column;
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.colSpan; right++) taken.add(`${index + down}:${first + right}`);
      }
      column = first + cell.colSpan;
      return first;
    });
  });
}

/** A guess at whether a row is taller than half a page, and may be split; who prints a PDF measures it instead. */
function isTall(row: Row, node: Table, widthMm: number): boolean {
  const shares = node.columns.length || 1;
  return row.cells.some((cell, index) => {
    const width = node.columns[index]?.width;
    const mm = width && 'mm' in width ? width.mm : widthMm / shares;
    return lineCount(cell.children, Math.max(1, Math.floor(mm / 3.5))) > linesOfHalfAPage;
  });
}

/** Lines of small text on half a page of A4, the space between paragraphs taken off. */
const linesOfHalfAPage = 25;

/** A guess at the lines that blocks fill when each holds `perLine` full-width characters. */
function lineCount(nodes: readonly Block[], perLine: number): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'list')
      return sum + node.items.reduce((lines, item) => lines + lineCount(item.children, perLine), 0);
    return sum + Math.max(1, Math.ceil(displayWidth(blocksText([node])) / 2 / perLine));
  }, 0);
}
