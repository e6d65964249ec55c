// Paragraph and run properties as data, written in the one order the schema allows; styles and paragraphs share them.
import { element, type Node, value } from './xml.js';

/** Paragraph properties that we use; lengths in twips. */
export interface ParagraphFormat {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly numbering?: Numbering;
  readonly borders?: Borders;
  /** Background as `RRGGBB`. */
  readonly shade?: string;
  readonly tabs?: readonly Tab[];
  /** False switches the quarter-em between Japanese and Latin off. */
  readonly autoSpace?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly lineRule?: 'exact' | 'atLeast' | 'auto';
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
  readonly align?: Alignment;
  /** 0 is the highest level. */
  readonly outline?: number;
}

/** A list (`w:num`) and a level in it, 0 the outermost. */
export interface Numbering {
  readonly list: number;
  readonly level: number;
}

export type Alignment = 'left' | 'center' | 'right' | 'both';

/** A line, single unless said otherwise: colour as `RRGGBB`, width in eighths of a point, distance from the text in points. */
export interface Border {
  readonly kind?: 'single' | 'double' | 'none';
  readonly color: string;
  readonly size: number;
  readonly space: number;
}

/** Lines around a paragraph, by side. */
export type Borders = { readonly [side in (typeof SIDES)[number]]?: Border };

/** No line, where one would be inherited. */
export const NO_LINE: Border = { kind: 'none', color: 'auto', size: 0, space: 0 };

/** A tab stop, or an inherited one to clear; position in twips from the left margin. */
export interface Tab {
  readonly kind: 'left' | 'center' | 'right' | 'clear';
  readonly position: number;
  /** A rule up to the stop, on the line that the letters stand on. */
  readonly leader?: 'underscore';
}

/** Run properties that we use. */
export interface RunFormat {
  readonly style?: string;
  readonly fonts?: { readonly eastAsia: string; readonly latin: string };
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  /** `RRGGBB`. */
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
  /** Twips between characters. */
  readonly spacing?: number;
  /** Colour of a line under the text, as `RRGGBB`. */
  readonly underline?: string;
  readonly lang?: { readonly latin?: string; readonly eastAsia?: string };
}

/** `w:pPr` in the order of CT_PPr (ISO/IEC 29500-1, 17.3.1.26), or nothing when there is nothing to say. */
export function paragraphProperties(format: ParagraphFormat): readonly Node[] {
  const children = [
    ...some(format.style, style => value('w:pStyle', style)),
    ...flag('w:keepNext', format.keepNext),
    ...flag('w:keepLines', format.keepLines),
    ...flag('w:pageBreakBefore', format.pageBreakBefore),
    ...some(format.numbering, ({ list, level }) =>
      element('w:numPr', {}, [value('w:ilvl', level), value('w:numId', list)]),
    ),
    ...some(format.borders, borders),
    ...some(format.shade, shading),
    ...some(format.tabs, tabs => element('w:tabs', {}, tabs.toSorted((a, b) => a.position - b.position).map(tabStop))),
    ...flag('w:autoSpaceDE', format.autoSpace),
    ...flag('w:autoSpaceDN', format.autoSpace),
    ...spacing(format),
    ...indentation(format),
    ...some(format.align, align => value('w:jc', align)),
    ...some(format.outline, level => value('w:outlineLvl', level)),
  ];
  return children.length === 0 ? [] : [element('w:pPr', {}, children)];
}

/** `w:rPr` in the order of EG_RPrBase, or nothing when there is nothing to say. */
export function runProperties(format: RunFormat): readonly Node[] {
  const children = [
    ...some(format.style, style => value('w:rStyle', style)),
    ...some(format.fonts, fonts),
    ...flag('w:b', format.bold),
    ...flag('w:bCs', format.bold),
    ...flag('w:i', format.italic),
    ...flag('w:iCs', format.italic),
    ...flag('w:strike', format.strike),
    ...some(format.color, color => value('w:color', color)),
    ...some(format.spacing, spacing => value('w:spacing', spacing)),
    ...some(format.size, size => value('w:sz', size)),
    ...some(format.size, size => value('w:szCs', size)),
    ...some(format.underline, color => element('w:u', { 'w:val': 'single', 'w:color': color })),
    ...some(format.lang, ({ latin, eastAsia }) => element('w:lang', { 'w:val': latin, 'w:eastAsia': eastAsia })),
  ];
  return children.length === 0 ? [] : [element('w:rPr', {}, children)];
}

/** A plain background. */
export function shading(color: string): Node {
  return element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': color });
}

/** A line on one side; `name` is the side's element. */
export function borderLine(name: string, { kind = 'single', color, size, space }: Border): Node {
  return element(name, { 'w:val': kind, 'w:sz': size, 'w:space': space, 'w:color': color });
}

function fonts({ eastAsia, latin }: { readonly eastAsia: string; readonly latin: string }): Node {
  return element('w:rFonts', { 'w:ascii': latin, 'w:eastAsia': eastAsia, 'w:hAnsi': latin, 'w:cs': latin });
}

// In the order of CT_PBdr.
const SIDES = ['top', 'left', 'bottom', 'right'] as const;

function borders(lines: Borders): Node {
  return element(
    'w:pBdr',
    {},
    SIDES.flatMap(side => some(lines[side], line => borderLine(`w:${side}`, line))),
  );
}

function tabStop({ kind, position, leader }: Tab): Node {
  return element('w:tab', { 'w:val': kind, 'w:leader': leader, 'w:pos': position });
}

function spacing({ before, after, line, lineRule }: ParagraphFormat): readonly Node[] {
  if (before === undefined && after === undefined && line === undefined && lineRule === undefined) return [];
  return [element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': lineRule })];
}

function indentation({ left, right, hanging, firstLine }: ParagraphFormat): readonly Node[] {
  if ([left, right, hanging, firstLine].every(length => length === undefined)) return [];
  return [element('w:ind', { 'w:left': left, 'w:right': right, 'w:hanging': hanging, 'w:firstLine': firstLine })];
}

function flag(name: string, on: boolean | undefined): readonly Node[] {
  return some(on, present => (present ? element(name) : value(name, '0')));
}

function some<T>(given: T | undefined, make: (given: T) => Node): readonly Node[] {
  return given === undefined ? [] : [make(given)];
}
