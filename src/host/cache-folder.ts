// A folder of our own for what is unpacked or computed once: nobody else may write there.
import { accessSync, constants, lstatSync } from 'node:fs';
import path from 'node:path';
import { homeFolder } from './home-folder.js';
import { makeFolder } from './make-folder.js';
import { temporaryFolder } from './temporary-folder.js';

/**
 * The private cache folder: under `XDG_CACHE_HOME` or the system's cache folder, else one in the temporary folder that
 * belongs to this user alone; undefined when neither can be had. A folder that others could have filled is never used.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = [systemCache(env), path.join(temporaryFolder(), `keireki-${process.getuid?.() ?? 'user'}`)];
  return folders.filter(folder => folder !== undefined).find(isPrivate);
}

function systemCache(env: NodeJS.ProcessEnv): string | undefined {
  if (env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME)) return path.join(env.XDG_CACHE_HOME, 'keireki');
  if (process.platform === 'win32' && env.LOCALAPPDATA) return path.join(env.LOCALAPPDATA, 'keireki', 'cache');
  const home = homeFolder();
  if (home === undefined) return undefined;
  const parts = process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache'];
  return path.join(home, ...parts, 'keireki');
}

/** Makes the folder; true when it is then a real folder of this user that nobody else can write to. */
function isPrivate(folder: string): boolean {
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.W_OK | constants.X_OK);
    const facts = lstatSync(folder);
    const own = process.getuid === undefined || (facts.uid === process.getuid() && (facts.mode & 0o022) === 0);
    return facts.isDirectory() && own;
  } catch {
    return false;
  }
}
