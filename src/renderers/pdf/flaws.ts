// What of ISO 14289-1 (PDF/UA-1) a finished document does not keep. Only one without a flaw may call itself accessible.
// Each test is named after the condition of the Matterhorn Protocol 1.1 that it answers to.

import type { Tree } from '../../tree/nodes.js';
import { plainText } from '../../tree/plain-text.js';
import { type Element, elementsIn, walkElements } from './structure/element.js';
import { visible } from './structure/facts.js';
import { headingLevel } from './structure/repair.js';
import { standardType } from './structure/write.js';
import type { Chosen } from './text/characters.js';
import type { Font } from './text/fonts.js';

export type Flaw =
  /** 01-005: text that is in no structure and not known to be an artifact. */
  | 'stray-text'
  /** More or less text in the structure than in the document: text that is only a mask, or painted twice. */
  | 'other-content'
  /** 02-001: a structure type without a standard one. */
  | 'unknown-type'
  /** 06-003, 07-001: no title. */
  | 'no-title'
  /** 10-001: a glyph whose character is not known. */
  | 'unknown-character'
  /** 13-004: a figure without an alternative text. */
  | 'figure-without-text'
  /** 14-002, 14-003: headings that do not begin with the first level, or leave one out. */
  | 'heading-level'
  /** 09-004 and on: elements where they may not stand. */
  | 'wrong-place'
  /** 15-003 and on: rows of different lengths. */
  | 'uneven-table'
  /** 28-011, 28-012: a link outside of the structure, or without a description. */
  | 'loose-link'
  /** 31-030: the glyph for characters that the font does not have. */
  | 'missing-glyph';

/** What is looked at. */
export interface Finished {
  readonly root: Element;
  readonly chosen: ReadonlyMap<Font, Chosen>;
  readonly tree: Tree;
  /** Number of texts outside of the structure that are no running head. */
  readonly strays: number;
  /** Number of contents that the structure has and no page. */
  readonly lost: number;
  /** Number of characters that the structure says. */
  readonly said: number;
  /** Numbers of links on the pages, and of those that are in the structure with a description. */
  readonly links: { readonly all: number; readonly described: number };
}

/** Every flaw, once. */
export function flawsOf({ root, chosen, tree, strays, lost, said, links }: Finished): readonly Flaw[] {
  const flaws = new Set<Flaw>([...structureFlaws(root), ...glyphFlaws(chosen)]);
  if (strays > 0) flaws.add('stray-text');
  if (lost > 0 || said !== visible(plainText(tree))) flaws.add('other-content');
  if (tree.title.trim() === '') flaws.add('no-title');
  if (links.all !== links.described) flaws.add('loose-link');
  return [...flaws].sort();
}

function structureFlaws(root: Element): readonly Flaw[] {
  const flaws: Flaw[] = [];
  let level = 0;
  walkElements(root, (one, parent) => {
    const type = standardType(one.type);
    if (!standardTypes.has(type)) flaws.push('unknown-type');
    if (type === 'Figure' && !one.alt) flaws.push('figure-without-text');
    const heading = headingLevel(one);
    if (heading > level + 1) flaws.push('heading-level');
    if (heading > 0) level = heading;
    if (!standsRight(type, standardType(parent?.type ?? ''))) flaws.push('wrong-place');
    if (type === 'Table' && !isEven(one)) flaws.push('uneven-table');
  });
  return flaws;
}

/** ISO 32000-1, 14.8.4: those that this program makes use of. */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption NonStruct H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD Span Quote Note Code Link Ruby RB RT RP Figure'.split(
    ' ',
  ),
);

/** What each type may stand in, where that is not free. */
const homes: ReadonlyMap<string, readonly string[]> = new Map([
  ['LI', ['L']],
  ['Lbl', ['LI']],
  ['LBody', ['LI']],
  ['TR', ['Table']],
  ['TH', ['TR']],
  ['TD', ['TR']],
  ['RB', ['Ruby']],
  ['RT', ['Ruby']],
]);

/** What each type may hold, where that is not free. */
const guests: ReadonlyMap<string, readonly string[]> = new Map([
  ['L', ['LI', 'L', 'Caption']],
  ['LI', ['Lbl', 'LBody']],
  ['Table', ['TR', 'Caption']],
  ['TR', ['TH', 'TD']],
  ['Ruby', ['RB', 'RT', 'RP']],
]);

function standsRight(type: string, parent: string): boolean {
  return (homes.get(type)?.includes(parent) ?? true) && (guests.get(parent)?.includes(type) ?? true);
}

/** True when every row covers as many columns, cells of rows above included. */
function isEven(table: Element): boolean {
  let reaching: readonly number[] = [];
  const widths = elementsIn(table)
    .filter(({ type }) => type === 'TR')
    .map(row => {
      const below: number[] = reaching.flatMap(rows => (rows > 1 ? [rows - 1] : []));
      const own = elementsIn(row).flatMap(cell =>
        Array.from({ length: span(cell, 'ColSpan') }, () => span(cell, 'RowSpan')),
      );
      const width = own.length + reaching.length;
      reaching = [...below, ...own.filter(rows => rows > 1).map(rows => rows - 1)];
      return width;
    });
  return new Set(widths).size <= 1 && reaching.length === 0;
}

function span(cell: Element, name: 'ColSpan' | 'RowSpan'): number {
  const value = cell.attributes.get('Table')?.get(name);
  return typeof value === 'number' ? value : 1;
}

function glyphFlaws(chosen: ReadonlyMap<Font, Chosen>): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (const [{ width }, { characters }] of chosen)
    for (const [code, text] of characters) {
      if (width === 2 && code === '0000') flaws.push('missing-glyph');
      if (text === undefined || /[\0\ufeff\ufffe\ufffd]/.test(text)) flaws.push('unknown-character');
    }
  return flaws;
}
