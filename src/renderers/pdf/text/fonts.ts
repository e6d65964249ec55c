// The fonts of a document: how their strings are cut into glyphs, and which character each glyph is said to be.
import { decodedText } from '../file/deflate.js';
import { type Dict, dictAt, isDict, isRef, type PdfFile } from '../file/values.js';
import { readToUnicode } from './to-unicode.js';

/** One object each. */
export interface Font {
  /** Number of the font's object. */
  readonly object: number;
  /** Bytes a glyph. */
  readonly width: 1 | 2;
  readonly toUnicode: ReadonlyMap<number, string>;
}

/** Fonts by the number of their object, each read once. */
export function createFonts(file: PdfFile) {
  const known = new Map<number, Font>();
  const fontAt = (object: number): Font => {
    const font = known.get(object) ?? readFont(file, object);
    known.set(object, font);
    return font;
  };
  return {
    all: (): Iterable<Font> => known.values(),
    /** A page's fonts by the names that its content uses. */
    of(page: Dict): ReadonlyMap<string, Font> {
      const resources = dictAt(file, page.get('Resources'), 'Resources');
      const names = resources.get('Font');
      if (!isDict(names)) return new Map();
      return new Map(
        [...names].map(([name, value]) => {
          if (!isRef(value)) throw new Error('a font without an object');
          return [name, fontAt(value.ref)] as const;
        }),
      );
    },
  };
}

function readFont(file: PdfFile, object: number): Font {
  const font = dictAt(file, { ref: object }, 'a font');
  const composite = font.get('Subtype') === 'Type0';
  if (composite && font.get('Encoding') !== 'Identity-H') throw new Error('a font in another encoding');
  const map = font.get('ToUnicode');
  return {
    object,
    width: composite ? 2 : 1,
    toUnicode: map === undefined ? new Map() : readToUnicode(decodedText(file, map)),
  };
}
