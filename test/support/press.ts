// Prints fixtures with one browser for a whole test file, in whichever theme is asked for.
import { createHost } from '../../src/host/index.js';
import type { Theme, Tree } from '../../src/index.js';
import { compose, load, render } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { fixturePath, type Subject } from './fixtures.js';

/** A document composed from a fixture, ready to be printed. */
export interface Composed {
  readonly tree: Tree;
  readonly print: (theme: Theme) => Promise<Uint8Array>;
}

export interface Press {
  compose(subject: Subject): Promise<Composed>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** A press, whose browser starts with the first print. Whatever is reported as an error is thrown. */
export function openPress(): Press {
  const report = ({ severity, message }: { readonly severity: string; readonly message: { readonly en: string } }) => {
    if (severity === 'error') throw new Error(message.en);
  };
  const host = createHost({ messages: 'en', report });
  return {
    compose: async ({ fixture, ...wishes }) => {
      const session = await openSession(host, {
        file: fixturePath(fixture),
        config: false,
        formats: ['pdf'],
        ...wishes,
      });
      const loaded = await load(host, session);
      const [job] = session.jobs;
      if (!job || !loaded.resume) throw new Error(`${fixture} cannot be composed`);
      const tree = await compose(host, loaded, loaded.resume, job, report);
      return {
        tree,
        print: async theme => {
          const [rendered] = await Promise.all(render(host, tree, { ...job, theme }, report));
          if (!rendered || 'problem' in rendered)
            throw new Error(rendered?.problem.message.en ?? 'nothing was printed');
          const content = rendered.output.files[0]?.content;
          if (!(content instanceof Uint8Array)) throw new Error('bytes expected');
          return content;
        },
      };
    },
    close: () => host.close(),
  };
}
