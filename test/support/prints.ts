// Finished PDFs, each printed once for all tests that read it: kept on disk from test to test, while the sources, the
// locked packages and the fixture stay the same.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, createBrowser } from '../../src/host/browser/index.js';
import { pdf } from '../../src/renderers/pdf/index.js';
import { themes } from '../../src/themes/index.js';
import type { Theme } from '../../src/themes/theme.js';
import type { Tree } from '../../src/tree/nodes.js';
import { buildSubject, fixturePath, type Subject, subjectName } from './fixtures.js';

/** A document as it was printed, and the tree that it was printed from. */
export interface Printed {
  readonly tree: Tree;
  readonly bytes: Uint8Array;
}

/** Every subject in every theme, with a name for tests. */
export function inEveryTheme(
  subjects: readonly Subject[],
): readonly { readonly name: string; readonly subject: Subject; readonly theme: Theme }[] {
  return themes.flatMap(theme =>
    subjects.map(subject => ({ name: `${subjectName(subject)} in ${theme.name}`, subject, theme })),
  );
}

/** A subject in a theme, from the shelf where it was printed before. */
export async function printed(subject: Subject, theme: Theme): Promise<Printed> {
  const tree = await treeOf({ ...subject, theme: theme.name });
  return {
    tree,
    bytes: await shelved(`${subjectName(subject)}.${theme.name}.pdf`, subject, () => printTree(tree, theme)),
  };
}

/** Prints a tree in the browser that all prints of a test file share. */
export async function printTree(tree: Tree, theme: Theme): Promise<Uint8Array> {
  state.browser ??= createBrowser({ lasting: true });
  const { files } = await pdf.render(tree, { theme, report: () => undefined, print: state.browser.print });
  const content = files[0]?.content;
  if (!(content instanceof Uint8Array)) throw new Error('The PDF renderer gave no bytes.');
  return content;
}

/** Ends the shared browser; for `afterAll` of every test file that prints. */
export async function closePrints(): Promise<void> {
  const { browser } = state;
  delete state.browser;
  await browser?.close();
}

const state: { browser?: Browser } = {};

/** One folder for each state of everything that a print depends on beside its fixture. */
const shelf = path.join('node_modules/.cache/keireki-test', digest([...filesBelow('src'), 'package-lock.json']));
const dayMs = 86_400_000;

async function treeOf(subject: Subject): Promise<Tree> {
  const text = await shelved(`${subjectName(subject)}.${subject.theme}.json`, subject, async () => {
    const { tree } = await buildSubject(subject, []);
    return Buffer.from(JSON.stringify(tree));
  });
  return JSON.parse(Buffer.from(text).toString(), (key, value) =>
    key === 'bytes' && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value,
  );
}

/** The bytes of `name`, made by the first test file that asks for them; others wait for it, as long as it may take. */
async function shelved(
  name: string,
  { fixture, file: own }: Subject,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = path.join(shelf, `${digest([own ?? fixturePath(fixture)])}-${name}`);
  for (let waited = 0; ; waited += pollMs) {
    if (existsSync(file)) return new Uint8Array(await readFile(file));
    if (waited >= patienceMs || claimed(file)) break;
    await sleep(pollMs);
  }
  try {
    const bytes = await make();
    await writeFile(`${file}.${process.pid}`, bytes);
    await rename(`${file}.${process.pid}`, file);
    return bytes;
  } finally {
    rmSync(claimOn(file), { recursive: true, force: true });
  }
}

const pollMs = 25;
/** Longer than any print takes; whoever held the claim is gone then. */
const patienceMs = 30_000;
const claimOn = (file: string) => `${file}.claim`;

/** Claims a file for the caller; false where another makes it already. */
function claimed(file: string): boolean {
  sweep();
  mkdirSync(shelf, { recursive: true });
  try {
    mkdirSync(claimOn(file));
    return true;
  } catch {
    return false;
  }
}

/** Clears away what nobody has added to for a day. */
function sweep(): void {
  const root = path.dirname(shelf);
  mkdirSync(root, { recursive: true });
  for (const name of readdirSync(root)) {
    const folder = path.join(root, name);
    if (Date.now() - statSync(folder).mtimeMs > dayMs) rmSync(folder, { recursive: true, force: true });
  }
}

function digest(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => path.join(folder, name))
    .filter(file => statSync(file).isFile())
    .sort();
}
