// A JSON Resume as exporters leave it: old names are read as the new ones, and items that lack what names them are skipped.
import * as z from 'zod/mini';
import type { Diagnostic, Span } from '../diagnostics/diagnostic.js';
import { movedPositions } from '../source/positions.js';
import type { Path, Positions } from '../source/source.js';
import { isJson, isMissing, pathOf } from './issues.js';
import { oldNames } from './other-names.js';
import { keysAt, kindAt } from './schema/shape.js';
import { isRecord, mapValues, type Placed, withoutItems } from './values.js';

/** A value on its way to the schema, with the places of its parts and what was found so far. */
export interface Adapted extends Placed {
  readonly diagnostics: readonly Diagnostic[];
}

/** True for a file that says it is a JSON Resume, by its name or its `$schema`. */
export function isJsonResume(value: unknown, file: string): boolean {
  if (/\.json$/i.test(file)) return true;
  return isRecord(value) && typeof value.$schema === 'string' && /jsonresume|json-resume/i.test(value.$schema);
}

/**
 * The value with old keys under their new names, networks for profiles that have an address alone, and without items
 * that are empty or lack what names them; each change but the last is a warning.
 */
export function adaptJsonResume(value: unknown, positions: Positions, schema: z.ZodMiniType): Adapted {
  return skipNameless(adaptNames(value, positions, schema), schema);
}

/** The first two of these changes: every item stays. */
export function adaptNames(value: unknown, positions: Positions, schema: z.ZodMiniType): Adapted {
  return addNetworks(renameOldKeys({ value, positions, diagnostics: [] }, schema));
}

/** The keys that items of lists lack, or have empty, though they name them. */
export function namelessKeys(value: unknown, schema: z.ZodMiniType): readonly Path[] {
  const { error } = z.safeParse(schema, value);
  return (error?.issues ?? [])
    .filter(issue => typeof issue.path.at(-2) === 'number' && isMissing(issue, value))
    .map(pathOf);
}

/** A key by its old name; `taken` when the new one stands beside it and counts instead. */
interface OldKey {
  readonly parent: Path;
  readonly from: string;
  readonly to: string;
  readonly taken: boolean;
}

function renameOldKeys({ value, positions }: Adapted, schema: z.ZodMiniType): Adapted {
  const found = oldKeys(value, [], schema);
  const byParent = new Map<string, OldKey[]>();
  for (const old of found) {
    const parent = JSON.stringify(old.parent);
    byParent.set(parent, [...(byParent.get(parent) ?? []), old]);
  }
  const renamedIn = (parent: Path) => byParent.get(JSON.stringify(parent)) ?? [];
  const toSource = (path: Path): Path =>
    path.map((step, index) => {
      const old = renamedIn(path.slice(0, index)).find(({ to, taken }) => to === step && !taken);
      return old?.from ?? step;
    });
  const rename = (item: unknown, path: Path): unknown => {
    if (!isRecord(item)) return item;
    const olds = renamedIn(path);
    return Object.fromEntries(
      Object.entries(item).flatMap(([key, child]) => {
        const old = olds.find(({ from }) => from === key);
        return old?.taken ? [] : [[old?.to ?? key, child]];
      }),
    );
  };
  return {
    value: mapValues(value, [], rename),
    positions: movedPositions(positions, toSource),
    diagnostics: found.map(old => oldName(old, positions.key([...old.parent, old.from]))),
  };
}

/** Keys that are unknown where they stand, or say as a text what is a map today, and have a new name that is known. */
function oldKeys(value: unknown, path: Path, schema: z.ZodMiniType): readonly OldKey[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => oldKeys(item, [...path, index], schema));
  if (!isRecord(value)) return [];
  const known = keysAt(schema, path);
  return Object.entries(value).flatMap(([from, item]): readonly OldKey[] => {
    const to = Object.hasOwn(oldNames, from) ? oldNames[from] : undefined;
    const isOld = !known.includes(from) || (typeof item === 'string' && kindAt(schema, [...path, from]) === 'map');
    if (to === undefined || !isOld || !known.includes(to)) return oldKeys(item, [...path, from], schema);
    return [{ parent: path, from, to, taken: Object.hasOwn(value, to) }];
  });
}

function addNetworks({ value, positions, diagnostics }: Adapted): Adapted {
  const found: Diagnostic[] = [];
  const add = (item: unknown, path: Path): unknown => {
    const isProfile = path.length === 3 && path[0] === 'basics' && path[1] === 'profiles';
    if (!isProfile || !isRecord(item) || item.network !== undefined || typeof item.url !== 'string') return item;
    const host = /^https?:\/\/(?:www\.)?([^/:?#\s]+)/i.exec(item.url)?.[1];
    if (host === undefined) return item;
    found.push(networkFromUrl(host, positions.value([...path, 'url'])));
    return { ...item, network: host };
  };
  return { value: mapValues(value, [], add), positions, diagnostics: [...diagnostics, ...found] };
}

function skipNameless({ value, positions, diagnostics }: Adapted, schema: z.ZodMiniType): Adapted {
  const nameless = namelessKeys(value, schema);
  const gone = [...nameless.map(path => path.slice(0, -1)), ...emptyItems(value, [])];
  return {
    ...withoutItems({ value, positions }, gone),
    diagnostics: [...diagnostics, ...nameless.map(path => skippedItem(path, positions))],
  };
}

/** Items of lists that say nothing. */
function emptyItems(value: unknown, path: Path): readonly Path[] {
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => emptyItems(item, [...path, key]));
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) =>
    item === null || item === '' ? [[...path, index]] : emptyItems(item, [...path, index]),
  );
}

function oldName({ from, to, taken }: OldKey, span: Span | undefined): Diagnostic {
  return {
    code: 'json-resume/old-name',
    severity: 'warning',
    message: taken
      ? {
          ja: `「${from}」は古い名前です。「${to}」もあるため、使いません。`,
          en: `\`${from}\` is an old name of \`${to}\`, which is there, too, and counts instead.`,
        }
      : {
          ja: `「${from}」は古い名前のため、「${to}」として読み取りました。`,
          en: `\`${from}\` is an old name; it is read as \`${to}\`.`,
        },
    help: taken
      ? { ja: `\`${from}\` を削除してください。`, en: `remove \`${from}\`` }
      : { ja: `\`${to}\` に書き換えてください。`, en: `rename it to \`${to}\`` },
    ...(span && { span }),
  };
}

function networkFromUrl(host: string, span: Span | undefined): Diagnostic {
  return {
    code: 'json-resume/network-from-url',
    severity: 'warning',
    message: {
      ja: `「network」がないため、URL のホスト名「${host}」で代用します。`,
      en: `The profile has no \`network\`; the host of its address, \`${host}\`, stands in for it.`,
    },
    help: {
      ja: '`network` に GitHub などのサービス名を書いてください。',
      en: 'write the name of the service as its `network`, such as GitHub',
    },
    ...(span && { span }),
  };
}

function skippedItem(path: Path, positions: Positions): Diagnostic {
  const key = String(path.at(-1));
  const item = path.slice(0, -1);
  const number = Number(item.at(-1)) + 1;
  const list = String(item.at(-2));
  const written = positions.key(path);
  const span = written ?? positions.value(item);
  const entry = isJson(span) ? `"${key}": "…"` : `${key}: …`;
  return {
    code: 'json-resume/skipped-item',
    severity: 'warning',
    message: {
      ja: `「${list}」の${number}番目の項目は「${key}」が${written ? '空の' : 'ない'}ため、文書に載せません。`,
      en: `Item ${number} of \`${list}\` has ${written ? 'an empty' : 'no'} \`${key}\` and is left out.`,
    },
    help: written
      ? { ja: `載せる場合は、\`${entry}\` のように値を書いてください。`, en: `to have it printed, write \`${entry}\`` }
      : { ja: `載せる場合は、\`${entry}\` を加えてください。`, en: `to have it printed, add \`${entry}\`` },
    ...(span && { span }),
  };
}
