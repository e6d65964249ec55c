// Chrome at its worst, as whole processes: the build says what is wrong, ends with 3, leaves neither process nor folder, and
// writes the other formats.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRunFolder } from '../../src/host/browser/run-folder.js';
import { eventually, processesWith } from '../host/browser-support.js';
import { type Real, realChrome, relay, script, wrapper } from '../support/misbehaving-chrome.js';
import { type Ended, run, workspace } from '../support/program.js';

const state: { folder: string; real: Real } = { folder: '', real: { executable: '' } };

beforeAll(async () => {
  state.folder = (await workspace()).folder;
  copyFileSync('test/fixtures/short.yaml', path.join(state.folder, 'resume.yaml'));
  const own = makeRunFolder();
  state.real = await realChrome(own);
  own.reaper.dismiss();
  await rm(own.path, { recursive: true, force: true });
});
afterAll(() => rm(state.folder, { recursive: true, force: true }));

interface Case {
  readonly name: string;
  readonly code: string;
  /** Words of the message, in the language that the case is run in. */
  readonly says: string;
  readonly language: 'ja' | 'en';
  /** Arguments and environment, given a folder for the case's own files. */
  readonly set: (folder: string) => {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    /** A command that runs the program. */
    readonly by?: readonly string[];
  };
}

/**
 * An ordinary user, as Chrome and the program see it; to the files it is still who runs the test. `unshare` needs user
 * namespaces: where the machine has none the tests run as nobody, or as whoever runs them, and Chrome finds no sandbox.
 */
const hasNamespaces = spawnSync('unshare', ['--user', 'true']).status === 0;
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
const ordinary = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
const noNamespaces =
  'echo 0 > /proc/sys/user/max_user_namespaces && exec setpriv --inh-caps=-all --ambient-caps=-all "$@"';
/** In a view of the file system of its own, in which `$@` comes after the mount. */
const mounting = (mount: string) => [
  'unshare',
  ...(isRoot ? [] : ['--user', '--map-root-user']),
  '--mount',
  'sh',
  '-c',
  `${mount} && exec "$@"`,
  'sh',
];

const browser = (file: string, ...more: readonly string[]) => ({ args: ['--browser', file, ...more] });

const cases: readonly Case[] = [
  {
    name: 'missing',
    code: 'browser/not-found',
    language: 'ja',
    says: '--browser で指定されたブラウザー「/nonexistent/chrome」が見つかりません。',
    set: () => browser('/nonexistent/chrome'),
  },
  {
    name: 'no program at all',
    code: 'browser/failed',
    language: 'en',
    says: 'did not start',
    set: folder => browser(script(folder, 'chrome', 'exit 0')),
  },
  {
    name: 'crashing at its start',
    code: 'browser/failed',
    language: 'ja',
    says: 'を起動できませんでした（SIGSEGV）。',
    set: folder => browser(script(folder, 'chrome', 'kill -SEGV $$')),
  },
  {
    name: 'without a library',
    code: 'browser/failed',
    language: 'en',
    says: 'did not start: chrome: error while loading shared libraries: libnss3.so.',
    set: folder =>
      browser(
        script(folder, 'chrome', 'echo "chrome: error while loading shared libraries: libnss3.so" >&2; exit 127'),
      ),
  },
  {
    name: 'hanging at its start',
    code: 'browser/timeout',
    language: 'ja',
    says: 'が0.5秒以内に応答しませんでした。',
    set: folder => browser(script(folder, 'chrome', 'sleep 1000 & sleep 1000'), '--timeout', '0.5'),
  },
  {
    name: 'killed before a page is shown',
    code: 'browser/crashed',
    language: 'en',
    says: 'ended before the document was printed: SIGKILL.',
    set: folder => browser(relay(folder, 'chrome', state.real, { trigger: 'Page.enable', effect: 'dies' })),
  },
  {
    name: 'killed while it prints',
    code: 'browser/crashed',
    language: 'ja',
    says: '文書の印刷が終わる前に、',
    set: folder => browser(relay(folder, 'chrome', state.real, { trigger: 'Page.printToPDF', effect: 'dies' })),
  },
  {
    name: 'hanging while it prints',
    code: 'browser/timeout',
    language: 'en',
    says: 'did not answer within 4 seconds.',
    set: folder =>
      browser(relay(folder, 'chrome', state.real, { trigger: 'Page.printToPDF', effect: 'hangs' }), '--timeout', '4'),
  },
  {
    name: 'with no font known to it',
    code: 'browser/blank-page',
    language: 'ja',
    says: '正しく表示されませんでした',
    set: folder =>
      browser(
        wrapper(
          folder,
          'chrome',
          state.real,
          `printf '<fontconfig></fontconfig>' > "$HOME/none.conf"; export FONTCONFIG_FILE="$HOME/none.conf"`,
        ),
      ),
  },
  {
    name: 'without a temporary folder',
    code: 'browser/no-temporary-folder',
    language: 'en',
    says: 'cannot be written to: ENOENT.',
    set: () => ({ env: { TMPDIR: '/proc/none' } }),
  },
  {
    name: 'with a temporary folder that is almost full',
    code: 'browser/no-temporary-folder',
    language: 'ja',
    says: 'に書き込めません（ENOSPC）。',
    set: folder => ({ by: mounting(`mount -t tmpfs -o size=64k tmpfs '${folder}/tmp'`) }),
  },
  {
    name: 'with a temporary folder that is full',
    code: 'browser/no-temporary-folder',
    language: 'en',
    says: 'cannot be written to: ENOSPC.',
    set: folder => ({ by: mounting(`mount -t tmpfs -o nr_inodes=3 tmpfs '${folder}/tmp'`) }),
  },
  {
    name: 'with a profile that it may not write',
    code: 'browser/failed',
    language: 'ja',
    says: 'を起動できませんでした',
    set: folder => browser(wrapper(folder, 'chrome', state.real, 'set -- "$@" --user-data-dir=/proc/none')),
  },
];

describe.concurrent('a Chrome', () => {
  it.each(cases)('$name', async ({ name, code, language, says, set }) => {
    const place = home(name);
    const { args = [], env = {}, by = [] } = set(place.folder);
    const ended = await build(place, ['--messages', language, ...args], env, by);
    expectTold(ended, language, code, says);
    await expectNothingLeft(place);
  });
});

/** As whom, and in what surroundings; and the starts of Chrome that are to be seen, with a sandbox or without. */
const surroundings: readonly {
  readonly name: string;
  readonly by: readonly string[];
  readonly starts: readonly string[];
}[] = [
  { name: 'as root', by: isRoot ? [] : ['unshare', '--user', '--map-root-user'], starts: ['bare'] },
  {
    name: 'as an ordinary user',
    by: hasNamespaces ? ordinary : asNobody,
    starts: hasNamespaces ? ['sandboxed'] : ['sandboxed', 'bare'],
  },
  {
    name: 'as a user who may make no namespace',
    by: hasNamespaces ? [...ordinary, '--keep-caps', 'sh', '-c', noNamespaces, 'sh'] : asNobody,
    starts: ['sandboxed', 'bare'],
  },
  {
    name: 'without shared memory',
    by: mounting('mount -t tmpfs -o ro,size=4k tmpfs /dev/shm'),
    starts: ['bare'],
  },
];

describe.concurrent('prints', () => {
  it.each(surroundings)('$name', async ({ name, by, starts }) => {
    const place = home(name);
    const log = path.join(place.folder, 'starts');
    const noted = `case " $* " in *' --no-sandbox '*) echo bare;; *) echo sandboxed;; esac >> '${log}'`;
    const chrome = wrapper(place.folder, 'chrome', state.real, noted);
    const { status, stderr } = await build(place, ['--browser', chrome], {}, by);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr.trimEnd().split('\n').length, stderr).toBe(4);
    // One start of sixty or so ends with SIGSEGV, and is tried again.
    const tried = readFileSync(log, 'utf8').trim().split('\n');
    expect(tried.filter((start, index) => start !== tried[index - 1])).toEqual(starts);
    await expectNothingLeft(place, ['docx', 'html', 'md', 'pdf']);
  });
});

interface Place {
  readonly folder: string;
  readonly tmp: string;
  readonly out: string;
}

function home(name: string): Place {
  const folder = path.join(state.folder, name.replaceAll(' ', '-'));
  const place = { folder, tmp: path.join(folder, 'tmp'), out: path.join(folder, 'out') };
  mkdirSync(place.tmp, { recursive: true });
  return place;
}

function build(
  { tmp, out }: Place,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  by: readonly string[] = [],
): Promise<Ended> {
  return run(['build', '--out', out, ...args], { cwd: state.folder, by, env: { TMPDIR: tmp, ...env } });
}

/** The message with its code, the files that were written, and the one that was not. */
function expectTold({ status, stderr }: Ended, language: 'ja' | 'en', code: string, says: string): void {
  expect(stderr).toContain(language === 'ja' ? `エラー[${code}]: ` : `error[${code}]: `);
  expect(stderr).toContain(says);
  expect(stderr).toMatch(language === 'ja' ? / {2}= 対処: .+。\n/ : / {2}= help: .+\n/);
  const last = stderr.trimEnd().split('\n').at(-1);
  expect(last).toMatch(
    language === 'ja'
      ? /^4件のうち3件を作成しました。作成できなかったもの：\S+\.pdf$/
      : /^3 of 4 outputs made; missing: \S+\.pdf$/,
  );
  expect(status).toBe(3);
}

async function expectNothingLeft({ folder, tmp, out }: Place, formats = ['docx', 'html', 'md']): Promise<void> {
  expect(readdirSync(out).sort()).toEqual(formats.map(name => `shokumukeirekisho.${name}`));
  const left = () => [...processesWith(folder), ...readdirSync(tmp)];
  await eventually(() => left().length === 0);
  expect(left()).toEqual([]);
}
