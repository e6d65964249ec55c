// Projects begun in real folders, and what the program itself finds in them.
import { mkdtemp, realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { createHost } from '../../src/host/index.js';
import type { Host } from '../../src/host.js';
import { begin, type Wish } from '../../src/init/index.js';
import { check, load } from '../../src/pipeline.js';
import { createRegistry } from '../../src/registry.js';
import { openSession } from '../../src/session.js';

/** The registry's own members, as the command gives them. */
export const { documents, themes } = createRegistry().registry;

/** A new empty folder. */
export async function emptyFolder(): Promise<string> {
  return realpath(await mkdtemp(path.join(os.tmpdir(), 'keireki-init-')));
}

/** Begins a project without questions and without an install; gives what was said. */
export async function beginIn(folder: string, wish: Partial<Wish> = {}): Promise<string> {
  const host = createHost({ messages: 'en' });
  const said: string[] = [];
  const whole: Wish = {
    folder,
    given: {},
    template: undefined,
    from: undefined,
    byDefault: true,
    decision: undefined,
    installs: false,
    ...wish,
  };
  const facts = { documents: [...documents.values()], themes: [...themes.values()], messages: 'en' as const };
  await begin(whole, { host, facts, say: text => void said.push(text) });
  await host.close();
  return said.join('');
}

/** What `validate` says of the project in `folder`, textlint's findings included where the folder can reach it. */
export async function findingsIn(folder: string, more: { readonly with?: readonly string[] } = {}) {
  const heard: Diagnostic[] = [];
  const host: Host = createHost({ messages: 'en', report: diagnostic => void heard.push(diagnostic) });
  const session = await openSession(host, { file: path.join(folder, 'resume.yaml'), lints: true, ...more });
  const loaded = await load(host, session);
  const { jobs, registry, config } = session;
  const found = await check(host, loaded, { jobs, rules: registry.rules.values(), settings: config.rules });
  await host.close();
  return { jobs, loaded, found: [...session.diagnostics, ...found, ...heard] };
}
