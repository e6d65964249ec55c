// Folders, made one by one.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it. Not by Node's own `recursive`, which reports a read-only disk as a missing file and
 * never comes back from a file system that has no room for folders, such as /proc. `mode` is for those that are made.
 */
export function makeFolder(folder: string, mode?: number): void {
  const parent = path.dirname(folder);
  if (existsSync(folder) || parent === folder) return;
  makeFolder(parent, mode);
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    if (!existsSync(folder)) throw error; // else another process was quicker
  }
}
