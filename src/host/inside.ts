// Files that other files name: inside the folder of whoever names them, so that nothing of a machine slips into a document
// unseen.
import { realpathSync } from 'node:fs';
import path from 'node:path';

/** `allowOutside`: `--allow-outside`, by which a file may lie anywhere. */
export interface Reach {
  readonly allowOutside?: boolean;
}

/** The real path of a file, links followed; undefined where it may not be read. Throws where there is no such file. */
export function realPathOf(folder: string, file: string, { allowOutside = false }: Reach): string | undefined {
  return allowOutside ? realpathSync(path.resolve(folder, file)) : realPathInside(folder, file);
}

/** The same; a file that is not there is located where it should be. */
export function locate(folder: string, file: string, reach: Reach): string | undefined {
  try {
    return realPathOf(folder, file, reach);
  } catch {
    return path.resolve(folder, file);
  }
}

/** A path that leads out by its letters is not even looked up. */
function realPathInside(folder: string, file: string): string | undefined {
  const home = realpathSync(folder);
  if (![path.resolve(folder), home].some(base => isInside(base, path.resolve(base, file)))) return undefined;
  const real = realpathSync(path.resolve(home, file));
  return isInside(home, real) ? real : undefined;
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
