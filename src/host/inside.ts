// Files that other files name: inside the folder of whoever names them, so that nothing of a machine slips into a document
// unseen.
import { realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * The real path of a file, links followed; undefined where it is outside. A path that leads out by its letters is not even
 * looked up. Throws where there is no such file.
 */
export function locateInside(folder: string, file: string): string | undefined {
  const home = realpathSync(folder);
  if (![path.resolve(folder), home].some(base => isInside(base, path.resolve(base, file)))) return undefined;
  const real = realpathSync(path.resolve(home, file));
  return isInside(home, real) ? real : undefined;
}

/** As `locateInside`, or anywhere where that is allowed; a file that is not there is located where it should be. */
export function locate(
  folder: string,
  file: string,
  { allowOutside = false }: { readonly allowOutside?: boolean },
): string | undefined {
  try {
    return allowOutside ? realpathSync(path.resolve(folder, file)) : locateInside(folder, file);
  } catch {
    return path.resolve(folder, file);
  }
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
