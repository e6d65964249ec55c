// Changes of a value as read, before it is a résumé: what is left out, with the places of what stays.
import { movedPositions } from '../source/positions.js';
import type { Path, Positions } from '../source/source.js';

/** A value with the places of its parts. */
export interface Placed {
  readonly value: unknown;
  readonly positions: Positions;
}

/** True for a key that is the writer's own: nothing of it is checked or printed. */
export function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}

/** Without some items of lists; those after them move up, and their places with them. */
export function withoutItems({ value, positions }: Placed, items: readonly Path[]): Placed {
  const gone = byList(items);
  if (gone.size === 0) return { value, positions };
  const skip = (item: unknown, path: Path): unknown => {
    const indexes = Array.isArray(item) ? gone.get(JSON.stringify(path)) : undefined;
    return Array.isArray(item) && indexes ? item.filter((_, index) => !indexes.has(index)) : item;
  };
  return {
    value: mapValues(value, [], skip),
    positions: movedPositions(positions, path => pathBefore(path, gone)),
  };
}

/** Without some keys of maps, which are named by the map's path as JSON. */
export function withoutKeys(value: unknown, keys: ReadonlyMap<string, readonly string[]>): unknown {
  return mapValues(value, [], (item, path) => {
    const gone = keys.get(JSON.stringify(path));
    if (!gone || !isRecord(item)) return item;
    return Object.fromEntries(Object.entries(item).filter(([key]) => !gone.includes(key)));
  });
}

/** The value with every list and map in it as `change` makes it; paths are those before any change. */
export function mapValues(value: unknown, path: Path, change: (value: unknown, path: Path) => unknown): unknown {
  if (Array.isArray(value)) {
    return change(
      value.map((item: unknown, index) => mapValues(item, [...path, index], change)),
      path,
    );
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, mapValues(item, [...path, key], change)]);
  return change(Object.fromEntries(entries), path);
}

/** The indexes of items by the path of their list, as JSON; they rise. */
function byList(items: readonly Path[]): ReadonlyMap<string, ReadonlySet<number>> {
  const lists = new Map<string, Set<number>>();
  for (const item of [...items].sort((a, b) => Number(a.at(-1)) - Number(b.at(-1)))) {
    const list = JSON.stringify(item.slice(0, -1));
    lists.set(list, (lists.get(list) ?? new Set()).add(Number(item.at(-1))));
  }
  return lists;
}

/** The path that `path` was before the items in `gone` were left out. */
function pathBefore(path: Path, gone: ReadonlyMap<string, ReadonlySet<number>>): Path {
  const before: (string | number)[] = [];
  for (const step of path) {
    const indexes = typeof step === 'number' ? gone.get(JSON.stringify(before)) : undefined;
    const old = [...(indexes ?? [])].reduce((index, other) => (other <= index ? index + 1 : index), Number(step));
    before.push(indexes ? old : step);
  }
  return before;
}

/** True for a map as it was read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
