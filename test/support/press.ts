// Prints fixtures with one browser for a whole test file, in whichever theme is asked for.
import { createHost } from '../../src/host/index.js';
import type { Diagnostic, Theme, Tree } from '../../src/index.js';
import { compose, type Job, load, render } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { fixturePath, type Subject } from './fixtures.js';

export interface Printed {
  readonly tree: Tree;
  readonly pdf: Uint8Array;
}

export interface Press {
  print(subject: Subject, theme: Theme): Promise<Printed>;
  /** Prints a tree that no fixture is composed to. */
  printTree(tree: Tree, theme: Theme): Promise<Printed>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** A press, whose browser starts with the first print. What is reported as an error is thrown. */
export function openPress(): Press {
  const host = createHost({ messages: 'en', report });
  const prepare = async ({ fixture, ...wishes }: Subject, { name: theme }: Theme) => {
    const request = { file: fixturePath(fixture), config: false, formats: ['pdf'], theme, ...wishes } as const;
    const session = await openSession(host, request);
    const [job] = session.jobs;
    if (!job) throw new Error(`${fixture} is not to be printed`);
    return { session, job };
  };
  const printed = async (tree: Tree, job: Job): Promise<Printed> => {
    const [rendered] = await Promise.all(render(host, tree, job, report));
    if (!rendered || 'problem' in rendered) throw new Error(rendered?.problem.message.en ?? 'nothing was printed');
    const content = rendered.output.files[0]?.content;
    if (!(content instanceof Uint8Array)) throw new Error('bytes expected');
    return { tree, pdf: content };
  };
  return {
    print: async (subject, theme) => {
      const { session, job } = await prepare(subject, theme);
      const loaded = await load(host, session);
      if (!loaded.resume) throw new Error(`${subject.fixture} cannot be composed`);
      return printed(await compose(host, loaded, loaded.resume, job, report), job);
    },
    printTree: async (tree, theme) => {
      const { job } = await prepare({ fixture: 'short', layout: 'standard', lang: tree.lang }, theme);
      return printed(tree, job);
    },
    close: () => host.close(),
  };
}

function report({ severity, message }: Diagnostic): void {
  if (severity === 'error') throw new Error(message.en);
}
