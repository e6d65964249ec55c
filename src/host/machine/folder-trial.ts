// Tries whether a folder can be written to, by doing what a build does: a file is written, renamed and removed.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { FolderTrial } from '../../machine.js';
import { outputProblem, temporaryName } from '../output.js';
import { errorCode } from '../problems.js';

/** Tries a folder; those that had to be made for it are removed again. */
export function tryFolder(folder: string): FolderTrial {
  const missing = missingFolders(path.resolve(folder));
  const made: string[] = [];
  const existed = missing.length === 0;
  try {
    for (const one of missing) {
      mkdirSync(one);
      made.push(one);
    }
    writeAndRename(folder);
    const free = freeSpace(folder);
    return { folder, existed, ...(free !== undefined && { free }) };
  } catch (error) {
    const code = errorCode(error);
    if (!/^E[A-Z0-9]+$/.test(code)) throw error;
    return { folder, existed, problem: outputProblem(path.join(folder, sampleName), code).diagnostic };
  } finally {
    for (const one of made.reverse()) removeEmpty(one);
  }
}

/** Bytes that this user may still write on the disk of a folder. */
export function freeSpace(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** Named in messages: what the program would be writing. */
const sampleName = 'shokumukeirekisho.pdf';

/** The folders that would have to be made, outermost first. */
function missingFolders(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  return existsSync(folder) || parent === folder ? [] : [...missingFolders(parent), folder];
}

/** Named as a build's own temporary files are, so that the next build removes what a killed process left. */
function writeAndRename(folder: string): void {
  const [first, second] = [temporaryName(), temporaryName()].map(name => path.join(folder, name));
  if (first === undefined || second === undefined) return;
  try {
    const descriptor = openSync(first, 'wx', 0o600);
    try {
      writeSync(descriptor, new Uint8Array(sampleSize));
    } finally {
      closeSync(descriptor);
    }
    renameSync(first, second);
    rmSync(second);
  } finally {
    for (const file of [first, second]) rmSync(file, { force: true });
  }
}

/** As much as a short document has: a full disk takes an empty file. */
const sampleSize = 100_000;

/** Somebody else may have put something in it meanwhile; then it stays. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {}
}
