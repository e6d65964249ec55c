// Puts the finished parts into the file's objects, in place of Chrome's own.
import type { Canvas, Content } from './content/content.js';
import type { WrittenContent } from './content/write.js';
import { deflated } from './file/deflate.js';
import { type Dict, dict, dictAt, isDict, isRef, type PdfFile, type PdfValue, type Ref } from './file/values.js';
import { information, type Metadata, xmp } from './metadata.js';
import type { Element } from './structure/element.js';
import { type Mark, writeStructure } from './structure/write.js';
import type { Chosen } from './text/characters.js';
import type { Font } from './text/fonts.js';
import { toUnicodeMap } from './text/to-unicode.js';

/** The parts. */
export interface Parts {
  readonly root: Element;
  readonly canvases: readonly WrittenCanvas[];
  readonly chosen: ReadonlyMap<Font, Chosen>;
  /** Annotations that have changed, by the numbers of their objects. */
  readonly links: ReadonlyMap<number, Dict>;
  /** Fonts that have been joined. */
  readonly faces: Changes;
  readonly metadata: Metadata;
}

/** Objects that take the place of others, by their numbers. */
type Changes = readonly (readonly [object: number, value: PdfValue])[];

/** A canvas with its new content. */
export type WrittenCanvas = Canvas & WrittenContent;

/** The file with its parts. */
export function assembled(file: PdfFile, { root, canvases, chosen, links, faces, metadata }: Parts): PdfFile {
  const metadataObject = Math.max(...file.objects.keys()) + 1;
  const parents = canvases.filter(({ isForm, mcids }) => !isForm || mcids.size > 0);
  const structure = writeStructure(root, { canvases: parents, marks: marksOn(parents), free: metadataObject + 1 });
  const catalog = dictAt(file, { ref: file.root }, 'the catalog');
  const changes: Changes = [
    ...canvases.flatMap(canvas => canvasObjects(file, canvas, parents.indexOf(canvas))),
    ...[...links].map(([object, link]) => {
      const parent = structure.annotations.get(object);
      return [object, parent === undefined ? link : new Map([...link, ['StructParent', parent]])] as const;
    }),
    ...bookmarks(file, structure.successors),
    ...[...chosen].flatMap(([font, { characters }]) => mapObjects(file, font, characters)),
    ...faces,
    [metadataObject, xmp(metadata)],
    [file.info, information(metadata)],
    [file.root, new Map([...catalog, ['StructTreeRoot', structure.root], ['Metadata', { ref: metadataObject }]])],
  ];
  const objects = new Map(file.objects);
  structure.objects.forEach((value, object) => void objects.set(object, value));
  for (const [object, value] of changes) objects.set(object, value);
  return { ...file, objects };
}

/** Bookmarks lead to the new elements (12.3.3); the old structure, to which then nothing refers, goes with that. */
function bookmarks(file: PdfFile, successors: ReadonlyMap<number, Ref>): Changes {
  return [...file.objects].flatMap(([object, value]) => {
    const element = isDict(value) ? value.get('SE') : undefined;
    if (!isDict(value) || !isRef(element)) return [];
    return [[object, dict({ ...Object.fromEntries(value), SE: successors.get(element.ref) })] as const];
  });
}

/** Where each content stands, canvas by canvas. */
function marksOn(canvases: readonly WrittenCanvas[]): ReadonlyMap<Content, readonly Mark[]> {
  const marks = new Map<Content, Mark[]>();
  for (const [canvas, { mcids }] of canvases.entries())
    for (const [content, numbers] of mcids) {
      const known = marks.get(content) ?? [];
      marks.set(content, known);
      for (const mcid of numbers) known.push({ canvas, mcid });
    }
  return marks;
}

/** A page and its content stream, or a form; `parent` is its key in the tree of parents, -1 for a form that has none. */
function canvasObjects(file: PdfFile, { page, stream, isForm, operations }: WrittenCanvas, parent: number): Changes {
  const key = parent === -1 ? [] : [['StructParents', parent] as const];
  if (!isForm) {
    const entries = dictAt(file, { ref: page }, 'a page');
    return [
      [page, new Map([...entries, ...key, ['Tabs', 'S']])],
      [stream, deflated(operations)],
    ];
  }
  const entries = dictAt(file, { ref: stream }, 'a form');
  return [[stream, deflated(operations, new Map([...entries, ...key]))]];
}

/** The same map for each font object of a face. */
function mapObjects(file: PdfFile, { objects, width }: Font, characters: Chosen['characters']): Changes {
  const stream = deflated(toUnicodeMap(characters, width));
  return objects.flatMap(object => {
    const map = dictAt(file, { ref: object }, 'a font').get('ToUnicode');
    return isRef(map) ? [[map.ref, stream] as const] : [];
  });
}
