// `resume build --watch` with real files and a real Chrome: every way in which files are saved, and how it ends.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually, expectNothingIn, type Lasting, startLasting } from '../support/lasting.js';
import { squares } from '../support/photos.js';
import { run, workspace } from '../support/program.js';

const state = { folder: '', tmp: '' };
const folders: string[] = [];
const running: Lasting[] = [];

beforeEach(async () => {
  Object.assign(state, await workspace());
  folders.push(state.folder);
  await save('resume.yaml', resumeOf('要約'));
  return async () => {
    for (const one of running.splice(0)) await one.end('SIGKILL');
  };
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('a save', () => {
  it('is followed by the documents, told of in a few lines', async () => {
    const watching = await watch('--format', 'md,html');
    await save('resume.yaml', resumeOf('二度目'));
    await watching.said(/\nresume\.yaml changed\.\n/);
    await watching.said(/Built in \d+ ms\.\n/);
    expect(await made('md')).toContain('二度目');
    expect(await made('html')).toContain('二度目');
  });

  it.each([
    [
      'beside the file and renamed',
      async () => {
        await save('.resume.yaml.swp', resumeOf('別名'));
        await rename(at('.resume.yaml.swp'), at('resume.yaml'));
      },
    ],
    [
      'with the old file renamed first',
      async () => {
        await rename(at('resume.yaml'), at('resume.yaml~'));
        await save('resume.yaml', resumeOf('別名'));
      },
    ],
    [
      'with the old file deleted first',
      async () => {
        await rm(at('resume.yaml'));
        await save('resume.yaml', resumeOf('別名'));
      },
    ],
    [
      'with an old date',
      async () => {
        await save('old.yaml', resumeOf('別名'));
        execFileSync('touch', ['-d', '2001-01-01', at('old.yaml')]);
        await rename(at('old.yaml'), at('resume.yaml'));
      },
    ],
  ])('%s is a save like any other', async (_, saveSo) => {
    const watching = await watch('--format', 'md');
    await saveSo();
    await watching.said(/Built in/);
    expect(await made('md')).toContain('別名');
    expect(watching.all()).not.toMatch(/gone|error/);
  });

  it('in a burst makes one build, of the last state', async () => {
    const watching = await watch('--format', 'md');
    // In one process and one go: a busy machine must not spread them out.
    const script =
      'const { writeFileSync } = require("fs"); const [file, ...texts] = process.argv.slice(1); for (const text of texts) writeFileSync(file, text);';
    const texts = Array.from({ length: 40 }, (_, index) => resumeOf(`版${index}。`));
    execFileSync(process.execPath, ['-e', script, at('resume.yaml'), ...texts]);
    await eventually(async () => expect(await made('md')).toContain('版39。'));
    await watching.said(/Built in/);
    await save('resume.yaml', resumeOf('終わり'));
    await watching.said(/Built in/);
    // One each; a machine that is busy with other things may part the burst in two.
    expect(watching.all().match(/changed\./g)?.length).toBeLessThanOrEqual(4);
  });

  it('while a build is under way wins', async () => {
    const watching = await watch();
    await save('resume.yaml', resumeOf('古い'));
    await watching.said(/changed/);
    await save('resume.yaml', resumeOf('新しい'));
    await watching.said(/changed/);
    await watching.said(/Built in/);
    for (const format of ['md', 'html']) expect(await made(format)).toContain('新しい');
  });

  it('of half a file is told of, and of the rest made up for', async () => {
    const watching = await watch('--format', 'md');
    await save('resume.yaml', 'basics: { name: 山田');
    await watching.said(/Nothing was written/);
    await save('resume.yaml', resumeOf('全部'));
    await watching.said(/Built in/);
    expect(await made('md')).toContain('全部');
  });

  it('that empties the file for a moment is not told of as that', async () => {
    const watching = await watch('--format', 'md');
    await save('resume.yaml', '');
    await save('resume.yaml', resumeOf('戻った'));
    await watching.said(/Built in/);
    expect(watching.all()).not.toContain('error');
  });

  it('through a symbolic link is a save of what it leads to', async () => {
    await mkdir(at('elsewhere'));
    await rename(at('resume.yaml'), at('elsewhere/real.yaml'));
    await symlink(path.join('elsewhere', 'real.yaml'), at('resume.yaml'));
    const watching = await watch('--format', 'md');
    await save('elsewhere/real.yaml', resumeOf('リンク先'));
    await watching.said(/Built in/);
    expect(await made('md')).toContain('リンク先');
  });
});

describe('a résumé that becomes invalid', () => {
  it('is told of as build tells it, and leaves the last good files', async () => {
    const watching = await watch('--format', 'md');
    const before = await made('md');
    await save('resume.yaml', 'basics: { nmae: 山田 太郎 }\n');
    await watching.said(/Nothing was written; earlier files stay as they are\. Still watching\./);
    const { stderr } = await run(['build', '--format', 'md', '--messages', 'en'], options());
    expect(stderr).toContain('error[schema/unknown-key]');
    expect(watching.all()).toContain(stderr);
    expect(await made('md')).toBe(before);
    await save('resume.yaml', resumeOf('直した'));
    await watching.said(/Built in/);
    expect(await made('md')).toContain('直した');
  });

  it('is watched from the start', async () => {
    await save('resume.yaml', 'basics: { nmae: 山田 太郎 }\n');
    const watching = start('--format', 'md');
    await watching.said(/Nothing was written/);
    await watching.said(/Watching/);
    await save('resume.yaml', resumeOf('直した'));
    await watching.said(/Built in/);
    expect(await made('md')).toContain('直した');
  });
});

describe('a file that is deleted', () => {
  it('is told of and waited for', async () => {
    const watching = await watch('--format', 'md');
    await rm(at('resume.yaml'));
    await watching.said(/resume\.yaml is gone\. Waiting until it is back; what was made stays\.\n/);
    expect(await made('md')).toContain('要約');
    await save('resume.yaml', resumeOf('帰還'));
    await watching.said(/Built in/);
    expect(await made('md')).toContain('帰還');
  });

  it('with its folder is waited for all the same', async () => {
    await mkdir(at('mine'));
    await save('mine/resume.yaml', resumeOf('要約'));
    const watching = await watch('mine/resume.yaml', '--format', 'md');
    await rm(at('mine'), { recursive: true });
    await watching.said(/gone/);
    await mkdir(at('mine'));
    await save('mine/resume.yaml', resumeOf('帰還'));
    await watching.said(/Built in/);
    await save('mine/resume.yaml', resumeOf('その次'));
    await watching.said(/Built in/);
    expect(await made('md')).toContain('その次');
  });
});

describe('a change of which no event tells', () => {
  it('is found all the same: a link among the folders that leads elsewhere', async () => {
    for (const [folder, text] of [
      ['old', '要約'],
      ['new', '新しい場所'],
    ] as const) {
      await mkdir(at(folder));
      await save(`${folder}/resume.yaml`, resumeOf(text));
    }
    await symlink('old', at('current'));
    const watching = await watch('current/resume.yaml', '--format', 'md');
    await rm(at('current'));
    await symlink('new', at('current'));
    await watching.said(/Built in/);
    expect(await made('md')).toContain('新しい場所');
    await save('new/resume.yaml', resumeOf('その次'));
    await watching.said(/Built in/);
    expect(await made('md')).toContain('その次');
  });
});

describe('what else a document is made of', () => {
  it('is watched: the configuration, which may come later and change what is made', async () => {
    const watching = await watch('--format', 'md');
    await save('resume.config.yaml', 'documents: { shokumukeirekisho: { headings: { summary: 概要 } } }\n');
    await watching.said(/resume\.config\.yaml changed/);
    await watching.said(/Built in/);
    expect(await made('md')).toContain('## 概要');
    await rm(at('resume.config.yaml'));
    await watching.said(/Built in/);
    expect(await made('md')).toContain('## 職務要約');
  });

  it('is watched: the formats that the configuration names', async () => {
    await save('resume.config.yaml', 'formats: [md]\n');
    const watching = await watch();
    expect(await readdir(at('out'))).toEqual(['shokumukeirekisho.md']);
    await save('resume.config.yaml', 'formats: [md, json]\n');
    await watching.said(/Built in/);
    expect(await readdir(at('out'))).toEqual(['shokumukeirekisho.json', 'shokumukeirekisho.md']);
  });

  it('is watched: private files', async () => {
    await save('private.yaml', 'basics: { label: 以前の肩書 }\n');
    const watching = await watch('--with', 'private.yaml', '--format', 'md');
    await save('private.yaml', 'basics: { label: 今の肩書 }\n');
    await watching.said(/private\.yaml changed/);
    await watching.said(/Built in/);
    expect(await made('md')).toContain('今の肩書');
  });

  it('is watched: CSS of one’s own, by flag and by configuration', async () => {
    await mkdir(at('look'));
    await save('look/own.css', 'h2 { color: #010203 }');
    const watching = await watch('--css', 'look/own.css', '--format', 'html');
    await save('look/own.css', 'h2 { color: #040506 }');
    await watching.said(/own\.css changed/);
    await watching.said(/Built in/);
    expect(await made('html')).toContain('#040506');
    await watching.end();
    await save('resume.config.yaml', 'documents: { shokumukeirekisho: { css: look/own.css } }\n');
    const again = await watch('--format', 'html');
    await save('look/own.css', 'h2 { color: #070809 }');
    await again.said(/Built in/);
    expect(await made('html')).toContain('#070809');
  });

  it('is watched: the photo, once the résumé names one', async () => {
    await save('resume.config.yaml', 'documents: { shokumukeirekisho: { photo: true } }\n');
    const watching = await watch('--format', 'html');
    await save('resume.yaml', resumeOf('要約', 'photo.jpg'));
    await watching.said(/photo\/not-found/);
    await watching.said(/Nothing was written/);
    await writeFile(at('photo.jpg'), squares.baseline);
    await watching.said(/photo\.jpg changed/);
    await watching.said(/Built in/);
    expect(await made('html')).toContain('data:image/');
  });
});

describe('the last of several saves', () => {
  it('makes the very files that a build alone makes', async () => {
    const watching = await watch('--format', 'pdf,docx', '--no-config');
    for (const summary of ['二度目', '三度目は長い。'.repeat(80), '最後']) {
      await save('resume.yaml', tableOf(summary));
      await watching.said(/Built in/);
    }
    const [pdf, docx] = await Promise.all(['pdf', 'docx'].map(made));
    await watching.end();
    await run(['build', '--format', 'pdf,docx', '--no-config'], options());
    expect(await Promise.all(['pdf', 'docx'].map(made))).toEqual([pdf, docx]);
  });

  it('is as good when it changes nothing but a comment', async () => {
    const watching = await watch('--format', 'pdf');
    const before = await made('pdf');
    await rm(at('out'), { recursive: true });
    await save('resume.yaml', `# 覚え書き\n${resumeOf('要約')}`);
    await watching.said(/pdf .*\n/);
    await watching.said(/Built in/);
    expect(await made('pdf')).toEqual(before);
  });
});

describe('Chrome', () => {
  it('is kept between builds, started anew when it was killed, and gone in the end', async () => {
    const watching = await watch('--format', 'pdf');
    const [first] = chromes();
    await save('resume.yaml', resumeOf('二度目'));
    await watching.said(/Built in/);
    expect(chromes()).toEqual([first]);
    process.kill(-Number(first), 'SIGKILL');
    await eventually(() => expect(chromes()).toEqual([]));
    await save('resume.yaml', resumeOf('三度目'));
    await watching.said(/pdf .*\n/);
    await watching.said(/Built in/);
    expect(chromes()).not.toEqual([first]);
    const { status, stderr } = await watching.end();
    expect(status).toBe(130);
    expect(stderr).not.toContain('error');
    await eventually(() => expectNothingIn(state.tmp));
  });
});

describe('the end', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s has status %i and leaves nothing', async (signal, status) => {
    const watching = await watch('--format', 'md');
    expect((await watching.end(signal)).status).toBe(status);
    expect((await readdir(at('out'))).filter(name => name.startsWith('.'))).toEqual([]);
    await eventually(() => expectNothingIn(state.tmp));
  });
});

describe('what cannot be watched is wrong usage', () => {
  it.each([
    ['build - --watch', 'Standard input cannot be watched'],
    ['build --watch --stdout --format md', '`--watch` does not go with `--stdout`'],
    ['build --watch --json --format md', '`--watch` does not go with `--json`'],
    ['build nowhere.yaml --watch', 'There is no file `nowhere.yaml`'],
    ['build --watch --theme nothing', 'There is no theme named `nothing`'],
    ['build pipe --watch', '`pipe` is a pipe or a device'],
  ])('%s', async (line, words) => {
    execFileSync('mkfifo', [at('pipe')]);
    const { status, stderr } = await run([...line.split(' '), '--messages', 'en'], options());
    expect(stderr).toContain(words);
    expect(status).toBe(2);
    expect(existsSync(at('out'))).toBe(false);
  });
});

function options() {
  return { cwd: state.folder, env: { TMPDIR: state.tmp } };
}

function start(...args: readonly string[]): Lasting {
  const lasting = startLasting(['build', '--watch', ...args], options());
  running.push(lasting);
  return lasting;
}

async function watch(...args: readonly string[]): Promise<Lasting> {
  const lasting = start(...args);
  await lasting.said(/Watching .*Ctrl\+C ends it\.\n/);
  return lasting;
}

function at(name: string): string {
  return path.join(state.folder, name);
}

function save(name: string, text: string): Promise<void> {
  return writeFile(at(name), text);
}

function made(format: string): Promise<string> {
  return readFile(at(`out/shokumukeirekisho.${format}`), 'utf8');
}

function resumeOf(summary: string, image?: string): string {
  const photo = image === undefined ? '' : `, image: ${image}`;
  return `basics: { name: 山田 太郎, summary: ${summary}${photo} }\nwork: [{ name: 株式会社青空システム, startDate: 2020-04 }]\n`;
}

/** A résumé with tables whose cells refer to their headers by id. */
function tableOf(summary: string): string {
  const table = ['| 項目 | 数 |', '|---|---|', '| 件数 | 3 |'].map(line => `    ${line}`).join('\n');
  return `basics:\n  name: 山田 太郎\n  summary: |\n    ${summary}\n\n${table}\nwork: [{ name: 株式会社青空システム, startDate: 2020-04 }]\n`;
}

/** Processes of Chrome itself that run for this test, without its children. */
function chromes(): readonly string[] {
  const list = execFileSync('ps', ['-eo', 'pid,args', '-ww'], { encoding: 'utf8' }).split('\n');
  return list
    .filter(line => line.includes(`--user-data-dir=${state.tmp}`) && !line.includes('--type='))
    .map(line => line.trim().split(' ')[0] ?? '');
}
