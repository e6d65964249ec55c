// Runs the program: the process's arguments, streams and signals on one side, the commands on the other.
// The only place that knows exit codes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { CommandContext, Outcome, Terminal } from './commands/command.js';
import { printFindings } from './commands/findings.js';
import { commands } from './commands/index.js';
import { createProgram, usageProblem } from './commands/program.js';
import { type Diagnostic, isProblemError, type MessageLanguage, ProblemError } from './diagnostics/diagnostic.js';
import { pretty } from './diagnostics/reporters/pretty.js';
import { createHost } from './host/index.js';
import type { Host } from './host.js';

/**
 * 0 fine (warnings too), 1 the résumé or configuration has errors, 2 wrong usage, 3 the machine.
 * 70 is a bug (EX_SOFTWARE of BSD's sysexits), 128 + n the end by signal n, as shells have it.
 */
const exitCodes: Readonly<Record<Outcome, number>> = { fine: 0, invalid: 1, usage: 2, machine: 3 };
const bugExitCode = 70;
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

const terminal: Terminal = {
  out: content => new Promise(resolve => process.stdout.write(content, () => resolve())),
  err: text => void (ending.bySignal || process.stderr.write(text)),
  interactive: process.stderr.isTTY === true && process.env.TERM !== 'dumb' && !process.env.CI,
  color: { out: useColor(process.stdout.isTTY), err: useColor(process.stderr.isTTY) },
  ...(process.env.GITHUB_ACTIONS === 'true' && { github: { folder: folderIn(process.env.GITHUB_WORKSPACE) } }),
};
/** Takes back a half-drawn count, so that the prompt stands at the start of a line. */
const clearLine = '\r\u001b[K';

const hosts: Host[] = [];
/** How the process ends, where something other than the command decides it. */
const ending: { bySignal: boolean; settled: boolean; code?: number } = { bySignal: false, settled: false };
const language = messageLanguage(process.argv, process.env);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // What fails from now on fails because of the signal, and is nothing to tell.
    ending.bySignal = true;
    process.exitCode = signals[signal];
    if (terminal.interactive) process.stderr.write(clearLine);
    void closeHosts().finally(() => process.exit(signals[signal]));
  });
}
process.stdout.on('error', error => streamFailed(error, printDiagnostic));
// What could not be said cannot be told either: the status alone says it.
process.stderr.on('error', error => streamFailed(error));
process.once('beforeExit', ranDry);
void main();

async function main(): Promise<void> {
  const code = await run().catch(failure);
  if (ending.bySignal) return;
  await closeHosts();
  ending.settled = true;
  process.exitCode = ending.code ?? code;
  setTimeout(leaveRest, 500).unref();
}

/** A timer or a connection that a plugin left open would keep the process for ever; what is still to be written may. */
function leaveRest(): void {
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
}

/** A promise that nobody will keep empties the event loop; Node would then leave with 0, as if all had been done. */
function ranDry(): void {
  if (ending.settled || ending.bySignal) return;
  ending.code = failure(new Error('the command is still waiting, and nothing is left that it could wait for'));
  process.exitCode = ending.code;
  closeHosts().catch(() => undefined);
}

async function run(): Promise<number> {
  let outcome: Outcome = 'fine';
  const program = createProgram(commands, context(), {
    version: version(),
    done: result => {
      outcome = result;
    },
  });
  checkLanguage(process.argv);
  try {
    await program.parseAsync(process.argv);
  } catch (error) {
    const usage = usageProblem(error);
    if (usage) throw usage;
    if (!isCommanderExit(error)) throw error;
  }
  return exitCodes[outcome];
}

function failure(error: unknown): number {
  if (ending.bySignal) return bugExitCode;
  if (isProblemError(error)) {
    printDiagnostic(error.diagnostic);
    return error.exitCode;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const words = {
    ja: 'keireki の不具合です。お手数ですが、次の内容を添えて開発元にご報告ください。',
    en: 'This is a bug in keireki. Please report it to its developers with the text below.',
  };
  process.stderr.write(
    `${words[language]}\n\nkeireki ${version()}, Node ${process.version}, ${process.platform}-${process.arch}\n${detail}\n`,
  );
  return bugExitCode;
}

function context(): Omit<CommandContext, 'grammar'> {
  return {
    language,
    terminal,
    openHost: options => {
      const host = createHost({ ...options, messages: language });
      hosts.push(host);
      return host;
    },
  };
}

function printDiagnostic(diagnostic: Diagnostic): void {
  process.stderr.write(printFindings(pretty, [diagnostic], new Map(), { language, terminal, stream: 'err' }));
}

/** The working folder seen from the repository's; nothing where it is not inside. */
function folderIn(repository: string | undefined): string {
  const folder = repository ? path.relative(repository, process.cwd()) : '';
  return path.isAbsolute(folder) || folder.startsWith('..') ? '' : folder;
}

/** https://no-color.org and https://force-color.org: a variable that is set and not empty decides. */
function useColor(isTerminal: boolean | undefined): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
  return isTerminal === true && process.env.TERM !== 'dumb';
}

async function closeHosts(): Promise<void> {
  await Promise.all(hosts.splice(0).map(host => host.close()));
}

/** `--messages`, else the locale of the environment in POSIX's order, else English. */
function messageLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): MessageLanguage {
  const chosen = messagesOption(argv);
  if (chosen === 'ja' || chosen === 'en') return chosen;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.startsWith('ja') ? 'ja' : 'en';
}

/** Read before the command line is parsed, since its own errors are said in that language. */
function messagesOption(argv: readonly string[]): string | undefined {
  const index = argv.findIndex(argument => argument === '--messages' || argument.startsWith('--messages='));
  const argument = argv[index];
  return argument?.startsWith('--messages=') ? argument.slice('--messages='.length) : argument && argv[index + 1];
}

function checkLanguage(argv: readonly string[]): void {
  const chosen = messagesOption(argv);
  if (chosen === undefined || chosen === 'ja' || chosen === 'en') return;
  throw new ProblemError(
    {
      code: 'usage/unknown-language',
      severity: 'error',
      message: { ja: `メッセージの言語「${chosen}」は使えません。`, en: `Messages do not come in \`${chosen}\`.` },
      help: {
        ja: '--messages ja または --messages en と指定してください。',
        en: 'write `--messages ja` or `--messages en`',
      },
    },
    2,
  );
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '?';
}

/** commander ends `--help` and `--version` by an exception too. */
function isCommanderExit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

/** `resume … | head` closes the pipe early; that is no failure. Any other refusal is the machine's, and is told once. */
function streamFailed(error: NodeJS.ErrnoException, tell: (diagnostic: Diagnostic) => void = () => undefined): void {
  if (error.code === 'EPIPE') process.exit(0);
  const first = ending.code === undefined;
  ending.code = exitCodes.machine;
  process.exitCode = ending.code;
  if (first && !ending.bySignal) tell(unwritableOutput(error.code ?? error.message));
}

function unwritableOutput(reason: string): Diagnostic {
  return {
    code: 'output/stdout',
    severity: 'error',
    message: {
      ja: `標準出力に書き込めませんでした（${reason}）。`,
      en: `Standard output could not be written (${reason}).`,
    },
    help: {
      ja: '出力先に空き容量と書き込み権限があるか確認してください。',
      en: 'check that the place it goes to has space left and may be written to',
    },
  };
}
