// The pages of a file, their contents read.
import type { Content, Page } from './content/content.js';
import { readContent } from './content/read.js';
import { decodedText } from './file/deflate.js';
import { dictAt, isArray, isRef, listOf, type PdfFile, type PdfValue } from './file/values.js';
import type { Uses } from './text/characters.js';
import { type Font, fontsOfPage } from './text/fonts.js';

/** Pages in order, how their fonts' glyphs are used, and what stands on a page (by its object's number) under a mark's number. */
export interface ReadPages {
  readonly pages: readonly Page[];
  readonly uses: Uses;
  readonly find: (page: number, mcid: number) => Content | undefined;
}

/** Reads every page; `fonts` by the numbers of their objects. Throws where one is built in another way than Chrome does. */
export function readPages(file: PdfFile, fonts: ReadonlyMap<number, Font>): ReadPages {
  const uses: Uses = new Map();
  const marks = new Map<number, Map<number, Content>>();
  const pages = pageObjects(file).map((object): Page => {
    const page = dictAt(file, { ref: object }, 'a page');
    const known = new Map<number, Content>();
    marks.set(object, known);
    const contentOf = (mcid: number): Content => {
      const content = known.get(mcid) ?? { page: object };
      known.set(mcid, content);
      return content;
    };
    const stream = decodedText(file, page.get('Contents'));
    const own = fontsOfPage(file, page, fonts);
    const items = readContent(stream, { fonts: own, uses, contentOf });
    return { object, height: heightOf(file, page.get('MediaBox')), fonts: own, items };
  });
  return { pages, uses, find: (page, mcid) => marks.get(page)?.get(mcid) };
}

/** The numbers of all pages, in order. */
function pageObjects(file: PdfFile): readonly number[] {
  const catalog = dictAt(file, { ref: file.root }, 'the catalog');
  const below = (value: PdfValue | undefined): readonly number[] => {
    const node = dictAt(file, value, 'a node of the page tree');
    if (node.get('Type') === 'Page') return isRef(value) ? [value.ref] : [];
    return listOf(file, node.get('Kids')).flatMap(below);
  };
  return below(catalog.get('Pages'));
}

function heightOf(file: PdfFile, value: PdfValue | undefined): number {
  const box = listOf(file, value);
  const [, bottom, , top] = box;
  if (!isArray(box) || typeof bottom !== 'number' || typeof top !== 'number')
    throw new Error('a page without its size');
  return top - bottom;
}
