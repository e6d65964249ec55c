// The search for the roomiest setting of a document that fills no more pages than asked: steps from a theme to its
// densest form, and which of them to measure.
import type { Lines, Margin, Sizes, Spacing, Theme } from './themes/theme.js';

export interface Fitted {
  /** The theme that was chosen; the densest one where none is dense enough. */
  readonly theme: Theme;
  /** The pages that it takes. */
  readonly pages: number;
  readonly fits: boolean;
  readonly measurements: number;
}

/**
 * The first of the theme's steps that `measure` finds to fill at most `limit` pages, by six measurements or fewer: the
 * theme as it is, the last step, then the middle of what is left.
 */
export async function fitTheme(
  theme: Theme,
  limit: number,
  measure: (theme: Theme) => Promise<number>,
): Promise<Fitted> {
  const steps = fitSteps(theme);
  const count = { measurements: 0 };
  const measured = async (index: number): Promise<Fitted> => {
    const step = steps[index] ?? theme;
    const pages = await measure(step);
    count.measurements += 1;
    return { theme: step, pages, fits: pages <= limit, measurements: count.measurements };
  };
  const asIs = await measured(0);
  if (asIs.fits || steps.length === 1) return asIs;
  const last = steps.length - 1;
  const found = { best: await measured(last), tooLong: 0, fitting: last };
  if (!found.best.fits) return found.best;
  while (found.fitting - found.tooLong > 1) {
    const index = Math.ceil((found.tooLong + found.fitting) / 2);
    const step = await measured(index);
    if (!step.fits) found.tooLong = index;
    else Object.assign(found, { best: step, fitting: index });
  }
  return { ...found.best, measurements: count.measurements };
}

/**
 * The theme, then what it becomes step by step: spaces closer, lines closer, margins narrower, letters smaller. No length
 * grows from one step to the next, all stay on the grid, and none falls below its floor. 17 steps at most, which is what
 * six measurements can tell apart.
 */
export function fitSteps(theme: Theme): readonly Theme[] {
  const closer = spaceShares.map(share => ({ ...theme, spacing: closeUp(theme.spacing, share) }));
  const spaced = closer.at(-1) ?? theme;
  const tighter = lineSteps.map(step => ({ ...spaced, lines: bringTogether(theme, step) }));
  const narrow = { ...(tighter.at(-1) ?? spaced), margin: narrowed(theme.margin) };
  const smaller = sizeSteps.map(step => shrunk(narrow, theme.sizes, step));
  return [theme, ...closer, ...tighter, narrow, ...smaller].filter(
    (step, index, all) => index === 0 || !sameLengths(step, all[index - 1] ?? step),
  );
}

/** In pt: CSS pixels and Word's twips meet on it. */
const grid = 0.75;

/** Shares of the theme's own spaces. */
const spaceShares = [0.85, 0.7, 0.6, 0.5, 0.4, 0.3];
/** Steps on the grid off the theme's own line pitches, and off its sizes. */
const lineSteps = [1, 2, 3, 4];
const sizeSteps = [1, 2, 3, 4];

/** In pt; what a space above or below must keep so that the parts can still be told apart. The indent stays. */
const spaceFloors: Readonly<Record<keyof Spacing, number>> = {
  titleAfter: 3,
  sectionBefore: 3.75,
  employerBefore: 3.75,
  projectBefore: 3,
  headingAfter: 0.75,
  paragraphAfter: 1.5,
  itemAfter: 0,
  cell: 1.5,
  indent: Number.POSITIVE_INFINITY,
};

/** In pt: nothing is set in less than 9, and headings stay larger than what they head. */
const sizeFloors: Readonly<Record<keyof Sizes, number>> = {
  title: 13.5,
  heading1: 10.5,
  heading2: 9.75,
  heading3: 9,
  body: 9,
  small: 9,
};

/** The least line pitch of a size, as a share of it: kanji fill their square, and lines nearer than this run together. */
const leastPitch = 1.3;

/** In mm, where the theme has more. */
const leastMargin = 13;

function closeUp(spacing: Spacing, share: number): Spacing {
  return mapped(spacing, (space, name) => lowered(space, space * share, spaceFloors[name]));
}

function bringTogether({ lines, sizes }: Theme, step: number): Lines {
  return mapped(lines, (pitch, name) => lowered(pitch, pitch - step * grid, least(sizes[name])));
}

function narrowed(margin: Margin): Margin {
  return mapped(margin, mm => Math.min(mm, leastMargin));
}

function shrunk(theme: Theme, own: Sizes, step: number): Theme {
  const sizes = mapped(own, (size, name) => lowered(size, size - step * grid, sizeFloors[name]));
  return { ...theme, sizes, lines: mapped(theme.lines, (pitch, name) => Math.min(pitch, least(sizes[name]))) };
}

/** `wanted` on the grid, but no less than the floor, and never more than `length`. */
function lowered(length: number, wanted: number, floor: number): number {
  return Math.min(length, Math.max(floor, Math.floor(wanted / grid) * grid));
}

function least(size: number): number {
  return Math.ceil((size * leastPitch) / grid) * grid;
}

function mapped<T extends object>(lengths: T, map: (length: number, name: keyof T) => number): T {
  const entries = Object.entries(lengths).map(([name, length]) => [
    name,
    isKeyOf(name, lengths) ? map(length, name) : length,
  ]);
  return { ...lengths, ...Object.fromEntries(entries) };
}

function isKeyOf<T extends object>(name: string, lengths: T): name is string & keyof T {
  return Object.hasOwn(lengths, name);
}

function sameLengths(a: Theme, b: Theme): boolean {
  const lengths = ({ spacing, lines, margin, sizes }: Theme) =>
    [spacing, lines, margin, sizes].flatMap(part => Object.values(part));
  const others = lengths(b);
  return lengths(a).every((length, index) => length === others[index]);
}
