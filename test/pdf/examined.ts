// A PDF laid out for the checks: pages, painting, structure, fonts, annotations and metadata, each read once.
import { type Font, fontsOf } from './fonts.js';
import { inherited, type Painting, paintingOf } from './painting.js';
import { type Dict, isReference, isStream, nameOf, type PdfFile, readPdf, type Value } from './pdf-file.js';
import { type Structure, structureOf } from './structure.js';
import { readXmp, type Xmp } from './xmp.js';

export interface Annotation {
  readonly page: number;
  /** Its reference; empty where it stands in the page itself. */
  readonly id: string;
  readonly subtype: string;
  readonly dict: Dict;
}

export interface Examined {
  readonly file: PdfFile;
  /** References of the pages, in order. */
  readonly pages: readonly string[];
  readonly painting: Painting;
  readonly structure: Structure;
  readonly fonts: readonly Font[];
  readonly annotations: readonly Annotation[];
  /** The document's XMP; undefined where there is no metadata stream. */
  readonly xmp: Xmp | undefined;
  /** Every dictionary in the file, those of streams and those inside others among them. */
  readonly dicts: readonly Dict[];
  /** The language of the catalogue. */
  readonly lang: string | undefined;
}

/** Something that is wrong, and where. */
export interface Found {
  readonly page?: number;
  readonly what: string;
}

/** Finds what meets one failure condition. */
export type Check = (document: Examined) => readonly Found[];

export async function examine(bytes: Uint8Array): Promise<Examined> {
  const file = await readPdf(bytes);
  const pages = pagesBelow(file, file.root['/Pages']);
  const painting = paintingOf(file, pages);
  const metadata = file.stream(file.root['/Metadata']);
  return {
    file,
    pages,
    painting,
    structure: structureOf(file),
    fonts: fontsOf(file, painting.painted),
    annotations: pages.flatMap((page, index) => annotationsOf(file, page, index + 1)),
    xmp: metadata && readXmp(metadata.data),
    dicts: [file.trailer, ...file.objects.values()].flatMap(value => dictsIn(isStream(value) ? value.dict : value)),
    lang: nonEmpty(file.at(file.root['/Lang'])),
  };
}

function pagesBelow(file: PdfFile, node: Value | undefined): readonly string[] {
  if (!isReference(node)) return [];
  if (nameOf(file.at(node, 'Type')) !== 'Pages') return [node];
  return file.array(file.dict(node)?.['/Kids']).flatMap(kid => pagesBelow(file, kid));
}

function annotationsOf(file: PdfFile, page: string, number: number): readonly Annotation[] {
  return file.array(inherited(file, page, 'Annots')).map(value => ({
    page: number,
    id: isReference(value) ? value : '',
    subtype: nameOf(file.at(value, 'Subtype')) ?? '',
    dict: file.dict(value) ?? {},
  }));
}

function dictsIn(value: Value): readonly Dict[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isArray(value)) return value.flatMap(dictsIn);
  return [value, ...Object.values(value).flatMap(dictsIn)];
}

function isArray(value: Dict | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}

function nonEmpty(value: Value): string | undefined {
  return typeof value === 'string' && value.length > 'u:'.length ? value.slice(2) : undefined;
}
