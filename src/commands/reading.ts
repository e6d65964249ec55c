// What a build and a preview begin with: the session, the résumé in it, and what refuses the documents.
import type { Diagnostic, Sources } from '../diagnostics/diagnostic.js';
import { needsBrowser } from '../fitted.js';
import type { Host } from '../host.js';
import { check, type Loaded, load } from '../pipeline.js';
import { openSession, type Request, type Session } from '../session.js';
import type { Learned } from '../watched.js';

export interface Reading {
  readonly session: Session;
  readonly loaded: Loaded;
  /** What a check of it is to look with. */
  readonly plan: Pick<Parameters<typeof check>[2], 'jobs' | 'rules' | 'settings'>;
  /** What is wrong with the configuration, and what the schema and the rules that refuse a build find. */
  readonly grave: readonly Diagnostic[];
  readonly sources: Sources;
}

export interface Listener {
  /** Hears what the configuration and the résumé name, as soon as it is known. */
  readonly learn?: ((learned: Learned) => void) | undefined;
  /** Sees the session before anything is read; what it throws ends the reading. */
  readonly opened?: (session: Session) => void;
}

/** Reads and checks; the browser, where one is needed, starts meanwhile. Throws `ProblemError` where there is nothing to read. */
export async function readResume(host: Host, request: Request, { learn, opened }: Listener): Promise<Reading> {
  const session = await openSession(host, request);
  opened?.(session);
  const { config, jobs } = session;
  learn?.({ config });
  if (jobs.some(needsBrowser)) host.warmUp();
  const loaded = await load(host, session);
  learn?.({ config, image: imageOf(loaded) });
  const plan = { jobs, rules: [...session.registry.rules.values()], settings: config.rules };
  return {
    session,
    loaded,
    plan,
    grave: [...session.diagnostics, ...(await check(host, loaded, { ...plan, errorsOnly: true }))],
    sources: new Map([...session.sources, ...loaded.sources]),
  };
}

/** The photo of a résumé, also of one with errors. */
function imageOf({ resume, understood }: Loaded): string | undefined {
  return (resume ?? understood?.resume)?.basics.image;
}
