// What `resume build` says of outputs that cannot go where they should, or that are left from before.
import { type Diagnostic, ProblemError } from '../diagnostics/diagnostic.js';
import type { Job } from '../pipeline.js';
import type { MadeFile } from '../session.js';

/** A file that may be someone's own is never deleted, but an old last page may not pass for one of this document. */
export function oldPage(file: string, pages: number): Diagnostic {
  return {
    code: 'output/old-page',
    severity: 'warning',
    message: {
      ja: `「${file}」は以前に作成したページで、今回の文書（全${pages}ページ）には含まれません。`,
      en: `\`${file}\` is a page of an earlier build; the document has ${pages === 1 ? '1 page' : `${pages} pages`} now.`,
    },
    help: { ja: '不要であれば削除してください。', en: 'delete it if nothing else needs it' },
  };
}

/** `--stdout` cannot hold an output of several files. */
export function manyFiles(files: readonly MadeFile[]): ProblemError {
  const format = files[0]?.format ?? '';
  return new ProblemError(
    {
      code: 'usage/stdout-one-file',
      severity: 'error',
      message: {
        ja: `--stdout で出せるのはひとつのファイルですが、この文書の「${format}」は${files.length}ファイルになります。`,
        en: `--stdout takes one file; as \`${format}\` this document is ${files.length} files.`,
      },
      help: {
        ja: '--stdout を外し、--out で指定したフォルダーに書き出してください。',
        en: 'leave out `--stdout` and name a folder with `--out`',
      },
    },
    2,
  );
}

/** Throws `ProblemError` (exit 2) where `--stdout` would be more than one document in one format. */
export function checkOneOutput(jobs: readonly Job[]): void {
  const count = jobs.reduce((sum, job) => sum + job.formats.length, 0);
  if (count === 1) return;
  throw new ProblemError(
    {
      code: 'usage/stdout-one-format',
      severity: 'error',
      message: {
        ja: `--stdout で出せるのはひとつの文書のひとつの形式ですが、${count}つ指定されています。`,
        en: `--stdout takes one document in one format; this would be ${count} files.`,
      },
      help: {
        ja: '--format md のように、形式をひとつだけ指定してください。',
        en: 'name one format, as in `--format md`',
      },
    },
    2,
  );
}
