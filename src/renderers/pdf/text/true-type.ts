// Joins subsets of one TrueType font (OpenType 1.9). Chrome embeds a face once for each colour of text that it rounds to
// another shade; the subsets keep the numbers of their glyphs, so one font can hold the outlines of them all.
import { joined } from '../file/bytes.js';

/** A font file and the widths of the glyphs in it, in thousandths of the font's size. */
export interface JoinedFont {
  readonly file: Uint8Array;
  readonly widths: ReadonlyMap<number, number>;
}

/** One font of several subsets of the same face. Throws where they are not that. */
export function joinedFont(subsets: readonly Uint8Array[]): JoinedFont {
  const faces = subsets.map(readFace).sort((a, b) => b.glyphs - a.glyphs);
  const [base] = faces;
  if (!base) throw new Error('no font to join');
  for (const face of faces) if (!isSameFace(face, base)) throw new Error('fonts of different faces');
  const { glyf, loca, hmtx } = joinedGlyphs(faces, base.glyphs);
  const own = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['loca', loca],
    ['hmtx', hmtx],
    ['head', changed(base.table('head'), view => view.setUint16(50, 1))],
    ['hhea', changed(base.table('hhea'), view => view.setUint16(34, base.glyphs))],
    ['maxp', highest(faces.map(face => face.table('maxp')))],
  ]);
  const kept = tableNames.filter(name => own.has(name) || base.tables.has(name));
  const file = fontFile(kept.map(name => [name, own.get(name) ?? base.table(name)] as const));
  return { file, widths: widthsIn(hmtx, viewOf(base.table('head')).getUint16(18)) };
}

/** Of every glyph that has a width. */
function widthsIn(hmtx: Uint8Array, unitsPerEm: number): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < hmtx.length; at += 4) {
    const advance = (hmtx[at] ?? 0) * 256 + (hmtx[at + 1] ?? 0);
    if (advance > 0) widths.set(at / 4, (advance * 1000) / unitsPerEm);
  }
  return widths;
}

/** What an embedded TrueType font must have, and what moves its points (ISO 32000-1, 9.9). */
const tableNames = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

interface Face {
  readonly tables: ReadonlyMap<string, Uint8Array>;
  readonly table: (name: string) => Uint8Array;
  readonly glyphs: number;
  /** Where each glyph's outline begins, and the last one ends; empty ones are not in the subset, or have none. */
  readonly starts: Uint32Array;
  /** Advance and left side bearing of each glyph, four bytes as one number, only good for copying and comparing with 0. */
  readonly metrics: Uint32Array;
}

function readFace(file: Uint8Array): Face {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    const name = String.fromCharCode(...file.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    tables.set(name, file.subarray(offset, offset + view.getUint32(at + 12)));
  }
  const table = (name: string): Uint8Array => {
    const found = tables.get(name);
    if (!found) throw new Error(`a font without ${name}`);
    return found;
  };
  const glyphs = viewOf(table('maxp')).getUint16(4);
  const metrics = readMetrics(table('hmtx'), glyphs, viewOf(table('hhea')).getUint16(34));
  return {
    tables,
    table,
    glyphs,
    metrics,
    starts: readStarts(table('loca'), glyphs, viewOf(table('head')).getUint16(50) === 1),
  };
}

/** The last glyphs may share the advance of the last that has one, and have just a bearing of their own. */
function readMetrics(hmtx: Uint8Array, glyphs: number, measured: number): Uint32Array {
  const bytes = new Uint8Array(4 * glyphs);
  bytes.set(hmtx.subarray(0, 4 * measured));
  for (let glyph = measured; glyph < glyphs; glyph++) {
    const bearing = 4 * measured + 2 * (glyph - measured);
    bytes.set(hmtx.subarray(4 * measured - 4, 4 * measured - 2), 4 * glyph);
    bytes.set(hmtx.subarray(bearing, bearing + 2), 4 * glyph + 2);
  }
  return new Uint32Array(bytes.buffer);
}

function readStarts(loca: Uint8Array, glyphs: number, long: boolean): Uint32Array {
  const view = viewOf(loca);
  const starts = new Uint32Array(glyphs + 1);
  if (long) for (let glyph = 0; glyph <= glyphs; glyph++) starts[glyph] = view.getUint32(4 * glyph);
  else for (let glyph = 0; glyph <= glyphs; glyph++) starts[glyph] = 2 * view.getUint16(2 * glyph);
  return starts;
}

/** The revision, the times and the size of the square are one face's own; the glyph for what is missing is in every subset. */
function isSameFace(face: Face, base: Face): boolean {
  const identity = ({ table }: Face) => [...table('head').subarray(4, 8), ...table('head').subarray(18, 36)].join();
  return identity(face) === identity(base) && isEqual(outline(face, 0), outline(base, 0));
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function outline({ table, starts }: Face, glyph: number): Uint8Array {
  return table('glyf').subarray(starts[glyph], starts[glyph + 1]);
}

/** Each glyph from the first subset that has it: one with an outline, or with a width alone. */
function joinedGlyphs(faces: readonly Face[], count: number) {
  const metrics = new Uint32Array(count);
  const source = new Uint8Array(count);
  for (const [index, face] of faces.entries()) {
    const { starts, metrics: own } = face;
    for (let glyph = 0; glyph < face.glyphs; glyph++) {
      const drawn = starts[glyph] !== starts[glyph + 1];
      if (source[glyph] !== 0 || !(drawn || (own[glyph] !== 0 && metrics[glyph] === 0))) continue;
      metrics[glyph] = own[glyph] ?? 0;
      if (drawn) source[glyph] = index + 1;
    }
  }
  const outlines: Uint8Array[] = [];
  const loca = new Uint8Array(4 * (count + 1));
  const view = viewOf(loca);
  let size = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    const face = faces[(source[glyph] ?? 0) - 1];
    if (face) {
      const one = outline(face, glyph);
      outlines.push(one);
      size += one.length;
    }
    view.setUint32(4 * (glyph + 1), size);
  }
  return { glyf: joined(outlines), loca, hmtx: new Uint8Array(metrics.buffer) };
}

/** Of each figure the greatest; the first two are version and number of glyphs, which the base has. */
function highest(tables: readonly Uint8Array[]): Uint8Array {
  const [base = new Uint8Array()] = tables;
  return changed(base, view => {
    for (let at = 6; at + 2 <= base.length; at += 2)
      view.setUint16(at, Math.max(...tables.map(table => viewOf(table).getUint16(at))));
  });
}

function changed(table: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = table.slice();
  change(viewOf(copy));
  return copy;
}

/** A font file of these tables, in the order of their names. */
function fontFile(tables: readonly (readonly [name: string, data: Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const file = new Uint8Array(tables.reduce((size, [, { length }]) => size + padded(length), start));
  const view = viewOf(file);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  for (const [index, value] of [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].entries())
    view.setUint16(4 + 2 * index, value);
  let offset = start;
  for (const [index, [name, data]] of tables.entries()) {
    const at = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) file[at + letter] = name.charCodeAt(letter);
    file.set(data, offset);
    if (name === 'head') view.setUint32(offset + 8, 0);
    view.setUint32(at + 4, checksum(view, offset, padded(data.length)));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, data.length);
    offset += padded(data.length);
  }
  const head =
    start +
    tables
      .slice(
        0,
        tables.findIndex(([name]) => name === 'head'),
      )
      .reduce((sum, [, { length }]) => sum + padded(length), 0);
  view.setUint32(head + 8, (0xb1b0afba - checksum(view, 0, file.length)) >>> 0);
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
