// Few colours out of many: what makes the picture of a page small. Text and its smooth edges need no more than 256.

/** A picture by the numbers of its colours. */
export interface Indexed {
  /** Red, green and blue of each colour, the most frequent one first. */
  readonly palette: readonly (readonly [number, number, number])[];
  /** A number a pixel. */
  readonly indexes: Uint8Array;
}

/**
 * The picture with at most 256 colours, each of which occurs in it: neighbours are merged until they are so few, over the
 * least distance that does. `undefined` where that would show, as with a photo.
 */
export function indexed(rgba: Uint8Array): Indexed | undefined {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  const counts = count(pixels);
  for (const step of steps) {
    const merged = merge(counts, step);
    if (merged.size <= mostColors) return drawn(pixels, counts, merged, step);
  }
  return undefined;
}

const mostColors = 256;

/** Widths, in levels of 256 a channel, of the neighbourhoods that are merged; the last moves a colour by 4 levels at most. */
const steps = [1, 2, 3, 4, 5] as const;

/** How often each colour occurs. */
function count(pixels: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  // Most of a page is runs of one colour.
  for (let at = 1; at <= pixels.length; at++) {
    const color = pixels[start];
    if (color === undefined || pixels[at] === color) continue;
    counts.set(color, (counts.get(color) ?? 0) + at - start);
    start = at;
  }
  return counts;
}

/** The most frequent colour of each neighbourhood. */
function merge(counts: ReadonlyMap<number, number>, step: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [color, often] of counts) {
    const place = neighbourhood(color, step);
    const known = found.get(place);
    if (known === undefined || (counts.get(known) ?? 0) < often) found.set(place, color);
  }
  return found;
}

function neighbourhood(color: number, step: number): number {
  const [red, green, blue] = channels(color).map(value => Math.round(value / step));
  return ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0);
}

function drawn(
  pixels: Uint32Array,
  counts: ReadonlyMap<number, number>,
  merged: ReadonlyMap<number, number>,
  step: number,
): Indexed {
  const often = (color: number) => counts.get(color) ?? 0;
  const colors = [...merged.values()].sort((a, b) => often(b) - often(a) || a - b);
  const numbers = new Map(colors.map((color, number) => [neighbourhood(color, step), number]));
  const numberOf = new Map([...counts.keys()].map(color => [color, numbers.get(neighbourhood(color, step)) ?? 0]));
  const indexes = new Uint8Array(pixels.length);
  let last: number | undefined;
  let number = 0;
  for (let at = 0; at < pixels.length; at++) {
    const color = pixels[at] ?? 0;
    if (color !== last) number = numberOf.get(color) ?? 0;
    last = color;
    indexes[at] = number;
  }
  return { palette: colors.map(channels), indexes };
}

/** The bytes stand as red, green, blue, alpha; read as one little-endian number, red is the lowest. */
function channels(color: number): readonly [number, number, number] {
  return [color & 255, (color >> 8) & 255, (color >> 16) & 255];
}
