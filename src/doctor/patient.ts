// What the checks look at: the machine, and the résumé with its configuration, each read once however many ask for it.
import { type Diagnostic, isProblemError, type Sources } from '../diagnostics/diagnostic.js';
import type { Host } from '../host.js';
import type { BrowserTrial, Machine } from '../machine.js';
import { check, load } from '../pipeline.js';
import { openSession, type Request, type Session } from '../session.js';
import { standard } from '../themes/standard.js';
import type { Theme } from '../themes/theme.js';
import { trialPage } from './trial-page.js';

export interface Patient {
  readonly host: Host;
  readonly machine: Machine;
  /** What the command line asks for. */
  readonly request: Request;
  /** Milliseconds that the browser has for its start, and for the print. */
  readonly timeout: number;
  setup(): Promise<Setup>;
  reading(): Promise<Reading>;
  browserTrial(): Promise<{ readonly trial: BrowserTrial; readonly heard: readonly Diagnostic[] }>;
}

/** Configuration and plugins, as far as they can be used. */
export interface Setup {
  readonly session: Session;
  /** What is wrong with them. */
  readonly diagnostics: readonly Diagnostic[];
  /** What keeps what was asked for from being used at all: the session is then that of somebody without configuration. */
  readonly problem?: Diagnostic;
  /** The themes that documents would be made with. */
  readonly themes: readonly Theme[];
}

/** The résumé as `validate` sees it. */
export interface Reading {
  /** The file's name, as it was given. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** Why it could not be read at all. */
  readonly problem?: Diagnostic;
}

/** A patient; `heard` gives, and forgets, what the host has reported so far. */
export function createPatient(given: {
  readonly host: Host;
  readonly machine: Machine;
  readonly request: Request;
  readonly timeout: number;
  readonly heard: () => readonly Diagnostic[];
}): Patient {
  const { host, machine, request, heard } = given;
  const setup = once(() => openSetup(host, request));
  return {
    ...given,
    setup,
    reading: once(async () => read(host, request, (await setup()).session, heard)),
    browserTrial: once(async () => {
      const notes: Diagnostic[] = [];
      const { themes } = await setup();
      const page = trialPage(themes[0]?.fonts.body.web ?? '');
      const trial = await machine.tryBrowser(page, note => void notes.push(note));
      return { trial, heard: notes };
    }),
  };
}

async function openSetup(host: Host, request: Request): Promise<Setup> {
  try {
    return setupOf(await openSession(host, { ...request, lints: true }));
  } catch (error) {
    if (!isProblemError(error)) throw error;
    const bare = await openSession(host, { file: request.file, with: request.with, config: false, lints: true });
    return { ...setupOf(bare), problem: error.diagnostic };
  }
}

function setupOf(session: Session): Setup {
  const chosen = [...new Map(session.jobs.map(({ theme }) => [JSON.stringify(theme.fonts), theme])).values()];
  return { session, diagnostics: session.diagnostics, themes: chosen.length > 0 ? chosen : [standard] };
}

async function read(
  host: Host,
  request: Request,
  session: Session,
  heard: () => readonly Diagnostic[],
): Promise<Reading> {
  const [file] = session.files;
  try {
    heard();
    const loaded = await load(host, session);
    const { jobs, registry, config } = session;
    const diagnostics = await check(host, loaded, { jobs, rules: registry.rules.values(), settings: config.rules });
    return { file, diagnostics: [...diagnostics, ...heard()], sources: loaded.sources };
  } catch (error) {
    if (!isProblemError(error)) throw error;
    return { file: request.file ?? file, diagnostics: [], sources: new Map(), problem: error.diagnostic };
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
