// `resume doctor` as whole processes, on machines that are broken in one way each: every check still gets its line.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRunFolder } from '../../src/host/browser/run-folder.js';
import { type Real, realChrome, script, wrapper } from '../support/misbehaving-chrome.js';
import { collect, type Ended, environment, type RunOptions, run, workspace } from '../support/program.js';

const names = [
  ['program', 'node', 'system', 'resume', 'configuration', 'plugins', 'browser', 'print', 'fonts', 'glyphs'],
  ['word-fonts', 'output', 'temporary', 'cache', 'textlint'],
].flat();

interface Report {
  readonly version: number;
  readonly outcome: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly checks: readonly {
    readonly name: string;
    readonly concerns: string;
    readonly status: string;
    readonly found?: string;
    readonly remedy?: string;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
}

const state = { folder: '', tmp: '' };
beforeAll(async () => {
  Object.assign(state, await workspace());
});
afterAll(() => rmSync(state.folder, { recursive: true, force: true }));

/** A folder with these files, for one test. */
function place(name: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = path.join(state.folder, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

async function report(
  cwd: string,
  args: readonly string[] = [],
  options: Omit<RunOptions, 'cwd'> = {},
): Promise<{
  readonly ended: Ended;
  readonly report: Report;
  readonly of: (name: string) => Report['checks'][number];
}> {
  const env = { TMPDIR: state.tmp, ...options.env };
  const ended = await run(['doctor', '--json', ...args], { cwd, ...options, env });
  return { ended, ...parsed(ended) };
}

function parsed(ended: Ended) {
  expect(ended.stderr).toBe('');
  const read: Report = JSON.parse(ended.stdout);
  expect(read.version).toBe(1);
  expect(read.checks.map(({ name }) => name)).toEqual(names);
  for (const { name, concerns, status, remedy } of read.checks)
    if (status === 'failed' && concerns === 'machine') expect(remedy, name).toMatch(/\w/);
  const of = (name: string) => {
    const found = read.checks.find(check => check.name === name);
    if (!found) throw new Error(`no check ${name}`);
    return found;
  };
  return { report: read, of };
}

const good = 'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空システム, startDate: 2020-04 }]\n';

/** The program installed in a folder of its own, beside these of its packages alone. */
function installation(name: string, packages: readonly string[]): string {
  const folder = place(name);
  cpSync('dist', path.join(folder, 'dist'), { recursive: true });
  cpSync('package.json', path.join(folder, 'package.json'));
  for (const one of packages) {
    const link = path.join(folder, 'node_modules', one);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.resolve('node_modules', one), link);
  }
  return path.join(folder, 'dist', 'resume.cjs');
}

async function diagnosis(program: string, cwd: string, env: Readonly<Record<string, string>>) {
  const options = { cwd, env: { ...environment(), TMPDIR: state.tmp, HOME: place('other-home'), ...env } };
  const ended = await collect(spawn(process.execPath, [program, 'doctor', '--json'], options));
  return { ended, ...parsed(ended) };
}

async function findReal(): Promise<Real> {
  const own = makeRunFolder();
  const real = await realChrome(own);
  own.reaper.dismiss();
  rmSync(own.path, { recursive: true, force: true });
  return real;
}

describe('on a machine that is fine', () => {
  it('finds nothing wrong, and leaves nothing behind', async () => {
    const folder = place('fine', { 'resume.yaml': good });
    const { ended, report: all, of } = await report(folder);
    expect(all).toMatchObject({ outcome: 'fine', counts: { failed: 0 } });
    expect(ended.status).toBe(0);
    expect(of('print').facts).toMatchObject({ text: true, pages: 1 });
    expect(of('browser').facts.browser).toMatch(/Chrome\/\d+/);
    expect(of('glyphs')).toMatchObject({ status: 'ok', facts: { gaps: [] } });
    expect(readdirSync(folder)).toEqual(['resume.yaml']);
  });

  it('needs no résumé', async () => {
    const { ended, of } = await report(place('empty'));
    expect(of('resume').status).toBe('info');
    expect(of('glyphs').status).toBe('info');
    expect(ended.status).toBe(0);
  });

  it('prints a line of at most 80 columns for each, with sign and words, in both languages', async () => {
    const folder = place('lines', { 'resume.yaml': 'work: [{ nam: 青空 }]\n' });
    for (const [language, bad, last] of [
      ['en', 'failed: resume.yaml, ', 'The machine is fine'],
      ['ja', '異常: resume.yaml、', '実行環境に異常はありません'],
    ] as const) {
      const env = { TMPDIR: state.tmp };
      const { status, stdout } = await run(['doctor', '--messages', language], { cwd: folder, env });
      expect(status).toBe(1);
      expect(stdout.split('\n').filter(line => /^[✓!✗i] /.test(line)).length).toBe(names.length);
      expect(stdout).toContain(bad);
      expect(stdout).toContain(last);
      expect(stdout).not.toContain('\u001b');
      expect(stdout.split('\n').filter(line => columns(line) > 80)).toEqual([]);
    }
  });
});

/** Wide characters by their blocks, which is all that these lines have. */
function columns(line: string): number {
  return Array.from(line, character =>
    /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1,
  ).reduce<number>((sum, width) => sum + width, 0);
}

describe('a browser', () => {
  it('that is named and not there', async () => {
    const { ended, of } = await report(place('unnamed'), [], { env: { RESUME_BROWSER: '/nonexistent/chrome' } });
    expect(of('browser')).toMatchObject({ status: 'failed', facts: { source: null, browser: null } });
    expect(of('browser').found).toContain('/nonexistent/chrome');
    expect(of('browser').remedy).toContain('RESUME_BROWSER');
    expect(of('print').status).toBe('info');
    expect(ended.status).toBe(3);
  });

  it('that is named wins over those that are there, and is said to', async () => {
    const own = await report(place('first'));
    const packaged = String(own.of('browser').facts.source);
    expect(['package', 'installed', 'puppeteer']).toContain(packaged);
    const broken = script(place('broken'), 'chrome', 'exit 0');
    const { of } = await report(place('named'), ['--browser', broken], { env: { RESUME_BROWSER: '/nonexistent' } });
    expect(of('browser')).toMatchObject({ status: 'failed', facts: { source: '--browser' } });
  });

  it('that does not start is passed over for the next, with a warning', async () => {
    const bare = installation('no-chromium', ['@expo-google-fonts/noto-sans-jp']);
    const bin = place('bin');
    script(bin, 'google-chrome-stable', 'echo "no display" >&2; exit 1');
    wrapper(bin, 'chromium', await findReal(), '');
    const { of } = await diagnosis(bare, place('passed'), { PATH: bin });
    expect(of('browser')).toMatchObject({
      status: 'warning',
      facts: { source: 'installed', passed: [{ source: 'installed', problem: 'browser/failed' }] },
    });
    expect(of('print').status).toBe('ok');
  });

  it('that hangs is given up, and the other checks go on', async () => {
    const chrome = script(place('hanging'), 'chrome', 'sleep 1000 & sleep 1000');
    const { ended, of } = await report(place('hung'), ['--browser', chrome, '--timeout', '1']);
    expect(of('browser').found).toContain('did not answer within 1 second');
    expect(of('textlint').status).toBe('info');
    expect(ended.status).toBe(3);
  });
});

describe('without', () => {
  it('any package of fonts or Chrome', async () => {
    const cwd = place('bare-work', { 'resume.yaml': good });
    const { ended, of } = await diagnosis(installation('bare', []), cwd, { PATH: '/nonexistent' });
    expect(of('fonts')).toMatchObject({ status: 'failed', facts: { installed: [] } });
    expect(of('resume').facts).toMatchObject({ file: 'resume.yaml', errors: 0 });
    expect(ended.status).toBe(3);
  });

  it.skipIf(process.getuid?.() !== 0)('a home, as a user who stands in no list', async () => {
    chmodSync(state.folder, 0o755);
    const folder = place('homeless', { 'resume.yaml': good });
    const tmp = place('homeless-tmp');
    chmodSync(tmp, 0o777);
    const by = ['setpriv', '--reuid=54321', '--regid=54321', '--clear-groups', 'env', '-u', 'HOME'];
    const { ended, of } = await report(folder, [], { by, env: { HOME: undefined, TMPDIR: tmp } });
    expect(of('cache')).toMatchObject({ status: 'info', facts: { usual: false } });
    expect(of('print')).toMatchObject({ status: 'ok' });
    expect(of('output')).toMatchObject({ status: 'failed', facts: { problem: 'output/unwritable' } });
    expect(ended.status).toBe(3);
  });

  it('a home that can be written to', async () => {
    const file = path.join(place('no-home', { file: '' }), 'file');
    const { of } = await report(place('no-home-work'), [], { env: { HOME: file } });
    expect(of('cache')).toMatchObject({ status: 'info', facts: { usual: false } });
  });

  it('every file that is named', async () => {
    const folder = place('no-private', { 'resume.yaml': good });
    const { ended, of } = await report(folder, ['--with', 'nowhere.yaml']);
    expect(of('resume')).toMatchObject({ status: 'failed', facts: { problem: 'input/not-found' } });
    expect(ended.status).toBe(1);
  });

  it('nothing more where the temporary folder is named from here', async () => {
    const { ended, of } = await report(place('near-tmp', { 'resume.yaml': good }), [], { env: { TMPDIR: '.' } });
    expect(of('print')).toMatchObject({ status: 'ok' });
    expect(ended.status).toBe(0);
  });

  it('a temporary folder', async () => {
    const { ended, of } = await report(place('no-tmp'), [], { env: { TMPDIR: '/proc/none' } });
    expect(of('temporary')).toMatchObject({ status: 'failed' });
    expect(of('temporary').remedy).toContain('TMPDIR');
    expect(ended.status).toBe(3);
  });

  it('a folder to write to', async () => {
    const folder = place('no-out', { 'resume.yaml': good, out: 'a file' });
    const { ended, of } = await report(folder);
    expect(of('output')).toMatchObject({ status: 'failed', facts: { problem: 'output/not-a-folder' } });
    expect(ended.status).toBe(3);
    expect(readFileSync(path.join(folder, 'out'), 'utf8')).toBe('a file');
  });
});

describe('the résumé and its configuration', () => {
  it.each([
    ['an error', { 'resume.yaml': 'basics: { nam: 山田 }\n' }, 'resume'],
    ['no YAML', { 'resume.yaml': 'basics: [\n' }, 'resume'],
    ['a wrong configuration', { 'resume.yaml': good, 'resume.config.yaml': 'formats: [word]\n' }, 'configuration'],
    ['a missing plugin', { 'resume.yaml': good, 'resume.config.yaml': 'plugins: [./no.js]\n' }, 'plugins'],
    [
      'a throwing plugin',
      { 'resume.yaml': good, 'resume.config.yaml': 'plugins: [./p.js]\n', 'p.js': 'throw 1' },
      'plugins',
    ],
  ])('with %s', async (name, files, failing) => {
    const { ended, report: all, of } = await report(place(name.replaceAll(' ', '-'), files));
    expect(of(failing).status).toBe('failed');
    expect(all.outcome).toBe('invalid');
    expect(of('print').status).toBe('ok');
    expect(ended.status).toBe(1);
  });

  it('that is named and not there', async () => {
    const { ended, of } = await report(place('nowhere'), ['cv.yaml']);
    expect(of('resume')).toMatchObject({ status: 'failed', facts: { problem: 'input/not-found' } });
    expect(ended.status).toBe(1);
  });

  it('with a plugin that is loaded', async () => {
    const folder = place('plugin', { 'resume.yaml': good, 'resume.config.yaml': 'plugins: [./org.js]\n' });
    cpSync('examples/plugin-org/org.js', path.join(folder, 'org.js'));
    const { of } = await report(folder);
    expect(of('plugins')).toMatchObject({
      status: 'ok',
      facts: { plugins: [{ name: '*.js', members: ['format org'] }] },
    });
  });

  it('tells where each character stands that the face lacks', async () => {
    const text = `basics:\n  name: 𠮷田 太郎\n  summary: |\n    一行目\n    \ue000の行\nwork: [{ name: 青空, startDate: 2020-04, projects: [{ name: あ, stack: { 自分の組: [ᚠ] } }] }]\n`;
    const { ended, of } = await report(place('glyphs', { 'resume.yaml': text }), ['--font', 'biz-udgothic']);
    const noto = { lacking: ['BIZ UDPGothic'], drawnBy: 'Noto Sans JP', formOnly: false };
    const none = { lacking: ['BIZ UDPGothic'], drawnBy: null, formOnly: false };
    expect(of('glyphs').facts.gaps).toEqual([
      { codePoints: ['U+20BB7'], ...noto, places: [{ field: 'basics.name', line: 2 }] },
      { codePoints: ['U+E000'], ...none, places: [{ field: 'basics.summary', line: 5 }] },
      { codePoints: ['U+16A0'], ...none, places: [{ field: 'work[0].projects[0].stack.*[0]', line: 6 }] },
    ]);
    expect(of('glyphs').status).toBe('failed');
    expect(ended.status).toBe(1);
  });
});

describe('textlint', () => {
  const settings = { 'package.json': '{}', '.textlintrc': '{ "rules": { "preset-ja-technical-writing": true } }' };

  it('is tried on a sentence', async () => {
    const cwd = place('textlint', { ...settings, 'resume.yaml': good });
    mkdirSync(path.join(cwd, 'node_modules'));
    for (const name of ['textlint', 'textlint-rule-preset-ja-technical-writing'])
      symlinkSync(path.resolve('node_modules', name), path.join(cwd, 'node_modules', name));
    const { of } = await report(cwd);
    const version = expect.stringMatching(/^\d+\.\d+\.\d+$/);
    expect(of('textlint')).toMatchObject({ status: 'ok', facts: { settings: '.textlintrc', version } });
  });

  it('that is not installed is said to be', async () => {
    const { of } = await report(place('no-textlint', settings));
    expect(of('textlint')).toMatchObject({ status: 'info', facts: { problem: 'textlint/not-installed' } });
    expect(of('textlint').remedy).toContain('npm install');
  });
});

it('says of a stand-in what the browser then does', async () => {
  const cwd = place('stand-in', { 'resume.yaml': good.replace('山田', '𠮷田😀') });
  const { of } = await report(cwd, ['--font', 'biz-udmincho']);
  const drawn = JSON.stringify(of('glyphs').facts.gaps);
  const args = ['build', '--format', 'pdf', '--font', 'biz-udmincho'];
  const built = await run(args, { cwd, env: { TMPDIR: state.tmp } });
  expect(built.status).toBe(0);
  const { stdout } = spawnSync('pdffonts', ['out/shokumukeirekisho.pdf'], { cwd, encoding: 'utf8' });
  for (const [family, file] of [
    ['Noto Sans JP', /NotoSansJP/],
    ['Noto Emoji', /NotoEmoji/],
  ] as const) {
    expect(drawn).toContain(`"drawnBy":"${family}"`);
    expect(stdout).toMatch(file);
  }
  expect(stdout).toMatch(/BIZUDP?Mincho/);
});

it('names nobody in --json, wherever the program and the résumé lie', async () => {
  const resume = readFileSync('test/fixtures/torture.yaml', 'utf8');
  const home = place('home/hanako.sato', {
    '履歴/桐生 湊.yaml': resume,
    '履歴/resume.config.yaml': 'plugins: [./hanako.js]\nout: 提出/hanako\nformats: [wrod]\n',
    '履歴/hanako.js': 'throw new Error("/home/hanako.sato " + import.meta.url)',
  });
  const env = { HOME: home, USER: 'hanako.sato', LOGNAME: 'hanako.sato', RESUME_BROWSER: path.join(home, 'chrome') };
  const { ended } = await report(path.join(home, '履歴'), ['桐生 湊.yaml', '--font', 'biz-udmincho'], { env });
  expect(ended.stdout).not.toContain('hanako');
  // The fonts' own names are Japanese too, and are no secret.
  const words = ended.stdout.replace(/游(ゴシック|明朝)|BIZ UDP(ゴシック|明朝)/g, '').match(/[^ -~\n]+/g) ?? [];
  expect(words).toEqual([]);
  const parts = resume.match(/[\w.+-]+@[\w.-]+|https?:\/\/\S+|\d{2,4}[-‑]\d{3,4}[-‑]\d{3,4}/g) ?? [];
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(ended.stdout).not.toContain(part);
});

it('is told of by builds whose Chrome does not start', () => {
  const cwd = place('told', { 'resume.yaml': good });
  const env = { ...environment(), TMPDIR: state.tmp, RESUME_BROWSER: script(cwd, 'chrome', 'exit 0') };
  const { stderr, status } = spawnSync(
    process.execPath,
    [path.resolve('dist/resume.cjs'), 'build', '--format', 'pdf'],
    {
      cwd,
      env,
      encoding: 'utf8',
    },
  );
  expect(status).toBe(3);
  expect(stderr).toContain('resume doctor');
});

it.each(['docs/troubleshooting.md', 'docs/ja/troubleshooting.md'])('%s lists every check of --json', file => {
  const row = readFileSync(file, 'utf8')
    .split('\n')
    .find(line => line.startsWith('| `checks[].name`'));
  expect(Array.from(row?.matchAll(/`([a-z-]+)`/g) ?? [], match => match[1])).toEqual(names);
});
