// Repairs of the structure, each a tree in and a tree out.
import type { Content } from '../content/content.js';
import { bytesOf, type Dict, dict, isArray, isString, type PdfValue } from '../file/values.js';
import { contentsOf, type Element, elementsIn, rebuilt, walkElements, withAttributes } from './element.js';
import { type Facts, isDecoration } from './facts.js';

type AllFacts = ReadonlyMap<Content, Facts>;

/** Without content that is only lines and backgrounds: those are artifacts. */
export function withoutDecoration(root: Element, facts: AllFacts): Element {
  return without(root, content => isDecoration(facts.get(content)));
}

/** Without some content. */
export function without(root: Element, unwanted: (content: Content) => boolean): Element {
  const keep = (one: Element): Element => ({
    ...one,
    kids: one.kids.filter(kid => kid.kind !== 'marked' || !unwanted(kid.content)),
  });
  return rebuilt(keep(root), one => [keep(one)]);
}

/**
 * What of a table's head later pages say again: rows of header cells whose text on another page is that of their first.
 * PDF calls it an artifact of pagination, and readers then hear it once.
 */
export function repeatedHeads(root: Element, facts: AllFacts): ReadonlySet<Content> {
  const repeated = new Set<Content>();
  rebuilt(root, row => {
    const cells = elementsIn(row);
    if (row.type !== 'TR' || cells.length === 0 || !cells.every(({ type }) => type === 'TH')) return [row];
    const contents = contentsOf(row);
    const pages = [...new Set(contents.map(({ page }) => page))];
    const [first = [], ...others] = pages.map(page => contents.filter(content => content.page === page));
    const textOf = (some: readonly Content[]) => some.map(content => facts.get(content)?.text ?? '').join('');
    for (const other of others) if (textOf(other) === textOf(first)) for (const content of other) repeated.add(content);
    return [row];
  });
  return repeated;
}

/** Headings that leave no level out and begin with the first; those that were of one level under one heading still are. */
export function withEvenHeadings(root: Element): Element {
  const levels = new Map<Element, number>();
  const open: number[] = [];
  walkElements(root, one => {
    const level = headingLevel(one);
    if (level === 0) return;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    levels.set(one, open.push(level));
  });
  return rebuilt(root, (one, before) => {
    const level = levels.get(before);
    return [level === undefined ? one : { ...one, type: `H${level}` }];
  });
}

/** 0 for what is no heading. */
export function headingLevel({ type }: Element): number {
  return Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
}

/** Figures say where they are (14.8.5.4.3), from the pictures below them. */
export function withFigureBoxes(root: Element, facts: AllFacts): Element {
  return rebuilt(root, one => {
    const [first] = contentsOf(one);
    const box = first && facts.get(first)?.picture;
    if (one.type !== 'Figure' || !box) return [one];
    return [withAttributes(one, 'Layout', dict({ BBox: box.map(round), Placement: 'Block' }))];
  });
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Without elements that have nothing in them; empty cells stay, for a table's rows must be whole. */
export function withoutEmpty(root: Element): Element {
  return rebuilt(root, one => (one.kids.length === 0 && !/^T[DH]$/.test(one.type) ? [] : [one]));
}

/** Attributes of cells without what goes without saying: a span of one. Header ids count from the document's beginning. */
export function withShortTables(root: Element): Element {
  const ids = new Map<string, string>();
  rebuilt(root, one => {
    if (one.id !== undefined) ids.set(one.id, `h${String(ids.size + 1).padStart(5, '0')}`);
    return [one];
  });
  return rebuilt(root, one => {
    const { id, ...rest } = one;
    const table = one.attributes.get('Table');
    const changed = { ...rest, ...(id !== undefined && { id: ids.get(id) ?? id }) };
    if (!table) return [changed];
    return [{ ...changed, attributes: new Map([...one.attributes, ['Table', shortTable(table, ids)]]) }];
  });
}

function shortTable(table: Dict, ids: ReadonlyMap<string, string>): Dict {
  const entries = [...table].flatMap(([name, value]): readonly (readonly [string, PdfValue])[] => {
    if (/^(Row|Col)Span$/.test(name) && value === 1) return [];
    if (name !== 'Headers' || !isArray(value)) return [[name, value]];
    const known = value.flatMap(header => {
      const id = isString(header) ? ids.get(bytesOf(header)) : undefined;
      return id === undefined ? [] : [{ raw: `(${id})` }];
    });
    return known.length === 0 ? [] : [[name, known]];
  });
  return new Map(entries);
}
