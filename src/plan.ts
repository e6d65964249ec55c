// What is to be built: every name and setting decided, from flags, configuration and the documents' own defaults.
import type { Config } from './config/config.js';
import { resolveSettings } from './config/resolve.js';
import { type Diagnostic, ProblemError, type Span, type Words } from './diagnostics/diagnostic.js';
import type { DocumentEntry } from './documents/document.js';
import type { Configuration, Job } from './pipeline.js';
import { type Registry, suggestion, unknownName } from './registry.js';
import { readOptions } from './rules/options.js';
import type { Rule } from './rules/rule.js';
import { fileName, noValues } from './text/file-name.js';
import { similar } from './text/similar.js';

/** What flags or a caller ask for; each wins over the configuration. */
export interface Wishes {
  readonly documents?: readonly string[] | undefined;
  readonly formats?: readonly string[] | undefined;
  readonly layout?: string | undefined;
  readonly theme?: string | undefined;
  readonly lang?: string | undefined;
}

/** The pattern of file names where none is configured. */
export const defaultFileName = '{document}';

/**
 * One job a document; a wish wins over the configuration, that over the document's defaults. A name in the configuration
 * that nothing has is a diagnostic where it stands, and there is no job then.
 * Throws `ProblemError` (exit 2) for such a name among the wishes.
 */
export function planJobs(
  wishes: Wishes,
  configuration: Configuration,
  registry: Registry,
): { readonly jobs: readonly Job[]; readonly diagnostics: readonly Diagnostic[] } {
  const { config } = configuration;
  const diagnostics: Diagnostic[] = settingProblems(configuration, registry);
  const pick: Pick = (members, choice, unknown) => {
    const found = members.get(choice.name);
    if (found !== undefined) return [found];
    const problem = unknown(choice.name);
    if (!choice.at) throw new ProblemError({ ...problem, code: `usage/${problem.code}` }, 2);
    diagnostics.push({ ...problem, code: `config/${problem.code}`, span: choice.at });
    return [];
  };
  const named = (choices: readonly Choice[]) =>
    unique(
      choices.flatMap(choice => pick(registry.renderers, choice, name => unknownName(registry, 'renderers', name))),
    );
  // What the configuration names is checked also where a wish wins.
  const configured = named(configuredFormats(configuration));
  const shared = {
    formats: wishes.formats ? named(wishes.formats.map(name => ({ name }))) : configured,
    language: wishes.lang ?? config.lang ?? 'ja',
  };
  const jobs = documentChoices(wishes, configuration).flatMap(choice =>
    pick(registry.documents, choice, name => unknownName(registry, 'documents', name)).flatMap(document =>
      jobsOf(document, { wishes, configuration, registry, pick, ...shared }),
    ),
  );
  return { jobs: diagnostics.length > 0 ? [] : jobs, diagnostics };
}

/** A name that was asked for, and where the configuration says it; a flag's has no place. */
interface Choice {
  readonly name: string;
  readonly at?: Span | undefined;
}

/** The member of that name as a list of one; of none when the name was wrong and has been reported. */
type Pick = <T>(members: ReadonlyMap<string, T>, choice: Choice, unknown: (name: string) => Diagnostic) => readonly T[];

interface Planning {
  readonly wishes: Wishes;
  readonly configuration: Configuration;
  readonly registry: Registry;
  readonly pick: Pick;
  readonly formats: Job['formats'];
  readonly language: string;
}

function jobsOf(
  document: DocumentEntry,
  { wishes, configuration: { config, positions }, registry, pick, formats, language }: Planning,
): readonly Job[] {
  const own = config.documents[document.name] ?? {};
  const choose = (key: 'layout' | 'theme', fallback: string): Choice => {
    if (wishes[key] !== undefined) return { name: wishes[key] };
    return { name: own[key] ?? fallback, at: positions.value(['documents', document.name, key]) };
  };
  const layoutChoice = choose('layout', document.layouts[0]);
  const [layout] = pick(valuesOf(document.layouts), layoutChoice, () =>
    unknownValue('layout', layoutChoice, document.layouts),
  );
  const [theme] = pick(registry.themes, choose('theme', 'standard'), name => unknownName(registry, 'themes', name));
  const [lang] = pick(valuesOf(languages), { name: language }, () =>
    unknownValue('lang', { name: language }, languages),
  );
  if (layout === undefined || theme === undefined || lang === undefined) return [];
  const { margin, structure } = theme;
  const look = { margin, projects: structure.projects, side: structure.side };
  const settings = { ...resolveSettings(document.defaults, own), layout, look };
  return [{ document, language: lang, formats, theme, settings }];
}

const languages = ['ja', 'en'] as const;

function valuesOf<T extends string>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map(value => [value, value]));
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function configuredFormats({ config, positions }: Configuration): readonly Choice[] {
  if (config.formats) return config.formats.map((name, index) => ({ name, at: positions.value(['formats', index]) }));
  return ['md', 'html', 'pdf', 'docx'].map(name => ({ name }));
}

function documentChoices({ documents }: Wishes, { config, positions }: Configuration): readonly Choice[] {
  const configured = Object.keys(config.documents);
  if (documents) return unique(documents).map(name => ({ name }));
  if (configured.length === 0) return [{ name: 'shokumukeirekisho' }];
  return configured.map(name => ({ name, at: positions.key(['documents', name]) }));
}

/** What the schema cannot tell of single settings: names that plugins may add, and what only this machine knows. */
function settingProblems(configuration: Configuration, registry: Registry): Diagnostic[] {
  const { config, positions } = configuration;
  const at = (span: Span | undefined) => (span ? { span } : {});
  const placeholders = fileName(config.fileName ?? defaultFileName, noValues).unknown.map(name => ({
    ...unknownPlaceholder(name),
    ...at(positions.value(['fileName'])),
  }));
  const zones = config.timeZone === undefined || isTimeZone(config.timeZone) ? [] : [config.timeZone];
  const formats = config.formats?.length === 0 ? [{ ...noFormats, ...at(positions.value(['formats'])) }] : [];
  return [
    ...ruleProblems(configuration, registry),
    ...placeholders,
    ...zones.map(zone => ({ ...unknownZone(zone), ...at(positions.value(['timeZone'])) })),
    ...formats,
  ];
}

function ruleProblems({ config, positions }: Configuration, registry: Registry): readonly Diagnostic[] {
  const at = (span: Span | undefined) => (span ? { span } : {});
  return Object.entries(config.rules).flatMap(([name, { options }]) => {
    const rule = registry.rules.get(name);
    if (!rule) {
      const unknown = { ...unknownName(registry, 'rules', name), code: 'config/unknown-rule' };
      return [{ ...unknown, ...at(positions.key(['rules', name])) }];
    }
    return readOptions(rule, options).problems.map(({ name: option, expected }) =>
      expected === undefined
        ? { ...unknownOption(rule, option), ...at(positions.key(['rules', name, option])) }
        : { ...wrongOption(option, expected), ...at(positions.value(['rules', name, option])) },
    );
  });
}

function unknownOption(rule: Rule, option: string): Diagnostic {
  const names = Object.keys(rule.options ?? {});
  return {
    code: 'config/unknown-option',
    severity: 'error',
    message: {
      ja: `ルール「${rule.name}」に「${option}」という設定はありません。`,
      en: `The rule \`${rule.name}\` has no option named \`${option}\`.`,
    },
    help: suggestion(similar(option, names)[0], ['level', ...names]),
  };
}

function wrongOption(option: string, expected: keyof typeof valueWords): Diagnostic {
  const { ja, en } = valueWords[expected];
  return {
    code: 'config/wrong-option',
    severity: 'error',
    message: { ja: `「${option}」には${ja}が必要です。`, en: `\`${option}\` takes ${en}.` },
    help: { ja: `${ja}で書き直してください。`, en: `write ${en}` },
  };
}

const valueWords = {
  number: { ja: '0以上の数', en: 'a number of 0 or more' },
  boolean: { ja: 'true または false', en: '`true` or `false`' },
  string: { ja: '文字列', en: 'a text' },
} as const satisfies Readonly<Record<string, Words>>;

function isTimeZone(name: Config['timeZone']): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const noFormats: Diagnostic = {
  code: 'config/no-formats',
  severity: 'error',
  message: { ja: '出力形式がひとつも指定されていません。', en: 'No format is named.' },
  help: {
    ja: '`formats: [md, pdf]` のように指定するか、この行を消してください。消すと4つの形式をすべて作ります。',
    en: 'name some, as in `formats: [md, pdf]`, or leave the line out to make all four',
  },
};

function unknownZone(zone: string): Diagnostic {
  return {
    code: 'config/unknown-time-zone',
    severity: 'error',
    message: { ja: `「${zone}」というタイムゾーンはありません。`, en: `There is no time zone named \`${zone}\`.` },
    help: {
      ja: '`Asia/Tokyo` のような、IANA のタイムゾーン名で指定してください。',
      en: 'write an IANA name, such as `Asia/Tokyo`',
    },
  };
}

function unknownPlaceholder(name: string): Diagnostic {
  const names = Object.keys(noValues);
  const [near] = similar(name, names);
  const all = names.map(known => `{${known}}`);
  return {
    code: 'config/unknown-placeholder',
    severity: 'error',
    message: { ja: `fileName で「{${name}}」は使えません。`, en: `fileName has an unknown placeholder, {${name}}.` },
    help: suggestion(near && `{${near}}`, all),
  };
}

function unknownValue(setting: 'layout' | 'lang', { name, at }: Choice, values: readonly string[]): Diagnostic {
  const where = at ? setting : `--${setting}`;
  return {
    code: `unknown-${setting}`,
    severity: 'error',
    message: { ja: `${where} に「${name}」は指定できません。`, en: `\`${name}\` is not a value of ${where}.` },
    help: suggestion(similar(name, values)[0], values),
  };
}
