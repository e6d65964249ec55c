// A PNG without what a program noted in it: texts, times, EXIF, animation, and whatever follows the picture.
import { crc32 } from 'node:zlib';
import { noNotes, orientationOnly, readNotes } from './exif.js';
import type { Cleaned } from './picture.js';

/**
 * The picture itself, unchanged, with what says how its colours and pixels are meant, and a bare note of its orientation
 * when it is not upright. `undefined` when the file is cut off or no PNG inside.
 */
export function cleanPng(bytes: Uint8Array): Cleaned | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, signatureLength)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let hasPixels = false;
  let notes = noNotes;
  for (const { type, data, whole } of chunks(bytes)) {
    if (type === 'IHDR' && data.byteLength === 13) size = { width: data.getUint32(0), height: data.getUint32(4) };
    if (type === 'IDAT') hasPixels = true;
    if (chunksKept.has(type)) kept.push(whole);
    if (type === 'eXIf') {
      notes = readNotes(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
      kept.push(...orientationNote(notes.orientation));
    }
    if (type === 'IEND') {
      return size && hasPixels ? { bytes: new Uint8Array(Buffer.concat(kept)), ...size, notes } : undefined;
    }
  }
  return undefined;
}

const signatureLength = 8;

/** Critical chunks, and the ancillary ones that change how the picture looks (W3C PNG, §11). */
const chunksKept: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs'.split(' '),
);

interface Chunk {
  readonly type: string;
  readonly data: DataView;
  /** Length, type, data and checksum. */
  readonly whole: Uint8Array;
}

/** The chunks as they stand; stops early where one does not fit. */
function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signatureLength;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return;
    yield {
      type: Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1'),
      data: new DataView(bytes.buffer, bytes.byteOffset + at + 8, length),
      whole: bytes.subarray(at, end),
    };
    at = end;
  }
}

function orientationNote(orientation: number): readonly Uint8Array[] {
  if (orientation === 1) return [];
  const content = orientationOnly(orientation);
  const chunk = Buffer.alloc(12 + content.length);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write('eXIf', 4, 'latin1');
  chunk.set(content, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length);
  return [chunk];
}
