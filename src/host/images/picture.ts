// What cleaning a picture gives, whatever its kind.
import type { Notes } from './exif.js';

/** A picture's bytes without notes about its making, and its size in pixels as stored. */
export interface Cleaned {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What was noted in it. */
  readonly notes: Notes;
}
