// A JPEG without what the camera noted: place, time, device, owner, thumbnails, and the films that phones hang on.
import { type Notes, noNotes, readNotes } from './exif.js';
import type { Cleaned } from './picture.js';

/** The picture itself, unchanged, with its colour profile. `undefined` when the file is cut off or no JPEG inside. */
export function cleanJpeg(bytes: Uint8Array): Cleaned | undefined {
  const kept: Uint8Array[] = [];
  let notes = noNotes;
  let frame: Frame | undefined;
  for (const segment of segments(bytes)) {
    if (segment.marker === endOfImage) {
      if (!frame || !kept.some(part => part[1] === startOfScan)) return undefined;
      const profile = frame.channels === 3 ? kept.filter(part => startsWith(part, profileHead)) : [];
      return { mime: 'image/jpeg', bytes: joined([startOfImage, ...kept, segment.bytes]), ...frame, profile, notes };
    }
    if (isFrame(segment.marker) && segment.bytes.length >= 10) frame = frameOf(segment.bytes);
    if (segment.marker === app1) notes = notesOf(segment.bytes, notes);
    if (isPicture(segment)) kept.push(segment.bytes);
  }
  return undefined;
}

/** The JPEG with the segments of a colour profile, behind its JFIF head. */
export function withProfile(jpeg: Uint8Array, profile: readonly Uint8Array[]): Uint8Array {
  const [head] = segments(jpeg);
  const end = startOfImage.length + (head?.marker === app0 ? head.bytes.length : 0);
  return joined([jpeg.subarray(0, end), ...profile, jpeg.subarray(end)]);
}

/** A colour profile as a segment; `undefined` for one that is too large for a single one. */
export function profileSegment(profile: Uint8Array): Uint8Array | undefined {
  const head = Buffer.from(`${profileHead}\u0001\u0001`, 'latin1');
  const length = head.length + profile.length + 2;
  if (length > 0xffff) return undefined;
  return joined([Uint8Array.of(0xff, app2, length >> 8, length & 0xff), head, profile]);
}

/** What an application's segment adds to what is known: EXIF says it in tags, XMP in words. */
function notesOf(segment: Uint8Array, known: Notes): Notes {
  if (startsWith(segment, exifHead)) {
    const { orientation, hasLocation } = readNotes(segment.subarray(10));
    return { orientation, hasLocation: hasLocation || known.hasLocation };
  }
  const tellsPlace = startsWith(segment, xmpHead) && Buffer.from(segment).includes('GPSLatitude');
  return tellsPlace ? { ...known, hasLocation: true } : known;
}

/** A marker with what belongs to it: its parameters, and after a start of scan the coded data. */
interface Segment {
  readonly marker: number;
  readonly bytes: Uint8Array;
}

const startOfImage = Uint8Array.of(0xff, 0xd8);
const endOfImage = 0xd9;
const startOfScan = 0xda;
const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const exifHead = 'Exif\0\0';
const profileHead = 'ICC_PROFILE\0';
const xmpHead = 'http://ns.adobe.com/xap/1.0/';

/** The segments between start and end; stops early, without the end, where the bytes make no sense (ITU-T T.81, B.1). */
function* segments(bytes: Uint8Array): Generator<Segment> {
  let at = startOfImage.length;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++; // a fill byte
      continue;
    }
    if (marker === endOfImage) {
      yield { marker, bytes: bytes.subarray(at, at + 2) };
      return;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return;
    if (marker === startOfScan) end = scanEnd(bytes, end);
    yield { marker, bytes: bytes.subarray(at, end) };
    at = end;
  }
}

/** Where coded data ends: at a marker that is neither a stuffed byte (FF 00) nor a restart. */
function scanEnd(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

/** True for what decoding needs, the JFIF head, the colour profile and Adobe's note of the colour model. */
function isPicture({ marker, bytes }: Segment): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (marker === 0xfe) return false; // a comment
  if (!isApplication) return true;
  return applicationsKept.some(([kept, head]) => marker === kept && startsWith(bytes, head));
}

const applicationsKept: readonly (readonly [marker: number, head: string])[] = [
  [app0, 'JFIF\0'],
  [app2, profileHead],
  [0xee, 'Adobe'],
];

/** A segment's content begins after marker and length. */
function startsWith(segment: Uint8Array, head: string): boolean {
  return Buffer.from(segment.subarray(4, 4 + head.length)).toString('latin1') === head;
}

/** SOF0–SOF15; DHT, JPG and DAC lie between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

type Frame = Pick<Cleaned, 'width' | 'height' | 'channels'>;

function frameOf(frame: Uint8Array): Frame {
  const view = new DataView(frame.buffer, frame.byteOffset);
  return { height: view.getUint16(5), width: view.getUint16(7), channels: view.getUint8(9) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
