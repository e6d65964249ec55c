// `resume list`: the themes, documents, formats and rules that there are, those of plugins included.
import { type MessageLanguage, ProblemError, type Words } from '../diagnostics/diagnostic.js';
import { pretty } from '../diagnostics/reporters/pretty.js';
import { builtInOrigin, type Kind, type Registry, suggestion } from '../registry.js';
import { hasError, openCollections } from '../session.js';
import { similar } from '../text/similar.js';
import { displayWidth, padded } from '../text/width.js';
import type { Command, CommandContext, CommandInput, Outcome } from './command.js';
import { configurationOptions } from './common-options.js';
import { printFindings } from './findings.js';
import { requestOf } from './request.js';

export const list: Command = {
  name: 'list',
  summary: { ja: 'テーマ・文書・出力形式・ルールを一覧する', en: 'list themes, documents, formats or rules' },
  description: {
    ja: 'テーマ、文書、出力形式、ルールの名前を、プラグインのものも含めて一覧します。種類を省略すると、ルール以外をすべて表示します。',
    en: 'Lists the names of themes, documents, formats or rules, those of plugins included. Without a kind it lists all but the rules.',
  },
  argument: {
    name: 'kind',
    value: 'kinds',
    words: { ja: 'themes、documents、formats、rules のいずれか', en: 'themes, documents, formats or rules' },
  },
  options: [
    { flags: '--json', words: { ja: 'JSON で表示する（スクリプト向け）', en: 'print JSON, for scripts' } },
    ...configurationOptions,
  ],
  examples: [
    { line: 'resume list themes', words: { ja: 'テーマを一覧する', en: 'list the themes' } },
    { line: 'resume list rules --json', words: { ja: 'ルールを JSON で一覧する', en: 'list the rules as JSON' } },
  ],
  run: runList,
};

async function runList(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const { terminal, language } = context;
  const asked = input.argument === undefined ? undefined : kindOf(input.argument);
  const isJson = input.flag('json');
  const all: readonly KindName[] = isJson ? [...lists, 'rules'] : lists;
  const shown: readonly KindName[] = asked === undefined ? all : [asked];
  const request = { ...requestOf({ ...input, argument: undefined }), lints: shown.includes('rules') };
  const { registry, diagnostics, sources } = await openCollections(context.openHost({}), request);
  const entries = Object.fromEntries(shown.map(kind => [kind, entriesOf(registry, kind)]));
  const result = isJson
    ? `${JSON.stringify(asked === undefined ? entries : entries[asked], null, 2)}\n`
    : listText(entries, asked, language);
  await terminal.out(result);
  if (diagnostics.length > 0) terminal.err(printFindings(pretty, diagnostics, sources, { ...context, stream: 'err' }));
  return hasError(diagnostics) ? 'invalid' : 'fine';
}

/** What users call each kind; the rules, of which there are many, are listed only when they are asked for. */
const lists = ['themes', 'documents', 'formats'] as const;
const kinds = {
  themes: 'themes',
  documents: 'documents',
  formats: 'renderers',
  rules: 'rules',
} as const satisfies Readonly<Record<string, Kind>>;

type KindName = keyof typeof kinds;

/** What can be listed. */
export const listKinds: readonly string[] = Object.keys(kinds);

const headings: Readonly<Record<KindName, Words>> = {
  themes: { ja: 'テーマ（themes）', en: 'Themes' },
  documents: { ja: '文書（documents）', en: 'Documents' },
  formats: { ja: '出力形式（formats）', en: 'Formats' },
  rules: { ja: 'ルール（rules）', en: 'Rules' },
};

const seeRules: Words = {
  ja: 'ルールの一覧は `resume list rules` で確認できます。',
  en: '`resume list rules` lists the rules.',
};

interface Entry {
  readonly name: string;
  readonly title: Words;
  /** The plugin that brings it. */
  readonly plugin?: string;
}

function entriesOf(registry: Registry, kind: KindName): readonly Entry[] {
  const members: Iterable<{ readonly name: string; readonly title?: Words; readonly words?: Words<Titled> }> =
    registry[kinds[kind]].values();
  return Array.from(members, ({ name, title, words }) => {
    const plugin = registry.origins.get(`${kinds[kind]}/${name}`);
    return {
      name,
      title: title ?? (words ? { ja: words.ja.title, en: words.en.title } : { ja: name, en: name }),
      ...(plugin !== undefined && plugin !== builtInOrigin && { plugin }),
    };
  });
}

interface Titled {
  readonly title: string;
}

function listText(
  lists: Readonly<Record<string, readonly Entry[]>>,
  asked: KindName | undefined,
  language: MessageLanguage,
): string {
  if (asked !== undefined) return lines(lists[asked] ?? [], '', language);
  const parts = Object.entries(lists).map(([name, entries]) => {
    const heading = isKindName(name) ? headings[name][language] : name;
    return `${heading}\n${lines(entries, '  ', language)}`;
  });
  return `${parts.join('\n')}\n${seeRules[language]}\n`;
}

/** A line an entry: name, title and, in brackets, the plugin, each column as wide as its widest text is shown. */
function lines(entries: readonly Entry[], indent: string, language: MessageLanguage): string {
  const rows = entries.map(({ name, title, plugin }) => ({
    name,
    title: title[language],
    plugin: plugin === undefined ? '' : { ja: `（${plugin}）`, en: `(${plugin})` }[language],
  }));
  const width = (column: 'name' | 'title') => Math.max(0, ...rows.map(row => displayWidth(row[column])));
  const [names, titles] = [width('name'), width('title')];
  const line = (row: (typeof rows)[number]) =>
    `${indent}${padded(row.name, names)}  ${padded(row.title, titles)}  ${row.plugin}`.trimEnd();
  return rows.map(row => `${line(row)}\n`).join('');
}

function isKindName(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

function kindOf(name: string): KindName {
  if (isKindName(name)) return name;
  const names = Object.keys(kinds);
  throw new ProblemError(
    {
      code: 'usage/unknown-kind',
      severity: 'error',
      message: { ja: `「${name}」は一覧できません。`, en: `There is no list of \`${name}\`.` },
      help: suggestion(similar(name, names)[0], names),
    },
    2,
  );
}
