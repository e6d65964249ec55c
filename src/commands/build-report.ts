// What `resume build --json` prints: what was written and what was found, for programs.
import { type Diagnostic, ProblemError, type Sources } from '../diagnostics/diagnostic.js';
import { jsonValue } from '../diagnostics/reporters/json.js';
import { sortDiagnostics } from '../diagnostics/sort.js';
import type { MadeFile } from '../session.js';
import type { Outcome } from './command.js';

/** A file that stands in its folder now. */
export interface WrittenFile {
  readonly path: string;
  readonly document: string;
  readonly format: string;
  readonly bytes: number;
  /** Number of pages, where the format has pages. */
  readonly pages?: number;
}

/** The entry of a file that was written to `path`. */
export function writtenFile(path: string, { document, format, content, pages }: MadeFile): WrittenFile {
  return { path, document, format, bytes: Buffer.byteLength(content), ...(pages !== undefined && { pages }) };
}

/**
 * `{ version: 1, verdict, counts, files, diagnostics }` with the members of `validate --reporter json`; the verdict tells
 * of `machine` too, where something could not be made.
 */
export function buildReport(
  outcome: Outcome,
  files: readonly WrittenFile[],
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): string {
  const { counts, diagnostics: findings } = jsonValue(sortDiagnostics(diagnostics), sources, {});
  const report = { version: 1, verdict: outcome, counts, files: files.toSorted(byPath), diagnostics: findings };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** They are written at once, and end in any order. */
function byPath(a: WrittenFile, b: WrittenFile): number {
  return a.path < b.path ? -1 : 1;
}

/** Standard output takes the report or a document, not both. */
export const jsonAndStdout = new ProblemError(
  {
    code: 'usage/json-and-stdout',
    severity: 'error',
    message: { ja: '--json と --stdout は同時に指定できません。', en: '`--json` and `--stdout` exclude each other.' },
    help: {
      ja: '標準出力に出せるのは、報告か文書のどちらか一方です。',
      en: 'standard output takes the report or a document, not both',
    },
  },
  2,
);
