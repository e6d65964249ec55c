// Tables: a fixed grid, cells merged both ways, header rows that repeat, rows that stay whole.
import type { Block, Table } from '../../tree/nodes.js';
import { shading } from './formatting.js';
import { hex, smallPitch } from './looks.js';
import { lineCount } from './measure.js';
import type { Build, Place, WriteBlocks } from './place.js';
import { columnWidths, type Slot, sum, tableGrid } from './table-grid.js';
import { cellSides, headAlign, NESTED_STYLE, shadesHeaders, TABLE_STYLE } from './table-style.js';
import { ptToTwips } from './units.js';
import { type Content, element, value, written } from './xml.js';

/** One table as `w:tbl`. */
export function table(node: Table, place: Place, build: Build, write: WriteBlocks): Content {
  const indent = place.depth * ptToTwips(build.theme.spacing.indent);
  const grid = tableGrid(node);
  const widths = columnWidths(node.columns, grid[0]?.length ?? 1, place.width - indent);
  const look = { firstRow: node.head.length > 0, firstColumn: hasHeaderColumn(node, grid) };
  const context: TableContext = { node, place, build, write, widths, look };
  const whole = element('w:tbl', {}, [
    properties(node, sum(widths), { indent, look, nested: place.inTable }),
    element(
      'w:tblGrid',
      {},
      widths.map(width => element('w:gridCol', { 'w:w': width })),
    ),
    ...grid.map((row, index) => tableRow(row, { index, last: index === grid.length - 1 }, context)),
  ]);
  return written(whole);
}

interface TableContext {
  readonly node: Table;
  readonly place: Place;
  readonly build: Build;
  readonly write: WriteBlocks;
  readonly widths: readonly number[];
  readonly look: Look;
}

/** Which parts of the table the table's style shades. */
interface Look {
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
}

interface Position {
  readonly row: number;
  readonly column: number;
  /** The cell's paragraphs stay with the next row. */
  readonly keep: boolean;
}

function properties(
  node: Table,
  width: number,
  { indent, look, nested }: { readonly indent: number; readonly look: Look; readonly nested: boolean },
): Content {
  return element('w:tblPr', {}, [
    value('w:tblStyle', nested ? NESTED_STYLE : TABLE_STYLE),
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    ...(indent > 0 ? [element('w:tblInd', { 'w:w': indent, 'w:type': 'dxa' })] : []),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    tableLook(look),
    ...(node.label === '' ? [] : [value('w:tblCaption', node.label), value('w:tblDescription', node.label)]),
  ]);
}

/** The bits are those of ISO/IEC 29500-4, 14.3.7; no banding. */
function tableLook({ firstRow, firstColumn }: Look): Content {
  const bits = 0x0600 | (firstRow ? 0x0020 : 0) | (firstColumn ? 0x0080 : 0);
  return element('w:tblLook', {
    'w:val': bits.toString(16).toUpperCase().padStart(4, '0'),
    'w:firstRow': firstRow ? 1 : 0,
    'w:lastRow': 0,
    'w:firstColumn': firstColumn ? 1 : 0,
    'w:lastColumn': 0,
    'w:noHBand': 1,
    'w:noVBand': 1,
  });
}

function tableRow(
  row: readonly Slot[],
  { index, last }: { readonly index: number; readonly last: boolean },
  context: TableContext,
): Content {
  const { node, place } = context;
  const heads = index < node.head.length;
  const keep = last ? place.keepLast : heads || place.keepInside;
  const flags = [
    ...(heads || !isTall(row, context) ? [element('w:cantSplit')] : []),
    ...(heads ? [element('w:tblHeader')] : []),
  ];
  const whole = element('w:tr', {}, [
    ...(flags.length === 0 ? [] : [element('w:trPr', {}, flags)]),
    ...row.flatMap((slot, column) => tableCell(slot, { row: index, column, keep }, context)),
  ]);
  return written(whole);
}

function tableCell(slot: Slot, position: Position, context: TableContext): readonly Content[] {
  if (slot.kind === 'covered') return [];
  const span = slot.kind === 'missing' ? 1 : slot.span;
  const width = sum(context.widths.slice(position.column, position.column + span));
  const header = slot.kind !== 'missing' && slot.cell.header;
  const merge = slot.kind === 'below' ? 'continue' : slot.kind === 'cell' && slot.merges ? 'restart' : undefined;
  const own = element('w:tcPr', {}, [
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    ...(span > 1 ? [value('w:gridSpan', span)] : []),
    ...(merge === undefined ? [] : [value('w:vMerge', merge)]),
    ...(header && shadesHeaders(context.build.theme) && !shadedByStyle(position, context.look)
      ? [shading(hex(context.build.theme.colors.shade))]
      : []),
    ...(position.row < context.node.head.length ? [value('w:vAlign', 'center')] : []),
  ]);
  const blocks = slot.kind === 'cell' && slot.cell.children.length > 0 ? slot.cell.children : [EMPTY];
  const place = cellPlace(position, { width, header }, context);
  return [element('w:tc', {}, [own, ...context.write(blocks, place, context.build)])];
}

// A cell holds at least one paragraph (ISO/IEC 29500-1, 17.4.65).
const EMPTY: Block = { type: 'paragraph', align: 'start', children: [] };

function cellPlace(
  { row, column, keep }: Position,
  { width, header }: { readonly width: number; readonly header: boolean },
  { node, place, build }: TableContext,
): Place {
  const padding = 2 * cellSides(build.theme);
  return {
    container: 'cell',
    depth: 0,
    width: Math.max(width - padding, 1),
    align: header && row < node.head.length ? headAlign(build.theme) : (node.columns[column]?.align ?? 'start'),
    inTable: true,
    header,
    keepInside: keep,
    keepLast: keep,
    spaceInside: true,
    spaceLast: false,
    afterTable: false,
    underHeading: false,
    underEmployer: false,
    endsTitle: false,
    underTitle: false,
    newPage: row === 0 && column === 0 && place.newPage,
  };
}

/** Cells of the first row and, where all its cells are headers, of the first column are shaded by the table's style. */
function shadedByStyle({ row, column }: Position, look: Look): boolean {
  return (row === 0 && look.firstRow) || (column === 0 && look.firstColumn);
}

function hasHeaderColumn(node: Table, grid: readonly (readonly Slot[])[]): boolean {
  const firsts = grid.slice(node.head.length).map(row => row[0]);
  return firsts.length > 0 && firsts.every(slot => slot !== undefined && 'cell' in slot && slot.cell.header);
}

/**
 * A row taller than a share of the page may break. A PDF keeps rows up to half a page whole, but its lines are known: here
 * they are Word's, and one more than was meant would push the whole row, and with it the end of the document, a page down.
 */
function isTall(row: readonly Slot[], { node, widths, build }: TableContext): boolean {
  const { sizes } = build.theme;
  const padding = 2 * cellSides(build.theme);
  return row.some((slot, column) => {
    if (slot.kind !== 'cell') return false;
    const width = Math.max(1, sum(widths.slice(column, column + slot.span)) - padding);
    return (
      lineCount(slot.cell.children, sizes.small, width) * smallPitch(build.theme) >
      build.pageHeight * (node.role === 'projects' ? 1 / 8 : 1 / 4)
    );
  });
}
