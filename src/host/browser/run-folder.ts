// The folder of one run: profile, fontconfig file and pages of one browser, gone when it is.
import { randomUUID } from 'node:crypto';
import { statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ProblemError } from '../../diagnostics/diagnostic.js';
import { cacheFolder } from '../cache-folder.js';
import { fontconfig, type InstalledFont } from '../fonts/fonts.js';
import { makeFolder } from '../make-folder.js';
import { errorCode } from '../problems.js';
import { temporaryFolder } from '../temporary-folder.js';
import { noTemporaryFolder } from './problems.js';
import { type Reaper, startReaper } from './reaper.js';

export interface RunFolder {
  readonly path: string;
  readonly profile: string;
  /** Where things that outlast the run are kept; the run's own folder where there is no such place. */
  readonly cache: string;
  /** Where Chromium is unpacked before it takes its place in the cache. */
  readonly part: string;
  readonly reaper: Reaper;
}

/** Makes the folder, watched over by a reaper from before it exists. Throws `browser/no-temporary-folder`. */
export function makeRunFolder(): RunFolder {
  const folder = path.join(temporaryFolder(), `keireki-${randomUUID()}`);
  const cache = cacheFolder() ?? folder;
  const part = path.join(cache, `${path.basename(folder)}.part`);
  const reaper = startReaper([folder, part]);
  try {
    makeFolder(path.join(folder, 'profile'), 0o700);
  } catch (error) {
    reaper.dismiss();
    throw noTemporaryFolder(folder, reasonOf(error));
  }
  return { path: folder, profile: path.join(folder, 'profile'), cache, part, reaper };
}

/** That the folder of a run has too little space for Chrome to work in, where that is so. */
export function noSpaceIn(folder: string): ProblemError | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < neededBytes ? noTemporaryFolder(folder, 'ENOSPC') : undefined;
  } catch {
    return undefined;
  }
}

/** What Chrome wants to have for the memory that its processes share. */
const neededBytes = 64 * 2 ** 20;

/** A failure in a few signs: a system error's own (`ENOSPC`), else the words of whoever threw. */
export function reasonOf(error: unknown): string {
  return errorCode(error) || (error instanceof Error ? error.message : String(error));
}

/**
 * Chrome's environment: our fonts and no others, its own home, and the libraries that a bare machine lacks.
 * Throws `browser/no-temporary-folder`.
 */
export function chromeEnvironment(
  run: RunFolder,
  { fonts, libraries }: { readonly fonts: readonly InstalledFont[]; readonly libraries?: string | undefined },
): NodeJS.ProcessEnv {
  const { FONTCONFIG_PATH: _, ...inherited } = process.env;
  // Chrome's own temporary files lie in the run's folder, too, and go with it.
  const env = { ...inherited, TMPDIR: run.path, TMP: run.path, TEMP: run.path };
  if (process.platform !== 'linux') return env;
  const fontsFile = path.join(run.path, 'fonts.conf');
  try {
    writeFileSync(fontsFile, fontconfig(fonts, path.join(run.cache, 'fontconfig')));
  } catch (error) {
    throw noTemporaryFolder(run.path, reasonOf(error));
  }
  const loaderPath = [libraries, inherited.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    ...env,
    FONTCONFIG_FILE: fontsFile,
    HOME: run.path,
    XDG_CONFIG_HOME: run.path,
    XDG_CACHE_HOME: run.path,
    ...(loaderPath && { LD_LIBRARY_PATH: loaderPath }),
  };
}
