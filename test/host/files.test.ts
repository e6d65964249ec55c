// Reading: real files, folders, pipes and devices, and what is said of each that cannot be read.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exists, maxInputBytes, readFile } from '../../src/host/files.js';
import { asNobody, bundled, problemOf, temporaryFolder, told } from './support.js';

describe('readFile', () => {
  it('gives the bytes as they are', async () => {
    const file = path.join(temporaryFolder(), '職務経歴書 𠮷髙﨑 か\u3099 👩‍💻.yaml');
    writeFileSync(file, Uint8Array.of(0xef, 0xbb, 0xbf, 0, 0xff, 0x0d, 0x0a));
    expect([...(await readFile(file))]).toEqual([0xef, 0xbb, 0xbf, 0, 0xff, 0x0d, 0x0a]);
  });

  it('gives an empty file and follows links', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'empty.yaml'), '');
    symlinkSync('empty.yaml', path.join(folder, 'link.yaml'));
    expect(await readFile(path.join(folder, 'link.yaml'))).toHaveLength(0);
    expect(await readFile('/dev/null')).toHaveLength(0);
  });

  it('reads a pipe to its end, also one that is written to later', async () => {
    const pipe = path.join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reading = readFile(pipe);
    spawn('sh', ['-c', 'exec >"$0"; printf 氏; sleep 0.2; printf 名', pipe]);
    expect(Buffer.from(await reading).toString()).toBe('氏名');
  });

  it('can be interrupted while it waits for a pipe that nobody writes to', async () => {
    const pipe = path.join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const script = `
      process.on('SIGTERM', () => process.exit(7));
      require(process.argv[1]).readFile(process.argv[2]).then(() => process.exit(8));
      setTimeout(() => process.kill(process.pid, 'SIGTERM'), 200);`;
    const run = spawnSync(process.execPath, ['-e', script, await bundled('files'), pipe], { timeout: 10_000 });
    expect(run.status).toBe(7);
  });

  it('takes a file of exactly the limit, and refuses one byte more before reading it', async () => {
    const file = path.join(temporaryFolder(), 'big.yaml');
    writeFileSync(file, '');
    truncateSync(file, maxInputBytes);
    expect(await readFile(file)).toHaveLength(maxInputBytes);
    truncateSync(file, 2 ** 40);
    expect(told(await problemOf(() => readFile(file)), path.dirname(file))).toMatchInlineSnapshot(`
      [
        "input/too-large",
        1,
        "「big.yaml」は 1099511.7 MB あり、上限の 5 MB を超えています。",
        "経歴データのファイルか確認してください。写真はデータとして埋め込まず、ファイルのパスで指定します。",
        "\`big.yaml\` is 1099511.7 MB; the limit is 5 MB.",
        "check that it is a résumé; a photo is named by its path, never embedded",
      ]
    `);
  });

  it('stops at the limit where the size is not known', async () => {
    const { diagnostic, exitCode } = await problemOf(() => readFile('/dev/zero'));
    expect([diagnostic.code, exitCode]).toEqual(['input/too-large', 1]);
  });
});

describe('standard input', () => {
  const script = `
    require(process.argv[1]).readFile('-').then(
      bytes => console.log(Buffer.from(bytes).toString()),
      error => console.log(error.exitCode, error.diagnostic.code, error.diagnostic.message.en));`;

  it('is read to its end', async () => {
    const run = spawnSync(process.execPath, ['-e', script, await bundled('files')], { input: '氏名: 髙橋 𠮷子' });
    expect(run.stdout.toString()).toBe('氏名: 髙橋 𠮷子\n');
  });

  it('may be a file', async () => {
    const file = path.join(temporaryFolder(), 'x.yaml');
    writeFileSync(file, 'a: 1');
    const program = await bundled('files');
    expect(
      spawnSync(process.execPath, ['-e', script, program], { stdio: [openSync(file, 'r'), 'pipe'] }).stdout.toString(),
    ).toBe('a: 1\n');
  });

  it.each([
    ['a folder', '.', '2 input/is-folder standard input is a folder.'],
    ['without end', '/dev/zero', '1 input/too-large standard input is larger than the limit of 5 MB.'],
  ])('may not be %s', async (_what, file, expected) => {
    const program = await bundled('files');
    const run = spawnSync(process.execPath, ['-e', script, program], {
      stdio: [openSync(file, 'r'), 'pipe', 'inherit'],
      timeout: 20_000,
    });
    expect(run.stdout.toString()).toBe(`${expected}\n`);
  });
});

describe('a file that may not be read', () => {
  it('belongs to someone else', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'resume.yaml');
    writeFileSync(file, 'basics:');
    chmodSync(file, 0);
    expect(told(await asNobody(folder, () => problemOf(() => readFile(file))), folder)).toMatchInlineSnapshot(`
      [
        "input/unreadable",
        3,
        "「resume.yaml」を読み取る権限がありません。",
        "ファイルのアクセス権と、ほかのアプリで開けるかを確認してください。",
        "You may not read \`resume.yaml\`.",
        "check its permissions, and whether another program can open it",
      ]
    `);
  });

  it('is on a disk that fails', async () => {
    const { diagnostic, exitCode } = await problemOf(() => readFile('/proc/self/mem'));
    expect([diagnostic.code, exitCode]).toEqual(['input/unreadable', 3]);
    expect(diagnostic.message.ja).toContain('EIO');
  });
});

describe('a file that is not there', () => {
  it('names the one that was probably meant', async () => {
    const folder = temporaryFolder();
    for (const name of ['resume.yml', 'resume.config.yaml', 'notes.txt']) writeFileSync(path.join(folder, name), '');
    expect(told(await problemOf(() => readFile(path.join(folder, 'resume.yaml'))), folder)).toMatchInlineSnapshot(`
      [
        "input/not-found",
        2,
        "ファイル「resume.yaml」が見つかりません。",
        "「resume.yml」ではありませんか。",
        "There is no file \`resume.yaml\`.",
        "did you mean \`resume.yml\`?",
      ]
    `);
  });

  it('knows another case', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'Resume.YAML'), '');
    const { diagnostic } = await problemOf(() => readFile(path.join(folder, 'resume.yaml')));
    expect(diagnostic.help?.en).toContain('Resume.YAML');
  });

  it('lists what else the folder has', async () => {
    const folder = temporaryFolder();
    for (const name of ['職務経歴.yaml', 'cv_𠮷田.yml']) writeFileSync(path.join(folder, name), '');
    expect(told(await problemOf(() => readFile(path.join(folder, 'resume.yaml'))), folder)).toMatchInlineSnapshot(`
      [
        "input/not-found",
        2,
        "ファイル「resume.yaml」が見つかりません。",
        "このフォルダーにある「cv_𠮷田.yml」「職務経歴.yaml」のいずれかを指定してください。",
        "There is no file \`resume.yaml\`.",
        "name a file that is there: \`cv_𠮷田.yml\`, \`職務経歴.yaml\`",
      ]
    `);
  });

  it('takes nothing for another file just because it is the only one', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'resume.yaml'), '');
    expect(told(await problemOf(() => readFile(path.join(folder, 'private.yaml'))), folder).slice(3)).toEqual([
      'ファイル名を確認してください。このフォルダーで読めるのは「resume.yaml」だけです。',
      'There is no file `private.yaml`.',
      'check the name; all there is to read in this folder is `resume.yaml`',
    ]);
  });

  it('says so when a name only looks the same', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'けいれきか\u3099き.yaml'), '');
    expect(
      told(await problemOf(() => readFile(path.join(folder, 'けいれきがき.yaml'))), folder),
    ).toMatchInlineSnapshot(`
      [
        "input/not-found",
        2,
        "ファイル「けいれきがき.yaml」が見つかりません。",
        "同じに見える名前のファイル「けいれきがき.yaml」がありますが、濁点などの文字コードが異なります。Tab キーでの補完など、入力し直さない方法で指定してください。",
        "There is no file \`けいれきがき.yaml\`.",
        "\`けいれきがき.yaml\` looks the same but spells its accents with other code points; let the shell complete the name with Tab",
      ]
    `);
  });

  it('sends to the right folder where there is nothing', async () => {
    const folder = temporaryFolder();
    expect(told(await problemOf(() => readFile(path.join(folder, 'resume.yaml'))), folder)).toMatchInlineSnapshot(`
      [
        "input/not-found",
        2,
        "ファイル「resume.yaml」が見つかりません。",
        "cd で経歴データのあるフォルダーに移動するか、「npx keireki validate パス/resume.yaml」のようにパスを指定してください。",
        "There is no file \`resume.yaml\`.",
        "go to the folder of your résumé with \`cd\`, or give its path, as in \`npx keireki validate path/to/resume.yaml\`",
      ]
    `);
  });

  it('says when the folder itself is missing', async () => {
    const folder = temporaryFolder();
    expect(told(await problemOf(() => readFile(path.join(folder, 'cv/resume.yaml'))), folder)).toMatchInlineSnapshot(`
      [
        "input/not-found",
        2,
        "ファイル「cv/resume.yaml」が見つかりません。",
        "フォルダー「cv」がありません。パスを確認してください。",
        "There is no file \`cv/resume.yaml\`.",
        "there is no folder \`cv\`; check the path",
      ]
    `);
  });

  it.each([
    ['a link to nothing', (folder: string) => symlinkSync('nowhere', path.join(folder, 'x.yaml')), 'x.yaml'],
    ['a file in the folder’s place', (folder: string) => writeFileSync(path.join(folder, 'cv'), ''), 'cv/x.yaml'],
    [
      'a file in the place of the folder above',
      (folder: string) => writeFileSync(path.join(folder, 'cv'), ''),
      'cv/a/x.yaml',
    ],
    ['a name too long', () => undefined, '長'.repeat(400)],
    ['a NUL in the name', () => undefined, 'a\0b.yaml'],
  ])('is not found: %s', async (_what, prepare, name) => {
    const folder = temporaryFolder();
    prepare(folder);
    const { diagnostic, exitCode } = await problemOf(() => readFile(path.join(folder, name)));
    expect([diagnostic.code, exitCode]).toEqual(['input/not-found', 2]);
  });
});

describe('something else in its place', () => {
  it('is a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'cv'));
    writeFileSync(path.join(folder, 'cv', 'my.yaml'), '');
    expect(told(await problemOf(() => readFile(path.join(folder, 'cv'))), folder)).toMatchInlineSnapshot(`
      [
        "input/is-folder",
        2,
        "「cv」はフォルダーです。",
        "「cv/my.yaml」のように、読み込むファイルを指定してください。",
        "\`cv\` is a folder.",
        "name the file to read, as in \`cv/my.yaml\`",
      ]
    `);
  });

  it('is a socket', async () => {
    const file = path.join(temporaryFolder(), 'socket');
    const server = createServer();
    await new Promise<void>(resolve => server.listen(file, resolve));
    expect(told(await problemOf(() => readFile(file)), path.dirname(file))).toMatchInlineSnapshot(`
      [
        "input/not-a-file",
        2,
        "「socket」はファイルではなく、読み込めない種類のもの（ソケットなど）です。",
        "YAML ファイルを指定してください。",
        "\`socket\` is no file but a socket or a disk.",
        "name a YAML file",
      ]
    `);
    server.close();
  });

  it('is a ring of links', async () => {
    const folder = temporaryFolder();
    symlinkSync('b.yaml', path.join(folder, 'a.yaml'));
    symlinkSync('a.yaml', path.join(folder, 'b.yaml'));
    expect(told(await problemOf(() => readFile(path.join(folder, 'a.yaml'))), folder)).toMatchInlineSnapshot(`
      [
        "input/unreadable",
        3,
        "「a.yaml」を読み取れませんでした（ELOOP）。",
        "ファイルのアクセス権と、ほかのアプリで開けるかを確認してください。",
        "\`a.yaml\` could not be read (ELOOP).",
        "check its permissions, and whether another program can open it",
      ]
    `);
  });
});

describe('exists', () => {
  it('is true for a file and a folder, and false for nothing and a name through a file', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a'), '');
    expect(['.', 'a', 'b', 'a/b'].map(name => exists(path.join(folder, name)))).toEqual([true, true, false, false]);
  });
});
