// Plugins: plain objects that bring formats, documents, themes and rules; what one must look like, and its check.
import { type Diagnostic, isProblemError, ProblemError, type Span, type Words } from './diagnostics/diagnostic.js';
import type { Document } from './documents/document.js';
import { createRegistry, type Fault, isRecord, type Members, type Registry, shapeProblems } from './registry.js';
import type { Output, Renderer } from './renderers/renderer.js';
import type { Rule } from './rules/rule.js';
import { fileName, noValues } from './text/file-name.js';
import type { Theme } from './themes/theme.js';

/** A plugin as its author writes it: `export default definePlugin({ apiVersion: 1, renderers: [...] })`. */
export interface Plugin {
  /** The version of this interface the plugin was written for. */
  readonly apiVersion: 1;
  readonly renderers?: readonly PluginRenderer[];
  readonly documents?: readonly Document[];
  readonly themes?: readonly Theme[];
  readonly rules?: readonly Rule[];
}

/** A renderer of a plugin; `title` is what `--help` says of it, its name when absent. */
export interface PluginRenderer extends Renderer {
  readonly title?: Words;
}

/** Returns its argument: it is there for the types alone, so that a plugin needs nothing of this package at run time. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}

/** How long a plugin may take to load, and for each format it makes, in ms. */
const patience = 60_000;

/** Loads each plugin and registers it after the built-in members; all problems at once, placed where it is named. */
export async function loadPlugins(
  plugins: readonly PluginReference[],
  importModule: (specifier: string, folder: string) => Promise<unknown>,
  { limit = patience, rules }: { readonly limit?: number; readonly rules?: readonly Rule[] } = {},
): Promise<{ readonly registry: Registry; readonly diagnostics: readonly Diagnostic[] }> {
  const loaded = await Promise.all(
    plugins.map(async plugin => {
      const { members, diagnostics } = await loadPlugin(plugin, importModule, limit);
      const { span } = plugin;
      return {
        sources: members ? [{ from: plugin.specifier, members, span }] : [],
        diagnostics: diagnostics.map(diagnostic => ({ ...diagnostic, ...(span && { span }) })),
      };
    }),
  );
  const { registry, diagnostics } = createRegistry(
    loaded.flatMap(({ sources }) => sources),
    rules,
  );
  return { registry, diagnostics: [...loaded.flatMap(plugin => plugin.diagnostics), ...diagnostics] };
}

/** A plugin that is named and the folder from which its name is resolved, or one that a caller hands over. */
export interface PluginReference {
  readonly specifier: string;
  readonly folder: string;
  readonly plugin?: Plugin | undefined;
  /** Where the configuration names it. */
  readonly span?: Span | undefined;
}

async function loadPlugin(
  { specifier, folder, plugin }: PluginReference,
  importModule: (specifier: string, folder: string) => Promise<unknown>,
  limit: number,
): Promise<ReturnType<typeof readPlugin>> {
  if (plugin) return readPlugin({ default: plugin }, specifier, limit);
  if (/\.[cm]?ts$/.test(specifier)) return { diagnostics: [typescriptPath(specifier)] };
  try {
    const late = () => new ProblemError(tooSlow(specifier, limit), 2);
    return readPlugin(await within(limit, importModule(specifier, folder), late), specifier, limit);
  } catch (error) {
    if (!isProblemError(error)) throw error;
    return { diagnostics: [error.diagnostic] };
  }
}

/** The members of a loaded module's default export, or what is wrong with its shape. */
export function readPlugin(
  module: unknown,
  from: string,
  limit: number,
): { readonly members?: Members | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const value = defaultExport(module);
  const diagnostics = shapeProblems(value, from);
  return isPlugin(value, diagnostics) ? { members: membersOf(value, from, limit), diagnostics } : { diagnostics };
}

function membersOf(plugin: Plugin, from: string, limit: number): Members {
  return {
    renderers: (plugin.renderers ?? []).map(renderer => ({
      name: renderer.name,
      extension: renderer.extension,
      title: renderer.title ?? { ja: renderer.name, en: renderer.name },
      load: async () => guarded(renderer, from, limit),
    })),
    documents: (plugin.documents ?? []).map(document => ({ ...document, load: async () => document.compose })),
    themes: plugin.themes ?? [],
    rules: plugin.rules ?? [],
  };
}

/** The renderer, with its failures told as the plugin's: the other formats are still made. */
function guarded(renderer: Renderer, from: string, limit: number): Renderer {
  return {
    ...renderer,
    render: async (tree, context) => {
      const made = Promise.resolve()
        .then(() => renderer.render(tree, context))
        .catch((error: unknown) => {
          throw isProblemError(error) ? error : new ProblemError(crashed(from, renderer.name, error), 3);
        });
      const late = () => new ProblemError(tooSlow(from, limit, renderer.name), 3);
      const output: unknown = await within(limit, made, late);
      if (!isOutput(output)) throw new ProblemError(wrongOutput(from, renderer.name, wrongForm), 3);
      const fault = faultOf(output.files);
      if (fault) throw new ProblemError(wrongOutput(from, renderer.name, fault), 3);
      return output;
    },
  };
}

/** What `work` gives; without anything after `limit` ms it throws what `late` says. */
async function within<T>(limit: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), limit);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}

function isOutput(value: unknown): value is Output {
  if (!isRecord(value) || !Array.isArray(value.files)) return false;
  const { files, pages } = value;
  return (
    (pages === undefined || typeof pages === 'number') &&
    files.every(
      (file: unknown) =>
        isRecord(file) &&
        typeof file.suffix === 'string' &&
        (typeof file.content === 'string' || file.content instanceof Uint8Array),
    )
  );
}
/** What keeps the files of an output from being written side by side; undefined where nothing does. */
function faultOf(files: Output['files']): Fault | undefined {
  if (files.length === 0) return noFile;
  const suffixes = files.map(({ suffix }) => suffix);
  const unsafe = suffixes.find(suffix => !isSafe(suffix));
  if (unsafe !== undefined) return unsafeSuffix(unsafe);
  // Windows and macOS do not tell upper from lower case, nor か+U+3099 from が.
  const ids = suffixes.map(suffix => suffix.normalize('NFC').toLowerCase());
  const twice = suffixes.find((_suffix, index) => ids.indexOf(ids[index] ?? '') < index);
  return twice === undefined ? undefined : sameSuffix(twice);
}

/** True for what a file name may have in its middle: cleaning leaves it as it is. */
function isSafe(suffix: string): boolean {
  const name = `x${suffix}x`;
  return fileName('{name}', { ...noValues, name }).name === name;
}

function crashed(from: string, format: string, error: unknown): Diagnostic {
  const [reason = '', ...stack] = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n');
  // The innermost place alone: it is the plugin's author who needs it.
  const place = /\(?((?:file:)?[^\s()]+:\d+:\d+)\)?$/.exec(stack[0] ?? '')?.[1];
  const detail = place === undefined ? reason : `${reason}, ${place}`;
  return {
    code: 'plugin/render-failed',
    severity: 'error',
    message: {
      ja: `プラグイン「${from}」が出力形式「${format}」の作成中にエラーで停止しました（${detail}）。`,
      en: `The plugin \`${from}\` failed while it made the format \`${format}\`: ${detail}`,
    },
    help: leaveOut,
  };
}

function tooSlow(from: string, limit: number, format?: string): Diagnostic {
  const seconds = limit / 1000;
  const [ja, en] = format
    ? [`出力形式「${format}」の作成`, `made the format \`${format}\``]
    : ['読み込み', 'been loaded'];
  return {
    code: 'plugin/too-slow',
    severity: 'error',
    message: {
      ja: `プラグイン「${from}」の${ja}が${seconds}秒たっても終わらないため、打ち切りました。`,
      en: `The plugin \`${from}\` has not ${en} within ${seconds} seconds, and was given up.`,
    },
    help: format
      ? leaveOut
      : {
          ja: 'プラグインの作者に報告するか、このプラグインを外してください。',
          en: 'tell the author of the plugin, or leave this plugin out',
        },
  };
}

const leaveOut: Words = {
  ja: 'プラグインの作者に報告するか、この形式を外してください。',
  en: 'tell the author of the plugin, or leave this format out',
};

const wrongForm: Fault = {
  what: { ja: '値の形が正しくありません', en: 'has the wrong shape' },
  help: {
    ja: "render は `{ files: [{ suffix: '', content }] }` を返してください。content は文字列か Uint8Array です。",
    en: "let `render` return `{ files: [{ suffix: '', content }] }`, with a string or a Uint8Array as `content`",
  },
};

const noFile: Fault = {
  what: { ja: '値に、ファイルがひとつもありません', en: 'has no file in it' },
  help: { ja: 'files にファイルを1つ以上入れてください。', en: 'let `files` have at least one' },
};

function sameSuffix(suffix: string): Fault {
  return {
    what: {
      ja: `ファイルのうち2つが、同じ suffix「${suffix}」です`,
      en: `has two files with the suffix \`${suffix}\``,
    },
    help: {
      ja: 'ファイルごとに違う suffix を付けてください。大文字と小文字は区別しません。',
      en: 'give each file a suffix of its own; upper and lower case count as the same',
    },
  };
}

function unsafeSuffix(suffix: string): Fault {
  return {
    what: {
      ja: ` suffix「${suffix}」には、ファイル名に使えない文字があります`,
      en: `has the suffix \`${suffix}\`, which no file name can have in it`,
    },
    help: {
      ja: 'suffix は「-2」のように、文字と数字とハイフンだけで付けてください。',
      en: 'make suffixes of letters, digits and hyphens, such as `-2`',
    },
  };
}

function wrongOutput(from: string, format: string, { what, help }: Fault): Diagnostic {
  return {
    code: 'plugin/wrong-output',
    severity: 'error',
    message: {
      ja: `プラグイン「${from}」の出力形式「${format}」が返した${what.ja}。`,
      en: `What the format \`${format}\` of the plugin \`${from}\` returned ${what.en}.`,
    },
    help,
  };
}

function typescriptPath(specifier: string): Diagnostic {
  return {
    code: 'plugin/typescript',
    severity: 'error',
    message: {
      ja: `プラグイン「${specifier}」は TypeScript のままでは読み込めません。`,
      en: `The plugin \`${specifier}\` is TypeScript, which cannot be loaded as it is.`,
    },
    help: {
      ja: 'JavaScript に変換し、その .js ファイルを指定してください。',
      en: 'compile it, and name the .js file that comes out',
    },
  };
}

function defaultExport(module: unknown): unknown {
  if (!isRecord(module)) return undefined;
  const value = module.default;
  // A CommonJS module compiled from ES modules has its default export one level further down.
  return isRecord(value) && value.__esModule === true ? value.default : value;
}

/** A value in which no problem was found is a plugin. */
function isPlugin(value: unknown, problems: readonly Diagnostic[]): value is Plugin {
  return problems.length === 0 && isRecord(value);
}
