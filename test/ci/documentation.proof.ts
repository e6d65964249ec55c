// The workflows that docs/ci.md shows do what the page says when they are run; documentation.test.ts reads its twin too.
// Stood in for are `gh`, and npm's way to the package: `npm install` links a clone, `npx keireki@0.1.0` starts its program.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Job, parseWorkflow, yamlBlocks } from './files.js';
import { ownRepository, runJob, type Start } from './runner.js';
import { callsOf, clone, ghBody, installBody, repositoryOf, type Scene, standIn } from './scene.js';

const execute = promisify(execFile);
const [byAction = '', privately = '', byHand = '', onGitLab = ''] = yamlBlocks('docs/ci.md');
const resume = 'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空システム, startDate: 2020-04 }]\n';

const state: { own?: Scene; scenes: Scene[] } = { scenes: [] };

beforeAll(async () => {
  state.own = await clone('v0.1.0', { installed: true });
  state.scenes.push(state.own);
});

afterAll(async () => {
  for (const { bin } of state.scenes) await rm(path.dirname(bin), { recursive: true, force: true });
});

async function someone(text: string): Promise<Scene> {
  const scene = await repositoryOf({ 'resume.yaml': text });
  state.scenes.push(scene);
  const folder = state.own?.repository ?? '';
  await standIn(scene, 'gh', ghBody);
  await standIn(scene, 'npm', installBody(folder));
  await standIn(scene, 'npx', `[ "$1 $2" = '--yes keireki@0.1.0' ] && exec node '${folder}/dist/resume.cjs' "\${@:3}"`);
  return scene;
}

function jobOf(workflow: string, name: string): Job {
  const job = parseWorkflow(workflow).jobs[name];
  if (!job) throw new Error(`there is no job ${name}`);
  return job;
}

const onTag = (scene: Scene, more: Partial<Start> = {}): Start => ({
  scene,
  actionFolder: state.own?.repository ?? '',
  ref: { type: 'tag', name: 'v2026-11' },
  ...more,
});

describe('the workflow with the action', () => {
  it('checks and builds a push', async () => {
    const scene = await someone(resume);
    const start = onTag(scene, { ref: { type: 'branch', name: 'main' } });
    const finished = await runJob(jobOf(byAction, 'check'), start);
    expect(finished.failed, finished.log).toBe(false);
    expect((await callsOf(scene)).map(([name]) => name)).toEqual(['npm']);
  });

  it('attaches the documents of a tag', async () => {
    const scene = await someone(resume);
    const finished = await runJob(jobOf(byAction, 'release'), onTag(scene));
    expect(finished.failed, finished.log).toBe(false);
    expect((await callsOf(scene)).at(-1)?.slice(-3)).toEqual([
      'v2026-11',
      'shokumukeirekisho.docx',
      'shokumukeirekisho.pdf',
    ]);
  });
});

describe('the workflow for what is private', () => {
  it('builds with the secret and tells nothing of it', async () => {
    const scene = await someone(resume);
    const secret = 'selfPromotion: ヒミツの自己PRです。';
    const finished = await runJob(jobOf(privately, 'build'), onTag(scene, { secrets: { RESUME_PRIVATE: secret } }));
    expect(finished.failed, finished.log).toBe(false);
    expect(await readFile(path.join(scene.temp, 'private.yaml'), 'utf8')).toBe(`${secret}\n`);
    expect(await readFile(path.join(scene.repository, 'out/shokumukeirekisho.md'), 'utf8')).toContain('ヒミツ');
    expect(`${finished.log}${finished.summary}`).not.toContain('ヒミツ');
  });
});

describe('the workflow without the action', () => {
  it('builds, uploads and, in the job that may write, attaches', async () => {
    const scene = await someone(resume);
    const built = await runJob(jobOf(byHand, 'build'), onTag(scene));
    expect(built.failed, built.log).toBe(false);
    // Both jobs see one folder here, in place of the artifact that goes between them.
    const released = await runJob(jobOf(byHand, 'release'), onTag(scene));
    expect(released.failed, released.log).toBe(false);
    const files = ['docx', 'html', 'md', 'pdf'].map(end => `out/shokumukeirekisho.${end}`);
    expect((await callsOf(scene)).at(-1)).toEqual(
      ['gh', 'release', 'create', '--repo', ownRepository, '--verify-tag', '--title', 'v2026-11', '--notes', ''].concat(
        '--',
        'v2026-11',
        files,
      ),
    );
  });

  it('stops at an invalid résumé', async () => {
    const scene = await someone('basics: { nmae: 山田 太郎 }\n');
    const built = await runJob(jobOf(byHand, 'build'), onTag(scene));
    expect(built.failed).toBe(true);
    expect(built.log).toContain('::error file=resume.yaml,line=1');
    expect(existsSync(path.join(scene.repository, 'out'))).toBe(false);
  });
});

describe('the commands for other places', () => {
  const gitLab = Object.values(Object(load(onGitLab))).flatMap((job: unknown) => Object(job).script);
  const plain = Array.from(readFileSync('docs/ci.md', 'utf8').matchAll(/^npx .*$/gm), found => found[0]);

  it.each([
    ['GitLab', gitLab, ['docx', 'html', 'md', 'pdf']],
    ['a shell', plain, ['docx', 'pdf']],
  ])('of %s build', async (_name, lines, ends) => {
    expect(lines).toHaveLength(2);
    const scene = await someone(resume.replace('2020-04', '2020年4月'));
    const env = { ...process.env, PATH: `${scene.bin}${path.delimiter}${process.env.PATH}` };
    await execute('bash', ['-ec', lines.join('\n')], { cwd: scene.repository, env });
    const names = (await readdir(path.join(scene.repository, 'out'))).filter(name => !name.startsWith('.'));
    expect(names.sort()).toEqual(ends.map(end => `shokumukeirekisho.${end}`));
  });
});
