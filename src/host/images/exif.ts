// The one thing of a photo's EXIF that a printed picture needs: which way is up.

/** EXIF's orientation, 1 (upright) to 8; 1 where the block does not say or cannot be read. `tiff` begins at `II` or `MM`. */
export function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 14) return 1;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > view.byteLength) return 1;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A TIFF block that holds an orientation and nothing else. */
export function orientationOnly(orientation: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(26));
  view.setUint32(0, 0x4d4d002a); // big-endian TIFF
  view.setUint32(4, 8); // its one directory stands here
  view.setUint16(8, 1); // with one entry:
  view.setUint16(10, orientationTag);
  view.setUint16(12, 3); // a SHORT,
  view.setUint32(14, 1); // one of it
  view.setUint16(18, orientation);
  return new Uint8Array(view.buffer);
}

/** TIFF 6.0 and EXIF 2.32, table 4. */
const orientationTag = 0x0112;
