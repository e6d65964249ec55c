// The file around a TrueType font's tables (OpenType 1.9, "Organization of an OpenType font").

/** Tables by their names of four letters. */
export type Tables = ReadonlyMap<string, Uint8Array>;

/** The tables of a font file. */
export function readTables(file: Uint8Array): Tables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = headLength + entryLength * index;
    const offset = view.getUint32(at + 8);
    const name = String.fromCharCode(...file.subarray(at, at + 4));
    tables.set(name, file.subarray(offset, offset + view.getUint32(at + 12)));
  }
  return tables;
}

/** A font file of these tables, in the order of their names, with the sums that prove it. */
export function fontFile(tables: readonly (readonly [name: string, data: Uint8Array])[]): Uint8Array {
  const start = headLength + entryLength * tables.length;
  const file = new Uint8Array(tables.reduce((size, [, { length }]) => size + padded(length), start));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  for (const [index, value] of [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].entries())
    view.setUint16(4 + 2 * index, value);
  let offset = start;
  for (const [index, [name, data]] of tables.entries()) {
    const at = headLength + entryLength * index;
    file.set(data, offset);
    if (name === 'head') view.setUint32(offset + adjustment, 0);
    for (let letter = 0; letter < 4; letter++) file[at + letter] = name.charCodeAt(letter);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, data.length);
    offset += padded(data.length);
  }
  prove(file, tables.length);
  return file;
}

/** Writes the sum of each table beside its place, and into `head` what makes the sum of the whole come out. */
function prove(file: Uint8Array, count: number): void {
  const view = new DataView(file.buffer);
  const entries = Array.from({ length: count }, (_, index) => headLength + entryLength * index);
  const places = entries.map(at => [view.getUint32(at + 8), padded(view.getUint32(at + 12))] as const);
  const heads = entries.filter(at => String.fromCharCode(...file.subarray(at, at + 4)) === 'head');
  // Words are summed as this machine has them, not byte by byte: all are turned round, and back again.
  const turned = Buffer.from(file.buffer);
  turned.swap32();
  const words = new Uint32Array(file.buffer);
  const sums = places.map(([offset, length]) => sumOf(words, offset / 4, length / 4));
  turned.swap32();
  for (const [index, at] of entries.entries()) view.setUint32(at + 4, sums[index] ?? 0);
  const own = entries.concat(0, 4, 8).flatMap(at => (at < headLength ? [at] : [at, at + 4, at + 8, at + 12]));
  const total = own.reduce((sum, at) => sum + view.getUint32(at), 0) + sums.reduce((sum, one) => sum + one, 0);
  for (const at of heads) view.setUint32(view.getUint32(at + 8) + adjustment, (0xb1b0afba - total) >>> 0);
}

function sumOf(words: Uint32Array, start: number, count: number): number {
  let sum = 0;
  for (let index = start; index < start + count; index++) sum = (sum + (words[index] ?? 0)) | 0;
  return sum >>> 0;
}

const headLength = 12;
const entryLength = 16;
/** Where `head` has what makes the sum of the whole file come out. */
const adjustment = 8;

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
