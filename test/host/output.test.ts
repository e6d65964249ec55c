// Writing: whole files or none, on disks that are full or read-only, beside other writers, and killed half-way.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileWriter, outputProblem } from '../../src/host/output.js';
import { asNobody, bundled, problemOf, smallDisk, temporaryFolder, told } from './support.js';

describe('a file writer', () => {
  it('makes the folder, writes text as UTF-8 and bytes as they are, and leaves nothing else', () => {
    const folder = path.join(temporaryFolder(), 'out', '提出用 𠮷');
    const write = createFileWriter();
    write(path.join(folder, '職務経歴書 髙﨑 👩‍💻.md'), '氏名　か\u3099\r\n');
    write(path.join(folder, 'a.pdf'), Uint8Array.of(0, 255, 13, 10));
    write(path.join(folder, 'empty.html'), '');
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'empty.html', '職務経歴書 髙﨑 👩‍💻.md']);
    expect(readFileSync(path.join(folder, '職務経歴書 髙﨑 👩‍💻.md'), 'utf8')).toBe('氏名　か\u3099\r\n');
    expect([...readFileSync(path.join(folder, 'a.pdf'))]).toEqual([0, 255, 13, 10]);
    expect(readFileSync(path.join(folder, 'empty.html'))).toHaveLength(0);
  });

  it('replaces a shorter or longer file, with permissions no wider than they were', () => {
    const file = path.join(temporaryFolder(), 'a.md');
    writeFileSync(file, 'long'.repeat(9999));
    chmodSync(file, 0o600);
    createFileWriter()(file, '短い');
    expect(readFileSync(file, 'utf8')).toBe('短い');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('writes a name as long as file systems allow', () => {
    const file = path.join(temporaryFolder(), `${'長'.repeat(84)}.md`);
    createFileWriter()(file, 'x');
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  it.each(['there', 'not there yet'])('writes through a link to a file that is %s', state => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'cloud'));
    if (state === 'there') writeFileSync(path.join(folder, 'cloud', 'real.md'), 'old');
    symlinkSync('cloud/real.md', path.join(folder, 'a.md'));
    createFileWriter()(path.join(folder, 'a.md'), 'new');
    expect(readlinkSync(path.join(folder, 'a.md'))).toBe('cloud/real.md');
    expect(readFileSync(path.join(folder, 'cloud', 'real.md'), 'utf8')).toBe('new');
  });
});

describe('a refusal', () => {
  it('is a full disk: the old file stays and nothing is left', async () => {
    const { folder } = smallDisk();
    const write = createFileWriter();
    write(path.join(folder, 'a.md'), 'old');
    expect(
      told(await problemOf(() => write(path.join(folder, 'a.md'), 'x'.repeat(100_000))), folder),
    ).toMatchInlineSnapshot(`
      [
        "output/no-space",
        3,
        "ディスクの空き容量が足りないため、「a.md」を書き込めませんでした。",
        "空き容量を増やしてから、もう一度実行してください。",
        "There is no space left on the disk for \`a.md\`.",
        "free some space, then run the command again",
      ]
    `);
    expect(readdirSync(folder)).toEqual(['a.md']);
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('old');
  });

  it('is a disk made read-only between two files', async () => {
    const { folder, remount } = smallDisk();
    const write = createFileWriter();
    write(path.join(folder, 'a.md'), 'old');
    remount('ro');
    expect(told(await problemOf(() => write(path.join(folder, 'a.md'), 'new')), folder)).toMatchInlineSnapshot(`
      [
        "output/read-only",
        3,
        "「a.md」の書き込み先は読み取り専用のディスクです。",
        "書き込めるフォルダーを --out で指定してください。",
        "The disk that \`a.md\` would be written to is read-only.",
        "name a folder that can be written to with \`--out\`",
      ]
    `);
    expect((await problemOf(() => write(path.join(folder, 'deeper/a.md'), 'new'))).diagnostic.code).toBe(
      'output/read-only',
    );
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('old');
  });

  it('is a folder of someone else', async () => {
    const folder = temporaryFolder();
    const write = createFileWriter();
    expect(
      told(await asNobody(folder, () => problemOf(() => write(path.join(folder, 'out/a.md'), 'x'))), folder),
    ).toMatchInlineSnapshot(`
      [
        "output/unwritable",
        3,
        "「out/a.md」を書き込む権限がありません。",
        "書き込めるフォルダーを --out で指定してください。",
        "You may not write \`out/a.md\`.",
        "name a folder that can be written to with \`--out\`",
      ]
    `);
    expect(
      told(await asNobody(folder, () => problemOf(() => write(path.join(folder, 'a.md'), 'x'))), folder),
    ).toContain('output/unwritable');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is a file that may not be changed', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.md');
    writeFileSync(file, 'mine');
    chmodSync(file, 0o444);
    expect(told(await problemOf(() => createFileWriter()(file, 'x')), folder)).toMatchInlineSnapshot(`
      [
        "output/read-only",
        3,
        "「a.md」は読み取り専用のため、上書きしません。",
        "上書きしてよければ、ファイルの読み取り専用を解除してください。",
        "\`a.md\` is read-only and is not replaced.",
        "make the file writable if it may be replaced",
      ]
    `);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('is a folder in the place of the file', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'a.md'));
    expect(
      told(await problemOf(() => createFileWriter()(path.join(folder, 'a.md'), 'x')), folder),
    ).toMatchInlineSnapshot(`
      [
        "output/is-folder",
        3,
        "「a.md」という名前のフォルダーがあるため、ファイルを書き込めません。",
        "そのフォルダーの名前を変えてから、もう一度実行してください。",
        "There is a folder named \`a.md\` where the file should be written.",
        "rename that folder, then run the command again",
      ]
    `);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it.each(['out/a.md', 'out/deeper/a.md'])('is a file in the place of the folder: %s', async name => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'out'), 'a file');
    const { diagnostic, exitCode } = await problemOf(() => createFileWriter()(path.join(folder, name), 'x'));
    expect([diagnostic.code, exitCode]).toEqual(['output/not-a-folder', 3]);
    expect(readFileSync(path.join(folder, 'out'), 'utf8')).toBe('a file');
  });

  it('is a pipe in the place of the file', async () => {
    const file = path.join(temporaryFolder(), 'a.md');
    execFileSync('mkfifo', [file]);
    expect(told(await problemOf(() => createFileWriter()(file, 'x')), path.dirname(file))).toMatchInlineSnapshot(`
      [
        "output/not-a-file",
        3,
        "「a.md」はファイルではなく特殊なもの（パイプなど）のため、上書きしません。",
        "別のフォルダーを --out で指定してください。",
        "\`a.md\` is no file but a pipe or a device, and is not replaced.",
        "name another folder with \`--out\`",
      ]
    `);
    expect(lstatSync(file).isFIFO()).toBe(true);
  });

  it('is a name too long', async () => {
    const folder = temporaryFolder();
    const { diagnostic } = await problemOf(() => createFileWriter()(path.join(folder, `${'長'.repeat(90)}.md`), 'x'));
    expect(diagnostic.code).toBe('output/name-too-long');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['EPERM', 'win32', 'output/in-use'],
    ['EACCES', 'win32', 'output/in-use'],
    ['EBUSY', 'win32', 'output/in-use'],
    ['ETXTBSY', 'linux', 'output/in-use'],
    ['EPERM', 'linux', 'output/unwritable'],
    ['EDQUOT', 'linux', 'output/no-space'],
    ['EIO', 'darwin', 'output/unwritable'],
  ] as const)('by %s on %s is %s', (code, platform, expected) => {
    const { diagnostic, exitCode } = outputProblem('out/職務経歴書.docx', code, platform);
    expect([diagnostic.code, exitCode]).toEqual([expected, 3]);
    for (const text of [diagnostic.message.ja, diagnostic.message.en]) expect(text).toContain('out/職務経歴書.docx');
  });
});

describe('many writers', () => {
  it('leave one whole file of one of them, and a reader never sees anything else', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.md');
    const writers = await startWriters(file, ['A', 'B', 'C']);
    const seen = new Set<string>();
    const start = Date.now();
    while (Date.now() < start + 1500 || (seen.size < 3 && Date.now() < start + 20_000)) {
      const text = readFileSync(file, 'utf8');
      seen.add(`${text[0]}${text.length}${text === text[0]?.repeat(text.length)}`);
    }
    await stop(writers, 'SIGTERM');
    expect([...seen].sort()).toEqual([`A${size}true`, `B${size}true`, `C${size}true`]);
  });

  it('killed at any moment leave the file whole, and the next writer removes the rest', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.md');
    for (let round = 0; round < 10; round++) {
      const writers = await startWriters(file, ['A', 'B']);
      await new Promise(resolve => setTimeout(resolve, 7 * round));
      await stop(writers, 'SIGKILL');
      const text = readFileSync(file, 'utf8');
      expect([text.length, new Set(text).size]).toEqual([size, 1]);
    }
    // One that surely dies between writing and renaming, after the others, which may have.
    const victim = await startStuckWriter(file);
    expect(readdirSync(folder).length).toBeGreaterThan(1);
    await stop([victim], 'SIGKILL');
    createFileWriter()(file, 'new');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('leave alone what a living process or another machine is writing, until it is old', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.md');
    const writer = await startStuckWriter(file);
    const [living = ''] = readdirSync(folder);
    const theirs = '.keireki-elsewhere-1-0123456789ab.tmp';
    const old = '.keireki-elsewhere-2-0123456789ab.tmp';
    for (const name of [theirs, old, '.keireki.tmp', 'notes.tmp']) writeFileSync(path.join(folder, name), '');
    utimesSync(path.join(folder, old), 0, 0);
    createFileWriter()(file, 'x');
    expect(readdirSync(folder).sort()).toEqual([living, theirs, '.keireki.tmp', 'a.md', 'notes.tmp'].sort());
    await stop([writer], 'SIGKILL');
  });
});

/** Long enough that a write takes some milliseconds and can be cut in two. */
const size = 3_000_000;

/** Processes that write the file again and again, each its own letter; ready when each has written once. */
async function startWriters(file: string, letters: readonly string[]): Promise<readonly ChildProcess[]> {
  const script = `
    const write = require(process.argv[1]).createFileWriter();
    const content = process.argv[3].repeat(${size});
    write(process.argv[2], content);
    process.stdout.write('ready');
    setInterval(() => write(process.argv[2], content));`;
  const program = await bundled('output');
  const writers = letters.map(letter =>
    spawn(process.execPath, ['-e', script, program, file, letter], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  await Promise.all(writers.map(writer => once(writer.stdout, 'data')));
  return writers;
}

async function stop(writers: readonly ChildProcess[], signal: NodeJS.Signals): Promise<void> {
  const exits = writers.map(writer => once(writer, 'exit'));
  for (const writer of writers) writer.kill(signal);
  await Promise.all(exits);
}

/** A process that has written its temporary file and stands still before the renaming. */
async function startStuckWriter(file: string): Promise<ChildProcess> {
  const script = `
    const fs = require('node:fs');
    fs.renameSync = () => {
      fs.writeSync(1, 'ready');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    };
    require(process.argv[1]).createFileWriter()(process.argv[2], 'half');`;
  const writer = spawn(process.execPath, ['-e', script, await bundled('output'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(writer.stdout, 'data');
  return writer;
}
