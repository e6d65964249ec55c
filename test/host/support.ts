// What the host's tests share: folders and file systems that are removed, users without rights, the problem thrown.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterEach } from 'vitest';
import { isProblemError, type ProblemError } from '../../src/diagnostics/diagnostic.js';

const folders: string[] = [];
const mounts: string[] = [];

afterEach(() => {
  for (const folder of mounts.splice(0)) execFileSync('umount', [folder]);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder of this test, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keireki-host-'));
  folders.push(folder);
  return folder;
}

/** The problem that `run` throws; fails where it throws nothing or something else. */
export async function problemOf(run: () => unknown): Promise<ProblemError> {
  try {
    await run();
  } catch (error) {
    if (isProblemError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Code, exit status and both texts of a problem, `folder` left out. */
export function told({ diagnostic, exitCode }: ProblemError, folder: string): readonly unknown[] {
  const { code, message, help } = diagnostic;
  return [code, exitCode, message.ja, help?.ja, message.en, help?.en].map(part =>
    typeof part === 'string' ? part.replaceAll(`${folder}/`, '').replaceAll(folder, '<folder>') : part,
  );
}

/** A file system of 64 KB in memory, in the state that `options` say; fails loudly where mounting is not allowed. */
export function smallDisk(): { readonly folder: string; readonly remount: (options: string) => void } {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  mounts.push(folder);
  return { folder, remount: options => void execFileSync('mount', ['-o', `remount,${options}`, folder]) };
}

/** Runs as a user who owns nothing: root may do everything, and would see no refusal. */
export async function asNobody<T>(folder: string, run: () => T | Promise<T>): Promise<T> {
  chmodSync(folder, 0o755);
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

/** The host's module `name` as a CommonJS file that a process of its own can load. */
export async function bundled(name: string): Promise<string> {
  const outfile = path.join(temporaryFolder(), `${name}.cjs`);
  await build({ entryPoints: [`src/host/${name}.ts`], bundle: true, platform: 'node', format: 'cjs', outfile });
  return outfile;
}
