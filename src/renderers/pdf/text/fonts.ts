// The fonts of a document: how their strings are cut into glyphs, and which character each glyph is said to be.
import { decodedText } from '../file/deflate.js';
import { type Dict, dictAt, isDict, isRef, type PdfFile, type PdfValue, resolve } from '../file/values.js';
import { serialized } from '../file/write.js';
import { type Code, readToUnicode } from './to-unicode.js';

/** One face: the font objects that embed a subset of it. */
export interface Font {
  /** Numbers of the font objects. */
  readonly objects: readonly number[];
  /** Bytes a glyph. */
  readonly width: 1 | 2;
  readonly toUnicode: ReadonlyMap<Code, string>;
}

/** All fonts by the numbers of their objects; those of one face are one. */
export function readFonts(file: PdfFile): ReadonlyMap<number, Font> {
  const faces = new Map<string, number[]>();
  for (const [object, value] of file.objects) {
    if (!isDict(value) || value.get('Type') !== 'Font' || value.has('CIDSystemInfo')) continue;
    const key = value.get('Subtype') === 'Type0' ? faceOf(file, value) : String(object);
    faces.set(key, [...(faces.get(key) ?? []), object]);
  }
  const fonts = new Map<number, Font>();
  for (const objects of faces.values()) {
    const font = readFont(file, objects);
    for (const object of objects) fonts.set(object, font);
  }
  return fonts;
}

/** A page's fonts by the names that its content uses. */
export function fontsOfPage(file: PdfFile, page: Dict, fonts: ReadonlyMap<number, Font>): ReadonlyMap<string, Font> {
  const names = resolve(file, dictAt(file, page.get('Resources'), 'Resources').get('Font'));
  const found = new Map<string, Font>();
  if (!isDict(names)) return found;
  for (const [name, value] of names) {
    const font = isRef(value) ? fonts.get(value.ref) : undefined;
    if (!font) throw new Error('an unknown font');
    found.set(name, font);
  }
  return found;
}

/** The font within a composite font, which has one. */
export function descendant(file: PdfFile, font: Dict): Dict {
  const [inner] = [resolve(file, font.get('DescendantFonts'))].flat();
  return dictAt(file, inner, 'a descendant font');
}

/** What fonts of one face have alike: all that describes them but the subset's tag and file. */
function faceOf(file: PdfFile, font: Dict): string {
  const inner = descendant(file, font);
  const descriptor = dictAt(file, inner.get('FontDescriptor'), 'a font descriptor');
  const entries = [...descriptor].filter(([name]) => !/^Font(Name|File\d?)$/.test(name));
  const face: readonly PdfValue[] = [untagged(inner.get('BaseFont')), inner.get('Subtype') ?? null, new Map(entries)];
  return serialized(face);
}

/** Without the six letters of a subset (9.6.4). */
function untagged(name: PdfValue | undefined): string {
  return String(name).replace(/^[A-Z]{6}\+/, '');
}

function readFont(file: PdfFile, objects: readonly number[]): Font {
  const toUnicode = new Map<Code, string>();
  let width: Font['width'] = 1;
  for (const object of objects) {
    const font = dictAt(file, { ref: object }, 'a font');
    if (font.get('Subtype') === 'Type0') width = 2;
    if (width === 2 && font.get('Encoding') !== 'Identity-H') throw new Error('a font in another encoding');
    const map = font.get('ToUnicode');
    if (map === undefined) continue;
    for (const [code, text] of readToUnicode(decodedText(file, map))) toUnicode.set(code, text);
  }
  return { objects, width, toUnicode };
}
