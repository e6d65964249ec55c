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
  let head = start;
  let sum = 0;
  for (const [index, [name, data]] of tables.entries()) {
    const at = headLength + entryLength * index;
    file.set(data, offset);
    if (name === 'head') {
      head = offset;
      view.setUint32(offset + adjustment, 0);
    }
    const own = checksum(file.subarray(offset, offset + padded(data.length)));
    for (let letter = 0; letter < 4; letter++) file[at + letter] = name.charCodeAt(letter);
    for (const [field, value] of [own, offset, data.length].entries()) view.setUint32(at + 4 + 4 * field, value);
    sum += own;
    offset += padded(data.length);
  }
  view.setUint32(head + adjustment, (0xb1b0afba - sum - checksum(file.subarray(0, start))) >>> 0);
  return file;
}

const headLength = 12;
const entryLength = 16;
/** Where `head` has what makes the sum of the whole file come out. */
const adjustment = 8;

/** The sum of all words, each of four bytes, the first the highest. */
function checksum(bytes: Uint8Array): number {
  const { buffer } = new Uint8Array(Buffer.from(bytes).swap32());
  let sum = 0;
  const words = new Uint32Array(buffer);
  for (let index = 0; index < words.length; index++) sum = (sum + (words[index] ?? 0)) | 0;
  return sum >>> 0;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
