// Imports plugins as Node does for a module in the configuration's folder: by package name or path.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, ProblemError, type Words } from '../diagnostics/diagnostic.js';
import { errorCode } from './problems.js';

/**
 * Imports a module by the name that stands in a configuration in `folder`.
 * Throws `ProblemError` (exit 2): `plugin/not-found` when there is none, `plugin/failed` when it throws while loading.
 */
export async function importModule(specifier: string, folder: string): Promise<unknown> {
  const url = await locate(specifier, folder);
  try {
    return await (await import('./native-import.js')).nativeImport(url);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ProblemError(failed(specifier, detail, errorCode(error) === 'ERR_MODULE_NOT_FOUND'), 2);
  }
}

async function locate(specifier: string, folder: string): Promise<string> {
  if (isPath(specifier)) {
    const file = path.resolve(folder, specifier);
    if (!existsSync(file)) throw new ProblemError(notFound(specifier, file), 2);
    return pathToFileURL(file).href;
  }
  const { resolve } = await import('import-meta-resolve');
  try {
    return resolve(specifier, pathToFileURL(path.resolve(folder, 'resume.config.yaml')).href);
  } catch {
    throw new ProblemError(notFound(specifier), 2);
  }
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
