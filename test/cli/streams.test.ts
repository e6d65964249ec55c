// How the process ends where its own streams fail, a pipe is closed early, or a command comes to no end.
import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect, type Ended, environment, program, workspace } from '../support/program.js';

const state = { folder: '', tmp: '' };
const commands = ['validate', 'build --format md --stdout', 'schema', '--help', 'validate --help', '--version'];

beforeAll(async () => {
  Object.assign(state, await workspace());
  const resume = 'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空システム, startDate: 2020-04 }]\n';
  await writeFile(path.join(state.folder, 'resume.yaml'), resume);
});
afterAll(() => rm(state.folder, { recursive: true, force: true }));

describe('standard output that takes nothing', () => {
  it.each(commands)('is a problem of the machine: %s', async command => {
    const [english, japanese] = await Promise.all([
      shell(`resume ${command} --messages en > /dev/full`),
      shell(`resume ${command} --messages ja > /dev/full`),
    ]);
    expect([english.status, japanese.status]).toEqual([3, 3]);
    expect(english.stderr).toContain(
      'error[output/stdout]: Standard output could not be written (ENOSPC).\n' +
        '  = help: check that the place it goes to has space left and may be written to\n',
    );
    expect(japanese.stderr).toContain(
      'エラー[output/stdout]: 標準出力に書き込めませんでした（ENOSPC）。\n' +
        '  = 対処: 出力先に空き容量と書き込み権限があるか確認してください。\n',
    );
    expect(english.stderr).not.toMatch(/\n\s+at |ENOSPC:/);
  });
});

describe('standard error that takes nothing', () => {
  it.each(['build --format md', 'validate nowhere.yaml', 'validate > /dev/full'])('is status 3: %s', async command => {
    expect(await shell(`resume ${command} 2> /dev/full`)).toMatchObject({ status: 3, stdout: '', stderr: '' });
  });

  it('keeps nothing from being made', async () => {
    const { stdout } = await shell('resume build --format md --out silent 2> /dev/full; ls silent');
    expect(stdout).toBe('shokumukeirekisho.md\n');
  });
});

describe('a pipe that is closed early', () => {
  it.each(commands)('is no failure: %s', async command => {
    const { stdout, stderr } = await shell(`{ resume ${command}; echo "status $?" >&2; } | true`);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/status 0\n$/);
    expect(stderr).not.toMatch(/\n\s+at |error/);
  });
});

describe('a command that comes to no end', () => {
  it('is a bug with status 70, never 0', async () => {
    // The write is never confirmed, and then nothing is left that the process would wait for.
    const member = "{ name: 'mute', extension: 'x', render: async () => ({}) }";
    const plugin = `process.stdout.write = () => true; export default { apiVersion: 1, renderers: [${member}] };`;
    await writeFile(path.join(state.folder, 'mute.mjs'), plugin);
    const { status, stderr } = await shell('resume validate --plugin ./mute.mjs');
    expect(stderr).toContain('This is a bug in keireki.');
    expect(stderr).toContain('Error: the command is still waiting');
    expect(status).toBe(70);
  });
});

describe('a plugin that leaves something running', () => {
  it('does not keep the program from ending', async () => {
    const member = "{ name: 'busy', extension: 'x', render: async () => ({}) }";
    const plugin = `setInterval(() => {}, 1000); export default { apiVersion: 1, renderers: [${member}] };`;
    await writeFile(path.join(state.folder, 'busy.mjs'), plugin);
    const { status, stdout } = await shell(
      'timeout 4 "$node" "$program" build --plugin ./busy.mjs --format md --stdout',
    );
    expect(stdout).toContain('# 職務経歴書');
    expect(status).toBe(0);
  });
});

function shell(script: string): Promise<Ended> {
  const env = { ...environment(), TMPDIR: state.tmp, node: process.execPath, program };
  const defined = `resume() { "$node" "$program" "$@"; }\n${script}`;
  return collect(spawn('sh', ['-c', defined], { cwd: state.folder, env }));
}
