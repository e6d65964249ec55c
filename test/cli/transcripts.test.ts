// Runs the program as a user does: each Markdown file here sets up files, runs commands in a shell and shows what came
// out, `2> ` before what went to stderr and `=> N` where the exit status was not 0. `npm run accept` rewrites them.
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const here = path.resolve('test/cli');
const program = path.resolve('dist/resume.cjs');
const transcripts = (await readdir(here)).filter(name => name.endsWith('.md')).sort();

describe('transcripts', () => {
  it.each(transcripts)(
    '%s',
    async name => {
      const file = path.join(here, name);
      await expect(await replay(await readFile(file, 'utf8'))).toMatchFileSnapshot(file);
      // Most of them start Chrome, and a busy machine takes its time.
    },
    300_000,
  );
});

/** The transcript as it would be written now. */
async function replay(transcript: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-cli-'));
  try {
    const bin = path.join(folder, '.bin');
    await mkdir(bin);
    await writeFile(path.join(bin, 'resume'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    await chmod(path.join(bin, 'resume'), 0o755);
    const parts = transcript.split(/^(```[^\n]*\n[\s\S]*?^```$)/m);
    const replayed: string[] = [];
    for (const part of parts) replayed.push(await replayPart(part, folder));
    return replayed.join('');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function replayPart(part: string, folder: string): Promise<string> {
  const block = /^```(\S+)(?: (\S+))?\n([\s\S]*?)^```$/m.exec(part);
  if (!block) return part;
  const [, language, file, body = ''] = block;
  if (file !== undefined) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), body);
    return part;
  }
  if (language !== 'console') return part;
  const commands = body
    .split('\n')
    .filter(line => line.startsWith('$ '))
    .map(line => line.slice(2));
  const shown: string[] = [];
  for (const command of commands) shown.push(`$ ${command}\n${await run(command, folder)}`);
  return `\`\`\`console\n${shown.join('')}\`\`\``;
}

function run(command: string, folder: string): Promise<string> {
  const env = {
    PATH: `${path.join(folder, '.bin')}${path.delimiter}${process.env.PATH}`,
    HOME: os.homedir(),
    TMPDIR: os.tmpdir(),
    LANG: 'C',
    TZ: 'America/New_York',
    SOURCE_DATE_EPOCH: '1795478400', // 2026-11-24 00:00 UTC
  };
  return new Promise(resolve => {
    execFile('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' }, (error, stdout, stderr) => {
      const status = error ? `=> ${error.code ?? error.signal}\n` : '';
      resolve(clean(lines(stdout, '') + lines(stderr, '2> ') + status, folder));
    });
  });
}

function lines(text: string, prefix: string): string {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return body === ''
    ? ''
    : `${body
        .split('\n')
        .map(line => `${prefix}${line}`.trimEnd())
        .join('\n')}\n`;
}

/** Leaves out what differs from machine to machine: the folder, sizes of files, the version. */
function clean(text: string, folder: string): string {
  return text
    .replaceAll(folder, '<folder>')
    .replace(/\d+(\.\d+)? (B|KB|MB)\b/g, '<size>')
    .replace(/^\d+\.\d+\.\d+$/gm, '<version>');
}
