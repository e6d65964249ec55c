// The structure as objects of the file: elements, the tree of parents, the names of header cells, the map of roles.
import type { Canvas, Content } from '../content/content.js';
import { type Dict, dict, type PdfValue, type Ref, textString } from '../file/values.js';
import type { Element, Kid } from './element.js';

/** What the structure needs to know of the pages. */
export interface Places {
  /** The pages and those forms that have marked content, in order. */
  readonly canvases: readonly Canvas[];
  /** Where each content stands. */
  readonly marks: ReadonlyMap<Content, readonly Mark[]>;
  /** The first number that no object has. */
  readonly free: number;
}

/** Marked content of a canvas, by its place in the list of them, and its number there. */
export interface Mark {
  readonly canvas: number;
  readonly mcid: number;
}

/** The objects of a structure. */
export interface WrittenStructure {
  readonly objects: ReadonlyMap<number, PdfValue>;
  /** Of the structure tree's root. */
  readonly root: Ref;
  /** `StructParent` of each annotation, by its object. */
  readonly annotations: ReadonlyMap<number, number>;
  /** What each element of Chrome's has become, by its object. */
  readonly successors: ReadonlyMap<number, Ref>;
}

/** Types that PDF 1.7 does not know, each as one that it does (ISO 32000-1, 14.8.4). */
const roles: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span', Aside: 'Sect' };

/** The standard type that stands for a type. */
export function standardType(type: string): string {
  return roles[type] ?? type;
}

/** Writes a structure. Canvases have their place in the list as `StructParents`, annotations count on from there. */
export function writeStructure(root: Element, places: Places): WrittenStructure {
  const writer: Writer = {
    ...places,
    objects: new Map(),
    parents: places.canvases.map(() => []),
    annotations: new Map(),
    successors: new Map(),
    links: [],
    ids: [],
    types: new Set(),
    next: places.free + 1,
  };
  const top: Ref = { ref: places.free };
  const document = writeElement(writer, root, top);
  const { objects, annotations, successors, links, ids, types } = writer;
  const arrays = writer.parents.map((parents, index) => [index, parents] as const);
  const nums = [...arrays, ...links.map((link, index) => [arrays.length + index, link] as const)].flat();
  const mapped = [...types].filter(type => type in roles).sort();
  objects.set(
    top.ref,
    dict({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: dict({ Nums: nums }),
      ParentTreeNextKey: arrays.length + links.length,
      RoleMap:
        mapped.length === 0 ? undefined : dict(Object.fromEntries(mapped.map(type => [type, standardType(type)]))),
      IDTree: ids.length === 0 ? undefined : idTree(ids),
    }),
  );
  return { objects, root: top, annotations, successors };
}

interface Writer extends Places {
  readonly objects: Map<number, PdfValue>;
  /** For each canvas, the element of each number. */
  readonly parents: readonly Ref[][];
  readonly annotations: Map<number, number>;
  readonly successors: Map<number, Ref>;
  /** The element of each annotation, in order. */
  readonly links: Ref[];
  readonly ids: (readonly [id: string, element: Ref])[];
  readonly types: Set<string>;
  next: number;
}

function writeElement(writer: Writer, one: Element, parent: Ref): Ref {
  const self: Ref = { ref: writer.next++ };
  const page = one.kids.find(kid => kid.kind === 'marked')?.content.page;
  const kids = one.kids.flatMap(kid => writeKid(writer, kid, { self, page }));
  const { type, alt, lang, id, object } = one;
  if (object !== undefined) writer.successors.set(object, self);
  writer.types.add(type);
  if (id !== undefined) writer.ids.push([id, self]);
  writer.objects.set(
    self.ref,
    dict({
      Type: 'StructElem',
      S: type,
      P: parent,
      Pg: page === undefined ? undefined : { ref: page },
      K: kids.length === 1 ? kids[0] : kids,
      A: attributeValue(one),
      Alt: alt === undefined ? undefined : textString(alt),
      Lang: lang === undefined ? undefined : textString(lang),
      ID: id === undefined ? undefined : { raw: `(${id})` },
    }),
  );
  return self;
}

function writeKid(
  writer: Writer,
  kid: Kid,
  { self, page }: { readonly self: Ref; readonly page: number | undefined },
): readonly PdfValue[] {
  if (kid.kind === 'element') return [writeElement(writer, kid, self)];
  if (kid.kind === 'annotation') {
    writer.annotations.set(kid.object, writer.canvases.length + writer.links.length);
    writer.links.push(self);
    return [dict({ Type: 'OBJR', Obj: { ref: kid.object }, Pg: { ref: kid.page } })];
  }
  return (writer.marks.get(kid.content) ?? []).map(({ canvas, mcid }) => {
    const { page: own, stream, isForm } = writer.canvases[canvas] ?? {};
    const parents = writer.parents[canvas] ?? [];
    parents[mcid] = self;
    if (own === page && !isForm) return mcid;
    const form = isForm && stream !== undefined ? { ref: stream } : undefined;
    return dict({ Type: 'MCR', Pg: own === undefined ? undefined : { ref: own }, Stm: form, MCID: mcid });
  });
}

function attributeValue({ attributes }: Element): PdfValue | undefined {
  const all = [...attributes]
    .filter(([, entries]) => entries.size > 0)
    .map(([owner, entries]): Dict => new Map([['O', owner], ...entries]));
  return all.length > 1 ? all : all[0];
}

/** Names in order (7.9.6); ids are ASCII, so code units are bytes. */
function idTree(ids: readonly (readonly [id: string, element: Ref])[]): Dict {
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
  return dict({ Names: sorted.flatMap(([id, element]): readonly PdfValue[] => [{ raw: `(${id})` }, element]) });
}
