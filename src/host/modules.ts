// Imports plugins as Node does for a module in the configuration's folder: by package name or path.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Diagnostic, ProblemError, type Words } from '../diagnostics/diagnostic.js';
import { errorCode } from './problems.js';

/**
 * Imports a module by the name that stands in a configuration in `folder`. Throws `ProblemError` (exit 2):
 * `plugin/not-found`, `plugin/is-folder`, `plugin/not-javascript` and `plugin/web-address` for what is no module,
 * `plugin/failed` when it throws while loading.
 */
export async function importModule(specifier: string, folder: string): Promise<unknown> {
  const url = await locate(specifier, folder);
  const { nativeImport, syntaxReport } = await import('./native-import.js');
  try {
    return await nativeImport(url);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const place = isSyntaxError(error) ? (placeOf(error.stack) ?? placeOf(await syntaxReport(url))) : undefined;
    const missing = errorCode(error) === 'ERR_MODULE_NOT_FOUND';
    throw new ProblemError(failed(specifier, place === undefined ? detail : `${detail}, ${place}`, missing), 2);
  }
}

/** The URL of a module that can be imported, as far as its name tells. */
async function locate(specifier: string, folder: string): Promise<string> {
  const located = isPath(specifier) ? path.resolve(folder, specifier) : await resolvePackage(specifier, folder);
  if (!path.isAbsolute(located)) return located;
  if (!existsSync(located)) throw new ProblemError(notFound(specifier, located), 2);
  if (statSync(located).isDirectory()) throw new ProblemError(isFolder(specifier, located), 2);
  if (!/^(\.[cm]?[jt]s)?$/i.test(path.extname(located))) throw new ProblemError(notJavaScript(specifier), 2);
  return pathToFileURL(located).href;
}

/** The file that a package's name stands for in `folder`; undefined where there is no such package. */
export async function packageFile(name: string, folder: string): Promise<string | undefined> {
  return resolvePackage(name, folder).catch(() => undefined);
}

/** The file of a package or of a `file:` URL; a URL of what stands in no file, such as `node:path`. */
async function resolvePackage(specifier: string, folder: string): Promise<string> {
  if (isAddress(specifier)) throw new ProblemError(webAddress(specifier), 2);
  const { resolve } = await import('import-meta-resolve');
  try {
    const url = resolve(specifier, pathToFileURL(path.resolve(folder, 'resume.config.yaml')).href);
    return url.startsWith('file:') ? fileURLToPath(url) : url;
  } catch {
    throw new ProblemError(notFound(specifier), 2);
  }
}

/** True for an address with a scheme; one letter is a drive of Windows. */
function isAddress(specifier: string): boolean {
  return /^(?!(?:file|node|data):)[a-z][a-z0-9+.-]+:/i.test(specifier);
}

function isSyntaxError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'SyntaxError';
}

/** The file and line with which a report of Node begins, where it begins so. */
function placeOf(report: string | undefined): string | undefined {
  const [, file, line] = /^((?:file:|[\\/]|[a-z]:).*):(\d+)\r?\n/i.exec(report ?? '') ?? [];
  return file && `${file.startsWith('file:') ? fileURLToPath(file) : file}:${line}`;
}

function isPath(specifier: string): boolean {
  return /^\.{1,2}([\\/]|$)/.test(specifier) || path.isAbsolute(specifier);
}

function notFound(specifier: string, file?: string): Diagnostic {
  const help: Words = file
    ? {
        ja: `パスを確認してください（探した場所: ${file}）。`,
        en: `check the path; it was looked for at ${file}`,
      }
    : /\.[cm]?js$/.test(specifier)
      ? { ja: `ファイルなら「./${specifier}」と指定してください。`, en: `write \`./${specifier}\` when it is a file` }
      : {
          ja: `npm install --save-dev ${specifier} でインストールするか、ファイルなら「./」を付けてください。`,
          en: `install it with \`npm install --save-dev ${specifier}\`, or begin a path with \`./\``,
        };
  return {
    code: 'plugin/not-found',
    severity: 'error',
    message: { ja: `プラグイン「${specifier}」が見つかりません。`, en: `There is no plugin \`${specifier}\`.` },
    help,
  };
}

function isFolder(specifier: string, folder: string): Diagnostic {
  const modules = readdirSync(folder).filter(name => /\.[cm]?js$/.test(name));
  const file = modules.find(name => name.startsWith('index.')) ?? modules[0] ?? 'index.js';
  const inside = `${specifier.replace(/[\\/]+$/, '')}/${file}`;
  return {
    code: 'plugin/is-folder',
    severity: 'error',
    message: { ja: `プラグイン「${specifier}」はフォルダーです。`, en: `The plugin \`${specifier}\` is a folder.` },
    help: {
      ja: `「${inside}」のように、フォルダーの中のファイルを指定してください。`,
      en: `name the file in it, such as \`${inside}\``,
    },
  };
}

function notJavaScript(specifier: string): Diagnostic {
  return {
    code: 'plugin/not-javascript',
    severity: 'error',
    message: {
      ja: `プラグイン「${specifier}」は JavaScript のファイルではありません。`,
      en: `The plugin \`${specifier}\` is not a file of JavaScript.`,
    },
    help: {
      ja: '拡張子が .js、.mjs、.cjs のいずれかのファイルを指定してください。',
      en: 'name a file that ends in .js, .mjs or .cjs',
    },
  };
}

function webAddress(specifier: string): Diagnostic {
  return {
    code: 'plugin/web-address',
    severity: 'error',
    message: {
      ja: `プラグイン「${specifier}」は読み込めません。ネットワーク上のコードは実行しません。`,
      en: `The plugin \`${specifier}\` is an address; code from the network is never run.`,
    },
    help: {
      ja: 'ファイルを保存して、「./plugin.js」のようにパスで指定してください。',
      en: 'save the file, and name it by its path, such as `./plugin.js`',
    },
  };
}

function failed(specifier: string, detail: string, importMissing: boolean): Diagnostic {
  return {
    code: 'plugin/failed',
    severity: 'error',
    message: {
      ja: `プラグイン「${specifier}」の読み込み中にエラーが発生しました（${detail}）。`,
      en: `The plugin \`${specifier}\` failed while it was loaded: ${detail}`,
    },
    help: importMissing
      ? {
          ja: 'プラグインが import しているパッケージを、プラグインのあるフォルダーで npm install してください。',
          en: 'install what the plugin imports, with `npm install` in the folder of the plugin',
        }
      : {
          ja: 'プラグインのコードを修正してください。node で直接 import すると、エラーの箇所を確認できます。',
          en: 'mend the plugin; importing it with node itself shows where it fails',
        },
  };
}
