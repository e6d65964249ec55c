// From nothing to a PDF, as the first page of the guide says it: `npx keireki init && npm run build` in an empty folder,
// with nothing in npm's cache, from a registry that has the package as it would be published. What CI does follows.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseWorkflow } from '../ci/files.js';
import { runJob } from '../ci/runner.js';
import { callsOf, ghBody, repositoryOf, standIn } from '../ci/scene.js';
import { type Registry, serveOwn } from './registry.js';

const execute = promisify(execFile);
const state: { folder: string; registry?: Registry } = { folder: '' };
const project = () => path.join(state.folder, 'project');

beforeAll(async () => {
  state.folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-init-proof-'));
  await mkdir(project());
  state.registry = await serveOwn(path.resolve('.'), state.folder);
});

afterAll(async () => {
  state.registry?.close();
  await rm(state.folder, { recursive: true, force: true });
});

/** Runs a line as people type it, with the registry and a cache of its own. */
async function shell(line: string): Promise<{ readonly seconds: number; readonly output: string }> {
  const env = {
    ...process.env,
    CI: undefined,
    npm_config_registry: state.registry?.url,
    npm_config_cache: path.join(state.folder, 'cache'),
    npm_config_yes: 'true',
    npm_config_update_notifier: 'false',
  };
  const start = performance.now();
  const { stdout, stderr } = await execute('sh', ['-c', line], { cwd: project(), env, timeout: 300_000 });
  return { seconds: (performance.now() - start) / 1000, output: stdout + stderr };
}

describe('from nothing to a PDF', () => {
  it('takes one line and less than a minute', async () => {
    const { seconds, output } = await shell('npx keireki init --yes --lang ja && npm run build');
    console.info(`from nothing to a PDF: ${seconds.toFixed(1)} s`);
    expect(output).toContain('Running npm install…');
    const pdf = await readFile(path.join(project(), 'out/shokumukeirekisho.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await readdir(path.join(project(), 'out'))).toHaveLength(4);
    expect(existsSync(path.join(project(), 'package-lock.json'))).toBe(true);
    expect(seconds).toBeLessThan(60);
  }, 400_000);

  it('validates without a warning, and has the schemas where editors are told to look', async () => {
    const { output } = await shell('npm run validate -- --max-warnings 0');
    expect(output).toContain('No problems found.');
    const settings = JSON.parse(await readFile(path.join(project(), '.vscode/settings.json'), 'utf8'));
    for (const schema of Object.keys(settings['yaml.schemas']))
      expect(JSON.parse(await readFile(path.join(project(), schema), 'utf8'))).toHaveProperty('$schema');
    const [, schema = ''] = /\$schema=(\S+)/.exec(await readFile(path.join(project(), 'resume.yaml'), 'utf8')) ?? [];
    expect(existsSync(path.join(project(), schema))).toBe(true);
  });

  it('prints the private details by their own script', async () => {
    await shell('npm run build:private -- --format md');
    const [shown, hidden] = await Promise.all(
      ['out', 'out/private'].map(folder => readFile(path.join(project(), folder, 'shokumukeirekisho.md'), 'utf8')),
    );
    expect([shown?.includes('yamada@example.com'), hidden?.includes('yamada@example.com')]).toEqual([false, true]);
  });
});

describe('the workflow that is written', () => {
  it('builds, and attaches the files of a tag', async () => {
    const names = ['resume.yaml', 'resume.config.yaml', 'package.json', 'package-lock.json'];
    const files = await Promise.all(
      names.map(async name => [name, await readFile(path.join(project(), name), 'utf8')] as const),
    );
    const scene = await repositoryOf(Object.fromEntries(files));
    const { build, release } = parseWorkflow(
      await readFile(path.join(project(), '.github/workflows/resume.yml'), 'utf8'),
    ).jobs;
    if (!build || !release) throw new Error('a job is missing');
    await standIn(scene, 'npm', `[ "$1" = ci ] && cp -r '${project()}/node_modules' node_modules`);
    await standIn(scene, 'gh', ghBody);
    const start = { scene, ref: { type: 'tag', name: 'v2026-11' } } as const;
    const built = await runJob(build, start);
    expect(built.failed, built.log).toBe(false);
    expect((await callsOf(scene))[0]?.slice(0, 2)).toEqual(['npm', 'ci']);
    expect(await readdir(path.join(scene.repository, 'out'))).toHaveLength(4);
    const released = await runJob(release, start);
    expect(released.failed, released.log).toBe(false);
    expect((await callsOf(scene)).at(-1)?.slice(0, 3)).toEqual(['gh', 'release', 'create']);
    expect((await callsOf(scene)).at(-1)?.slice(-4)).toEqual(
      ['docx', 'html', 'md', 'pdf'].map(end => `out/shokumukeirekisho.${end}`),
    );
    await rm(path.dirname(scene.bin), { recursive: true, force: true });
  }, 120_000);
});
