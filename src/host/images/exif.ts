// Two things of a photo's EXIF: which way is up, and whether it says where it was taken.

/** What a photo's notes say that matters here. */
export interface Notes {
  /** EXIF's orientation, 1 (upright) to 8; 1 where nothing says or it cannot be read. */
  readonly orientation: number;
  /** True when it has a GPS directory. */
  readonly hasLocation: boolean;
}

/** The notes of a picture that has none. */
export const noNotes: Notes = { orientation: 1, hasLocation: false };

/** Reads an EXIF block, as far as it can be read; `tiff` begins at `II` or `MM`. */
export function readNotes(tiff: Uint8Array): Notes {
  const entries = new Map(entriesOf(tiff));
  const orientation = entries.get(orientationTag) ?? 1;
  return { orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, hasLocation: entries.has(locationTag) };
}

/** The tags of the first directory, each with the first 16 bits of its value. */
function* entriesOf(tiff: Uint8Array): Generator<readonly [tag: number, value: number]> {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 14) return;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > view.byteLength) return;
    yield [view.getUint16(entry, little), view.getUint16(entry + 8, little)];
  }
}

/** TIFF 6.0 and EXIF 2.32, tables 3 and 4. */
const orientationTag = 0x0112;
const locationTag = 0x8825;
