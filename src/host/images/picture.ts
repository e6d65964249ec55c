// What cleaning a picture gives, whatever its kind.

import type { Notes } from './exif.js';
import type { PictureMime } from './kind.js';

/** A picture's bytes without notes about its making, and what is known of its pixels as they are stored. */
export interface Cleaned {
  readonly mime: PictureMime;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** How many values a pixel has: four in a JPEG are inks (CMYK), which screens and Word show each in its own way. */
  readonly channels: number;
  /** The colour profile of red, green and blue as a JPEG has it, in segments; none is sRGB. */
  readonly profile: readonly Uint8Array[];
  /** What was noted in it. */
  readonly notes: Notes;
}

/** A picture as it may be printed: upright, without notes. */
export interface Printable {
  readonly mime: PictureMime;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}
