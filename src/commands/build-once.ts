// One build from beginning to end: what `resume build` does once, and `resume build --watch` again and again.
import path from 'node:path';
import { type Diagnostic, isProblemError, type Report } from '../diagnostics/diagnostic.js';
import { pretty } from '../diagnostics/reporters/pretty.js';
import { sortDiagnostics } from '../diagnostics/sort.js';
import { fitDocument } from '../fitted.js';
import type { Host } from '../host.js';
import { compose, render } from '../pipeline.js';
import {
  createFileNaming,
  hasError,
  type MadeOutput,
  type Named,
  nameOutputs,
  type Request,
  type Session,
} from '../session.js';
import type { Learned } from '../watched.js';
import { checkOneOutput, manyFiles, oldPage } from './build-problems.js';
import { buildReport, jsonAndStdout, type WrittenFile, writtenFile } from './build-report.js';
import type { CommandContext, Outcome } from './command.js';
import { printFindings } from './findings.js';
import { missingLine, progress, writtenLine } from './narration.js';
import { readResume } from './reading.js';

/** What is to be built, and how. */
export interface Order {
  readonly request: Request;
  readonly toStdout: boolean;
  /** Standard output gets a report of what was written and found, and nothing else is said of it. */
  readonly toJson: boolean;
  /** What the host reports is put here by whoever opened it; the build says it with what it finds itself. */
  readonly heard: Diagnostic[];
  /** Hears what the configuration and the résumé name, as soon as it is known. */
  readonly learn?: (learned: Learned) => void;
}

/** Reads, checks and writes, and says what there is to say. Throws `ProblemError` where there is nothing to build. */
export async function buildOnce(host: Host, order: Order, context: CommandContext): Promise<Outcome> {
  const diagnostics = order.heard;
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const { toStdout, toJson } = order;
  const { session, loaded, grave, sources } = await readResume(host, order.request, {
    learn: order.learn,
    opened: opened => {
      if (toStdout && toJson) throw jsonAndStdout;
      if (toStdout && !hasError(opened.diagnostics)) checkOneOutput(opened.jobs);
    },
  });
  diagnostics.push(...grave);
  const written: WrittenFile[] = [];
  const end = async (outcome: Outcome, findings: readonly Diagnostic[]) => {
    if (toJson) await context.terminal.out(buildReport(outcome, written, findings, sources));
    else if (findings.length > 0)
      context.terminal.err(printFindings(pretty, sortDiagnostics(findings), sources, { ...context, stream: 'err' }));
    return outcome;
  };
  if (!loaded.resume || hasError(diagnostics)) return end('invalid', diagnostics);
  const { resume } = loaded;
  const composed = await Promise.all(
    session.jobs.map(async job => ({ job, tree: await compose(host, loaded, resume, job, report) })),
  );
  const fitted = await Promise.all(composed.map(one => fitDocument(host, one)));
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
  written: WrittenFile[],
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
