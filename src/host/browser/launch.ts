// From options to a running, answering Chrome: the first candidate that starts, in a sandbox where there is one.
import { type Diagnostic, isProblemError, type ProblemError, type Report } from '../../diagnostics/diagnostic.js';
import type { InstalledFont } from '../fonts/fonts.js';
import { type Chrome, startChrome } from './chrome.js';
import { installedBrowsers, namedBrowser } from './locate.js';
import { findPackage, type Packaged, unpackChromium, unpackedChromium } from './packaged.js';
import {
  browserFailed,
  browserNotFound,
  browserTimeout,
  browserUnpackFailed,
  PageLost,
  withoutSandbox,
} from './problems.js';
import { chromeEnvironment, noSpaceIn, type RunFolder, reasonOf } from './run-folder.js';
import type { Session } from './session.js';

export interface LaunchOptions {
  /** `--browser`. */
  readonly browser?: string | undefined;
  readonly run: RunFolder;
  readonly fonts: readonly InstalledFont[];
  /** Milliseconds that Chrome has to answer. */
  readonly timeout: number;
  readonly report: Report;
  /** Aborted when the browser is no longer wanted: nothing is started then. */
  readonly signal: AbortSignal;
  /** Called with each Chrome as it starts, so that it can be killed at any moment. */
  readonly started: (chrome: Chrome) => void;
  /** Hears why a browser was passed over for the next. */
  readonly passed?: ((executable: string | undefined, problem: Diagnostic) => void) | undefined;
}

export interface Launched {
  readonly chrome: Chrome;
  readonly session: Session;
}

type Candidate = { readonly executable: string; readonly libraries?: string };

/** Starts a browser. Throws `ProblemError` with a `browser/…` code. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const named = namedBrowser(options.browser, process.env);
  if (named !== undefined) return start({ executable: named }, options);
  const failures: unknown[] = [];
  for (const candidate of candidates(options.run)) {
    let executable: string | undefined;
    try {
      const found = await candidate();
      ({ executable } = found);
      return await start(found, options);
    } catch (error) {
      if (!isProblemError(error)) throw error;
      failures.push(error);
      options.passed?.(executable, error.diagnostic);
    }
  }
  throw failures[0] ?? browserNotFound();
}

/** Packaged, then installed browsers; each is looked for only when those before it have failed. */
function* candidates(run: RunFolder): Generator<() => Candidate | Promise<Candidate>> {
  const folder = findPackage();
  if (folder !== undefined) yield () => unpackedChromium(folder, run.cache) ?? unpack(folder, run);
  for (const executable of installedBrowsers(process.env)) yield () => ({ executable });
}

async function unpack(folder: string, run: RunFolder): Promise<Packaged> {
  try {
    return await unpackChromium(folder, run.cache, run.part);
  } catch (error) {
    throw browserUnpackFailed(run.cache, reasonOf(error));
  }
}

/** Whether there is a sandbox is found out by asking for it: only root, whom Chrome refuses one, is never tried. */
async function start(candidate: Candidate, options: LaunchOptions): Promise<Launched> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot) return connect(candidate, options, false);
  try {
    return await connect(candidate, options, true);
  } catch (error) {
    const refused = isProblemError(error) && /sandbox|namespace/i.test(error.diagnostic.message.en);
    if (!refused) throw error;
    const launched = await connect(candidate, options, false);
    options.report(withoutSandbox());
    return launched;
  }
}

/** A fault in Chrome's first moments is no rule: one start in sixty fails so on a busy machine, and the next does not. */
async function connect(candidate: Candidate, options: LaunchOptions, sandbox: boolean, tries = 2): Promise<Launched> {
  options.signal.throwIfAborted();
  const { executable, libraries } = candidate;
  const env = chromeEnvironment(options.run, { fonts: options.fonts, libraries });
  const chrome = startChrome({ executable, profile: options.run.profile, sandbox, env });
  options.started(chrome);
  // Chrome starts while this loads.
  const { openSession } = await import('./session.js');
  try {
    return { chrome, session: await within(options.timeout, openSession(chrome.transport), executable) };
  } catch (error) {
    const problem = await asProblem(error, chrome, { folder: options.run.path, name: browserFailed });
    chrome.kill();
    if (tries > 1 && chrome.faulted()) return connect(candidate, options, sandbox, tries - 1);
    throw problem;
  }
}

/**
 * A failed conversation as a problem: that its folder is full tells more than what Chrome said when it ended, and that more
 * than that the pipe broke.
 */
export async function asProblem(
  error: unknown,
  chrome: Chrome,
  { folder, name }: { readonly folder: string; readonly name: (executable: string, detail: string) => ProblemError },
): Promise<ProblemError> {
  if (isProblemError(error)) return error;
  if (error instanceof PageLost) return name(chrome.executable, error.message);
  const soon = new Promise<string>(resolve => setTimeout(resolve, 500, '').unref());
  const words = await Promise.race([chrome.ended, soon]);
  return noSpaceIn(folder) ?? name(chrome.executable, words || reasonOf(error));
}

/** `promise`, or `browser/timeout` after `milliseconds`. */
export async function within<T>(milliseconds: number, promise: Promise<T>, executable: string): Promise<T> {
  const timer: { id?: NodeJS.Timeout } = {};
  const late = new Promise<never>((_, reject) => {
    timer.id = setTimeout(() => reject(browserTimeout(executable, milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer.id);
  }
}
