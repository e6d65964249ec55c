// What `resume preview` does at each save: the pages as soon as they are there, then everything that was found.
import { type Diagnostic, ProblemError, type Sources } from '../diagnostics/diagnostic.js';
import { fitDocument } from '../fitted.js';
import type { Host, PortWish } from '../host.js';
import { check, compose, type Loaded, type Rendered, render } from '../pipeline.js';
import type { PreviewPage, View } from '../preview/view.js';
import { hasError, type Request, type Session } from '../session.js';
import type { Learned } from '../watched.js';
import type { CommandContext, Outcome } from './command.js';
import { readResume } from './reading.js';
import { keepWorking } from './watch.js';
import { changedLine, failedLine, goneWords, previewLine, shownLine } from './watch-narration.js';

/** What is to be shown, and where. */
export interface PreviewOrder {
  readonly request: Request;
  readonly port: PortWish;
  readonly opens: boolean;
  /** What the host reports is put here by whoever opened it. */
  readonly heard: Diagnostic[];
}

/** Shows the documents until a signal ends it. Throws `ProblemError` for wrong usage and for a port that cannot be had. */
export async function keepShowing(host: Host, order: PreviewOrder, context: CommandContext): Promise<Outcome> {
  const { terminal, language } = context;
  const { answer } = await import('../preview/answers.js');
  const say = (line: string): void => terminal.err(`${line}\n`);
  const request = { ...order.request, formats: ['html'], lints: true };
  const file = request.file ?? 'resume.yaml';
  const nextVersion = createVersions();
  const view: { now: View } = {
    now: { file, language, version: nextVersion(), pages: [], current: true, found: nothing },
  };
  const server = await host.serve(order.port, path => answer(view.now, path));
  const show = (news: Partial<View>): void => {
    view.now = { ...view.now, ...news };
    server.announce();
  };
  const fail = (diagnostics: readonly Diagnostic[], sources: Sources = new Map()): void =>
    show({ current: false, found: { diagnostics, sources } });
  return keepWorking(host, request, {
    work: async (learn, change) => {
      if (change) say(changedLine(change.files, language));
      const began = change?.since ?? performance.now();
      order.heard.splice(0);
      const looked = await look(host, request, { learn, heard: order.heard });
      if (looked.pages && !areSame(looked.pages, view.now.pages))
        show({ current: true, version: nextVersion(), pages: looked.pages });
      const found = { diagnostics: await looked.findings(), sources: looked.sources };
      show({ current: looked.pages !== undefined, found });
      if (looked.pages) say(shownLine(performance.now() - began, language));
      else say(failedLine[language]);
    },
    failed: diagnostic => {
      fail([diagnostic]);
      say(failedLine[language]);
    },
    begun: () => {
      say(previewLine(server.url, language));
      // Not waited for: some systems' programs end only with the browser.
      if (order.opens) void host.openUrl(server.url).then(opened => opened || say(notOpened[language]));
    },
    gone: files => {
      const message = goneWords(files);
      fail([{ code: 'input/not-found', severity: 'error', message }]);
      say(`\n${message[language]}`);
    },
  });
}

/** True where a save changed nothing that is seen, such as a comment: then the sheets that were drawn are good, too. */
function areSame(pages: readonly PreviewPage[], before: readonly PreviewPage[]): boolean {
  const idOf = (all: readonly PreviewPage[]): string => JSON.stringify(all.map(({ paper: _, ...texts }) => texts));
  return idOf(pages) === idOf(before);
}

/** Versions that no other run has: a page that is still open from before must not take one for what it has. */
function createVersions(): () => string {
  const run = Math.random().toString(36).slice(2);
  const state = { count: 0 };
  return () => {
    state.count += 1;
    return `${run}-${state.count}`;
  };
}

const nothing: View['found'] = { diagnostics: [], sources: new Map() };

const notOpened = {
  ja: 'ブラウザーを開けませんでした。上の URL を開いてください。',
  en: 'The browser could not be opened; open the address above.',
};

interface Looked {
  /** Nothing where there is an error. */
  readonly pages?: readonly PreviewPage[] | undefined;
  readonly sources: Sources;
  /** All that a check finds, textlint's part included, for which the pages need not wait. */
  findings(): Promise<readonly Diagnostic[]>;
}

interface Looking {
  readonly learn: (learned: Learned) => void;
  readonly heard: Diagnostic[];
}

async function look(host: Host, request: Request, { learn, heard }: Looking): Promise<Looked> {
  const { session, loaded, plan, grave, sources } = await readResume(host, request, { learn });
  const pages = hasError(grave) ? undefined : await pagesOf(session, loaded, heard);
  return {
    pages,
    sources,
    findings: async () => [...session.diagnostics, ...(await check(host, loaded, plan)), ...heard],
  };
}

/** The documents as pages; nothing where one cannot be made, of which `heard` then tells. */
async function pagesOf(
  session: Session,
  loaded: Loaded,
  heard: Diagnostic[],
): Promise<readonly PreviewPage[] | undefined> {
  const { resume } = loaded;
  if (!resume) return undefined;
  const { host, jobs } = session;
  const report = (diagnostic: Diagnostic): void => void heard.push(diagnostic);
  const pages = await Promise.all(
    jobs.map(async (job): Promise<PreviewPage | undefined> => {
      const composed = { job, tree: await compose(host, loaded, resume, job, report) };
      const { tooLong, failures, ...fitted } = await fitDocument(host, composed);
      heard.push(...failures, ...(tooLong ? [tooLong] : []));
      if (tooLong) return undefined;
      const [rendered] = await Promise.all(render(host, fitted.tree, fitted.job, report));
      const [html = ''] = filesOf(rendered).map(String);
      const title = job.document.title[job.language];
      return { key: `${job.document.name}.${job.language}`, title, html, paper: paperOf(session, fitted) };
    }),
  );
  const made = pages.filter(page => page !== undefined);
  return made.length === pages.length ? made : undefined;
}

/** The sheets of a document, drawn once however often they are asked for. */
function paperOf({ host, registry }: Session, { job, tree }: Pick<Composed, 'job' | 'tree'>): PreviewPage['paper'] {
  const made: { sheets?: Promise<readonly Uint8Array[]> } = {};
  const draw = async (): Promise<readonly Uint8Array[]> => {
    const png = registry.renderers.get('png');
    host.warmUp();
    const results = png ? render(host, tree, { ...job, formats: [png] }, () => undefined) : [];
    const [rendered] = await Promise.all(results);
    return filesOf(rendered).filter(content => typeof content !== 'string');
  };
  return () => {
    made.sheets ??= draw().catch((error: unknown) => {
      // What kept them from being drawn may be over when they are asked for again.
      delete made.sheets;
      throw error;
    });
    return made.sheets;
  };
}

type Composed = Parameters<typeof fitDocument>[1];

/** The contents of a format's files. Throws the problem that kept it from being made as `ProblemError`. */
function filesOf(rendered: Rendered | undefined): readonly (string | Uint8Array)[] {
  if (rendered && 'problem' in rendered) throw new ProblemError(rendered.problem, 3);
  return rendered?.output.files.map(({ content }) => content) ?? [];
}
