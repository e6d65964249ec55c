// Every format, document, theme and rule by name: the built-in members and, through the same door, those of plugins.
import type { Diagnostic, Span, Words } from './diagnostics/diagnostic.js';
import type { DocumentEntry } from './documents/document.js';
import { documents } from './documents/index.js';
import { renderers } from './renderers/index.js';
import type { RendererEntry } from './renderers/renderer.js';
import { decisiveRules } from './rules/decisive.js';
import type { Rule } from './rules/rule.js';
import { similar } from './text/similar.js';
import { themes } from './themes/index.js';
import type { Theme } from './themes/theme.js';

/** What one source, built in or a plugin, contributes. */
export interface Members {
  readonly renderers: readonly RendererEntry[];
  readonly documents: readonly DocumentEntry[];
  readonly themes: readonly Theme[];
  readonly rules: readonly Rule[];
}

export type Kind = keyof Members;
type Collections = { readonly [K in Kind]: ReadonlyMap<string, Members[K][number]> };

/** The collections, and for every member the source that brought it. */
export interface Registry extends Collections {
  readonly origins: ReadonlyMap<string, string>;
}

/** Who brings the built-in members. */
export const builtInOrigin = 'keireki';

/** What users call one member of each kind. */
export const kindWords: Readonly<Record<Kind, Words>> = {
  renderers: { ja: '出力形式', en: 'format' },
  documents: { ja: '文書', en: 'document' },
  themes: { ja: 'テーマ', en: 'theme' },
  rules: { ja: 'ルール', en: 'rule' },
};

/** Every kind, in the order in which a plugin is checked. */
const kinds = ['renderers', 'documents', 'themes', 'rules'] as const satisfies readonly Kind[];

/** What each kind of member must have, by type. */
const required: Readonly<Record<Kind, Readonly<Record<string, 'string' | 'function' | 'object'>>>> = {
  renderers: { name: 'string', extension: 'string', render: 'function' },
  documents: {
    name: 'string',
    title: 'object',
    layouts: 'object',
    needs: 'object',
    defaults: 'object',
    compose: 'function',
  },
  themes: {
    name: 'string',
    fonts: 'object',
    sizes: 'object',
    lines: 'object',
    colors: 'object',
    spacing: 'object',
    margin: 'object',
    structure: 'object',
  },
  rules: { name: 'string', severity: 'string', words: 'object', check: 'function' },
};

/** What is wrong with something that a plugin gave, and what its author should do. */
export interface Fault {
  readonly what: Words;
  readonly help: Words;
}

/** What keeps a value, as someone wrote it, from being the plugin `from`. */
export function shapeProblems(value: unknown, from: string): readonly Diagnostic[] {
  return shapeFaults(value).map(fault => wrongShape(from, fault));
}

function shapeFaults(value: unknown): readonly Fault[] {
  if (!isRecord(value)) {
    const what = { ja: '既定のエクスポートがオブジェクトではありません', en: 'its default export is not an object' };
    return [{ what, help: example }];
  }
  const found = [
    ...Object.keys(value)
      .filter(key => !knownKeys.has(key))
      .map(key => ({ ja: `「${key}」という項目はありません`, en: `\`${key}\` is not a key of a plugin` }))
      .map(what => ({ what, help: example })),
    ...kinds.flatMap(kind => listFaults(kind, value[kind])),
  ];
  const faults = [...versionFaults(value.apiVersion), ...found];
  const isEmpty = kinds.flatMap(kind => value[kind] ?? []).length === 0;
  return faults.length === 0 && isEmpty ? [nothingInIt] : faults;
}

const knownKeys: ReadonlySet<string> = new Set(['apiVersion', ...kinds]);

const example = writeAs('renderers: [...]');

const nothingInIt: Fault = {
  what: {
    ja: '出力形式・文書・テーマ・ルールのどれも入っていません',
    en: 'it brings no format, document, theme or rule',
  },
  help: example,
};

function versionFaults(version: unknown): readonly Fault[] {
  if (version === 1) return [];
  const what =
    version === undefined
      ? { ja: 'apiVersion がありません', en: 'it has no `apiVersion`' }
      : {
          ja: `apiVersion が ${String(version)} です（1 のみ使えます）`,
          en: `its apiVersion is ${String(version)}; this program knows 1`,
        };
  return [{ what, help: example }];
}

function listFaults(kind: Kind, list: unknown): readonly Fault[] {
  const help = writeAs(`${kind}: [{ ${Object.keys(required[kind]).join(', ')} }]`);
  if (list === undefined) return [];
  if (!Array.isArray(list))
    return [{ what: { ja: `「${kind}」が配列ではありません`, en: `\`${kind}\` is not an array` }, help }];
  return list.flatMap((member: unknown, index) => {
    const at = `${kind}[${index}]`;
    if (!isRecord(member))
      return [{ what: { ja: `${at} がオブジェクトではありません`, en: `${at} is not an object` }, help }];
    const missing = Object.entries(required[kind])
      .filter(([key, type]) => typeof member[key] !== type || member[key] === null)
      .map(([key, type]) => ({
        ja: `${at} に「${key}」（${typeWords[type] ?? type}）がありません`,
        en: `${at} has no \`${key}\` (${type})`,
      }));
    return [...missing.map(what => ({ what, help })), ...(kind === 'renderers' ? textFaults(at, member) : [])];
  });
}

/** A renderer's texts that stand on the command line and in file names. */
const texts: readonly { readonly key: string; readonly pattern: RegExp; readonly help: Words }[] = [
  {
    key: 'name',
    pattern: /^[a-z][a-z0-9-]*$/,
    help: {
      ja: 'name は「my-format」のように、英小文字で始め、英小文字・数字・ハイフンだけで付けてください。',
      en: 'begin `name` with a letter from a to z, and go on with such letters, digits and hyphens, as in `my-format`',
    },
  },
  {
    key: 'extension',
    pattern: /^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/,
    help: {
      ja: 'extension は「txt」や「tar.gz」のように、先頭にドットを付けず、英数字だけで付けてください。',
      en: 'make `extension` of letters and digits with no dot before them, such as `txt` or `tar.gz`',
    },
  },
];

function textFaults(at: string, member: Readonly<Record<string, unknown>>): readonly Fault[] {
  return texts.flatMap(({ key, pattern, help }) => {
    const text = member[key];
    if (typeof text !== 'string' || pattern.test(text)) return [];
    return [
      { what: { ja: `${at} の ${key} に「${text}」は使えません`, en: `${at}.${key} cannot be \`${text}\`` }, help },
    ];
  });
}

function writeAs(members: string): Words {
  const code = `\`export default { apiVersion: 1, ${members} }\``;
  return { ja: `${code} の形で書いてください。`, en: `write it as ${code}` };
}

const typeWords: Readonly<Record<string, string>> = { string: '文字列', function: '関数', object: 'オブジェクト' };

/** True for an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Who brings members, and where the configuration names it. */
export interface Source {
  readonly from: string;
  readonly members: Members;
  readonly span?: Span | undefined;
}

/**
 * Registers the built-in members and then each source's, in order; a name that is taken is a `plugin/name-clash`. Of the
 * built-in rules those that are given: their dictionaries are heavy, and most commands need none of them.
 */
export function createRegistry(
  sources: readonly Source[] = [],
  rules: readonly Rule[] = decisiveRules,
): {
  readonly registry: Registry;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const origins = new Map<string, string>();
  const collections = {
    renderers: new Map<string, RendererEntry>(),
    documents: new Map<string, DocumentEntry>(),
    themes: new Map<string, Theme>(),
    rules: new Map<string, Rule>(),
  };
  const add = <T extends { readonly name: string }>(
    into: Map<string, T>,
    kind: Kind,
    item: T,
    { from, span }: Source,
  ) => {
    const id = `${kind}/${item.name}`;
    const owner = origins.get(id);
    if (owner !== undefined) diagnostics.push({ ...nameClash(kind, item.name, owner, from), ...(span && { span }) });
    else into.set(item.name, item);
    origins.set(id, owner ?? from);
  };
  for (const source of [{ from: builtInOrigin, members: { ...builtIn, rules } }, ...sources]) {
    const { members } = source;
    for (const item of members.renderers) add(collections.renderers, 'renderers', item, source);
    for (const item of members.documents) add(collections.documents, 'documents', item, source);
    for (const item of members.themes) add(collections.themes, 'themes', item, source);
    for (const item of members.rules) add(collections.rules, 'rules', item, source);
  }
  return { registry: { ...collections, origins }, diagnostics };
}

/**
 * What is wrong with a name that no member of the kind has, with the nearest one. Its code is `unknown-format` and so on:
 * who calls says whether a flag (`usage/`) or the configuration (`config/`) named it.
 */
export function unknownName(registry: Registry, kind: Kind, name: string): Diagnostic {
  const names = [...registry[kind].keys()];
  const [nearest] = similar(name, names);
  const words = kindWords[kind];
  return {
    code: `unknown-${words.en}`,
    severity: 'error',
    message: {
      ja: `「${name}」という${words.ja}はありません。`,
      en: `There is no ${words.en} named \`${name}\`.`,
    },
    help: suggestion(nearest, names),
  };
}

/** What to write instead of a wrong name: the nearest one, and all that there are where these are few. */
export function suggestion(nearest: string | undefined, names: readonly string[]): Words {
  const all =
    names.length > fewNames
      ? { ja: '`resume explain` で一覧を確認できます。', en: '`resume explain` lists them all' }
      : { ja: `使えるのは ${names.join('、')} です。`, en: `there are: ${names.join(', ')}` };
  if (nearest === undefined) return all;
  const more = names.length > 1 && names.length <= fewNames;
  return {
    ja: `「${nearest}」ではありませんか。${more ? all.ja : ''}`,
    en: `did you mean \`${nearest}\`?${more ? ` T${all.en.slice(1)}` : ''}`,
  };
}

/** The rules alone are more than a line can list. */
const fewNames = 20;

const builtIn = { renderers, documents, themes };

function nameClash(kind: Kind, name: string, owner: string, from: string): Diagnostic {
  const words = kindWords[kind];
  return {
    code: 'plugin/name-clash',
    severity: 'error',
    message: {
      ja: `プラグイン「${from}」の${words.ja}「${name}」は、すでに「${owner}」が登録している名前です。`,
      en: `The plugin \`${from}\` brings a ${words.en} named \`${name}\`, a name that \`${owner}\` already has.`,
    },
    help: {
      ja: 'どちらかのプラグインを外すか、プラグイン側で別の名前を付けてください。',
      en: 'leave out one of the two, or give it another name in the plugin',
    },
  };
}

function wrongShape(from: string, { what, help }: Fault): Diagnostic {
  return {
    code: 'plugin/wrong-shape',
    severity: 'error',
    message: {
      ja: `プラグイン「${from}」の形が正しくありません。${what.ja}。`,
      en: `The plugin \`${from}\` has the wrong shape: ${what.en}.`,
    },
    help,
  };
}
