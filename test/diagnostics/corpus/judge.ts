// Compares what a program said of a broken file with what had to be said, and adds it up by class.
import type { Case, Class, Expected, Place } from './case.js';

/** A finding as any of the program's outputs gives it. */
export interface Found {
  readonly code: string;
  readonly severity: string;
  readonly start?: Place | undefined;
  /** Absent where the output does not say. */
  readonly end?: Place | undefined;
  readonly related?: readonly Place[];
  /** The English help. */
  readonly help?: string | undefined;
}

export interface Verdict {
  /** Everything that had to be found was, wherever. */
  readonly detected: boolean;
  /** And began, and ended where that is known, exactly there. */
  readonly exact: boolean;
  /** The right key stood first in the help, with one other at most, or none where none is near; undefined for no keys. */
  readonly suggested?: boolean;
  /** Nothing else was said: one mistake, one finding. */
  readonly once: boolean;
}

/** What may be missed, as a share of the cases. */
export const bars = { detected: 1, exact: 0.98, suggested: 0.95, once: 1 } as const;

export type Measure = keyof typeof bars;
export const measureNames = ['detected', 'exact', 'suggested', 'once'] as const satisfies readonly Measure[];

/** Hints about what a good file might say better are no findings about the edit. */
export function judge({ expected }: Case, all: readonly Found[]): Verdict {
  const found = all.filter(({ severity }) => severity !== 'info');
  const named = expected.map(wanted => ({ wanted, match: bestOf(wanted, found) }));
  const keys = named.filter(({ wanted }) => wanted.suggestion !== undefined);
  return {
    detected: named.every(({ match }) => match !== undefined),
    exact: named.every(({ wanted, match }) => match !== undefined && isThere(wanted, match)),
    ...(keys.length > 0 && { suggested: keys.every(({ wanted, match }) => isSuggested(wanted, match)) }),
    once: found.length <= expected.length,
  };
}

export interface Score {
  readonly name: string;
  readonly least: number;
  readonly count: number;
  /** How many cases there are of which a measure says something, and how many of them are right. */
  readonly measures: Readonly<Record<Measure, { readonly right: number; readonly of: number }>>;
}

export function score({ name, least }: Class, verdicts: readonly Verdict[]): Score {
  const count = (measure: Measure) => {
    const said = verdicts.flatMap(verdict => verdict[measure] ?? []);
    return { right: said.filter(Boolean).length, of: said.length };
  };
  const measures = {
    detected: count('detected'),
    exact: count('exact'),
    suggested: count('suggested'),
    once: count('once'),
  };
  return { name, least, count: verdicts.length, measures };
}

/** The bars that a class misses, in words. */
export function missed({ name, least, count, measures }: Score): readonly string[] {
  const low = measureNames.filter(measure => measures[measure].right < bars[measure] * measures[measure].of);
  return [
    ...(count < least ? [`${name}: ${count} cases, ${least} at least`] : []),
    ...low.map(measure => `${name}: ${measure} below ${bars[measure] * 100} %`),
  ];
}

/** The suggestions in the help for an unknown key, best first. */
export function suggestionsIn(help: string | undefined): readonly string[] {
  const [, keys = ''] = /^write (.*), or begin a key of your own/.exec(help ?? '') ?? [];
  return Array.from(keys.matchAll(/`([^`]+)`/g), ([, key = '']) => key);
}

function bestOf(wanted: Expected, found: readonly Found[]): Found | undefined {
  const same = found.filter(({ code }) => code === wanted.code);
  return same.find(item => isThere(wanted, item)) ?? same[0];
}

function isThere({ start, end, related }: Expected, found: Found): boolean {
  return (
    isAt(start, found.start) &&
    (end === undefined || found.end === undefined || isAt(end, found.end)) &&
    (related === undefined || isAt(related, found.related?.[0]))
  );
}

function isAt(wanted: Place, found: Place | undefined): boolean {
  return found?.line === wanted.line && found.column === wanted.column;
}

function isSuggested({ suggestion }: Expected, found: Found | undefined): boolean {
  const suggestions = suggestionsIn(found?.help);
  return (suggestions[0] ?? null) === suggestion && suggestions.length <= 2;
}
