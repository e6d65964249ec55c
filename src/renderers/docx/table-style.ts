// The style of all tables: its lines are those of the theme's way with tables, its padding that of cells.
import type { Structure, Theme } from '../../themes/theme.js';
import { type Border, borderLine, NO_LINE, shading } from './formatting.js';
import { hex, thinLine } from './looks.js';
import { ptToTwips } from './units.js';
import { element, type Node, value } from './xml.js';

/** The ids of the styles of tables on the page, and of those in a cell of another. */
export const TABLE_STYLE = 'ResumeTable';
export const NESTED_STYLE = 'ResumeTableNested';

/** The padding at a cell's sides in twips. */
export function cellSides({ spacing }: Theme): number {
  return ptToTwips(spacing.cell + 1.5);
}

/** True where header cells are shaded; elsewhere bold letters and lines tell them. */
export function shadesHeaders({ structure }: Theme): boolean {
  return structure.table === 'grid';
}

/** Where the words of a table's head stand in their cells. */
export function headAlign({ structure }: Theme): 'start' | 'center' {
  return structure.table === 'rows' ? 'start' : 'center';
}

/** Our table styles, and before them the one that Word wants as a base. */
export function tableStyles(theme: Theme): readonly Node[] {
  const way = ways[theme.structure.table](theme);
  const pad = ptToTwips(theme.spacing.cell);
  const shade = shadesHeaders(theme) ? [shading(hex(theme.colors.shade))] : [];
  const heads = [
    ...conditional('firstRow', [
      ...(way.head ? [element('w:tcBorders', {}, [borderLine('w:bottom', way.head)])] : []),
      ...shade,
    ]),
    ...conditional('firstCol', shade),
  ];
  const nested = { ...way, outer: { ...way.outer, rows: way.across, sides: way.down } };
  return [
    normalTable(),
    tableStyle({ id: TABLE_STYLE, name: 'Resume Table', basedOn: 'TableNormal' }, [
      tableProperties(way, pad, theme),
      ...heads,
    ]),
    tableStyle({ id: NESTED_STYLE, name: 'Resume Table Nested', basedOn: TABLE_STYLE }, [
      tableProperties(nested, Math.round(pad / 2), theme),
    ]),
  ];
}

/** The lines of a table: around it, between its rows, between its columns, and under its head where that differs. */
interface Lines {
  readonly outer: { readonly rows: Border; readonly sides: Border };
  readonly across: Border;
  readonly down: Border;
  readonly head?: Border;
}

const ways: { readonly [way in Structure['table']]: (theme: Theme) => Lines } = {
  grid: theme => {
    const line = thinLine(theme, 0);
    return { outer: { rows: line, sides: line }, across: line, down: line };
  },
  frame: theme => {
    const outer = heavyLine(theme);
    const inner = thinLine(theme, 0);
    return { outer: { rows: outer, sides: outer }, across: inner, down: inner };
  },
  rows: theme => ({
    outer: { rows: heavyLine(theme), sides: NO_LINE },
    across: thinLine(theme, 0),
    down: NO_LINE,
    head: { ...heavyLine(theme), size: 6 },
  }),
};

function heavyLine({ colors }: Theme): Border {
  return { color: hex(colors.text), size: 12, space: 0 };
}

function tableStyle(
  { id, name, basedOn }: { readonly id: string; readonly name: string; readonly basedOn: string },
  properties: readonly Node[],
): Node {
  return element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id }, [
    value('w:name', name),
    value('w:basedOn', basedOn),
    ...properties,
  ]);
}

function tableProperties({ outer, across, down }: Lines, pad: number, theme: Theme): Node {
  const sides = { top: outer.rows, left: outer.sides, bottom: outer.rows, right: outer.sides };
  const borders = Object.entries({ ...sides, insideH: across, insideV: down });
  return element('w:tblPr', {}, [
    element(
      'w:tblBorders',
      {},
      borders.map(([side, line]) => borderLine(`w:${side}`, line)),
    ),
    cellMargins(pad, cellSides(theme)),
  ]);
}

/** What sets header cells apart; nothing where nothing does. */
function conditional(which: 'firstRow' | 'firstCol', properties: readonly Node[]): readonly Node[] {
  if (properties.length === 0) return [];
  return [element('w:tblStylePr', { 'w:type': which }, [element('w:tcPr', {}, properties)])];
}

function normalTable(): Node {
  const margins = ['top', 'left', 'bottom', 'right'].map(side =>
    element(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? 108 : 0, 'w:type': 'dxa' }),
  );
  return element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
    value('w:name', 'Normal Table'),
    element('w:semiHidden'),
    element('w:tblPr', {}, [element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), element('w:tblCellMar', {}, margins)]),
  ]);
}

function cellMargins(pad: number, sides: number): Node {
  const side = (name: string, width: number) => element(name, { 'w:w': width, 'w:type': 'dxa' });
  return element('w:tblCellMar', {}, [
    side('w:top', pad),
    side('w:left', sides),
    side('w:bottom', pad),
    side('w:right', sides),
  ]);
}
