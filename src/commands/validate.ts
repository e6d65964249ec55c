// `resume validate`: everything that is wrong with the résumé, and nothing written.
import { type Diagnostic, ProblemError, type Sources } from '../diagnostics/diagnostic.js';
import { reporters } from '../diagnostics/reporters/index.js';
import { pretty } from '../diagnostics/reporters/pretty.js';
import type { Reporter, ReportOptions } from '../diagnostics/reporters/reporter.js';
import { judge, tooManyWarnings, type Verdict } from '../diagnostics/reporters/verdict.js';
import { sortDiagnostics } from '../diagnostics/sort.js';
import type { Host } from '../host.js';
import { check, load } from '../pipeline.js';
import { type Registry, suggestion } from '../registry.js';
import { openSession } from '../session.js';
import { similar } from '../text/similar.js';
import type { Command, CommandContext, CommandInput, Outcome } from './command.js';
import { commonOptions, configurationOptions } from './common-options.js';
import { printFindings } from './findings.js';
import { requestOf } from './request.js';

const reporterNames = reporters.map(({ name }) => name);

export const validate: Command = {
  name: 'validate',
  summary: { ja: '経歴データを検証する', en: 'check the résumé and show what is wrong, and where' },
  description: {
    ja: '経歴データを検証し、問題のある箇所と直し方をすべて示します。エラーがあれば終了コードは1です。',
    en: 'Checks the résumé and shows everything that is wrong, where, and what to do. Exits with 1 when there is an error.',
  },
  argument: {
    name: 'file',
    value: 'resume-file',
    words: {
      ja: '検証するファイル（既定は resume.yaml、「-」は標準入力）',
      en: 'the file to check (default: resume.yaml; `-` is standard input)',
    },
  },
  options: [
    commonOptions.document,
    commonOptions.lang,
    commonOptions.with,
    {
      flags: '--reporter <name>',
      value: 'reporters',
      words: {
        ja: `報告の形式（${reporterNames.join('、')}）`,
        en: `form of the report: ${reporterNames.slice(0, -1).join(', ')} or ${reporterNames.at(-1)}`,
      },
    },
    {
      flags: '--max-warnings <n>',
      value: 'free',
      words: {
        ja: '許容する警告の件数（超えると終了コードは1）',
        en: 'how many warnings are allowed; with more it exits with 1',
      },
    },
    {
      flags: '--fix',
      words: { ja: '安全に直せる箇所をファイルに書き込む', en: 'write the safe fixes into the files' },
    },
    {
      flags: '--dry-run',
      words: { ja: '--fix で書き込まず、差分を表示する', en: 'with --fix: write nothing, show the difference' },
    },
    commonOptions.allowOutside,
    { flags: '--quiet', words: { ja: 'エラーだけを表示する', en: 'show errors only' } },
    ...configurationOptions,
  ],
  examples: [
    { line: 'resume validate', words: { ja: 'resume.yaml を検証する', en: 'check resume.yaml' } },
    {
      line: 'resume validate --with private.yaml',
      words: {
        ja: '別のファイルに置いた連絡先を統合して検証する',
        en: 'check it with the contact details kept in a file of their own',
      },
    },
    {
      line: 'resume validate --reporter short',
      words: { ja: '1件を1行で表示する（grep や CI 向け）', en: 'one line a finding, for grep and CI' },
    },
    {
      line: 'resume validate --fix --dry-run',
      words: { ja: '自動で直せる箇所の差分を表示する', en: 'show what could be fixed by itself' },
    },
    {
      line: 'resume validate --quiet --max-warnings 0',
      words: { ja: 'エラーだけを表示し、警告があっても失敗にする', en: 'show errors only, but fail on warnings too' },
    },
  ],
  run: runValidate,
};

async function runValidate(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const reporter = findReporter(input.text('reporter') ?? pretty.name);
  const maxWarnings = countOf(input, 'maxWarnings', '--max-warnings');
  const heard: Diagnostic[] = [];
  const host = context.openHost({
    allowOutside: input.flag('allowOutside'),
    plugins: !input.refused('plugins'),
    report: diagnostic => void heard.push(diagnostic),
  });
  const session = await openSession(host, { ...requestOf(input), lints: true });
  const look = async () => {
    const loaded = await load(session.host, session);
    const problems = await check(session.host, loaded, {
      jobs: session.jobs,
      rules: session.registry.rules.values(),
      settings: session.config.rules,
    });
    const found = sortDiagnostics([...session.diagnostics, ...problems, ...heard.splice(0)]);
    return { found, sources: new Map([...session.sources, ...loaded.sources]) };
  };
  const first = await look();
  const dryRun = input.flag('dryRun');
  if (dryRun && !input.flag('fix')) throw dryRunAlone;
  const fixed = input.flag('fix') ? await fixAll(session.host, first, { ...context, dryRun }) : 0;
  if (dryRun) return judge(first.found, maxWarnings).verdict;
  const { found, sources } = fixed > 0 ? await look() : first;
  const verdict = judge(found, maxWarnings);
  const shown = input.flag('quiet') ? found.filter(({ severity }) => severity === 'error') : found;
  const describe = reporter.describes && (await descriptions(session.registry));
  const options = { ...context, stream: 'out', verdict, ...(describe && { describe }) } as const;
  await context.terminal.out(printFindings(reporter, shown, sources, options));
  if (tooManyWarnings(verdict))
    context.terminal.err(printFindings(pretty, [tooMany(verdict)], sources, { ...context, stream: 'err' }));
  return verdict.verdict;
}

const dryRunAlone = new ProblemError(
  {
    code: 'usage/dry-run-alone',
    severity: 'error',
    message: { ja: '--dry-run は --fix と一緒に指定します。', en: '`--dry-run` goes with `--fix`.' },
    help: { ja: '`--fix --dry-run` と指定してください。', en: 'write `--fix --dry-run`' },
  },
  2,
);

async function fixAll(
  host: Host,
  { found, sources }: { readonly found: readonly Diagnostic[]; readonly sources: Sources },
  options: CommandContext & { readonly dryRun: boolean },
): Promise<number> {
  const { applyAll } = await import('./fix.js');
  return applyAll(host, found, sources, options);
}

/** What is known of every code, a plugin's rules included; loaded only for the reporters that ask for it. */
async function descriptions({ rules }: Registry): Promise<NonNullable<ReportOptions['describe']>> {
  const { manual } = await import('../manual.js');
  const entries = new Map(manual().map(entry => [entry.code, entry]));
  return code => {
    const words = rules.get(code)?.words;
    if (!words) return entries.get(code);
    return { title: { ja: words.ja.title, en: words.en.title }, why: { ja: words.ja.why, en: words.en.why } };
  };
}

function tooMany({ counts: { warning }, maxWarnings = 0 }: Verdict): Diagnostic {
  return {
    code: 'rules/too-many-warnings',
    severity: 'error',
    message: {
      ja: `警告が${warning}件あり、--max-warnings で許容する${maxWarnings}件を超えています。`,
      en: `There ${warning === 1 ? 'is 1 warning' : `are ${warning} warnings`}; --max-warnings allows ${maxWarnings}.`,
    },
    help: {
      ja: '警告の箇所を直すか、--max-warnings の件数を増やしてください。',
      en: 'put the warnings right, or allow more',
    },
  };
}

function countOf(input: CommandInput, option: string, flag: string): number | undefined {
  const value = input.text(option);
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new ProblemError(
    {
      code: 'usage/wrong-number',
      severity: 'error',
      message: {
        ja: `${flag} の「${value}」を件数として読み取れません。`,
        en: `\`${value}\` is no number for ${flag}.`,
      },
      help: {
        ja: `\`${flag} 0\` のように、数字だけで指定してください。`,
        en: `write digits alone, as in \`${flag} 0\``,
      },
    },
    2,
  );
}

function findReporter(name: string): Reporter {
  const found = reporters.find(reporter => reporter.name === name);
  if (found) return found;
  const [nearest] = similar(name, reporterNames);
  throw new ProblemError(
    {
      code: 'usage/unknown-reporter',
      severity: 'error',
      message: { ja: `「${name}」という報告の形式はありません。`, en: `There is no reporter named \`${name}\`.` },
      help: suggestion(nearest, reporterNames),
    },
    2,
  );
}
