// A finished PDF as a reader that knows tags gets it: pieces of text in the order of the structure, each with its place on
// the page. pdf.js tells text and places, qpdf the structure; neither of them wrote the file.
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { contentKey } from '../pdf/painting.js';
import { readPdf as readObjects } from '../pdf/pdf-file.js';
import { type Element, lineOf, structureOf } from '../pdf/structure.js';

/** Text that was drawn in one go, on one line. Lengths are in mm, from the page's left and top. */
export interface Piece {
  /** From 0. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
  /** The font's size. */
  readonly size: number;
  /** How far a vertical stroke leans, as a share of its height; 0 where letters stand upright. */
  readonly slant: number;
}

export interface TaggedPiece extends Piece {
  /** From the document down to the element that holds the text. */
  readonly path: readonly Element[];
}

export interface PdfReading {
  /** In mm. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Text of the structure, in its order. */
  readonly tagged: readonly TaggedPiece[];
  /** Text outside of the structure, in the order in which it was drawn: running heads, numbers of lists. */
  readonly loose: readonly Piece[];
  /** All text, page by page, in the order in which it was drawn. */
  readonly drawn: readonly (readonly Piece[])[];
}

/** Reads a tagged PDF. Throws where it has no structure, or where the structure names text that is not there. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await loading.promise;
  try {
    const numbers = Array.from({ length: document.numPages }, (_, index) => index);
    const pages = await Promise.all(numbers.map(async index => readPage(await document.getPage(index + 1), index)));
    const pieces = new Map(pages.flatMap(page => [...page.marked]));
    const tagged = (await contentOf(bytes)).flatMap(({ key, path }) =>
      (pieces.get(key) ?? []).map(piece => ({ ...piece, path })),
    );
    return {
      pages: pages.map(({ size }) => size),
      tagged,
      loose: pages.flatMap(({ loose }) => loose),
      drawn: pages.map(({ drawn }) => drawn),
    };
  } finally {
    await loading.destroy();
  }
}

const mmPerPoint = 25.4 / 72;

interface ReadPage {
  readonly size: { readonly width: number; readonly height: number };
  /** By the key of marked content. */
  readonly marked: ReadonlyMap<string, readonly Piece[]>;
  readonly loose: readonly Piece[];
  readonly drawn: readonly Piece[];
}

async function readPage(page: PDFPageProxy, index: number): Promise<ReadPage> {
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const marked = new Map<string, Piece[]>();
  const loose: Piece[] = [];
  const drawn: Piece[] = [];
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(keyOf(item.id ?? ''));
      continue;
    }
    if (item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    const size = Math.hypot(a, b);
    const piece = {
      page: index,
      text: item.str,
      left: x * mmPerPoint,
      width: item.width * mmPerPoint,
      baseline: (height - y) * mmPerPoint,
      size: size * mmPerPoint,
      slant: size === 0 ? 0 : (a * c + b * d) / (size * size),
    };
    drawn.push(piece);
    const key = open.findLast(id => id !== undefined);
    if (key === undefined) loose.push(piece);
    else marked.set(key, [...(marked.get(key) ?? []), piece]);
  }
  return { size: { width: width * mmPerPoint, height: height * mmPerPoint }, marked, loose, drawn };
}

/** The key of marked content, of which pdf.js tells page and number, such as `p12R_mc3`. */
function keyOf(id: string): string | undefined {
  const [, page, number] = /^p(\d+)R_mc(\d+)$/.exec(id) ?? [];
  return page === undefined ? undefined : contentKey(`${page} 0 R`, Number(number));
}

/** What the structure holds, in order: marked content by its key, with the elements above it. */
async function contentOf(
  bytes: Uint8Array,
): Promise<readonly { readonly key: string; readonly path: readonly Element[] }[]> {
  const { elements } = structureOf(await readObjects(bytes));
  const below = (element: Element): readonly { readonly key: string; readonly path: readonly Element[] }[] =>
    element.kids.flatMap(kid => {
      if (kid.kind === 'element') return below(kid.element);
      return kid.kind === 'content' ? [{ key: kid.content, path: lineOf(element).toReversed() }] : [];
    });
  return elements.filter(({ parent }) => parent === undefined).flatMap(below);
}
