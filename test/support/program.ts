// Runs the built program as a process of its own, in a folder of its own.
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export const program = path.resolve('dist/resume.cjs');

/** A new empty folder with a `tmp` inside that the program is told to use for temporary files. */
export async function workspace(): Promise<{ readonly folder: string; readonly tmp: string }> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'keireki-test-')));
  const tmp = path.join(folder, '.tmp');
  await mkdir(tmp);
  return { folder, tmp };
}

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** A command that runs the program, with its arguments: `unshare --mount`. */
  readonly by?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
}

/** Starts the program; `ended` gives what it said and how it ended. */
export function start(
  args: readonly string[],
  options: RunOptions,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const [command = process.execPath, ...before] = [...(options.by ?? []), process.execPath];
  const child = spawn(command, [...before, program, ...args], {
    cwd: options.cwd,
    env: { ...environment(), ...options.env },
  });
  const ended = collect(child);
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return { child, ended };
}

/** What the program may know of this machine: little, and the same everywhere. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return { PATH: process.env.PATH, HOME: os.homedir(), LANG: 'C', SOURCE_DATE_EPOCH: '1795478400' };
}

/** What a process says until it ends, and how it ends. */
export function collect(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) =>
      resolve({ status, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** Runs the program to its end. */
export function run(args: readonly string[], options: RunOptions): Promise<Ended> {
  return start(args, options).ended;
}
