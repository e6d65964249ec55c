// `resume validate --fix`: writes the safe fixes into the files, or shows what it would write.
import { type Diagnostic, type Fix, ProblemError, type Sources, type Words } from '../diagnostics/diagnostic.js';
import type { Host } from '../host.js';
import { fixFile } from '../pipeline.js';
import type { CommandContext } from './command.js';

/** Fixes what is found in the files as far as that is safe; gives how many were applied. With `dryRun` it prints a diff. */
export async function applyAll(
  host: Host,
  found: readonly Diagnostic[],
  sources: Sources,
  { terminal, language, dryRun }: Pick<CommandContext, 'terminal' | 'language'> & { readonly dryRun: boolean },
): Promise<number> {
  const fixes = found.flatMap(({ fix }) => (fix ? [fix] : []));
  let count = 0;
  for (const [file, text] of filesOf(fixes, sources)) {
    const { text: fixed, applied } = fixFile(file, text, fixes);
    count += applied.length;
    if (applied.length === 0) continue;
    if (dryRun) await terminal.out((await import('../text/diff.js')).unifiedDiff(file, text, fixed));
    else await replace(host, file, fixed);
    const places = Math.max(...applied.map(applied => applied.places));
    terminal.err(`${words.applied[language](file, applied.length, dryRun)}\n`);
    if (places > 1) terminal.err(`${words.shared[language](places)}\n`);
  }
  if (count === 0) terminal.err(`${words.nothing[language]}\n`);
  return count;
}

function filesOf(fixes: readonly Fix[], sources: Sources): readonly (readonly [string, string])[] {
  const named = new Set(fixes.map(({ span }) => span.file));
  return [...sources].filter(([file]) => named.has(file));
}

/** Keeps the byte order mark, which is no part of the text. */
async function replace(host: Host, file: string, text: string): Promise<void> {
  if (file === '<stdin>') throw noFile;
  const [first, second, third] = await host.readFile(file);
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  await host.writeFile(file, marked ? `\ufeff${text}` : text);
}

const noFile = new ProblemError(
  {
    code: 'usage/fix-stdin',
    severity: 'error',
    message: {
      ja: '標準入力から読み込んだ内容は、--fix で書き直せません。',
      en: 'What comes from standard input cannot be rewritten by `--fix`.',
    },
    help: {
      ja: 'ファイル名を指定するか、`--fix --dry-run` で差分を確認してください。',
      en: 'name a file, or look at the difference with `--fix --dry-run`',
    },
  },
  2,
);

const words = {
  applied: {
    ja: (file, count, dryRun) => `${file}: ${count}か所を修正${dryRun ? 'できます' : 'しました'}`,
    en: (file, count, dryRun) => `${file}: ${count} ${count === 1 ? 'fix' : 'fixes'}${dryRun ? ' possible' : ''}`,
  } satisfies Words<(file: string, count: number, dryRun: boolean) => string>,
  shared: {
    ja: places => `アンカー（&）で共有されている値のため、最大${places}か所に反映されます。`,
    en: places => `A shared value (anchor) is used in up to ${places} places, all of which change.`,
  } satisfies Words<(places: number) => string>,
  nothing: { ja: '自動で修正できる箇所はありません。', en: 'Nothing that can be fixed by itself.' } satisfies Words,
};
