// The package manager of a project: which one it is, and running its install.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { PackageManager } from '../host.js';

/** By the lock file in `folder`, else by who started this program, else npm. */
export function packageManager(folder: string, agent = process.env.npm_config_user_agent ?? ''): PackageManager {
  const locked = lockFiles.find(([, file]) => existsSync(path.join(folder, file)));
  const running = lockFiles.find(([name]) => agent.startsWith(`${name}/`));
  return (locked ?? running)?.[0] ?? 'npm';
}

/** An install that is under way; `done` tells whether it went well. */
export interface Install {
  readonly done: Promise<boolean>;
  /** Ends it; safe to call when it is over. */
  readonly close: () => void;
}

/** Runs the manager's own `install` in `folder`; what it says goes to standard error. */
export function install(folder: string, manager: PackageManager): Install {
  const state: { child?: ChildProcess; closed: boolean } = { closed: false };
  const close = () => {
    state.closed = true;
    state.child?.kill();
  };
  const run = async () => {
    for (const flags of attempts[manager]) {
      if (state.closed) return false;
      state.child = start(folder, manager, flags);
      if (await ended(state.child)) return true;
    }
    return false;
  };
  return { done: run(), close };
}

function start(folder: string, manager: PackageManager, flags: readonly string[]): ChildProcess {
  return spawn(manager, ['install', ...flags], {
    cwd: folder,
    stdio: ['ignore', process.stderr, process.stderr],
    // npm is a script there, which only a shell runs; nothing of the command is anybody's text.
    shell: process.platform === 'win32',
  });
}

const lockFiles: readonly (readonly [PackageManager, string])[] = [
  ['pnpm', 'pnpm-lock.yaml'],
  ['yarn', 'yarn.lock'],
  ['npm', 'package-lock.json'],
];

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Flags, until one try succeeds. npm first takes what npx has just fetched without asking whether each package has changed,
 * which halves the time; what an old cache does not know yet is asked for then.
 */
const attempts: Readonly<Record<PackageManager, readonly (readonly string[])[]>> = {
  npm: [['--prefer-offline', ...quiet], quiet],
  pnpm: [[]],
  yarn: [[]],
};

function ended(child: ChildProcess): Promise<boolean> {
  return new Promise(resolve => {
    child.on('error', () => resolve(false));
    child.on('close', status => resolve(status === 0));
  });
}
