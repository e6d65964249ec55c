// `resume init` as it is used: at a terminal and without one, in folders that are empty, full, or cannot be written to.
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually, startLasting } from '../support/lasting.js';
import { environment, run, workspace } from '../support/program.js';
import { atTerminal } from '../support/terminal.js';

const state = { folder: '' };
const at = (name: string) => path.join(state.folder, name);
const read = (name: string) => readFile(at(name), 'utf8');
const init = (...args: readonly string[]) => run(['init', '--messages', 'en', ...args], { cwd: state.folder });
const names = async (folder = '.') => (await readdir(at(folder))).filter(name => name !== '.tmp').sort();

const everything = [
  '.github',
  '.gitignore',
  '.vscode',
  'package.json',
  'private.yaml',
  'resume.config.yaml',
  'resume.yaml',
];

beforeEach(async () => {
  state.folder = (await workspace()).folder;
});
afterEach(() => rm(state.folder, { recursive: true, force: true }));

describe('without a terminal', () => {
  it('takes every default, validates without a warning and builds a PDF at once', async () => {
    const begun = await init('--yes', '--no-install', '--lang', 'ja');
    expect(begun).toMatchObject({ status: 0, stdout: '' });
    expect(begun.stderr).toContain('Next:\n  npm install\n  npm run build\n');
    expect(await names()).toEqual(everything);
    expect(await run(['validate', '--max-warnings', '0', '--messages', 'en'], { cwd: state.folder })).toMatchObject({
      status: 0,
      stdout: 'No problems found.\n',
    });
    const built = await run(['build', '--messages', 'en'], { cwd: state.folder });
    expect(built.status, built.stderr).toBe(0);
    expect(built.stderr).toMatch(/shokumukeirekisho\.pdf .* [12] pages?\n/);
    expect((await readFile(at('out/shokumukeirekisho.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await names('out')).toEqual(['docx', 'html', 'md', 'pdf'].map(end => `shokumukeirekisho.${end}`));
    expect(await read('out/shokumukeirekisho.md')).not.toContain('yamada@example.com');
  });

  it('prints the private details only where it is told to', async () => {
    await init('--yes', '--no-install');
    const { scripts } = JSON.parse(await read('package.json'));
    const [, ...words] = String(scripts['build:private']).split(' ');
    const built = await run([...words, '--format', 'md'], { cwd: state.folder });
    expect(built.status, built.stderr).toBe(0);
    expect(await read('out/private/shokumukeirekisho.md')).toContain('yamada@example.com');
    expect((await read('.gitignore')).split('\n')).toContain('private.yaml');
  });

  it('takes every answer as a flag, and then needs no --yes', async () => {
    const flags = ['--lang', 'ja', '--name', '佐藤 花子', '--kana', 'さとう はなこ', '--layout', 'narrative'];
    const more = ['--theme', 'compact', '--ci', 'gitlab', '--textlint', '--template', 'blank', '--no-install'];
    expect(await init('new/folder', ...flags, ...more)).toMatchObject({ status: 0 });
    expect(await names('new/folder')).toEqual(
      [...everything.filter(name => name !== '.github'), '.gitlab-ci.yml', '.textlintrc'].sort(),
    );
    expect(load(await read('new/folder/resume.yaml'))).toMatchObject({
      basics: { name: '佐藤 花子', nameKana: 'さとう はなこ' },
    });
    expect(load(await read('new/folder/resume.config.yaml'))).toMatchObject({
      lang: 'ja',
      documents: { shokumukeirekisho: { layout: 'narrative', theme: 'compact' } },
    });
    expect(Object.keys(JSON.parse(await read('new/folder/package.json')).devDependencies)).toEqual([
      'keireki',
      'textlint',
      'textlint-rule-preset-ja-technical-writing',
    ]);
  });

  it('keeps settings of textlint that have another name', async () => {
    await writeFile(at('.textlintrc.json'), '{ "rules": {} }\n');
    const { status, stdout, stderr } = await init('--yes', '--lang', 'ja', '--textlint', '--no-install');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^ {2}(?:kept|そのまま) +\.textlintrc\.json /m);
    expect(await names()).toContain('.textlintrc.json');
    expect(await names()).not.toContain('.textlintrc');
    expect(await read('.textlintrc.json')).toBe('{ "rules": {} }\n');
  });

  it.each([
    ['two words', 'cd "two words"'],
    ['-dash', 'cd ./-dash'],
    ['$HOME', "cd '$HOME'"],
    ["it's `x`", "cd 'it'\\''s `x`'"],
  ])('says how to get into the folder %s', async (folder, line) => {
    expect((await init('--yes', '--no-install', '--', folder)).stderr).toContain(`Next:\n  ${line}\n`);
    expect(await names(folder)).toEqual(everything);
  });

  it('says where the workflow would not be read', async () => {
    await mkdir(at('.git'));
    const words = 'is not the root of its git repository';
    expect((await init('inner/mine', '--yes', '--no-install')).stderr).toContain(words);
    expect((await init('inner/mine', '--yes', '--no-install', '--ci', 'none')).stderr).not.toContain(words);
    expect((await init('--yes', '--no-install')).stderr).not.toContain(words);
  });

  it('says which flags are missing and writes nothing', async () => {
    const { status, stderr } = await init('--lang', 'en', '--layout', 'standard', '--no-install');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error\[init\/answers-missing\]/);
    expect(stderr).toContain('`--name "山田 太郎" --theme standard --ci github`');
    expect(await names()).toEqual([]);
  });

  it.each([
    [['--template', 'sampel'], 'usage/unknown-template', 'did you mean `sample`?'],
    [['--theme', 'standrd'], 'usage/unknown-theme', 'did you mean `standard`?'],
    [['--layout', 'narative'], 'usage/unknown-layout', 'did you mean `narrative`?'],
    [['--document', 'shokumukeireki'], 'usage/unknown-document', 'did you mean `shokumukeirekisho`?'],
    [['--ci', 'githab'], 'usage/unknown-ci', 'did you mean `github`?'],
    [['--lang', 'jp'], 'usage/unknown-lang', 'There are: ja, en'],
    [['--lang', 'en', '--textlint'], 'usage/textlint-language', 'leave `--textlint` out'],
    [['--keep', '--force'], 'usage/keep-and-force', 'give one of them'],
    [['--from', 'resume.json', '--template', 'blank'], 'usage/not-with-from', 'give one of them'],
    [['--name', ' '], 'usage/wrong-answer', '--name "山田 太郎"'],
    [['--lang', 'ja', '--kana', '漢字'], 'usage/wrong-answer', '--kana "やまだ たろう"'],
    [['--from', 'resumee.json'], 'input/not-found', 'check the path'],
  ])('refuses %j before it writes anything', async (flags, code, help) => {
    const { status, stderr } = await init('--yes', '--no-install', ...flags);
    expect(stderr).toContain(`error[${code}]`);
    if (code !== 'input/not-found') expect(stderr.toLowerCase()).toContain(help.toLowerCase());
    expect(status).toBe(2);
    expect(await names()).toEqual([]);
  });
});

describe('a folder that has a résumé', () => {
  const mine = '# mine\nbasics: { name: 佐藤 花子 }\nwork: [{ name: 株式会社青空, startDate: 2020-04 }]\n';
  beforeEach(() => writeFile(at('resume.yaml'), mine));

  it.each([[['--yes']], [[]]])('is left as it is without a terminal: %j', async flags => {
    const { status, stderr } = await init(...flags, '--no-install');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error\[init\/file-exists\]: Nothing was written, since there is already: resume\.yaml\./);
    expect(stderr).toContain('--force');
    expect(await names()).toEqual(['resume.yaml']);
    expect(await read('resume.yaml')).toBe(mine);
  });

  it('keeps it and gets the rest with --keep', async () => {
    expect(await init('--yes', '--keep', '--no-install')).toMatchObject({ status: 0 });
    expect(await names()).toEqual(everything);
    expect(await read('resume.yaml')).toBe(mine);
  });

  it('has it beside the new one after --force, however often', async () => {
    expect(await init('--yes', '--force', '--no-install')).toMatchObject({ status: 0 });
    const first = await read('resume.yaml');
    await writeFile(at('resume.yaml'), '# again\n');
    const { stderr } = await init('--yes', '--force', '--no-install');
    expect(stderr).toContain('What was there is kept as resume.yaml.2.bak.');
    expect([await read('resume.yaml.bak'), await read('resume.yaml.2.bak')]).toEqual([mine, '# again\n']);
    expect(await read('resume.yaml')).toBe(first);
  });

  it('can be converted in its place', async () => {
    expect(await init('--from', 'resume.yaml', '--yes', '--force', '--no-install')).toMatchObject({ status: 0 });
    expect(load(await read('resume.yaml'))).toMatchObject({ basics: { name: '佐藤 花子' } });
    expect(await read('resume.yaml.bak')).toBe(mine);
  });
});

describe('what cannot be written', () => {
  it('is told with what was written before it', async () => {
    await writeFile(at('.vscode'), 'a file\n');
    const { status, stderr } = await init('--yes', '--no-install');
    expect(status).toBe(3);
    expect(stderr).toContain('It stopped halfway.');
    expect(stderr).toMatch(/^ {2}new {2}resume\.yaml/m);
    expect(stderr).toContain('error[output/not-a-folder]');
    expect(stderr).not.toContain('--out');
    expect(await names()).toEqual(expect.arrayContaining(['resume.yaml', '.vscode']));
    expect(await names()).not.toContain('.github');
  });

  it('is nothing at all where the folder is a file', async () => {
    await writeFile(at('taken'), 'a file\n');
    const { status, stderr } = await init('taken', '--yes', '--no-install');
    expect([status, stderr]).toEqual([3, expect.stringMatching(/^Nothing was written\.\nerror\[output\//)]);
    expect(await read('taken')).toBe('a file\n');
  });

  it('is a package.json that is none', async () => {
    await writeFile(at('package.json'), '{ "name": ');
    const { status, stderr } = await init('--yes', '--no-install');
    expect([status, stderr]).toEqual([1, expect.stringContaining('error[init/not-json]')]);
    expect(await names()).toEqual(['package.json']);
  });
});

describe('the install', () => {
  const withManager = async (name: string, script: string) => {
    await mkdir(at('.bin'));
    await writeFile(at(`.bin/${name}`), `#!/bin/sh\n${script}\n`);
    await chmod(at(`.bin/${name}`), 0o755);
    return { PATH: `${at('.bin')}:${environment().PATH}` };
  };

  it.each([
    ['npm', 'package-lock.json', 'npm ci'],
    ['pnpm', 'pnpm-lock.yaml', 'pnpm@10 install --frozen-lockfile'],
    ['yarn', 'yarn.lock', 'yarn@1 install --frozen-lockfile'],
  ])('is that of %s where %s is there', async (manager, lock, step) => {
    await writeFile(at(lock), '');
    const env = await withManager(manager, 'echo "installed by $0 $*" > called');
    const { status, stderr } = await run(['init', '--yes', '--messages', 'en'], { cwd: state.folder, env });
    expect(status, stderr).toBe(0);
    expect(stderr).toContain(`Running ${manager} install…\n`);
    expect(stderr).toContain(`Next:\n  ${manager} run build\n`);
    expect(await read('called')).toContain(`${manager} install`);
    expect(await read('.github/workflows/resume.yml')).toContain(step);
  });

  it('asks the registry where the cache is too old', async () => {
    const env = await withManager('npm', 'case "$*" in *--prefer-offline*) exit 1 ;; esac; echo "$*" > called');
    expect(await run(['init', '--yes', '--messages', 'en'], { cwd: state.folder, env })).toMatchObject({ status: 0 });
    expect(await read('called')).toBe('install --no-audit --no-fund --loglevel=error\n');
  });

  it('ends with the program, and the files stay', async () => {
    const env = await withManager('npm', 'echo $$ > pid; echo begun >&2; exec sleep 60');
    const program = startLasting(['init', '--yes'], { cwd: state.folder, env });
    await program.said(/begun/);
    expect((await program.end()).status).toBe(130);
    const pid = Number(await read('pid'));
    await eventually(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'));
    expect(await names()).toEqual(expect.arrayContaining(everything));
  });

  it('that fails leaves the files, says what to do and ends with 3', async () => {
    const env = await withManager('npm', 'echo no network >&2; exit 1');
    const { status, stderr } = await run(['init', '--yes', '--messages', 'en'], { cwd: state.folder, env });
    expect(status).toBe(3);
    expect(stderr).toContain('no network\n');
    expect(stderr).toContain('error[init/not-installed]');
    expect(await names()).toEqual(expect.arrayContaining(everything));
  });
});

describe('at a terminal', () => {
  it('asks, takes defaults for Enter, and asks again where it does not understand', async () => {
    const screen = atTerminal(['init', 'mine', '--no-install', '--theme', 'compact'], { cwd: state.folder });
    await screen.sees(/Language of the documents \(ja \/ en\) \[en\]: /);
    screen.types('jaa');
    await screen.sees(/There is no `jaa` to choose/);
    await screen.sees(/\[en\]: /);
    screen.types('ja');
    await screen.sees(/Your name \[山田 太郎\]: /);
    screen.types('鈴木 一郎');
    await screen.sees(/reading in kana .*: /);
    screen.types('');
    await screen.sees(/Layout:[\s\S]*narrative[\s\S]*\[standard\]: /);
    screen.types('narrative');
    await screen.sees(/Where to check[\s\S]*\[github\]: /);
    screen.types('none');
    await screen.sees(/textlint[^\n]*\[no\]: /);
    screen.types('');
    const { status } = await screen.ended;
    expect(status).toBe(0);
    expect(load(await read('mine/resume.yaml'))).toMatchObject({ basics: { name: '鈴木 一郎' } });
    expect(await read('mine/resume.yaml')).not.toContain('nameKana');
    expect(await names('mine')).toEqual(everything.filter(name => name !== '.github'));
    expect(await read('mine/resume.config.yaml')).toContain('layout: narrative');
  });

  it.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('leaves nothing behind after %s', async (_name, key) => {
    const screen = atTerminal(['init', 'mine', '--no-install'], { cwd: state.folder });
    await screen.sees(/\[en\]: /);
    screen.types('');
    await screen.sees(/Your name/);
    screen.presses(key);
    expect((await screen.ended).status).toBe(130);
    expect(await names()).toEqual([]);
  });

  it('takes what is pasted, or typed ahead, line by line', async () => {
    const screen = atTerminal(['init', 'mine', '--no-install', '--ci', 'none'], { cwd: state.folder });
    await screen.sees(/\[en\]: /);
    screen.presses('JA\r鈴木 一郎\r漢字\rすずき いちろう\r\r\rn\r');
    expect((await screen.ended).status).toBe(0);
    expect(load(await read('mine/resume.yaml'))).toMatchObject({
      basics: { name: '鈴木 一郎', nameKana: 'すずき いちろう' },
    });
  });

  it('asks for each file that is there, and shows the difference', async () => {
    await writeFile(at('resume.yaml'), '# mine\n');
    await writeFile(at('private.yaml'), '# secret\n');
    const flags = ['--lang', 'en', '--name', 'Taro', '--layout', 'standard', '--theme', 'standard', '--ci', 'none'];
    const screen = atTerminal(['init', '--no-install', ...flags], { cwd: state.folder });
    await screen.sees(/resume\.yaml is there already: .*\[k\]: /);
    screen.types('d');
    await screen.sees(/-# mine[\s\S]*\+basics:/);
    await screen.sees(/\[k\]: /);
    screen.types('what');
    await screen.sees(/Type k, r or d\./);
    screen.types('r');
    await screen.sees(/private\.yaml is there already/);
    screen.types('');
    expect((await screen.ended).status).toBe(0);
    expect([await read('resume.yaml.bak'), await read('private.yaml')]).toEqual(['# mine\n', '# secret\n']);
    expect(load(await read('resume.yaml'))).toMatchObject({ basics: { name: 'Taro' } });
  });
});
