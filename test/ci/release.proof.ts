// The workflows of a release, executed in a clone with a tag: `npm ci`, `npm run check`, `npm pack` and the action's own
// `npm install` of what was packed are real, the first two once. Started in a cheaper form, since they would run this very file again, are
// `npm test`, `npm run proofs` and `npx vitest run`: vitest reads its configuration and lists the files that it would run.
// `npm publish` and `gh` need npm's registry and GitHub: their calls are written down.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Job, readWorkflow } from './files.js';
import { type Finished, runJob, type Start } from './runner.js';
import { callsOf, clone, ghBody, repositoryOf, type Scene, standIn } from './scene.js';

const execute = promisify(execFile);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const tag = `v${version}`;
const state: { own?: Scene; npm: string; scenes: Scene[] } = { npm: '', scenes: [] };

beforeAll(async () => {
  state.npm = (await execute('bash', ['-c', 'command -v npm'])).stdout.trim();
  state.own = await clone(tag, { installed: false });
  state.scenes.push(state.own);
  const list = './node_modules/.bin/vitest list --filesOnly';
  await standIn(own(), 'gh', ghBody);
  await standIn(
    own(),
    'npm',
    `case "$*" in
  ci) [ -d node_modules ] || exec '${state.npm}' ci --prefer-offline --no-audit --no-fund ;;
  'run check') [ -e ../checked ] || { PATH='${process.env.PATH}' '${state.npm}' run check && touch ../checked; } ;;
  'pack '*) exec '${state.npm}' "$@" ;;
  test) exec ${list} ;;
  'run proofs') exec ${list} --mode proofs ;;
  'publish '*) [ -s "\${!#}" ] && [ -z "\${NODE_AUTH_TOKEN:-}" ] ;;
  *) exit 99 ;;
esac`,
  );
  await standIn(own(), 'npx', `[ "$1 $2" = 'vitest run' ] && exec ${list} "\${@:3}"`);
});

afterAll(async () => {
  for (const { bin } of state.scenes) await rm(path.dirname(bin), { recursive: true, force: true });
});

function own(): Scene {
  if (!state.own) throw new Error('there is no clone');
  return state.own;
}

function jobOf(workflow: string, name: string): Job {
  const job = readWorkflow(workflow).jobs[name];
  if (!job) throw new Error(`there is no job ${name}`);
  return job;
}

/** Runs a job of ours; `calls` is what the stand-ins were told meanwhile. */
async function run(workflow: string, job: string, start: Partial<Start>) {
  const before = (await callsOf(own())).length;
  const finished: Finished = await runJob(jobOf(workflow, job), {
    scene: own(),
    ref: { type: 'tag', name: tag },
    repository: 'keireki/keireki',
    ...start,
  });
  const calls = (await callsOf(own())).slice(before).map(call => call.join(' '));
  return { finished, calls };
}

describe('check.yml', () => {
  it('on Linux installs, checks, finds every test and builds', async () => {
    const { finished, calls } = await run('check.yml', 'check', { matrix: { os: 'ubuntu-latest', node: 20 } });
    expect(finished.failed, finished.log).toBe(false);
    expect(calls).toEqual(['npm ci', 'npm run check', 'npm test', 'npm run proofs']);
    expect(finished.log).toContain('test/ci/workflows.test.ts');
    expect(finished.log).toContain('test/ci/release.proof.ts');
    const uploads = finished.steps.flatMap(({ files, inputs }) => (files ? [[inputs?.name, files.length]] : []));
    expect(uploads).toEqual([['resume-ubuntu-latest-20', 4]]);
  }, 400_000);

  it('on Windows runs the tests that need no other program', async () => {
    const { finished, calls } = await run('check.yml', 'check', {
      os: 'Windows',
      matrix: { os: 'windows-latest', node: 24 },
    });
    expect(finished.failed, finished.log).toBe(false);
    expect(calls).toEqual(['npm ci', 'npm run check', 'npx vitest run --project units']);
    expect(finished.log).toContain('test/rules/');
    expect(finished.log).not.toContain('test/cli/');
  }, 200_000);

  it('fails where the action gave other files than it says', async () => {
    const step = jobOf('check.yml', 'check').steps.at(-1);
    const job = {
      ...jobOf('check.yml', 'check'),
      steps: step ? [{ ...step, env: { FILES: '["out/none.pdf"]' } }] : [],
    };
    const finished = await runJob(job, { scene: own(), ref: { type: 'tag', name: tag } });
    expect([job.steps.length, finished.failed]).toEqual([1, true]);
  });
});

describe('publish.yml', () => {
  it('is stopped by a tag or a repository that package.json does not name', async () => {
    const { finished, calls } = await run('publish.yml', 'pack', {
      ref: { type: 'tag', name: 'v0.0.7' },
      repository: 'evil/keireki',
    });
    expect([finished.failed, calls]).toEqual([true, []]);
    expect(finished.log.split('\n').filter(line => line.startsWith('::error'))).toEqual([
      `::error file=package.json::The tag v0.0.7 is not ${tag}, the version of package.json.`,
      expect.stringContaining('this is git+https://github.com/evil/keireki.git.'),
    ]);
  });

  it('packs, then publishes what was packed', async () => {
    const packed = await run('publish.yml', 'pack', {});
    expect(packed.finished.failed, packed.finished.log).toBe(false);
    expect(packed.finished.steps.flatMap(({ files }) => files ?? [])).toEqual([`keireki-${version}.tgz`]);
    const published = await run('publish.yml', 'publish', {});
    expect(published.finished.failed, published.finished.log).toBe(false);
    const tarball = path.join(own().temp, 'package', `keireki-${version}.tgz`);
    expect(published.calls).toEqual([`npm publish --provenance --access public ${tarball}`]);
  }, 200_000);
});

describe('the action with the package that was packed', () => {
  it('installs it and builds a pull request from a fork without its plugin', async () => {
    const scene = await repositoryOf({
      'resume.yaml': 'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空システム, startDate: 2020-04 }]\n',
      'resume.config.yaml': 'plugins: [./evil.mjs]\n',
      'evil.mjs': "import { writeFileSync } from 'node:fs';\nwriteFileSync('evil-was-run', '');\nexport default {};\n",
      // Were it obeyed, nothing could be installed.
      '.npmrc': 'registry=http://localhost:9/\nprefer-online=true\n',
    });
    state.scenes.push(scene);
    await standIn(scene, 'npm', `npm_config_prefer_offline=true exec '${state.npm}' "$@"`);
    const step = {
      id: 'keireki',
      uses: './',
      env: {},
      with: { formats: 'pdf,docx', version: `file:${path.join(own().temp, 'package', `keireki-${version}.tgz`)}` },
    };
    const payload = { pull_request: { head: { repo: { full_name: 'evil/resume' } } } };
    const finished = await runJob(
      { 'runs-on': 'ubuntu-latest', steps: [step] },
      {
        scene,
        actionFolder: own().repository,
        ref: { type: 'branch', name: '7/merge' },
        event: { name: 'pull_request', payload },
      },
    );
    expect(finished.failed, finished.log).toBe(false);
    expect(existsSync(path.join(scene.repository, 'evil-was-run'))).toBe(false);
    expect(finished.steps.flatMap(({ files }) => files ?? [])).toEqual([
      'shokumukeirekisho.docx',
      'shokumukeirekisho.pdf',
    ]);
    expect((await readdir(scene.repository)).sort()).toEqual(
      ['.npmrc', 'evil.mjs', 'resume.config.yaml', 'resume.yaml'].sort(),
    );
  }, 200_000);
});
