// `resume build`: checks the résumé and writes its documents, each file whole or not at all.
import path from 'node:path';
import { type Diagnostic, isProblemError, type Report } from '../diagnostics/diagnostic.js';
import { pretty } from '../diagnostics/reporters/pretty.js';
import { sortDiagnostics } from '../diagnostics/sort.js';
import { fitDocument, needsBrowser } from '../fitted.js';
import type { HostOptions } from '../host.js';
import { check, compose, load, render } from '../pipeline.js';
import { timeLimit } from '../plan/time-limit.js';
import {
  createFileNaming,
  hasError,
  type MadeOutput,
  type Named,
  nameOutputs,
  openSession,
  type Session,
} from '../session.js';
import { checkOneOutput, manyFiles, oldPage } from './build-problems.js';
import { buildReport, jsonAndStdout, type WrittenFile, writtenFile } from './build-report.js';
import type { Command, CommandContext, CommandInput, Outcome } from './command.js';
import { commonOptions } from './common-options.js';
import { printFindings } from './findings.js';
import { lookOptions } from './look-options.js';
import { missingLine, progress, writtenLine } from './narration.js';
import { requestOf } from './request.js';

export const build: Command = {
  name: 'build',
  summary: { ja: '文書を作成する', en: 'check the résumé and make its documents' },
  description: {
    ja: '経歴データを検証し、職務経歴書を作成します。データに誤りがあるときは何も書き出しません。',
    en: 'Checks the résumé and makes its documents. With an error in the résumé nothing is written.',
  },
  argument: {
    name: 'file',
    words: {
      ja: '読み込むファイル（既定は resume.yaml、「-」は標準入力）',
      en: 'the file to read (default: resume.yaml; `-` is standard input)',
    },
  },
  options: [
    {
      flags: '-f, --format <names>',
      many: true,
      words: {
        ja: '出力形式（コンマ区切り。既定は md,html,pdf,docx）',
        en: 'formats, separated by commas (default: md,html,pdf,docx)',
      },
    },
    commonOptions.document,
    {
      flags: '--layout <name>',
      words: {
        ja: '文書のレイアウト（standard または narrative）',
        en: "the document's layout: standard or narrative",
      },
    },
    { flags: '-t, --theme <name>', words: { ja: 'テーマ', en: 'theme' } },
    ...lookOptions,
    commonOptions.lang,
    {
      flags: '-o, --out <dir>',
      words: { ja: '出力先のフォルダー（既定は out）', en: 'folder to write to (default: out)' },
    },
    {
      flags: '--stdout',
      words: {
        ja: 'ファイルに書かず、ひとつの形式を標準出力に出す',
        en: 'write one format to standard output instead of a file',
      },
    },
    {
      flags: '--json',
      words: {
        ja: '作成したファイルと検証の結果を JSON で標準出力に出す（スクリプト向け）',
        en: 'print what was written and found as JSON on standard output, for scripts',
      },
    },
    commonOptions.with,
    commonOptions.config,
    commonOptions.noConfig,
    commonOptions.plugin,
    commonOptions.noPlugins,
    commonOptions.allowOutside,
    { flags: '--browser <path>', words: { ja: 'PDF の作成に使う Chrome の場所', en: 'the Chrome to print PDF with' } },
    {
      flags: '--timeout <seconds>',
      words: {
        ja: 'ブラウザーの起動と印刷を、それぞれ待つ秒数（既定は60）',
        en: 'seconds that Chrome has to start, and for each print (default: 60)',
      },
    },
  ],
  examples: [
    {
      line: 'resume build',
      words: { ja: 'resume.yaml から4形式を out/ に作成する', en: 'make all four formats in out/ from resume.yaml' },
    },
    { line: 'resume build --format pdf', words: { ja: 'PDF だけを作成する', en: 'make the PDF only' } },
    {
      line: 'resume build --layout narrative --format md,docx',
      words: {
        ja: '文章中心のレイアウトで Markdown と Word を作成する',
        en: 'make Markdown and Word in the layout of prose',
      },
    },
    {
      line: 'resume build --with private.yaml --out ~/send',
      words: {
        ja: '別のファイルに置いた連絡先を統合し、~/send に作成する',
        en: 'merge in the contact details kept in a file of their own, and write to ~/send',
      },
    },
    {
      line: 'resume build - --format md --stdout < resume.yaml',
      words: { ja: '標準入力から読み、標準出力に書く', en: 'read standard input, write standard output' },
    },
  ],
  run: runBuild,
};

async function runBuild(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const host = context.openHost({ ...hostOptionsOf(input), report: warningsTo(report) });
  const session = await openSession(host, requestOf(input));
  const toStdout = input.flag('stdout');
  const written: WrittenFile[] | undefined = input.flag('json') ? [] : undefined;
  if (toStdout && written) throw jsonAndStdout;
  if (toStdout && !hasError(session.diagnostics)) checkOneOutput(session.jobs);
  if (session.jobs.some(needsBrowser)) session.host.warmUp();
  const loaded = await load(session.host, session);
  const plan = {
    jobs: session.jobs,
    rules: session.registry.rules.values(),
    settings: session.config.rules,
    errorsOnly: true,
  };
  diagnostics.push(...session.diagnostics, ...(await check(session.host, loaded, plan)));
  const sources = new Map([...session.sources, ...loaded.sources]);
  const end = async (outcome: Outcome, findings: readonly Diagnostic[]) => {
    if (written) await context.terminal.out(buildReport(outcome, written, findings, sources));
    else if (findings.length > 0)
      context.terminal.err(printFindings(pretty, sortDiagnostics(findings), sources, { ...context, stream: 'err' }));
    return outcome;
  };
  if (!loaded.resume || hasError(diagnostics)) return end('invalid', diagnostics);
  const { resume } = loaded;
  const composed = await Promise.all(
    session.jobs.map(async job => ({ job, tree: await compose(session.host, loaded, resume, job, report) })),
  );
  const fitted = await Promise.all(composed.map(one => fitDocument(session.host, one)));
  const tooLong = fitted.flatMap(one => one.tooLong ?? []);
  if (tooLong.length > 0) return end('invalid', [...diagnostics, ...tooLong]);
  for (const { note } of fitted) if (note) context.terminal.err(`${note.message[context.language]}\n`);
  const deliver = toStdout ? toStandardOutput(context) : toFiles(session, context, report, written);
  const made = await produce(nameOutputs(session, fitted), session, context, { report, deliver });
  const problems = [...fitted.flatMap(({ failures }) => failures), ...made.flatMap(({ failed }) => failed)];
  const outcome = await end(problems.length > 0 ? 'machine' : 'fine', [...diagnostics, ...problems]);
  const missing = made.flatMap(({ file, failed }) => (failed.length > 0 ? [file] : []));
  // Of a single output its problem has said everything.
  if (missing.length > 0 && made.length > 1)
    context.terminal.err(`${missingLine(made.length, missing, context.language)}\n`);
  return outcome;
}

function hostOptionsOf(input: CommandInput): Pick<HostOptions, 'browser' | 'timeout' | 'allowOutside' | 'plugins'> {
  const browser = input.text('browser');
  const seconds = input.text('timeout');
  return {
    ...(browser !== undefined && { browser }),
    ...(seconds !== undefined && { timeout: timeLimit(seconds) }),
    allowOutside: input.flag('allowOutside'),
    plugins: !input.refused('plugins'),
  };
}

/** What is only worth knowing of the machine, such as a missing sandbox, would be said anew with every build. */
function warningsTo(report: Report): Report {
  return diagnostic => {
    if (diagnostic.severity !== 'info') report(diagnostic);
  };
}

/** Puts the files of one output where they belong and gives what the machine refused; `say` prints a line that stays. */
type Deliver = (output: MadeOutput, say: (line: string) => void) => Promise<readonly Diagnostic[]>;

/** Throws `ProblemError` (exit 2) for an output of several files. */
function toStandardOutput({ terminal }: CommandContext): Deliver {
  return async ({ files }) => {
    const [file, ...more] = files;
    if (!file || more.length > 0) throw manyFiles(files);
    await terminal.out(file.content);
    return [];
  };
}

function toFiles(
  { host, out }: Session,
  { language }: CommandContext,
  report: Report,
  written: WrittenFile[] = [],
): Deliver {
  return async ({ files, next }, say) => {
    const failures: Diagnostic[] = [];
    for (const made of files) {
      const { name, content, pages } = made;
      const file = path.join(out, name);
      const failed = await failuresOf(async () => {
        await host.writeFile(file, content);
        written.push(writtenFile(file, made));
        say(writtenLine(file, content, pages, language));
        return [];
      });
      failures.push(...failed);
    }
    const left = next === undefined ? undefined : path.join(out, next);
    if (left !== undefined && (await host.exists(left))) report(oldPage(left, files.length));
    return failures;
  };
}

/** One output, and why it is not there or not whole. */
interface Made {
  readonly file: string;
  readonly failed: readonly Diagnostic[];
}

/** Renders everything and delivers each output as soon as it is there. */
async function produce(
  targets: readonly Named[],
  session: Session,
  { terminal, language }: CommandContext,
  { report, deliver }: { readonly report: Report; readonly deliver: Deliver },
): Promise<readonly Made[]> {
  const renders = targets.flatMap(named =>
    render(session.host, named.tree, named.job, report).map(async rendered => ({ named, result: await rendered })),
  );
  const outputOf = createFileNaming(session);
  const bar = progress(terminal, language, renders.length);
  const made = await Promise.all(
    renders.map(async (rendering): Promise<Made> => {
      const { named, result } = await rendering;
      const failed =
        'problem' in result
          ? [result.problem]
          : await failuresOf(async () => deliver(outputOf(named, result), bar.say));
      bar.step();
      return { file: path.join(session.out, `${named.stem}.${result.format.extension}`), failed };
    }),
  );
  bar.end();
  return made;
}

/** What `run` gives, or the problem that it ends with; one of wrong usage goes on. */
async function failuresOf(run: () => Promise<readonly Diagnostic[]>): Promise<readonly Diagnostic[]> {
  try {
    return await run();
  } catch (error) {
    if (!isProblemError(error) || error.exitCode === 2) throw error;
    return [error.diagnostic];
  }
}
