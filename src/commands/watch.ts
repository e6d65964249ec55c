// Work that is done again at each change of the files it depends on, until a signal ends it: `resume build --watch`.
import { type Diagnostic, isProblemError, ProblemError } from '../diagnostics/diagnostic.js';
import { pretty } from '../diagnostics/reporters/pretty.js';
import type { Change, Host } from '../host.js';
import type { Request } from '../session.js';
import { type Learned, type Watched, watchedFiles } from '../watched.js';
import { buildOnce, type Order } from './build-once.js';
import type { CommandContext, Outcome } from './command.js';
import { printFindings } from './findings.js';
import { builtLine, changedLine, goneWords, nothingLine, partLine, watchingLine } from './watch-narration.js';

/** Builds at each change. Ends with the process, or throws what ends the first build as wrong usage. */
export async function keepBuilding(host: Host, order: Order, context: CommandContext): Promise<Outcome> {
  const other = order.toStdout ? '--stdout' : order.toJson ? '--json' : undefined;
  if (other !== undefined) throw new ProblemError(notWith(other), 2);
  const { terminal, language } = context;
  const say = (line: string): void => terminal.err(`${line}\n`);
  const tell = (diagnostic: Diagnostic): void =>
    terminal.err(printFindings(pretty, [diagnostic], new Map(), { ...context, stream: 'err' }));
  return keepWorking(host, order.request, {
    work: async (learn, change) => {
      if (change) say(changedLine(change.files, language));
      order.heard.splice(0);
      const began = change?.since ?? performance.now();
      const outcome = await buildOnce(host, { ...order, learn }, context);
      say(
        outcome === 'fine'
          ? builtLine(performance.now() - began, language)
          : (outcome === 'machine' ? partLine : nothingLine)[language],
      );
    },
    failed: diagnostic => {
      tell(diagnostic);
      say(nothingLine[language]);
    },
    begun: files => say(watchingLine(files, language)),
    gone: files => say(`\n${goneWords(files)[language]}`),
  });
}

/** What is done at each change, and what is said around it. */
export interface Shift {
  /** The work itself; `learn` hears of further files that it depends on. A `ProblemError` that it throws goes to `failed`. */
  work(learn: (learned: Learned) => void, change?: Change): Promise<void>;
  failed(diagnostic: Diagnostic): void;
  /** The first turn is over, and these files are watched. */
  begun(files: readonly string[]): void;
  /** Files without which there is nothing to do are not there; work goes on when they are back. */
  gone(files: readonly string[]): void;
}

/**
 * Works once, and again at each change; never twice at a time, so that the newest state is the last. Wrong usage ends it
 * in the first turn, when whoever asked is still there; later it is told of like everything else.
 */
export async function keepWorking(host: Host, request: Request, shift: Shift): Promise<never> {
  const watched: { now: Watched } = { now: watchedFiles(request) };
  if (watched.now.needed.includes('-')) throw new ProblemError(notStdin, 2);
  const watcher = await host.watch();
  const follow = (): void => watcher.follow([...watched.now.needed, ...watched.now.others]);
  const turn = async (change?: Change): Promise<void> => {
    try {
      const learn = (learned: Learned): void => {
        watched.now = watchedFiles(request, learned);
      };
      await shift.work(learn, change);
    } catch (error) {
      if (!isProblemError(error) || (!change && error.exitCode === 2)) throw error;
      shift.failed(error.diagnostic);
    }
    follow();
  };
  follow();
  await turn();
  shift.begun(await present(host, watched.now));
  for (;;) {
    const change = await watcher.next();
    const gone = await missing(host, watched.now.needed);
    if (gone.length > 0) shift.gone(gone);
    else await turn(change);
  }
}

async function missing(host: Host, files: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(files.map(file => host.exists(file)));
  return files.filter((_, index) => !found[index]);
}

async function present(host: Host, { needed, others }: Watched): Promise<readonly string[]> {
  const files = [...needed, ...others];
  const absent = await missing(host, files);
  return files.filter(file => !absent.includes(file));
}

const notStdin: Diagnostic = {
  code: 'usage/not-watchable',
  severity: 'error',
  message: { ja: '標準入力の変更は監視できません。', en: 'Standard input cannot be watched for changes.' },
  help: { ja: '経歴データのファイルを指定してください。', en: 'name the file of the résumé' },
};

function notWith(flag: '--stdout' | '--json'): Diagnostic {
  return {
    code: 'usage/watch-stdout',
    severity: 'error',
    message: { ja: `--watch と ${flag} は同時に指定できません。`, en: `\`--watch\` does not go with \`${flag}\`.` },
    help: {
      ja: 'どちらかを外してください。--watch では --out のフォルダーに書き出します。',
      en: 'leave one of them out; `--watch` writes to the folder of `--out`',
    },
  };
}
