// Draws a picture anew: decoded, shrunk, turned upright, put on white, and encoded as a JPEG. The codecs are WebAssembly of
// 1.5 MB, so that this is loaded only for a picture that needs it.
import { PhotonImage, resize, SamplingFilter } from '@cf-wasm/photon';

export interface Redrawing {
  /** EXIF's orientation of the stored pixels, 1 to 8. */
  readonly orientation: number;
  /** Size of the result over that of the picture. */
  readonly scale: number;
}

/** The picture as a JPEG; `undefined` where it cannot be decoded. The same bytes for the same picture on every machine. */
export function redraw(
  bytes: Uint8Array,
  { orientation, scale }: Redrawing,
): { readonly bytes: Uint8Array; readonly width: number; readonly height: number } | undefined {
  const stored = decoded(bytes);
  if (!stored) return undefined;
  const shrunk = scale < 1 ? shrink(stored, scale) : stored;
  const { pixels, width, height } = upright(
    { pixels: shrunk.get_raw_pixels(), width: shrunk.get_width(), height: shrunk.get_height() },
    orientation,
  );
  const drawn = new PhotonImage(pixels, width, height);
  const jpeg = drawn.get_bytes_jpeg(quality);
  for (const image of new Set([stored, shrunk, drawn])) image.free();
  return { bytes: jpeg, width, height };
}

/** Of 100: faces show no trace of it, and 709 × 945 pixels have about 200 KB at most. */
const quality = 88;

/** The decoder ends by a trap where it cannot go on. */
function decoded(bytes: Uint8Array): PhotonImage | undefined {
  try {
    return PhotonImage.new_from_byteslice(bytes);
  } catch {
    return undefined;
  }
}

function shrink(image: PhotonImage, scale: number): PhotonImage {
  const size = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return resize(image, size(image.get_width()), size(image.get_height()), SamplingFilter.Lanczos3);
}

/** Red, green, blue and opacity of each pixel. */
interface Pixels {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How each orientation is undone (EXIF 2.32, table 6): whether columns become rows, then what is counted from its end. */
const turns: Readonly<Record<number, { readonly swap: boolean; readonly flipX: boolean; readonly flipY: boolean }>> = {
  1: { swap: false, flipX: false, flipY: false },
  2: { swap: false, flipX: true, flipY: false },
  3: { swap: false, flipX: true, flipY: true },
  4: { swap: false, flipX: false, flipY: true },
  5: { swap: true, flipX: false, flipY: false },
  6: { swap: true, flipX: false, flipY: true },
  7: { swap: true, flipX: true, flipY: true },
  8: { swap: true, flipX: true, flipY: false },
};

/** The pixels turned upright and put on white. */
function upright({ pixels, width, height }: Pixels, orientation: number): Pixels {
  const { swap, flipX, flipY } = turns[orientation] ?? { swap: false, flipX: false, flipY: false };
  const [across, up] = swap ? [height, width] : [width, height];
  const drawn = new Uint8Array(pixels.length);
  for (let y = 0, to = 0; y < up; y++) {
    for (let x = 0; x < across; x++, to += 4) {
      const [column, row] = swap ? [y, x] : [x, y];
      const from = ((flipY ? height - 1 - row : row) * width + (flipX ? width - 1 - column : column)) * 4;
      const opacity = (pixels[from + 3] ?? 255) / 255;
      for (let channel = 0; channel < 3; channel++)
        drawn[to + channel] = Math.round((pixels[from + channel] ?? 0) * opacity + 255 * (1 - opacity));
      drawn[to + 3] = 255;
    }
  }
  return { pixels: drawn, width: across, height: up };
}
