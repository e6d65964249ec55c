// The structure of a document as a tree of values: what the PDF calls structure elements (ISO 32000-1, 14.7).
import type { Content } from '../content/content.js';
import type { Dict } from '../file/values.js';

/** One structure element. */
export interface Element {
  readonly kind: 'element';
  /** `P`, `H1`, `Figure` … */
  readonly type: string;
  readonly kids: readonly Kid[];
  readonly alt?: string;
  readonly lang?: string;
  /** What other elements refer to it by. */
  readonly id?: string;
  /** Attributes by their owner: `Table`, `List`, `Layout`. */
  readonly attributes: ReadonlyMap<string, Dict>;
  /** The number that is painted before an item of an ordered list. */
  readonly number?: string;
  /** Number of the object that Chrome wrote it as, for what refers to that. */
  readonly object?: number;
}

export type Kid = Element | Marked | Annotation;

/** Marked content of a page. */
export interface Marked {
  readonly kind: 'marked';
  readonly content: Content;
}

/** A link's rectangle on a page. */
export interface Annotation {
  readonly kind: 'annotation';
  /** Number of the annotation's object. */
  readonly object: number;
  readonly page: number;
}

/** An element of a type around some kids. */
export function element(type: string, kids: readonly Kid[], more: Partial<Element> = {}): Element {
  return { kind: 'element', attributes: noAttributes, ...more, type, kids };
}

/** The attributes of most elements. */
export const noAttributes: ReadonlyMap<string, Dict> = new Map();

/** What takes the place of an element whose kids have been changed already; `before` is the element as it was. */
export type Change = (one: Element, before: Element) => readonly Kid[];

/** The tree with each element but its root changed, from the leaves up; the root stays, whatever becomes of its kids. */
export function rebuilt(root: Element, change: Change): Element {
  const changed = (kid: Kid): readonly Kid[] =>
    kid.kind === 'element' ? change({ ...kid, kids: kid.kids.flatMap(changed) }, kid) : [kid];
  return { ...root, kids: root.kids.flatMap(changed) };
}

/** One change after another; what a change puts in an element's place goes on to the next. */
export function inTurn(...changes: readonly Change[]): Change {
  return (one, before) => {
    let kids: readonly Kid[] = [one];
    for (const change of changes) kids = kids.flatMap(kid => (kid.kind === 'element' ? change(kid, before) : [kid]));
    return kids;
  };
}

/** Calls `visit` for every element, a parent before its kids; the root has no parent. */
export function walkElements(root: Element, visit: (one: Element, parent: Element | undefined) => void): void {
  const down = (one: Element, parent: Element | undefined): void => {
    visit(one, parent);
    for (const kid of one.kids) if (kid.kind === 'element') down(kid, one);
  };
  down(root, undefined);
}

/** All marked content below an element, in order. */
export function contentsOf(parent: Element): readonly Content[] {
  return parent.kids.flatMap(kid => {
    if (kid.kind === 'marked') return [kid.content];
    return kid.kind === 'element' ? contentsOf(kid) : [];
  });
}

/** The elements among an element's kids. */
export function elementsIn({ kids }: Element): readonly Element[] {
  return kids.flatMap(kid => (kid.kind === 'element' ? [kid] : []));
}

/** An element with one more attribute. */
export function withAttributes(one: Element, owner: string, entries: Dict): Element {
  const before = one.attributes.get(owner) ?? new Map();
  return { ...one, attributes: new Map([...one.attributes, [owner, new Map([...before, ...entries])]]) };
}
