// Which characters a TrueType font has: its `cmap` table (OpenType 1.9), of which the formats 4, 12 and 14 are in use.
import { readTables } from '../../renderers/pdf/text/font-file.js';

export interface CharMap {
  /** True where there is a glyph for a code point. */
  has(codePoint: number): boolean;
  /** True where there is a glyph for a code point with a variation selector, the usual one included. */
  hasVariant(codePoint: number, selector: number): boolean;
}

/** The map of a font file. Throws where it has none that is understood. */
export function readCharMap(file: Uint8Array): CharMap {
  const cmap = readTables(file).get('cmap');
  if (!cmap) throw new Error('a font without cmap');
  const view = new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength);
  const subtables = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(4 + 8 * index + 4));
  const withFormat = (format: number) => subtables.find(at => view.getUint16(at) === format);
  const [long, short, variants] = [withFormat(12), withFormat(4), withFormat(14)];
  if (long === undefined && short === undefined) throw new Error('a cmap of an unknown format');
  const glyphOf = (codePoint: number): number =>
    (long === undefined ? 0 : glyphInGroups(view, long, codePoint)) ||
    (short === undefined ? 0 : glyphInSegments(view, short, codePoint));
  return {
    has: codePoint => glyphOf(codePoint) !== 0,
    hasVariant: (codePoint, selector) => variants !== undefined && isVariant(view, variants, codePoint, selector),
  };
}

/** Format 12: groups of code points in a row. */
function glyphInGroups(view: DataView, table: number, codePoint: number): number {
  const group = firstOf(view.getUint32(table + 12), index => view.getUint32(table + 16 + 12 * index + 4) >= codePoint);
  if (group === undefined) return 0;
  const at = table + 16 + 12 * group;
  const start = view.getUint32(at);
  return codePoint < start ? 0 : view.getUint32(at + 8) + codePoint - start;
}

/** Format 4: segments of the first 65,536 code points. */
function glyphInSegments(view: DataView, table: number, codePoint: number): number {
  const twice = view.getUint16(table + 6);
  const ends = table + 14;
  const segment = firstOf(twice / 2, index => view.getUint16(ends + 2 * index) >= codePoint);
  if (segment === undefined) return 0;
  const [starts, deltas, ranges] = [ends + twice + 2, ends + 2 * twice + 2, ends + 3 * twice + 2];
  const start = view.getUint16(starts + 2 * segment);
  if (codePoint < start) return 0;
  const delta = view.getUint16(deltas + 2 * segment);
  const range = view.getUint16(ranges + 2 * segment);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = view.getUint16(ranges + 2 * segment + range + 2 * (codePoint - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** Format 14: for each selector the ranges that keep their usual glyph, and those that have another. */
function isVariant(view: DataView, table: number, codePoint: number, selector: number): boolean {
  const record = firstOf(view.getUint32(table + 6), index => uint24(view, table + 10 + 11 * index) >= selector);
  if (record === undefined) return false;
  const at = table + 10 + 11 * record;
  if (uint24(view, at) !== selector) return false;
  const [usual, others] = [view.getUint32(at + 3), view.getUint32(at + 7)];
  return (
    (usual !== 0 && isInRanges(view, table + usual, codePoint)) ||
    (others !== 0 && isListed(view, table + others, codePoint))
  );
}

function isInRanges(view: DataView, at: number, codePoint: number): boolean {
  const end = (index: number) => uint24(view, at + 4 + 4 * index) + view.getUint8(at + 4 + 4 * index + 3);
  const range = firstOf(view.getUint32(at), index => end(index) >= codePoint);
  return range !== undefined && uint24(view, at + 4 + 4 * range) <= codePoint;
}

function isListed(view: DataView, at: number, codePoint: number): boolean {
  const entry = firstOf(view.getUint32(at), index => uint24(view, at + 4 + 5 * index) >= codePoint);
  return entry !== undefined && uint24(view, at + 4 + 5 * entry) === codePoint;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at) * 256 + view.getUint8(at + 2);
}

/** The first of `count` indexes, which are in order, for which `holds` is true. */
function firstOf(count: number, holds: (index: number) => boolean): number | undefined {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low < count ? low : undefined;
}
