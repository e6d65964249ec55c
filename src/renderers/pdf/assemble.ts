// Puts the finished parts into the file's objects, in place of Chrome's own.
import type { Page } from './content/content.js';
import type { WrittenContent } from './content/write.js';
import { deflated } from './file/deflate.js';
import { type Dict, dictAt, isRef, type PdfFile, type PdfValue } from './file/values.js';
import { information, type Metadata, xmp } from './metadata.js';
import type { Element } from './structure/element.js';
import { writeStructure } from './structure/write.js';
import type { Chosen } from './text/characters.js';
import type { Font } from './text/fonts.js';
import { toUnicodeMap } from './text/to-unicode.js';

/** The parts. */
export interface Parts {
  readonly root: Element;
  readonly pages: readonly Page[];
  /** Of each page. */
  readonly contents: readonly WrittenContent[];
  readonly chosen: ReadonlyMap<Font, Chosen>;
  /** Annotations that have changed, by the numbers of their objects. */
  readonly links: ReadonlyMap<number, Dict>;
  /** Fonts that have been joined. */
  readonly faces: readonly (readonly [number, PdfValue])[];
  readonly metadata: Metadata;
}

/** The file with its parts. */
export function assembled(file: PdfFile, { root, pages, contents, chosen, links, faces, metadata }: Parts): PdfFile {
  const metadataObject = Math.max(...file.objects.keys()) + 1;
  const structure = writeStructure(root, {
    pages: pages.map(({ object }) => object),
    mcids: new Map(contents.flatMap(({ mcids }) => [...mcids])),
    free: metadataObject + 1,
  });
  const catalog = dictAt(file, { ref: file.root }, 'the catalog');
  const changes: readonly (readonly [number, PdfValue])[] = [
    ...pages.flatMap((page, index) => pageObjects(file, page, contents[index], index)),
    ...[...links].map(([object, link]) => {
      const parent = structure.annotations.get(object);
      return [object, parent === undefined ? link : new Map([...link, ['StructParent', parent]])] as const;
    }),
    ...[...chosen].flatMap(([font, { characters }]) => mapObjects(file, font, characters)),
    ...faces,
    ...structure.objects,
    [metadataObject, xmp(metadata)],
    [file.info, information(metadata)],
    [file.root, new Map([...catalog, ['StructTreeRoot', structure.root], ['Metadata', { ref: metadataObject }]])],
  ];
  return { ...file, objects: new Map([...file.objects, ...changes]) };
}

function pageObjects(
  file: PdfFile,
  { object }: Page,
  content: WrittenContent | undefined,
  index: number,
): readonly (readonly [number, PdfValue])[] {
  const page = dictAt(file, { ref: object }, 'a page');
  const stream = page.get('Contents');
  if (!isRef(stream) || !content) throw new Error('a page without its content');
  return [
    [object, new Map([...page, ['StructParents', index], ['Tabs', 'S']])],
    [stream.ref, deflated(content.stream)],
  ];
}

/** The same map for each font object of a face. */
function mapObjects(
  file: PdfFile,
  { objects, width }: Font,
  characters: Chosen['characters'],
): readonly (readonly [number, PdfValue])[] {
  const stream = deflated(toUnicodeMap(characters, width));
  return objects.flatMap(object => {
    const map = dictAt(file, { ref: object }, 'a font').get('ToUnicode');
    return isRef(map) ? [[map.ref, stream] as const] : [];
  });
}
