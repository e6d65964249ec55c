// Applies fixes to a source file's own text: each is tried, read again, and kept only when it changed what it was to change
// and nothing else.
import type { Fix } from '../diagnostics/diagnostic.js';
import { parseYaml } from './parse.js';

export interface Fixed {
  readonly text: string;
  readonly applied: readonly AppliedFix[];
  /** Fixes that would have changed something else, or that overlap with one before them. */
  readonly refused: readonly Fix[];
}

export interface AppliedFix {
  readonly fix: Fix;
  /** How many values changed: more than one where the text stands behind an anchor that is used several times. */
  readonly places: number;
}

/** The text with every fix that is safe; of two that overlap the first wins. A second run over the result finds nothing. */
export function applyFixes(file: string, text: string, fixes: readonly Fix[]): Fixed {
  const chosen = withoutOverlaps(fixes.filter(({ span }) => span.file === file));
  const applied: AppliedFix[] = [];
  let current = text;
  // From the end, so that the places of those still to come stay as they are.
  for (const fix of chosen.toReversed()) {
    const candidate = current.slice(0, fix.span.start) + fix.text + current.slice(fix.span.end);
    const places = changedPlaces(file, current, candidate, fix);
    if (places === undefined) continue;
    current = candidate;
    applied.unshift({ fix, places });
  }
  const kept = new Set(applied.map(({ fix }) => fix));
  return { text: current, applied, refused: fixes.filter(fix => fix.span.file === file && !kept.has(fix)) };
}

function withoutOverlaps(fixes: readonly Fix[]): readonly Fix[] {
  const sorted = fixes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const chosen: Fix[] = [];
  for (const fix of sorted) {
    const last = chosen.at(-1);
    if (!last || fix.span.start >= last.span.end) chosen.push(fix);
  }
  return chosen;
}

/** How many values have become the intended one; undefined when anything else has changed, or the text no longer reads. */
function changedPlaces(file: string, before: string, after: string, fix: Fix): number | undefined {
  const [old, now] = [read(file, before), read(file, after)];
  if (!old || !now || old.size !== now.size) return undefined;
  const key = JSON.stringify(fix.path);
  const value = intended(old.get(key), fix);
  if (now.get(key) !== value) return undefined;
  const changed = [...now].filter(([name, text]) => old.get(name) !== text);
  if (changed.some(([name, text]) => !old.has(name) || text !== value)) return undefined;
  return Math.max(1, changed.length);
}

function intended(old: unknown, { value, within }: Fix): string {
  if (!within || typeof old !== 'string') return value;
  return old.slice(0, within.start) + value + old.slice(within.end);
}

/** Every leaf of the file by its path; undefined when there is an error in its YAML. */
function read(file: string, text: string): ReadonlyMap<string, unknown> | undefined {
  const { value, diagnostics } = parseYaml(file, text);
  if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  const leaves = new Map<string, unknown>();
  collect(value, [], leaves);
  return leaves;
}

function collect(value: unknown, path: readonly (string | number)[], leaves: Map<string, unknown>): void {
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  if (entries.length === 0) leaves.set(JSON.stringify(path), value);
  for (const [key, item] of entries) collect(item, [...path, key], leaves);
}
