// The picture of a page as a PNG file: pixels, resolution and colour space, and not a word about the machine.
import { encode, type ImageData } from 'fast-png';
import { indexed } from './palette.js';
import type { Raster } from './rasterise.js';

/**
 * Pixels an inch: A4 is 1240 × 1754, so that the smallest print is read without effort and a page of text stays far below
 * the 1 MB that forms on the web often end at.
 */
export const resolution = 150;

/** The page as a PNG, with a palette where 256 colours are enough for it. */
export function pngFile({ width, height, rgba }: Raster): Uint8Array {
  const few = indexed(rgba);
  const image: ImageData = few
    ? { width, height, data: few.indexes, channels: 1, palette: few.palette.map(color => [...color]) }
    : { width, height, data: withoutAlpha(rgba), channels: 3 };
  return described(encode(image, { zlib: { level: 6 } }));
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0;
    rgb[to + 1] = rgba[from + 1] ?? 0;
    rgb[to + 2] = rgba[from + 2] ?? 0;
  }
  return rgb;
}

/** The library writes neither of them: how wide and high the picture is on paper, and what its colours mean. */
function described(png: Uint8Array): Uint8Array {
  const chunks = [png.subarray(0, endOfHead), srgb, physicalSize, png.subarray(endOfHead)];
  const file = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  chunks.reduce((at, chunk) => {
    file.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return file;
}

/** The signature and the chunk IHDR (W3C PNG, §5.2 and §11.2.1). */
const endOfHead = 8 + 25;

/** Length, type, content and checksum of the chunk sRGB (§11.3.2.5), for perception. */
const srgb = Uint8Array.of(0, 0, 0, 1, 0x73, 0x52, 0x47, 0x42, 0, 0xae, 0xce, 0x1c, 0xe9);

/** The chunk pHYs (§11.3.4.3): 5906 pixels a metre both ways, which is 150 an inch. */
const physicalSize = Uint8Array.of(
  ...[0, 0, 0, 9, 0x70, 0x48, 0x59, 0x73],
  ...[0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 1],
  ...[0x67, 0x9f, 0xd2, 0x52],
);
