// A build that is stopped at any moment leaves whole files or none, no browser and no folder.
import { execFileSync } from 'node:child_process';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, start, workspace } from '../support/program.js';

const moments = 10;
const state = { folder: '', tmp: '', duration: 0 };

beforeAll(async () => {
  Object.assign(state, await workspace());
  await copyFile('resume.yaml', path.join(state.folder, 'resume.yaml'));
  // The first build may unpack the browser; the second tells how long one takes.
  await run(['build', '--out', 'warm'], options());
  const began = performance.now();
  const { status, stderr } = await run(['build', '--out', 'warm'], options());
  expect({ status, stderr }).toMatchObject({ status: 0 });
  state.duration = performance.now() - began;
});

afterAll(() => rm(state.folder, { recursive: true, force: true }));

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGKILL', null],
] as const)('%s', (signal, exitCode) => {
  it.each(Array.from({ length: moments }, (_, index) => index))('at moment %i leaves nothing behind', async moment => {
    const out = path.join(state.folder, `${signal}-${moment}`);
    const { child, ended } = start(['build', '--out', out], options());
    await sleep((state.duration * (moment + 0.5)) / moments);
    child.kill(signal);
    const { status, signal: by, stderr } = await ended;
    // Before Node has come to our handlers the signal ends it by itself.
    expect([exitCode, null, 0]).toContain(status);
    if (status === null) expect(by).toBe(signal);
    expect(stderr, 'an interruption is no failure to report').not.toContain('error');
    await expectWhole(out, signal);
    if (signal === 'SIGKILL') await expectSwept(out);
    await eventually(async () => {
      expect(await readdir(state.tmp)).toEqual([]);
      expect(browsers()).toEqual([]);
    });
  });
});

describe('two builds at once into one folder', () => {
  it('leave whole files and nothing else', async () => {
    const out = path.join(state.folder, 'both');
    const results = await Promise.all([1, 2].map(() => run(['build', '--out', out], options())));
    expect(results.map(({ status }) => status)).toEqual([0, 0]);
    expect((await readdir(out)).sort()).toEqual(
      ['docx', 'html', 'md', 'pdf'].map(extension => `shokumukeirekisho.${extension}`),
    );
    await expectWhole(out, 'none');
  });
});

describe('an old output', () => {
  it('stays as it was when the build is killed before it is replaced', async () => {
    const out = path.join(state.folder, 'old');
    await run(['build', '--out', out], options());
    const before = await readFile(path.join(out, 'shokumukeirekisho.pdf'));
    await writeFile(path.join(state.folder, 'broken.yaml'), 'basics: {nmae: 山田 太郎}\n');
    const { status } = await run(['build', 'broken.yaml', '--out', out], options());
    expect(status).toBe(1);
    expect(await readFile(path.join(out, 'shokumukeirekisho.pdf'))).toEqual(before);
  });
});

function options() {
  return { cwd: state.folder, env: { TMPDIR: state.tmp } };
}

/** What a killed build could not remove, the next one into the folder does. */
async function expectSwept(out: string): Promise<void> {
  const { status } = await run(['build', '--format', 'md', '--out', out], options());
  expect(status).toBe(0);
  expect((await readdir(out)).filter(name => name.startsWith('.'))).toEqual([]);
}

/** Every file that bears an output's name is complete. After SIGKILL a hidden temporary may wait for the next build. */
async function expectWhole(out: string, signal: string): Promise<void> {
  const names = await readdir(out).catch(() => []);
  for (const name of names) {
    if (signal === 'SIGKILL' && name.startsWith('.')) continue;
    const bytes = await readFile(path.join(out, name));
    const complete = checks[path.extname(name)];
    expect(complete, `${name} is an output`).toBeDefined();
    expect(complete?.(bytes), `${name} is whole`).toBe(true);
  }
}

const checks: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  '.md': bytes => bytes.toString().endsWith('\n'),
  '.html': bytes => bytes.toString().trimEnd().endsWith('</html>'),
  '.pdf': bytes => bytes.subarray(-8).toString('latin1').trimEnd().endsWith('%%EOF'),
  '.docx': bytes => 'word/document.xml' in unzipSync(bytes),
};

/** Browsers that were started for this test's temporary folder. */
function browsers(): readonly string[] {
  const list = execFileSync('ps', ['-eo', 'pid,args', '-ww'], { encoding: 'utf8' });
  return list.split('\n').filter(line => line.includes('--user-data-dir') && line.includes(state.tmp));
}

async function eventually(check: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + 8_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
