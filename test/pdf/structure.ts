// The structure tree: elements with their types, what each holds, and which element a piece of content belongs to.
import { contentKey } from './painting.js';
import { type Dict, isDict, isReference, nameOf, type PdfFile, textOf, type Value } from './pdf-file.js';

/** What stands below an element. */
export type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  /** Marked content, by its key. */
  | { readonly kind: 'content'; readonly content: string; readonly page: string }
  /** An annotation or a drawing as a whole, by its reference. */
  | { readonly kind: 'object'; readonly object: string };

export interface Element {
  /** Its reference. */
  readonly id: string;
  /** The type as written. */
  readonly written: string;
  /** The standard type that it is, or is mapped to; as written where there is none. */
  readonly type: string;
  readonly parent: Element | undefined;
  readonly kids: readonly Kid[];
  readonly dict: Dict;
  readonly lang: string | undefined;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  /** Attributes of all owners together. */
  readonly attributes: Dict;
}

export interface Structure {
  /** Every element in reading order. */
  readonly elements: readonly Element[];
  readonly roleMap: ReadonlyMap<string, string>;
  /** The elements that hold a marked-content sequence, by its key; a well-made tree has one for each. */
  readonly holders: ReadonlyMap<string, readonly Element[]>;
  /** The elements that hold an object, by its reference. */
  readonly objectHolders: ReadonlyMap<string, readonly Element[]>;
  /** The parent tree as written: the number of a page, form or annotation, and what it leads to. */
  readonly parentTree: ReadonlyMap<number, Value>;
}

/** The types that ISO 32000-1, 14.8.4 names. */
export const standardTypes: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
   Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
   Figure Formula Form`.split(/\s+/),
);

/** Where the mapping of a type ends: at a standard type, nowhere, or in a circle. */
export function mappedType(written: string, roleMap: ReadonlyMap<string, string>): string | 'circle' | undefined {
  const way: string[] = [];
  for (let type: string | undefined = written; type !== undefined; type = roleMap.get(type)) {
    if (standardTypes.has(type)) return type;
    if (way.includes(type)) return 'circle';
    way.push(type);
  }
  return undefined;
}

export function structureOf(file: PdfFile): Structure {
  const tree = file.at(file.root['/StructTreeRoot']);
  const roleMap = new Map(
    Object.entries(file.dict(file.at(tree, 'RoleMap')) ?? {}).map(([from, to]) => [from.slice(1), nameOf(to) ?? '']),
  );
  const elements: Element[] = [];
  readKids(file, { roleMap, elements, page: '' }, file.dict(tree)?.['/K'], undefined);
  const kids = elements.flatMap(element => element.kids.map(kid => ({ element, kid })));
  return {
    elements,
    roleMap,
    holders: grouped(kids.flatMap(({ element, kid }) => (kid.kind === 'content' ? [[kid.content, element]] : []))),
    objectHolders: grouped(kids.flatMap(({ element, kid }) => (kid.kind === 'object' ? [[kid.object, element]] : []))),
    parentTree: new Map(numbersOf(file, file.at(tree, 'ParentTree'))),
  };
}

/** An element and those above it, the nearest first. */
export function lineOf(element: Element | undefined): readonly Element[] {
  return element ? [element, ...lineOf(element.parent)] : [];
}

/** The elements directly below one. */
export function childrenOf(element: Element): readonly Element[] {
  return element.kids.flatMap(kid => (kid.kind === 'element' ? [kid.element] : []));
}

interface Reading {
  readonly roleMap: ReadonlyMap<string, string>;
  readonly elements: Element[];
  /** The page that content below belongs to unless it says otherwise. */
  readonly page: string;
}

function readKids(
  file: PdfFile,
  reading: Reading,
  value: Value | undefined,
  parent: Element | undefined,
): readonly Kid[] {
  const all = file.array(value).length > 0 ? file.array(value) : [value ?? null];
  return all.flatMap(kid => readKid(file, reading, kid, parent));
}

function readKid(file: PdfFile, reading: Reading, value: Value, parent: Element | undefined): readonly Kid[] {
  if (typeof value === 'number')
    return [{ kind: 'content', content: contentKey(reading.page, value), page: reading.page }];
  const dict = file.dict(value);
  if (!dict) return [];
  const page = isReference(dict['/Pg']) ? dict['/Pg'] : reading.page;
  const type = nameOf(dict['/Type']);
  if (type === 'MCR') {
    const owner = isReference(dict['/Stm']) ? dict['/Stm'] : page;
    return [{ kind: 'content', content: contentKey(owner, Number(dict['/MCID'])), page }];
  }
  if (type === 'OBJR') return isReference(dict['/Obj']) ? [{ kind: 'object', object: dict['/Obj'] }] : [];
  if (lineOf(parent).some(({ dict: above }) => above === dict)) return [];
  return [{ kind: 'element', element: readElement(file, { ...reading, page }, value, dict, parent) }];
}

function readElement(file: PdfFile, reading: Reading, value: Value, dict: Dict, parent: Element | undefined): Element {
  const written = nameOf(dict['/S']) ?? '';
  const mapped = mappedType(written, reading.roleMap);
  const kids: Kid[] = [];
  const element: Element = {
    id: isReference(value) ? value : '',
    written,
    type: mapped === undefined || mapped === 'circle' ? written : mapped,
    parent,
    kids,
    dict,
    lang: textOf(file.at(dict['/Lang'])),
    alt: textOf(file.at(dict['/Alt'])),
    actualText: textOf(file.at(dict['/ActualText'])),
    attributes: attributesOf(file, dict['/A']),
  };
  reading.elements.push(element);
  kids.push(...readKids(file, reading, dict['/K'], element));
  return element;
}

function attributesOf(file: PdfFile, value: Value | undefined): Dict {
  const parts = isDict(file.at(value)) ? [value ?? null] : file.array(value);
  return Object.assign({}, ...parts.map(part => file.dict(part) ?? {}));
}

/** The entries of a number tree. */
function numbersOf(file: PdfFile, node: Value): readonly (readonly [number, Value])[] {
  const numbers = file.array(file.at(node, 'Nums'));
  const own = numbers.flatMap((key, index) =>
    index % 2 === 0 && typeof key === 'number' ? [[key, numbers[index + 1] ?? null] as const] : [],
  );
  return [...own, ...file.array(file.at(node, 'Kids')).flatMap(kid => numbersOf(file, kid))];
}

function grouped(pairs: readonly (readonly [string, Element])[]): ReadonlyMap<string, readonly Element[]> {
  const groups = new Map<string, Element[]>();
  for (const [key, element] of pairs) {
    const before = groups.get(key);
    if (before) before.push(element);
    else groups.set(key, [element]);
  }
  return groups;
}
