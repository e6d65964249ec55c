// A JSON Resume to a résumé of ours: the same in today's names, and what has no place here under `x-` names, which are the
// writer's own. Nothing is lost but keys without a value.
import type { Parsed, Path } from '../source/source.js';
import { adaptNames, namelessKeys } from './json-resume.js';
import { oldNames } from './other-names.js';
import { localizedText } from './schema/fields.js';
import { resumeSchema } from './schema/resume.js';
import { keysAt } from './schema/shape.js';
import { isOwnKey, isRecord, mapValues } from './values.js';

/** What was put aside, and the name under which it is kept. */
export interface PutAside {
  /** The key, or the item of a list, as it was called. */
  readonly from: string;
  readonly to: string;
}

export interface Conversion {
  readonly value: unknown;
  readonly aside: readonly PutAside[];
}

/** The value in our vocabulary, without its `$schema`, which names another. */
export function convertResume({ value, positions }: Parsed): Conversion {
  const schema = resumeSchema(localizedText);
  const aside: PutAside[] = [];
  const known = mapValues(withoutNothing(value), [], (item, path) => {
    if (!isRecord(item)) return item;
    const keys = keysAt(schema, path);
    return keys.length === 0 ? item : renameUnknown(item, path, keys, aside);
  });
  const named = adaptNames(known, positions, schema).value;
  const nameless = namelessKeys(named, schema).map(path => path.slice(0, -1));
  const kept =
    nameless.length === 0 ? named : mapValues(named, [], (item, path) => setAside(item, path, nameless, aside));
  return { value: kept, aside };
}

/** Without keys and items that say nothing; a list or map that is empty then says nothing, too. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing).filter(isSomething);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, withoutNothing(item)] as const)
      .filter(([key, item]) => isSomething(item) && key !== '$schema'),
  );
}

function isSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isRecord(value) ? Object.keys(value).length > 0 : value !== null && value !== '';
}

type Entries = Readonly<Record<string, unknown>>;

/** The map with its unknown keys as `x-` keys; an old name stays, unless the new one is there, too. */
function renameUnknown(item: Entries, path: Path, known: readonly string[], aside: PutAside[]): Entries {
  const taken = new Set(Object.keys(item));
  return Object.fromEntries(
    Object.entries(item).map(([key, child]) => {
      const today = Object.hasOwn(oldNames, key) ? oldNames[key] : undefined;
      const isOld = today !== undefined && known.includes(today) && (!known.includes(key) || typeof child === 'string');
      const stays = isOwnKey(key) || (isOld ? !taken.has(today) : known.includes(key));
      if (stays) return [key, child];
      const to = freeKey(`x-${key}`, taken);
      aside.push({ from: pathText([...path, key]), to });
      return [to, child];
    }),
  );
}

/** The map with the items of its lists that nothing names under an `x-` name of the list. */
function setAside(item: unknown, path: Path, nameless: readonly Path[], aside: PutAside[]): unknown {
  if (!isRecord(item)) return item;
  const taken = new Set(Object.keys(item));
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, list]): readonly (readonly [string, unknown])[] => {
      if (!Array.isArray(list)) return [[key, list]];
      const items = list.map((entry: unknown, index) => ({ entry, at: [...path, key, index] }));
      const isNameless = ({ at }: { readonly at: Path }) => nameless.some(other => same(other, at));
      const gone = items.filter(isNameless);
      const left = items.filter(one => !isNameless(one));
      if (gone.length === 0) return [[key, list]];
      const to = freeKey(`x-${key}`, taken);
      aside.push(...gone.map(({ at }) => ({ from: pathText(at), to })));
      const entries = [[key, left] as const, [to, gone] as const].filter(([, some]) => some.length > 0);
      return entries.map(([name, some]) => [name, some.map(({ entry }) => entry)]);
    }),
  );
}

function same(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** A name that the map does not have, and has from now on. */
function freeKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let number = 2; taken.has(key); number++) key = `${wanted}-${number}`;
  taken.add(key);
  return key;
}

/** `work[0].name`. */
function pathText(path: Path): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
