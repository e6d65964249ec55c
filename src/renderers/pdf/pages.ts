// The pages of a file, their contents read, and those of the forms that they paint.
import type { Canvas, Content } from './content/content.js';
import { identity, matrixFrom, times } from './content/matrix.js';
import { type Painting, readContent } from './content/read.js';
import { decodedText } from './file/deflate.js';
import { type Dict, dictAt, isDict, isRef, listOf, type PdfFile, type PdfValue, resolve } from './file/values.js';
import type { Uses } from './text/characters.js';
import { type Font, fontsOfPage } from './text/fonts.js';

/** Pages in order and then forms, how their fonts' glyphs are used, and the content of a mark by its page's object. */
export interface ReadPages {
  readonly canvases: readonly Canvas[];
  readonly uses: Uses;
  readonly find: (page: number, mcid: number) => Content;
}

/** Reads every page; `fonts` by the numbers of their objects. Throws where one is built in another way than Chrome does. */
export function readPages(file: PdfFile, fonts: ReadonlyMap<number, Font>): ReadPages {
  const marks = new Map<number, Map<number, Content>>();
  const source: Source = { file, fonts, uses: new Map(), forms: [] };
  const pages = pageObjects(file).map(page => {
    const known = new Map<number, Content>();
    marks.set(page, known);
    const contentOf = (mcid: number): Content => {
      const content = known.get(mcid) ?? { page };
      known.set(mcid, content);
      return content;
    };
    const entries = dictAt(file, { ref: page }, 'a page');
    const stream = entries.get('Contents');
    if (!isRef(stream)) throw new Error('a page without its content');
    const place = { page, stream: stream.ref, isForm: false, contentOf };
    return readCanvas(source, place, entries, { matrix: identity, content: undefined });
  });
  return {
    canvases: [...pages, ...source.forms],
    uses: source.uses,
    find: (page, mcid) => marks.get(page)?.get(mcid) ?? { page },
  };
}

interface Source {
  readonly file: PdfFile;
  readonly fonts: ReadonlyMap<number, Font>;
  readonly uses: Uses;
  /** Forms that have been read. */
  readonly forms: Canvas[];
}

interface Place extends Pick<Canvas, 'page' | 'stream' | 'isForm'> {
  readonly contentOf: (mcid: number) => Content;
}

function readCanvas(source: Source, place: Place, entries: Dict, painting: Painting): Canvas {
  const { file, uses } = source;
  const { page, stream, isForm, contentOf } = place;
  const fonts = fontsOfPage(file, entries, source.fonts);
  const objects = resolve(file, dictAt(file, entries.get('Resources'), 'Resources').get('XObject'));
  const readObject = (name: string, state: Painting) => {
    const form = isDict(objects) ? objects.get(name) : undefined;
    const inner = dictAt(file, form, 'a picture');
    if (inner.get('Subtype') !== 'Form') return 'picture';
    if (!/\b(?:BT|MCID|Do)\b/.test(decodedText(file, form))) return 'drawing';
    if (!isRef(form) || source.forms.some(known => known.stream === form.ref)) throw new Error('a form painted twice');
    const matrix = inner.has('Matrix') ? matrixFrom(listOf(file, inner.get('Matrix'))) : identity;
    const own = { ...place, stream: form.ref, isForm: true };
    source.forms.push(readCanvas(source, own, inner, { ...state, matrix: times(matrix, state.matrix) }));
    return 'form';
  };
  const text = decodedText(file, { ref: stream });
  return { page, stream, isForm, fonts, ...readContent(text, { fonts, uses, contentOf, readObject }, painting) };
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
