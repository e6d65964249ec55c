// Repairs of the structure: what each element becomes, and what is known before of the whole.
import type { Content } from '../content/content.js';
import { bytesOf, type Dict, dict, isArray, isString, type PdfValue } from '../file/values.js';
import { type Change, contentsOf, type Element, elementsIn, rebuilt, walkElements, withAttributes } from './element.js';
import type { Facts } from './facts.js';

type AllFacts = ReadonlyMap<Content, Facts>;

/**
 * What of a table's head later pages say again: rows of header cells whose text on another page is that of their first.
 * PDF calls it an artifact of pagination, and readers then hear it once.
 */
export function repeatedHeads(root: Element, facts: AllFacts): ReadonlySet<Content> {
  const repeated = new Set<Content>();
  const textOf = (some: readonly Content[]) => some.map(content => facts.get(content)?.text ?? '').join('');
  walkElements(root, row => {
    if (row.type !== 'TR' || !elementsIn(row).every(({ type }) => type === 'TH')) return;
    const contents = contentsOf(row);
    const pages = [...new Set(contents.map(({ page }) => page))];
    const [first = [], ...others] = pages.map(page => contents.filter(content => content.page === page));
    for (const other of others) if (textOf(other) === textOf(first)) for (const content of other) repeated.add(content);
  });
  return repeated;
}

/** Elements keep only some of their content. */
export function keepContent(isKept: (content: Content) => boolean): Change {
  return one => {
    const kids = one.kids.filter(kid => kid.kind !== 'marked' || isKept(kid.content));
    return [kids.length === one.kids.length ? one : { ...one, kids }];
  };
}

/** Figures say where they are (14.8.5.4.3), from the pictures below them. */
export function sayFigureBoxes(facts: AllFacts): Change {
  return one => {
    if (one.type !== 'Figure') return [one];
    const [first] = contentsOf(one);
    const box = first && facts.get(first)?.picture;
    return [box ? withAttributes(one, 'Layout', dict({ BBox: box.map(round), Placement: 'Block' })) : one];
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Elements that have nothing in them go; empty cells stay, for a table's rows must be whole. */
export const dropEmpty: Change = one => (one.kids.length === 0 && one.type !== 'TD' && one.type !== 'TH' ? [] : [one]);

/**
 * The tree with headings that leave no level out and begin with the first, those that were of one level under one heading
 * still alike; and with cells without what goes without saying, header ids counted from the document's beginning.
 */
export function evened(root: Element): Element {
  const levels = new Map<Element, number>();
  const open: number[] = [];
  const ids = new Map<string, string>();
  walkElements(root, one => {
    const level = headingLevel(one);
    if (one.id !== undefined) ids.set(one.id, `h${String(ids.size + 1).padStart(5, '0')}`);
    if (level === 0) return;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    levels.set(one, open.push(level));
  });
  return rebuilt(root, (one, before) => {
    const level = levels.get(before);
    const table = one.attributes.get('Table');
    const id = one.id === undefined ? undefined : ids.get(one.id);
    if (level !== undefined) return [{ ...one, type: `H${level}` }];
    if (!table) return [one];
    const attributes = new Map([...one.attributes, ['Table', shortTable(table, ids)]]);
    return [{ ...one, attributes, ...(id !== undefined && { id }) }];
  });
}

/** 0 for what is no heading. */
export function headingLevel({ type }: Element): number {
  return type.length === 2 && type.startsWith('H') ? Number(type.slice(1)) : 0;
}

function shortTable(table: Dict, ids: ReadonlyMap<string, string>): Dict {
  const entries = [...table].flatMap(([name, value]): readonly (readonly [string, PdfValue])[] => {
    if (value === 1 && (name === 'RowSpan' || name === 'ColSpan')) return [];
    if (name !== 'Headers' || !isArray(value)) return [[name, value]];
    const known = value.flatMap(header => {
      const id = isString(header) ? ids.get(bytesOf(header)) : undefined;
      return id === undefined ? [] : [{ raw: `(${id})` }];
    });
    return known.length === 0 ? [] : [[name, known]];
  });
  return new Map(entries);
}
