// A photo made ready for paper: upright, in colours that every reader has, and no heavier than it needs to be.
import { withProfile } from './jpeg.js';
import type { Cleaned, Printable } from './picture.js';

/** The size on paper, in mm; the picture is cropped to its proportion, never squeezed. */
export interface PrintSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * The picture as it is to be embedded. One that is upright, has red, green and blue and is not far too large stays as it
 * is, byte for byte. Any other is drawn anew as a JPEG with its colour profile, on white: always where it lies on its side
 * or is in inks, since Word ignores the one and shows the other in its own colours; where it is merely large, if the file
 * gets smaller by it. `undefined` when it would have to be drawn anew and cannot be decoded.
 */
export async function forPrint(picture: Cleaned, size: PrintSize): Promise<Printable | undefined> {
  const { mime, bytes, notes, channels } = picture;
  const asItIs = { mime, bytes, width: picture.width, height: picture.height };
  const scale = scaleFor(picture, size);
  const must = notes.orientation !== 1 || channels === inks;
  const may = scale < 1 || (mime === 'image/png' && bytes.length > mostPngBytes);
  if (!must && !may) return asItIs;
  const drawn = await redrawn(picture, scale);
  if (must) return drawn;
  return drawn && drawn.bytes.length < bytes.length ? drawn : asItIs;
}

const inks = 4;

/** Dots an inch beyond which nobody sees more; at it, a photo of 30 × 40 mm has 709 × 945 pixels. */
const enoughDpi = 600;

/** A PNG up to this size is let be; a photo as PNG has a multiple of it, and PDF has no smaller form for it. */
const mostPngBytes = 150_000;

/** By how much to shrink the picture: not at all unless it has more than twice the pixels that are enough. */
function scaleFor({ width, height, notes }: Cleaned, { widthMm, heightMm }: PrintSize): number {
  const [across, up] = notes.orientation >= 5 ? [height, width] : [width, height];
  const enough = (mm: number) => (mm / 25.4) * enoughDpi;
  const scale = Math.max(enough(widthMm) / across, enough(heightMm) / up);
  return scale * scale < 1 / 2 ? scale : 1;
}

async function redrawn({ bytes, notes, profile }: Cleaned, scale: number): Promise<Printable | undefined> {
  const { redraw } = await import('./redraw.js');
  const drawn = redraw(bytes, { orientation: notes.orientation, scale });
  return drawn && { ...drawn, mime: 'image/jpeg', bytes: withProfile(drawn.bytes, profile) };
}
