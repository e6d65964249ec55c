// A tiny process that outlives this one, however this one ends, and leaves nothing of it: it waits on a pipe until that
// closes, then kills Chrome and removes the folders of the run. SIGKILL leaves a process no other way to clean up.
import { type ChildProcess, spawn } from 'node:child_process';

export interface Reaper {
  /** Names the process group that is to end with this process. */
  watch(pid: number): void;
  /** Nothing is left to do. */
  dismiss(): void;
}

/** Starts the reaper for `folders`, which need not exist yet. */
export function startReaper(folders: readonly string[]): Reaper {
  const child = process.platform === 'win32' ? onWindows(folders) : onPosix(folders);
  // A machine that cannot start it still prints; the browser ends with its pipe all the same.
  child.on('error', () => undefined);
  child.stdin?.on('error', () => undefined);
  child.unref();
  return {
    watch: pid => void child.stdin?.write(`${pid}\n`),
    dismiss: () => void child.stdin?.end('done\n'),
  };
}

/**
 * Lines on its input: numbers of processes, and at last `done`; an end without `done` is an end by force. Where it came
 * before any number, a Chrome may just be starting: that ends by itself, its pipe being closed, but may make the folder
 * once more, so the folder is removed for three seconds.
 */
const shellScript = `
trap '' INT TERM HUP
group=
while IFS= read -r line; do
  [ "$line" = done ] && exit 0
  group=$line
done
[ -n "$group" ] && kill -s KILL -- "-$group" 2>/dev/null
tries=0
while [ "$tries" -lt 30 ]; do
  rm -rf -- "$@" 2>/dev/null && [ -n "$group" ] && exit 0
  tries=$((tries + 1))
  sleep 0.1
done
`;

function onPosix(folders: readonly string[]): ChildProcess {
  return spawn('/bin/sh', ['-c', shellScript, 'keireki-reaper', ...folders], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

/** The same in JavaScript, since Windows has no shell that could. */
const nodeScript = `
const { rmSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const lines = [];
require('node:readline').createInterface({ input: process.stdin })
  .on('line', line => lines.push(line))
  .on('close', () => {
    if (lines.at(-1) === 'done') return;
    if (lines.length > 0) spawnSync('taskkill', ['/pid', lines.at(-1), '/T', '/F']);
    for (const folder of process.argv.slice(1)) rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  });
`;

function onWindows(folders: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['-e', nodeScript, ...folders], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
}
