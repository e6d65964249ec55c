// A zip file whose bytes repeat: fixed time, fixed order, nothing of the machine. PKWARE's APPNOTE 6.3.10, the parts of
// it that a package needs. Compression is Node's own: in JavaScript it is an eighth of a build's whole time.
import { crc32, deflateRawSync } from 'node:zlib';

/** Packs `entries` in their order; names must be ASCII. */
export function zip(entries: readonly (readonly [name: string, data: Uint8Array])[]): Uint8Array {
  const files = entries.map(([name, data]) => ({
    name: Buffer.from(name, 'latin1'),
    data,
    packed: deflateRawSync(data),
  }));
  const local = files.map(file => Buffer.concat([localHeader(file), file.name, file.packed]));
  const directory = Buffer.concat(
    files.map((file, index) => Buffer.concat([directoryHeader(file, sizeOf(local.slice(0, index))), file.name])),
  );
  return new Uint8Array(Buffer.concat([...local, directory, end(files.length, directory.length, sizeOf(local))]));
}

interface File {
  readonly name: Buffer;
  readonly data: Uint8Array;
  readonly packed: Buffer;
}

/** Version 2.0 of the format: deflate. */
const version = 20;
const deflate = 8;
/** 1 January 1980, 00:00: the first moment that the format knows. */
const dosTime = 0;
const dosDate = (1 << 5) | 1;

/** §4.3.7. */
function localHeader(file: File): Buffer {
  return fields([4, 0x04034b50], ...common(file), [2, 0]);
}

/** §4.3.12: after the common fields no extra field, no comment, disk 0, no attributes. */
function directoryHeader(file: File, offset: number): Buffer {
  return fields([4, 0x02014b50], [2, version], ...common(file), [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
}

/** §4.3.16. */
function end(count: number, size: number, offset: number): Buffer {
  return fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
}

/** What both headers of a file have alike. */
function common({ name, data, packed }: File): readonly Field[] {
  return [
    [2, version],
    [2, 0],
    [2, deflate],
    [2, dosTime],
    [2, dosDate],
    [4, crc32(data)],
    [4, packed.length],
    [4, data.length],
    [2, name.length],
  ];
}

/** Width in bytes and value. */
type Field = readonly [width: 2 | 4, value: number];

function fields(...list: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((size, [width]) => size + width, 0));
  list.reduce((at, [width, value]) => buffer.writeUIntLE(value, at, width), 0);
  return buffer;
}

function sizeOf(buffers: readonly Buffer[]): number {
  return buffers.reduce((size, { length }) => size + length, 0);
}
