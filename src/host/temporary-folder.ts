// The folder for what lasts no longer than a run.
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Absolute, whatever `TMPDIR` says: Chrome and fontconfig read paths from another folder. */
export function temporaryFolder(): string {
  return path.resolve(tmpdir());
}
