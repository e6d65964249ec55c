// Bad input from the issue as a table: what was given → code → exit status → what both languages say first.
// Every case must name the file, say one thing to do, write nothing and show no stack.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect, type Ended, environment, program, run, workspace } from '../support/program.js';

const state = { folder: '', tmp: '' };

beforeAll(async () => {
  Object.assign(state, await workspace());
});
afterAll(() => rm(state.folder, { recursive: true, force: true }));

interface Case {
  readonly name: string;
  /** What stands in `resume.yaml`; absent for a case that sets up its own. */
  readonly content?: string | Uint8Array;
  readonly setUp?: (folder: string) => Promise<unknown>;
  readonly code: string;
  readonly status: 1 | 2 | 3;
  /** `line:column`, where there is one. */
  readonly at?: string;
  readonly ja: string;
  readonly en: string;
}

const start = 'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空システム, startDate: 2020-04 }]\n';
const photo = (file: string) => start.replace('}', `, image: ${file} }`);
const shiftJis = Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0x8e, 0x52, 0x93, 0x63, 0x82, 0xcc, 0x89, 0xd4]);

const encodings: readonly Case[] = [
  {
    name: 'a missing file',
    code: 'input/not-found',
    status: 2,
    ja: 'ファイル「resume.yaml」が見つかりません。',
    en: 'There is no file `resume.yaml`.',
  },
  {
    name: 'a folder in its place',
    setUp: folder => mkdir(path.join(folder, 'resume.yaml')),
    code: 'input/is-folder',
    status: 2,
    ja: '「resume.yaml」はフォルダーです。',
    en: '`resume.yaml` is a folder.',
  },
  {
    name: 'UTF-16 LE',
    content: Buffer.from(`\ufeff${start}`, 'utf16le'),
    code: 'input/utf-16',
    status: 1,
    ja: '「resume.yaml」の文字コードは UTF-16LE です。読み込めるのは UTF-8 だけです。',
    en: '`resume.yaml` is encoded as UTF-16LE; only UTF-8 can be read.',
  },
  {
    name: 'UTF-16 BE',
    content: Buffer.from(`\ufeff${start}`, 'utf16le').swap16(),
    code: 'input/utf-16',
    status: 1,
    ja: '「resume.yaml」の文字コードは UTF-16BE です。読み込めるのは UTF-8 だけです。',
    en: '`resume.yaml` is encoded as UTF-16BE; only UTF-8 can be read.',
  },
  {
    name: 'Shift_JIS',
    content: shiftJis,
    code: 'input/shift-jis',
    status: 1,
    ja: '「resume.yaml」の文字コードは Shift_JIS のようです。読み込めるのは UTF-8 だけです。',
    en: '`resume.yaml` seems to be encoded as Shift_JIS; only UTF-8 can be read.',
  },
  {
    name: 'EUC-JP',
    content: Uint8Array.from([0x61, 0x3a, 0x20, 0xbb, 0xb3, 0xc5, 0xc4, 0xa4, 0xce, 0xb2, 0xd6]),
    code: 'input/euc-jp',
    status: 1,
    ja: '「resume.yaml」の文字コードは EUC-JP のようです。読み込めるのは UTF-8 だけです。',
    en: '`resume.yaml` seems to be encoded as EUC-JP; only UTF-8 can be read.',
  },
  {
    name: 'NUL bytes',
    content: 'basics:\n  name: \0\n',
    code: 'input/nul',
    status: 1,
    ja: '「resume.yaml」の2行目に NUL 文字（値が0のバイト）が含まれています。',
    en: '`resume.yaml` has a NUL byte on line 2',
  },
  {
    name: 'a file over 5 MB',
    content: `basics: { summary: "${'a'.repeat(5_010_000)}" }\n`,
    code: 'input/too-large',
    status: 1,
    ja: '「resume.yaml」は 5.1 MB あり、上限の 5 MB を超えています。',
    en: '`resume.yaml` is 5.1 MB; the limit is 5 MB.',
  },
];

const yaml: readonly Case[] = [
  {
    name: 'an empty file',
    content: '',
    code: 'yaml/empty',
    status: 1,
    at: '1:1',
    ja: 'ファイルが空です。',
    en: 'The file is empty.',
  },
  {
    name: 'only comments',
    content: '# まだ\n',
    code: 'yaml/empty',
    status: 1,
    at: '1:1',
    ja: 'コメントだけで、内容が書かれていません。',
    en: 'The file has nothing but comments in it.',
  },
  {
    name: 'several documents',
    content: `${start}---\na: 1\n`,
    code: 'yaml/several-documents',
    status: 1,
    at: '3:1',
    ja: '1つのファイルに複数の YAML 文書があります。ここから2つ目の文書が始まります。',
    en: 'The file holds more than one YAML document; the second begins here.',
  },
  {
    name: 'a full-width colon',
    content: 'basics:\n  name：山田\n  email: a@b.jp\n',
    code: 'yaml/full-width-colon',
    status: 1,
    at: '2:7',
    ja: 'キーの後ろのコロンが全角「：」になっているため、キーと値に分かれません。',
    en: 'The colon after the key is full-width (`：`), so YAML does not see a key and a value.',
  },
  {
    name: 'a full-width space',
    content: 'basics:\n　　name: 山田\n',
    code: 'yaml/full-width-space',
    status: 1,
    at: '2:1',
    ja: '全角スペースが使われています。YAML では全角スペースは文字として扱われ、字下げや区切りになりません。',
    en: 'There is a full-width space here; YAML takes it for a letter, not for indentation or a separator.',
  },
  {
    name: 'a tab',
    content: 'basics:\n\tname: 山田\n',
    code: 'yaml/tab',
    status: 1,
    at: '2:1',
    ja: '字下げにタブ文字が使われています。YAML ではタブで字下げできません。',
    en: 'The line is indented with a tab, which YAML does not allow.',
  },
  ...['@yamada', '%増', '`npm` 使い', '*強調* する'].map(value => ({
    name: `an unquoted ${value[0]}`,
    content: `basics:\n  label: ${value}\n`,
    code: 'yaml/reserved-character',
    status: 1 as const,
    at: '2:10',
    ja: `引用符で囲まない値を「${value[0]}」で始めることはできません。YAML が予約している記号です。`,
    en: `A value without quotes cannot begin with ${value.startsWith('`') ? 'a backtick' : `\`${value[0]}\``}, which YAML reserves.`,
  })),
  {
    name: 'an open bracket',
    content: 'basics: { name: 山田',
    code: 'yaml/syntax',
    status: 1,
    at: '1:9',
    ja: '「[」または「{」が閉じられていません。',
    en: 'A `[` or `{` is opened and never closed.',
  },
  {
    name: 'an alias bomb',
    content: bomb(),
    code: 'yaml/alias-bomb',
    status: 1,
    at: '2:10',
    ja: '「*名前」の参照を展開すると値が膨大になるため、読み込みを中止しました。',
    en: 'Written out, the `*name` aliases would grow beyond all measure, so the file is not read.',
  },
  {
    name: 'nesting of 100,000',
    content: `basics: ${'['.repeat(100_000)}\n`,
    code: 'yaml/too-deep',
    status: 1,
    at: '1:108',
    ja: '入れ子が深すぎるため、読み込みを中止しました。',
    en: 'The nesting is too deep to be read.',
  },
  {
    name: '__proto__',
    content: `${start}__proto__: { polluted: x }\n`,
    code: 'yaml/forbidden-key',
    status: 1,
    at: '3:1',
    ja: 'キー「__proto__」は安全のため使えません。',
    en: 'The key `__proto__` is not allowed, for safety.',
  },
  {
    name: 'a key twice',
    content: `${start}basics: { name: 佐藤 }\n`,
    code: 'yaml/duplicate-key',
    status: 1,
    at: '3:1',
    ja: 'キー「basics」が同じ階層に2回書かれています。',
    en: 'The key `basics` is written twice in one map.',
  },
];

/** Photos that a document is to print; others are for `validate` to warn of. */
const photos: readonly Case[] = withPhotos([
  {
    name: 'a photo that is missing',
    content: photo('photo.jpg'),
    code: 'photo/not-found',
    status: 1,
    at: '1:32',
    ja: '写真「photo.jpg」が見つかりません。',
    en: 'There is no photo `photo.jpg`.',
  },
  {
    name: 'a photo that is no image',
    content: photo('photo.jpg'),
    setUp: folder => writeFile(path.join(folder, 'photo.jpg'), 'no picture'),
    code: 'photo/not-an-image',
    status: 1,
    at: '1:32',
    ja: '「photo.jpg」の中身はテキストファイルです。写真に使えるのは JPEG と PNG だけです。',
    en: '`photo.jpg` is a text file; a photo must be a JPEG or a PNG.',
  },
  {
    name: 'a photo outside the folder',
    content: photo('../photo.jpg'),
    code: 'photo/outside-folder',
    status: 1,
    at: '1:32',
    ja: '写真「../photo.jpg」は、経歴データのあるフォルダーの外にあります。',
    en: "The photo `../photo.jpg` is outside the résumé's folder and is not read",
  },
  {
    name: 'a photo outside by a symbolic link',
    content: photo('photo.jpg'),
    setUp: folder => symlink('/etc/hostname', path.join(folder, 'photo.jpg')),
    code: 'photo/outside-folder',
    status: 1,
    at: '1:32',
    ja: '写真「photo.jpg」は、経歴データのあるフォルダーの外にあります。',
    en: "The photo `photo.jpg` is outside the résumé's folder and is not read",
  },
]);

const outputs: readonly Case[] = [
  {
    name: 'a folder where the file should be',
    content: start,
    setUp: folder => mkdir(path.join(folder, 'out', 'shokumukeirekisho.md'), { recursive: true }),
    code: 'output/is-folder',
    status: 3,
    ja: '「out/shokumukeirekisho.md」という名前のフォルダーがあるため、ファイルを書き込めません。',
    en: 'There is a folder named `out/shokumukeirekisho.md` where the file should be written.',
  },
  {
    name: 'a file where the folder should be',
    content: start,
    setUp: folder => writeFile(path.join(folder, 'out'), ''),
    code: 'output/not-a-folder',
    status: 3,
    ja: '「out」はフォルダーではないため、その中に「shokumukeirekisho.md」を書き込めません。',
    en: '`out` is not a folder, so `shokumukeirekisho.md` cannot be written into it.',
  },
  {
    name: 'a read-only output',
    content: start,
    setUp: async folder => {
      await mkdir(path.join(folder, 'out'));
      await writeFile(path.join(folder, 'out', 'shokumukeirekisho.md'), 'old', { mode: 0o444 });
    },
    code: 'output/read-only',
    status: 3,
    ja: '「out/shokumukeirekisho.md」は読み取り専用のため、上書きしません。',
    en: '`out/shokumukeirekisho.md` is read-only and is not replaced.',
  },
];

function withPhotos(cases: readonly Case[]): readonly Case[] {
  return cases.map(entry => ({
    ...entry,
    setUp: async folder => {
      await writeFile(path.join(folder, 'resume.config.yaml'), 'documents: { shokumukeirekisho: { photo: true } }\n');
      await entry.setUp?.(folder);
    },
  }));
}

describe.each([
  ['what cannot be read', encodings],
  ['what is no YAML', yaml],
  ['photos', photos],
  ['where nothing can be written', outputs],
])('%s', (_title, cases) => {
  it.each(cases)('$name', async ({ content, setUp, code, status, at, ja, en }) => {
    const folder = await mkdtemp(path.join(state.folder, 'case-'));
    if (content !== undefined) await writeFile(path.join(folder, 'resume.yaml'), content);
    await setUp?.(folder);
    const before = await readdir(folder, { recursive: true });
    const [english, japanese] = await Promise.all([build(folder, 'en'), build(folder, 'ja')]);
    expectProblem(english, { code, status, at, says: en, severity: 'error', help: 'help: ' });
    expectProblem(japanese, { code, status, at, says: ja, severity: 'エラー', help: '対処: ' });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});

describe('a disk', () => {
  it('that is full takes the formats that fit, whole, and the status is 3', async () => {
    const { status, stdout, stderr } = await onOwnDisk('resume build --out disk/out', 'ls -A disk/out');
    expect(status).toBe(3);
    expect(stderr).toMatch(/error\[output\/no-space\]: There is no space left on the disk for `disk\/out\/\S+\.pdf`\./);
    expect(stderr).toContain('help: free some space, then run the command again');
    expect(stdout.trim().split('\n')).toEqual(['docx', 'html', 'md'].map(format => `shokumukeirekisho.${format}`));
  });

  it('that becomes read-only between start and write keeps what was there', async () => {
    const { status, stdout, stderr } = await onOwnDisk(
      `mkdir disk/out; echo old > disk/out/shokumukeirekisho.md; mkfifo pipe
       resume build pipe --format md,html --out disk/out & sleep 0.5
       mount -o remount,bind,ro disk; cat resume.yaml > pipe; wait $!`,
      'ls -A disk/out; cat disk/out/*',
    );
    expect(status).toBe(3);
    expect(stderr).toContain('error[output/read-only]: The disk that `disk/out/shokumukeirekisho.md`');
    expect(stderr).toContain('error[output/read-only]: The disk that `disk/out/shokumukeirekisho.html`');
    expect(stdout).toBe('shokumukeirekisho.md\nold\n');
  });
});

/** Runs shell commands with a small disk of their own mounted at `disk`; the mount is gone with the shell. */
async function onOwnDisk(commands: string, after: string): Promise<Ended> {
  const folder = await mkdtemp(path.join(state.folder, 'disk-'));
  await mkdir(path.join(folder, 'disk'));
  await writeFile(path.join(folder, 'resume.yaml'), start);
  const script = `resume() { "${process.execPath}" "${program}" "$@"; }
    mount -t tmpfs -o size=36k none disk || exit 99
    ${commands}
    status=$?; ${after}; exit $status`;
  const asRoot = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user'];
  return collect(
    spawn('unshare', [...asRoot, 'sh', '-c', script], { cwd: folder, env: { ...environment(), TMPDIR: state.tmp } }),
  );
}

function build(folder: string, language: string): Promise<Ended> {
  return run(['build', '--format', 'md', '--messages', language], { cwd: folder, env: { TMPDIR: state.tmp } });
}

interface Expected {
  readonly code: string;
  readonly status: number;
  readonly at: string | undefined;
  readonly says: string;
  readonly severity: string;
  readonly help: string;
}

function expectProblem({ status, stdout, stderr }: Ended, expected: Expected): void {
  expect(stderr).toContain(`${expected.severity}[${expected.code}]: ${expected.says}`);
  expect({ status, stdout }).toEqual({ status: expected.status, stdout: '' });
  if (expected.at !== undefined) expect(stderr).toContain(`--> resume.yaml:${expected.at}\n`);
  expect(stderr).toContain(expected.help);
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/);
  expect(stderr.length).toBeLessThan(3000);
}

function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
  );
  return ['l0: &l0 [笑, 笑]', ...levels].join('\n');
}
