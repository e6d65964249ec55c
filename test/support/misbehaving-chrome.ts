// Chromes that misbehave: programs that stand between the browser's pipe and the real Chrome, and at a given message end it,
// end themselves, or say no more.
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunFolder } from '../../src/host/browser/run-folder.js';
import { findChrome } from './chrome.js';

/** What the real Chrome is, and the libraries that it needs. */
export type Real = Awaited<ReturnType<typeof findChrome>>;

/** The real Chrome; unpacks the packaged one where that is not done yet. */
export function realChrome(run: RunFolder): Promise<Real> {
  return findChrome(run);
}

/**
 * Writes an executable `name` into `folder` that passes everything on to the real Chrome until `trigger` is said to it: then
 * it kills Chrome and itself (`dies`), passes nothing on any more (`hangs`), or kills the process of the page (`loses its page`).
 */
export function relay(
  folder: string,
  name: string,
  real: Real,
  { trigger, effect }: { readonly trigger: string; readonly effect: 'dies' | 'hangs' | 'loses its page' },
): string {
  return executable(
    folder,
    name,
    `#!${process.execPath}
const { spawn } = require('node:child_process');
const { readFileSync, readdirSync } = require('node:fs');
const { Socket } = require('node:net');
const env = { ...process.env, LD_LIBRARY_PATH: ${JSON.stringify(real.libraries ?? '')} };
const chrome = spawn(${JSON.stringify(real.executable)}, process.argv.slice(2), { env, stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'] });
const [commands, answers] = [new Socket({ fd: 3 }), new Socket({ fd: 4 })];
let hung = false;
let lost = false;
const losePage = () => {
  lost = true;
  for (const pid of readdirSync('/proc').filter(name => /^[0-9]+$/.test(name))) {
    try {
      const line = readFileSync('/proc/' + pid + '/cmdline', 'latin1');
      // The relay was started as the leader of a group, to which all of Chrome belongs.
      const group = readFileSync('/proc/' + pid + '/stat', 'latin1').split(') ')[1].split(' ')[2];
      if (line.includes('--type=renderer') && group === String(process.pid)) process.kill(Number(pid), 'SIGKILL');
    } catch {}
  }
};
commands.on('data', chunk => {
  if (${JSON.stringify(effect)} === 'loses its page') {
    if (!lost && chunk.includes(${JSON.stringify(trigger)})) losePage();
  } else if (!hung && chunk.includes(${JSON.stringify(trigger)})) {
    hung = true;
    if (${JSON.stringify(effect)} === 'dies') {
      chrome.kill('SIGKILL');
      process.kill(process.pid, 'SIGKILL');
    }
  }
  if (!hung) chrome.stdio[3].write(chunk);
});
commands.on('close', () => chrome.stdio[3].end());
chrome.stdio[4].on('data', chunk => hung || answers.write(chunk));
for (const stream of [commands, answers, chrome.stdio[3], chrome.stdio[4]]) stream.on('error', () => undefined);
chrome.on('close', code => process.exit(code ?? 1));
`,
  );
}

/** Writes a shell script as an executable `name` into `folder`. */
export function script(folder: string, name: string, lines: string): string {
  return executable(folder, name, `#!/bin/sh\n${lines}\n`);
}

/** A script that starts the real Chrome after `lines` have been run. */
export function wrapper(folder: string, name: string, real: Real, lines: string): string {
  return script(
    folder,
    name,
    `export LD_LIBRARY_PATH='${real.libraries ?? ''}'\n${lines}\nexec '${real.executable}' "$@"`,
  );
}

function executable(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}
