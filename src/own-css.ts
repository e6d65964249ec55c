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
      sheets.set(document, await readCss(host, path.isAbsolute(css) ? css : path.join(folder, css)));
    } catch (error) {
      if (!isProblemError(error)) throw error;
      const span = positions.value(['documents', document, 'css']);
      diagnostics.push({ ...error.diagnostic, ...(span && { span }) });
    }
  }
  return { css: document => sheets.get(document), diagnostics };
}

async function readCss(host: Host, file: string): Promise<string> {
  const bytes = await host.readFile(file);
  if (bytes.length > maxCssBytes) throw tooLarge(file, bytes.length);
  return decodeText(file, bytes);
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
