// The fonts that text is shown with: what their dictionaries say, what their programs hold, and which codes are shown.
import { type CMap, codesOf, embeddedCMap } from './cmap.js';
import type { Mark, Painted } from './painting.js';
import { bytesOf, type Dict, nameOf, type PdfFile, type Value } from './pdf-file.js';
import { readTrueType, type TrueType } from './true-type.js';

/** One place where a font is shown. */
export interface Shown {
  readonly page: number;
  readonly codes: readonly number[];
  readonly marks: readonly Mark[];
  readonly invisible: boolean;
}

export interface Font {
  /** Its reference, or the dictionary itself. */
  readonly value: Value;
  readonly name: string;
  /** `Type0`, `TrueType`, `Type1`, `Type3` … */
  readonly kind: string;
  readonly dict: Dict;
  /** The font below a composite one; the font itself where it is simple. */
  readonly descendant: Dict;
  readonly descriptor: Dict | undefined;
  readonly isEmbedded: boolean;
  readonly program: TrueType | undefined;
  readonly toUnicode: CMap | undefined;
  readonly shown: readonly Shown[];
  /** The glyph of a code, where the way there is known: by identity or through a stream. */
  glyphOf(code: number): number | undefined;
  /** Width of a code in thousandths of the em, as the dictionary says. */
  widthOf(code: number): number | undefined;
}

/** Every font that shows text, once. */
export function fontsOf(file: PdfFile, painted: readonly Painted[]): readonly Font[] {
  const uses = new Map<Value, Painted[]>();
  for (const item of painted) {
    if (item.kind !== 'text') continue;
    const font = item.font ?? null;
    const before = uses.get(font);
    if (before) before.push(item);
    else uses.set(font, [item]);
  }
  return [...uses].map(([value, items]) => fontOf(file, value, items));
}

function fontOf(file: PdfFile, value: Value, items: readonly Painted[]): Font {
  const dict = file.dict(value) ?? {};
  const kind = nameOf(dict['/Subtype']) ?? 'none';
  const composite = kind === 'Type0';
  const descendant = (composite && file.dict(file.array(dict['/DescendantFonts'])[0])) || dict;
  const descriptor = file.dict(descendant['/FontDescriptor']);
  const programs = ['/FontFile', '/FontFile2', '/FontFile3'].map(key => file.stream(descriptor?.[key]));
  const program = programs.find(stream => stream !== undefined);
  const encoding = embeddedCMap(file, dict, '/Encoding');
  const width = composite ? (encoding?.widths[0] ?? 2) : 1;
  const cidOf = (code: number): number | undefined => (encoding ? encoding.cids.get(code) : code);
  return {
    value,
    name: nameOf(dict['/BaseFont']) ?? '?',
    kind,
    dict,
    descendant,
    descriptor,
    isEmbedded: program !== undefined || kind === 'Type3',
    program: file.stream(descriptor?.['/FontFile2']) && program ? readTrueType(program.data) : undefined,
    toUnicode: embeddedCMap(file, dict, '/ToUnicode'),
    shown: items.map(({ page, shown, marks, invisible }) => ({
      page,
      codes: codesOf(shown ?? Buffer.alloc(0), width),
      marks,
      invisible: invisible ?? false,
    })),
    glyphOf: code => (composite ? glyphOfCid(file, descendant, cidOf(code)) : undefined),
    widthOf: code => (composite ? widthOfCid(file, descendant, cidOf(code)) : undefined),
  };
}

function glyphOfCid(file: PdfFile, font: Dict, cid: number | undefined): number | undefined {
  if (cid === undefined || font['/Subtype'] !== '/CIDFontType2') return undefined;
  const map = file.stream(font['/CIDToGIDMap']);
  if (!map) return font['/CIDToGIDMap'] === '/Identity' ? cid : undefined;
  return cid * 2 + 2 <= map.data.length ? map.data.readUInt16BE(cid * 2) : undefined;
}

function widthOfCid(file: PdfFile, font: Dict, cid: number | undefined): number | undefined {
  if (cid === undefined) return undefined;
  const widths = file.array(font['/W']);
  for (let index = 0; index < widths.length; ) {
    const first = Number(widths[index]);
    const list = file.array(widths[index + 1]);
    if (list.length > 0) {
      if (cid >= first && cid < first + list.length) return Number(list[cid - first]);
      index += 2;
    } else {
      if (cid >= first && cid <= Number(widths[index + 1])) return Number(widths[index + 2]);
      index += 3;
    }
  }
  return Number(file.at(font['/DW']) ?? 1000);
}

/** The CIDs that a CIDSet lists; undefined where there is none. */
export function cidSetOf(file: PdfFile, font: Font): ReadonlySet<number> | undefined {
  const data = file.stream(font.descriptor?.['/CIDSet'])?.data;
  if (!data) return undefined;
  const bits = [...data].flatMap((byte, index) =>
    Array.from({ length: 8 }, (_, bit) => ((byte >> (7 - bit)) & 1 ? index * 8 + bit : -1)),
  );
  return new Set(bits.filter(cid => cid >= 0));
}

/** A string of a dictionary, such as the registry in CIDSystemInfo. */
export function systemInfo(file: PdfFile, holder: Value | undefined, key: string): string {
  const value = file.at(holder, 'CIDSystemInfo', key);
  return bytesOf(value)?.toString('latin1') ?? String(value ?? '');
}
