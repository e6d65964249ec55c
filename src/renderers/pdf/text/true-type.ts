// Joins subsets of one TrueType font (OpenType 1.9). Chrome embeds a face once for each colour of text that it rounds to
// another shade; the subsets keep the numbers of their glyphs, so one font can hold the outlines of them all. A face has
// many thousand glyphs, nearly all of them empty in a subset, so what is done for each is only a comparison.
import { joined } from '../file/bytes.js';
import { fontFile, readTables, type Tables } from './font-file.js';

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
  const { glyf, loca, long } = joinedOutlines(faces, base.glyphs);
  const hmtx = joinedMetrics(faces);
  const own = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['loca', loca],
    ['hmtx', hmtx],
    ['head', changed(base.table('head'), view => view.setUint16(50, long ? 1 : 0))],
    ['hhea', changed(base.table('hhea'), view => view.setUint16(34, base.glyphs))],
    ['maxp', highest(faces.map(face => face.table('maxp')))],
  ]);
  const kept = tableNames.filter(name => own.has(name) || base.tables.has(name));
  const file = fontFile(kept.map(name => [name, own.get(name) ?? base.table(name)] as const));
  return { file, widths: widthsIn(hmtx, viewOf(base.table('head')).getUint16(18)) };
}

/** What an embedded TrueType font must have, and what moves its points (ISO 32000-1, 9.9). */
const tableNames = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

interface Face {
  readonly tables: Tables;
  readonly table: (name: string) => Uint8Array;
  readonly glyphs: number;
  /** The outlines that there are, by glyph, in order. */
  readonly outlines: ReadonlyMap<number, Uint8Array>;
  /** Advance and left side bearing of each glyph, four bytes as one number, only good for copying and comparing with 0. */
  readonly metrics: Uint32Array;
}

function readFace(file: Uint8Array): Face {
  const tables = readTables(file);
  const table = (name: string): Uint8Array => {
    const found = tables.get(name);
    if (!found) throw new Error(`a font without ${name}`);
    return found;
  };
  const glyphs = viewOf(table('maxp')).getUint16(4);
  const long = viewOf(table('head')).getUint16(50) === 1;
  const metrics = readMetrics(table('hmtx'), glyphs, viewOf(table('hhea')).getUint16(34));
  return { tables, table, glyphs, metrics, outlines: readOutlines(table('glyf'), table('loca'), { glyphs, long }) };
}

function readOutlines(
  glyf: Uint8Array,
  loca: Uint8Array,
  { glyphs, long }: { readonly glyphs: number; readonly long: boolean },
): ReadonlyMap<number, Uint8Array> {
  const view = viewOf(loca);
  const offset = (glyph: number): number => (long ? view.getUint32(4 * glyph) : 2 * view.getUint16(2 * glyph));
  // The order of the bytes does not matter for telling numbers apart.
  const numbers = long ? words(loca, glyphs + 1) : halves(loca, glyphs + 1);
  const outlines = new Map<number, Uint8Array>();
  for (let glyph = 0; glyph < glyphs; glyph++)
    if (numbers[glyph] !== numbers[glyph + 1]) outlines.set(glyph, glyf.subarray(offset(glyph), offset(glyph + 1)));
  return outlines;
}

/** The last glyphs may share the advance of the last that has one, and have just a bearing of their own. */
function readMetrics(hmtx: Uint8Array, glyphs: number, measured: number): Uint32Array {
  if (measured === glyphs) return words(hmtx, glyphs);
  const bytes = new Uint8Array(4 * glyphs);
  bytes.set(hmtx.subarray(0, 4 * measured));
  for (let glyph = measured; glyph < glyphs; glyph++) {
    const bearing = 4 * measured + 2 * (glyph - measured);
    bytes.set(hmtx.subarray(4 * measured - 4, 4 * measured - 2), 4 * glyph);
    bytes.set(hmtx.subarray(bearing, bearing + 2), 4 * glyph + 2);
  }
  return words(bytes, glyphs);
}

/** Bytes as numbers of four, of two; copied only where they begin at an odd address. */
function words(bytes: Uint8Array, count: number): Uint32Array {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(whole.buffer, whole.byteOffset, count);
}

function halves(bytes: Uint8Array, count: number): Uint16Array {
  const whole = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Uint16Array(whole.buffer, whole.byteOffset, count);
}

/** The revision, the times and the size of the square are one face's own; the glyph for what is missing is in every subset. */
function isSameFace(face: Face, base: Face): boolean {
  const identity = ({ table, outlines }: Face) =>
    [...table('head').subarray(4, 8), ...table('head').subarray(18, 36), ...(outlines.get(0) ?? [])].join();
  return identity(face) === identity(base);
}

/** Each outline from the first subset that has it. */
function joinedOutlines(faces: readonly Face[], count: number) {
  const all = new Map(faces.toReversed().flatMap(({ outlines }) => [...outlines]));
  const glyphs = [...all.keys()].sort((a, b) => a - b);
  const outlines = glyphs.map(glyph => all.get(glyph) ?? new Uint8Array());
  const size = outlines.reduce((sum, { length }) => sum + length, 0);
  const long = size > 2 * 0xffff || outlines.some(({ length }) => length % 2 !== 0);
  const loca = new Uint8Array((count + 1) * (long ? 4 : 2));
  const view = viewOf(loca);
  const offsets = long ? new Uint32Array(loca.buffer) : new Uint16Array(loca.buffer);
  let end = 0;
  for (const [index, glyph] of glyphs.entries()) {
    end += outlines[index]?.length ?? 0;
    // Written once in the file's order of bytes, then filled in up to the next outline.
    if (long) view.setUint32(4 * (glyph + 1), end);
    else view.setUint16(2 * (glyph + 1), end / 2);
    offsets.fill(offsets[glyph + 1] ?? 0, glyph + 1, (glyphs[index + 1] ?? count) + 1);
  }
  return { glyf: joined(outlines), loca, long };
}

/** Each glyph's from the subset that has its outline, else from one in which it is wide. */
function joinedMetrics([base, ...others]: readonly Face[]): Uint8Array {
  const metrics = base ? base.metrics.slice() : new Uint32Array();
  for (const { metrics: own, outlines } of others) {
    for (let glyph = 0; glyph < own.length; glyph++)
      if (metrics[glyph] === 0 && own[glyph] !== 0) metrics[glyph] = own[glyph] ?? 0;
    for (const glyph of outlines.keys()) if (!base?.outlines.has(glyph)) metrics[glyph] = own[glyph] ?? 0;
  }
  return new Uint8Array(metrics.buffer);
}

/** Of every glyph that has a width. */
function widthsIn(hmtx: Uint8Array, unitsPerEm: number): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const view = viewOf(hmtx);
  const metrics = new Uint32Array(hmtx.buffer);
  for (let glyph = 0; glyph < metrics.length; glyph++)
    if (metrics[glyph] !== 0) widths.set(glyph, (view.getUint16(4 * glyph) * 1000) / unitsPerEm);
  return widths;
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

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
