// What a block of YAML in a page is, told by its first line, and how each kind is held to be right.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { expect } from 'vitest';
import { readResume } from '../../src/resume/read.js';
import { parseYaml } from '../../src/source/parse.js';
import { run } from '../support/program.js';
import type { Block } from './pages.js';

/** The least that builds: what a private file is laid over, and what a configuration is tried on. */
const least = 'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空システム, startDate: 2020-04 }]\n';

/** Looks at a block in the folder in which its page is followed. */
type Check = (block: Block, work: string) => Promise<void>;

/** By the file that a block names; a block without one is a part of a résumé. */
const kinds: readonly { readonly file: RegExp; readonly check: Check }[] = [
  { file: /^resume\.yaml$/, check: ({ text }) => accepted({ 'resume.yaml': text }, []) },
  { file: /^resume\.config\.yaml$/, check: configuration },
  {
    file: /^private\.yaml$/,
    check: ({ text }) => accepted({ 'resume.yaml': least, 'private.yaml': text }, ['--with', 'private.yaml']),
  },
  { file: /^\.github\/workflows\//, check: workflow },
  { file: /^\.gitlab-ci\.yml$/, check: gitLab },
];

export const checkYaml: Check = async (block, work) => {
  const { file } = block;
  if (file === undefined) return partOfResume(block);
  const kind = kinds.find(one => one.file.test(file));
  if (!kind) throw new Error(`nobody knows what ${file} should be`);
  await kind.check(block, work);
};

/** The program finds no error in these files. */
async function accepted(files: Readonly<Record<string, string>>, args: readonly string[]): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-docs-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    const { status, stdout, stderr } = await run(['validate', ...args], { cwd: folder });
    expect(`${stdout}${stderr}`).not.toMatch(/error\[/);
    expect(status).toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A configuration stands beside what the page has had one write so far: its plugins, its CSS, its résumé. */
async function configuration({ text }: Block, work: string): Promise<void> {
  expect(load(text)).toBeTypeOf('object');
  await writeFile(path.join(work, 'least.yaml'), least);
  const { status, stdout, stderr } = await run(['validate', 'least.yaml', '--config', 'resume.config.yaml'], {
    cwd: work,
  });
  expect(`${stdout}${stderr}`).not.toMatch(/error\[/);
  expect(status).toBe(0);
  await rm(path.join(work, 'least.yaml'));
}

async function partOfResume({ text }: Block): Promise<void> {
  const parsed = parseYaml('resume.yaml', text);
  const { diagnostics } = parsed.value === undefined ? parsed : readResume(parsed, 'resume.yaml');
  expect([...parsed.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error')).toEqual([]);
}

async function workflow({ text }: Block): Promise<void> {
  const schema = JSON.parse(await readFile('test/ci/schemas/github-workflow.json', 'utf8'));
  const isWorkflow = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  isWorkflow(load(text));
  expect(isWorkflow.errors).toBeNull();
}

async function gitLab({ text }: Block): Promise<void> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const lines = Object.values(Object(load(text))).flatMap((job: unknown) => Object(job).script);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(new RegExp(`^npx --yes keireki@${version} (validate|build)\\b`));
}
