// The style sheets that people bring: named by a flag or in the configuration, read through the host before planning.
import path from 'node:path';
import { type Diagnostic, isProblemError, ProblemError } from './diagnostics/diagnostic.js';
import type { Host } from './host.js';
import type { Configuration } from './pipeline.js';
import { decodeText } from './source/decode.js';

/** The text of a document's own style sheet, where it has one. */
export type OwnCss = (document: string) => string | undefined;

/** The most that a style sheet may have, in bytes. */
const maxCssBytes = 1_000_000;

/**
 * Reads the style sheet of `--css`, which is every document's, else those of the configuration, whose paths count from its
 * `folder`; what is wrong with one of these is a diagnostic where it stands. Throws `ProblemError` for that of the flag.
 */
export async function readOwnCss(
  host: Host,
  flag: string | undefined,
  { config, positions }: Configuration,
  folder: string,
): Promise<{ readonly css: OwnCss; readonly diagnostics: readonly Diagnostic[] }> {
  if (flag !== undefined) {
    const text = await readCss(host, flag);
    return { css: () => text, diagnostics: [] };
  }
  const sheets = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const [document, { css }] of Object.entries(config.documents)) {
    if (css === undefined) continue;
    try {
      sheets.set(document, await readNamed(host, folder, css));
    } catch (error) {
      if (!isProblemError(error)) throw error;
      const span = positions.value(['documents', document, 'css']);
      diagnostics.push({ ...error.diagnostic, ...(span && { span }) });
    }
  }
  return { css: document => sheets.get(document), diagnostics };
}

/**
 * A style sheet that a configuration names, which may be a stranger's: what is no style sheet by its name, or lies outside,
 * does not get into a document.
 */
async function readNamed(host: Host, folder: string, css: string): Promise<string> {
  const file = await host.locate(folder, css);
  if (file === undefined) throw outside(css);
  if (!/\.css$/i.test(file)) throw notCss(css);
  return readCss(host, path.isAbsolute(css) ? css : path.join(folder, css));
}

async function readCss(host: Host, file: string): Promise<string> {
  const bytes = await host.readFile(file);
  if (bytes.length > maxCssBytes) throw tooLarge(file, bytes.length);
  return decodeText(file, bytes);
}

function outside(file: string): ProblemError {
  return new ProblemError(
    {
      code: 'input/css-outside',
      severity: 'error',
      message: {
        ja: `CSS「${file}」は、設定ファイルのあるフォルダーの外にあります。意図しないファイルが文書に入るのを防ぐため、読み込みません。`,
        en: `The style sheet \`${file}\` is outside the configuration's folder and is not read, so that no file slips into a document unseen.`,
      },
      help: {
        ja: '設定ファイルと同じフォルダーにコピーするか、--css で指定してください。このまま読み込むには --allow-outside を付けます。',
        en: "copy it into the configuration's folder, name it with `--css`, or allow it with `--allow-outside`",
      },
    },
    1,
  );
}

function notCss(file: string): ProblemError {
  return new ProblemError(
    {
      code: 'input/not-css',
      severity: 'error',
      message: {
        ja: `「${file}」は CSS ファイルではないため、読み込みません。`,
        en: `\`${file}\` is no style sheet by its name and is not read.`,
      },
      help: { ja: '名前が .css で終わるファイルを指定してください。', en: 'name a file that ends in `.css`' },
    },
    1,
  );
}

function tooLarge(file: string, bytes: number): ProblemError {
  const size = `${Math.ceil(bytes / 100_000) / 10} MB`;
  return new ProblemError(
    {
      code: 'input/css-too-large',
      severity: 'error',
      message: {
        ja: `「${file}」は ${size} あり、CSS の上限の 1 MB を超えています。`,
        en: `\`${file}\` is ${size}; the limit for CSS is 1 MB.`,
      },
      help: {
        ja: '埋め込んだ画像やフォントを除いてください。フォントは --font で選べます。',
        en: 'leave out embedded pictures and fonts; `--font` chooses a face',
      },
    },
    1,
  );
}
