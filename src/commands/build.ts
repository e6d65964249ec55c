// `resume build`: checks the résumé and writes its documents, each file whole or not at all.
import path from 'node:path';
import { type Diagnostic, isProblemError, ProblemError } from '../diagnostics/diagnostic.js';
import { pretty } from '../diagnostics/reporters/pretty.js';
import { check, compose, type Job, type Loaded, load, type Rendered, render } from '../pipeline.js';
import { fileName } from '../text/file-name.js';
import type { Command, CommandContext, CommandInput, Outcome } from './command.js';
import { commonOptions } from './common-options.js';
import { printFindings, verdict } from './findings.js';
import { progress, writtenLine } from './narration.js';
import { openSession, type Session } from './session.js';

export const build: Command = {
  name: 'build',
  summary: { ja: '文書を作成する', en: 'check the résumé and make its documents' },
  description: {
    ja: '履歴データを検証し、職務経歴書を作成します。データに誤りがあるときは何も書き出しません。',
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
    commonOptions.with,
    commonOptions.config,
    commonOptions.noConfig,
    commonOptions.plugin,
    { flags: '--browser <path>', words: { ja: 'PDF の作成に使う Chrome の場所', en: 'the Chrome to print PDF with' } },
  ],
  examples: [
    {
      line: 'resume build',
      words: { ja: 'resume.yaml から4つの形式を out/ に作る', en: 'make all four formats in out/ from resume.yaml' },
    },
    { line: 'resume build --format pdf', words: { ja: 'PDF だけを作る', en: 'make the PDF only' } },
    {
      line: 'resume build --layout narrative --format md,docx',
      words: {
        ja: '文章中心のレイアウトで Markdown と Word を作る',
        en: 'make Markdown and Word in the layout of prose',
      },
    },
    {
      line: 'resume build --with private.yaml --out ~/send',
      words: {
        ja: '別のファイルに置いた連絡先を重ね、~/send に作る',
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
  const session = await openSession(input, context);
  const toStdout = input.flag('stdout');
  if (toStdout) checkOneOutput(session.jobs);
  if (session.jobs.some(job => job.formats.some(format => format.prints))) session.host.warmUp();
  const loaded = await load(session.host, session);
  const plan = { jobs: session.jobs, rules: session.registry.rules.values(), levels: session.config.rules };
  const diagnostics: Diagnostic[] = [...session.diagnostics, ...(await check(session.host, loaded, plan))];
  const sources = new Map([...session.sources, ...loaded.sources]);
  const say = (findings: readonly Diagnostic[]) =>
    context.terminal.err(
      printFindings(pretty, findings, sources, { language: context.language, color: context.terminal.color.err }),
    );
  if (verdict(diagnostics) === 'invalid' || !loaded.resume) {
    say(diagnostics);
    return 'invalid';
  }
  const targets = await composeAll(session, loaded, {
    out: input.text('out') ?? session.config.out ?? 'out',
    report: diagnostics,
  });
  const failed = await produce(targets, session, context, toStdout);
  if (diagnostics.length + failed.length > 0) say([...diagnostics, ...failed]);
  return failed.length > 0 ? 'machine' : 'fine';
}

/** A document ready to be rendered, and the path of its files without their extension. */
interface Target {
  readonly job: Job;
  readonly tree: Awaited<ReturnType<typeof compose>>;
  readonly stem: string;
  readonly report: (diagnostic: Diagnostic) => void;
}

async function composeAll(
  session: Session,
  loaded: Loaded,
  to: { readonly out: string; readonly report: Diagnostic[] },
): Promise<readonly Target[]> {
  const { resume } = loaded;
  if (!resume) return [];
  const report = (diagnostic: Diagnostic) => void to.report.push(diagnostic);
  const targets = await Promise.all(
    session.jobs.map(async job => {
      const tree = await compose(session.host, loaded, resume, job, report);
      return { job, tree, report, stem: path.join(to.out, stemOf(session.config.fileName ?? '{document}', job, tree)) };
    }),
  );
  checkNamesDiffer(targets);
  return targets;
}

/** Renders everything and writes each output as soon as it is there; gives what failed. */
async function produce(
  targets: readonly Target[],
  session: Session,
  context: CommandContext,
  toStdout: boolean,
): Promise<readonly Diagnostic[]> {
  const { terminal, language } = context;
  const renders = targets.flatMap(({ job, tree, stem, report }) =>
    render(session.host, tree, job, report).map(rendered => ({ rendered, stem })),
  );
  const bar = progress(terminal, language, renders.length);
  const failures = await Promise.all(
    renders.map(async ({ rendered, stem }) => {
      const result = await rendered;
      const failure =
        'problem' in result ? [result.problem] : await deliver(result, stem, session, context, toStdout, bar.say);
      bar.step();
      return failure;
    }),
  );
  bar.end();
  return failures.flat();
}

async function deliver(
  { format, output }: Extract<Rendered, { output: unknown }>,
  stem: string,
  session: Session,
  context: CommandContext,
  toStdout: boolean,
  say: (line: string) => void,
): Promise<readonly Diagnostic[]> {
  try {
    for (const { suffix, content } of output.files) {
      if (toStdout) {
        await context.terminal.out(content);
        continue;
      }
      const file = `${stem}${suffix}.${format.extension}`;
      await session.host.writeFile(file, content);
      say(writtenLine(file, content, output.pages, context.language));
    }
    return [];
  } catch (error) {
    if (isProblemError(error)) return [error.diagnostic];
    throw error;
  }
}

function stemOf(pattern: string, job: Job, tree: Target['tree']): string {
  const { name, unknown } = fileName(pattern, {
    document: job.document.name,
    title: tree.title,
    name: tree.author,
    lang: job.language,
    profile: '',
    date: tree.date.replaceAll('-', ''),
  });
  if (unknown.length === 0) return name;
  throw new ProblemError(
    {
      code: 'config/unknown-placeholder',
      severity: 'error',
      message: {
        ja: `fileName の「{${unknown.join('}」「{')}}」は使えません。`,
        en: `fileName has an unknown placeholder: {${unknown.join('}, {')}}.`,
      },
      help: {
        ja: '使えるのは {document}、{title}、{name}、{lang}、{profile}、{date} です。',
        en: 'there are: {document}, {title}, {name}, {lang}, {profile}, {date}',
      },
    },
    1,
  );
}

function checkNamesDiffer(targets: readonly Target[]): void {
  const owners = new Map<string, string>();
  for (const { job, stem } of targets) {
    for (const { extension } of job.formats) {
      const file = `${stem}.${extension}`;
      // Windows and macOS do not tell upper from lower case.
      const owner = owners.get(file.toLowerCase());
      if (owner !== undefined) throw sameName(file);
      owners.set(file.toLowerCase(), job.document.name);
    }
  }
}

function sameName(file: string): ProblemError {
  return new ProblemError(
    {
      code: 'output/same-name',
      severity: 'error',
      message: {
        ja: `ふたつの出力が同じ名前「${file}」になります。`,
        en: `Two outputs would have the same name, ${file}.`,
      },
      help: {
        ja: '設定の fileName に {document} や {lang} を加えてください。',
        en: 'add {document} or {lang} to fileName in the configuration',
      },
    },
    1,
  );
}

function checkOneOutput(jobs: readonly Job[]): void {
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
