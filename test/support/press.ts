// Prints fixtures with one browser for a whole test file, in whichever theme is asked for.
import { createHost } from '../../src/host/index.js';
import type { Diagnostic, Theme, Tree } from '../../src/index.js';
import { compose, load, render } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { fixturePath, type Subject } from './fixtures.js';

export interface Printed {
  readonly tree: Tree;
  readonly pdf: Uint8Array;
}

export interface Press {
  print(subject: Subject, theme: Theme): Promise<Printed>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** A press, whose browser starts with the first print. What is reported as an error is thrown. */
export function openPress(): Press {
  const host = createHost({ messages: 'en', report });
  return {
    print: async ({ fixture, ...wishes }, { name: theme }) => {
      const request = { file: fixturePath(fixture), config: false, formats: ['pdf'], theme, ...wishes } as const;
      const session = await openSession(host, request);
      const loaded = await load(host, session);
      const [job] = session.jobs;
      if (!job || !loaded.resume) throw new Error(`${fixture} cannot be composed`);
      const tree = await compose(host, loaded, loaded.resume, job, report);
      const [rendered] = await Promise.all(render(host, tree, job, report));
      if (!rendered || 'problem' in rendered) throw new Error(rendered?.problem.message.en ?? 'nothing was printed');
      const content = rendered.output.files[0]?.content;
      if (!(content instanceof Uint8Array)) throw new Error('bytes expected');
      return { tree, pdf: content };
    },
    close: () => host.close(),
  };
}

function report({ severity, message }: Diagnostic): void {
  if (severity === 'error') throw new Error(message.en);
}
