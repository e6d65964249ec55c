// A PNG without what a program noted in it: texts, times, EXIF, animation, and whatever follows the picture.
import { inflateSync } from 'node:zlib';
import { noNotes, readNotes } from './exif.js';
import { profileSegment } from './jpeg.js';
import type { Cleaned } from './picture.js';

/**
 * The picture itself, unchanged, with what says how its colours and pixels are meant. `undefined` when the file is cut off
 * or no PNG inside.
 */
export function cleanPng(bytes: Uint8Array): Cleaned | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, signatureLength)];
  let frame: Pick<Cleaned, 'width' | 'height' | 'channels'> | undefined;
  let profile: readonly Uint8Array[] = [];
  let hasPixels = false;
  let notes = noNotes;
  for (const { type, data, whole } of chunks(bytes)) {
    if (type === 'IHDR' && data.byteLength === 13)
      frame = { width: data.getUint32(0), height: data.getUint32(4), channels: data.getUint8(9) & isColored ? 3 : 1 };
    if (type === 'IDAT') hasPixels = true;
    if (chunksKept.has(type)) kept.push(whole);
    if (type === 'eXIf') notes = readNotes(bytesOf(data));
    if (type === 'iCCP' && frame?.channels === 3) profile = profileOf(bytesOf(data));
    if (type === 'IEND') {
      if (!frame || !hasPixels) return undefined;
      return { mime: 'image/png', bytes: new Uint8Array(Buffer.concat(kept)), ...frame, profile, notes };
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

function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The bit of the colour type that says so (§11.2.1). */
const isColored = 2;

/** The larger ones are tables for printing presses. */
const mostProfileBytes = 60_000;

/** A name, a zero, the method (there is one) and the packed profile (§11.3.2.3); nothing where that cannot be unpacked. */
function profileOf(data: Uint8Array): readonly Uint8Array[] {
  try {
    const packed = data.subarray(data.indexOf(0) + 2);
    return [profileSegment(inflateSync(packed, { maxOutputLength: mostProfileBytes }))].filter(
      part => part !== undefined,
    );
  } catch {
    return [];
  }
}
