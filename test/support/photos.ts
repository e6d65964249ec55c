// Pictures for tests: of six colours, to tell which way is up, and photos made of noise.
import { PhotonImage } from '@cf-wasm/photon';

/**
 * Six squares of 8 × 8 pixels, `ABC` over `DEF`, by ImageMagick: as cameras write them, as web sites do, and in inks, as
 * printers do.
 */
export const squares = {
  baseline: picture(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAQABgDAREAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAABwgJCv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAYAQADAQEAAAAAAAAAAAAAAAAABwgJAv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AF/Ldaopu2SoaLoNJQtjypBGxcZZNFYD/9k=',
  ),
  progressive: picture(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wgARCAAQABgDAREAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAABgcICf/EABgBAAMBAQAAAAAAAAAAAAAAAAAGBwgB/9oADAMBAAIQAxAAAAFfrdqKe5KGro00LjykRtclnRUP/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQABBQJf/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPwFf/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAgEBPwFf/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQAGPwJf/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQABPyFf/9oADAMBAAIAAwAAABA98T//xAAUEQEAAAAAAAAAAAAAAAAAAAAg/9oACAEDAQE/EF//xAAUEQEAAAAAAAAAAAAAAAAAAAAg/9oACAECAQE/EF//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/EF//2Q==',
  ),
  inks: picture(
    '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4PEBAREAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ/8AAFAgAEAAYBAERAAIRAQMRAQQRAP/EABkAAAIDAQAAAAAAAAAAAAAAAAcIAAYKCf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAZAQACAwEAAAAAAAAAAAAAAAAACQUHCAr/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/ALwuAuI1ZQkg6DQpNkVozOKznufAyeKoCl9LYZ/0AaK3/9k=',
  ),
} as const;

const letters = [
  ['A', 0xc0, 0x20, 0x20],
  ['B', 0x20, 0xa0, 0x40],
  ['C', 0x30, 0x50, 0xc0],
  ['D', 0xe0, 0xc0, 0x20],
  ['E', 0x20, 0x20, 0x20],
  ['F', 0xf0, 0xf0, 0xf0],
] as const;

/** The squares of such a picture as it stands, row by row, as in `ABC/DEF`. */
export function squaresIn(bytes: Uint8Array): string {
  const image = PhotonImage.new_from_byteslice(bytes);
  const [width, height, pixels] = [image.get_width(), image.get_height(), image.get_raw_pixels()];
  const [columns, rows] = width > height ? [3, 2] : [2, 3];
  const letterAt = (column: number, row: number): string => {
    const [x, y] = [column + 0.5, row + 0.5];
    const at = (Math.floor((y * height) / rows) * width + Math.floor((x * width) / columns)) * 4;
    const near = letters.find(([, ...color]) =>
      color.every((value, index) => Math.abs(value - (pixels[at + index] ?? 0)) < 24),
    );
    return near?.[0] ?? '?';
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => letterAt(column, row)).join(''),
  ).join('/');
}

/** A photo of so many pixels: soft shades, as of a face before a wall, with the grain of a camera. No one is on it. */
export function photo(width: number, height: number, { grain = 12 } = {}): PhotonImage {
  const random = generator();
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [u, v] = [x / width - 0.5, y / height - 0.45];
      const face = 1 / (1 + Math.exp((Math.hypot(u * 1.5, v) - 0.25) * 60));
      const noise = (random() - 0.5) * grain;
      pixels[at] = 140 + 80 * face + 20 * v + noise;
      pixels[at + 1] = 165 + 10 * face + 20 * v + noise;
      pixels[at + 2] = 200 - 60 * face + 20 * v + noise;
      pixels[at + 3] = 255;
    }
  }
  return new PhotonImage(pixels, width, height);
}

/** Such a photo as a JPEG of so many bytes, give or take a hundredth: the grain decides. */
export function jpegPhoto(width: number, height: number, bytes: number): Uint8Array {
  const quality = 85;
  const range = { least: 0, most: 120 };
  for (let tries = 0; tries < 20; tries++) {
    const grain = (range.least + range.most) / 2;
    const jpeg = photo(width, height, { grain }).get_bytes_jpeg(quality);
    if (Math.abs(jpeg.length - bytes) < bytes / 100) return jpeg;
    if (jpeg.length < bytes) range.least = grain;
    else range.most = grain;
  }
  throw new Error(`no photo of ${width} × ${height} pixels has ${bytes} bytes`);
}

function picture(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

/** The same numbers every time, from 0 to 1 (a linear congruential generator). */
function generator(): () => number {
  let state = 42;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
