// The examples of many fields put together into one file.
import { dump } from 'js-yaml';
import type { Descriptions } from '../../src/resume/schema/descriptions/description.js';
import type { Field } from './kinds.js';

/** YAML in which every one of these fields has its example; `names` are the keys that `*` in a path stands for. */
export function exampleFile(
  fields: readonly Field[],
  descriptions: Descriptions,
  names: Readonly<Record<string, string>> = {},
): string {
  const root = new Map<string, unknown>();
  for (const { path, node } of fields) {
    const example = exampleOf(path, node.type === 'array', descriptions);
    const keys = path.split('.').map(key => (key === '*' ? (names[path.split('.')[0] ?? ''] ?? key) : key));
    if (example !== undefined) put(root, keys, example);
  }
  // The program reads what is written: no quotes are needed where YAML would see a number or a day.
  return dump(plain(root), { lineWidth: -1 }).replaceAll(/ '([\d-]+)'$/gm, ' $1');
}

/** What the description gives: a list where the field is one, else the first of what may be written. */
function exampleOf(path: string, isList: boolean, descriptions: Descriptions): unknown {
  const example = descriptions[path]?.example;
  if (example === undefined) return undefined;
  const [first] = [example].flat();
  const value = isList || path.endsWith('.stack') ? [example].flat() : first;
  return typeof value === 'string' ? scalar(value) : value;
}

/** An example is as it would stand in the file: `true` is no text there. */
function scalar(text: string): unknown {
  if (text === 'true') return true;
  return text.replace(/^"(.*)"$/, '$1');
}

/** Sets what is at the end of `keys`; a text that is there already stays, and its own keys are another way to say it. */
function put(into: Map<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  const name = key.replace(/\[\]$/, '');
  if (rest.length === 0) return void into.set(name, value);
  const known = into.get(name);
  if (known !== undefined && !(known instanceof Map) && !(known instanceof List)) return;
  const held = known ?? (key.endsWith('[]') ? new List() : new Map<string, unknown>());
  into.set(name, held);
  put(held instanceof List ? held.item : held, rest, value);
}

/** A list with one item, as examples have them. */
class List {
  readonly item = new Map<string, unknown>();
}

function plain(value: unknown): unknown {
  if (value instanceof List) return [plain(value.item)];
  if (!(value instanceof Map)) return value;
  return Object.fromEntries(Array.from(value, ([key, held]) => [key, plain(held)]));
}
