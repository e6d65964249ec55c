// Packages as they lie in `node_modules`: where, and in which version.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of an installed package; undefined where it is not. */
export function packageFolder(name: string): string | undefined {
  try {
    return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

/** The version that a package's folder names; undefined where it names none. */
export function packageVersion(folder: string): string | undefined {
  const { version } = manifestIn(folder);
  return typeof version === 'string' ? version : undefined;
}

/** The nearest folder with a `package.json` of its own name, from `file` upwards. */
export function enclosingPackage(file: string): string | undefined {
  const folder = path.dirname(file);
  if (typeof manifestIn(folder).name === 'string') return folder;
  return folder === path.dirname(folder) ? undefined : enclosingPackage(folder);
}

/** The folder of this program. */
export function ownFolder(): string {
  return enclosingPackage(fileURLToPath(import.meta.url)) ?? path.dirname(fileURLToPath(import.meta.url));
}

/** What stands in a folder's `package.json`; nothing where there is none to read. */
export function manifestIn(folder: string): Readonly<Record<string, unknown>> {
  const file = path.join(folder, 'package.json');
  try {
    const manifest: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    return typeof manifest === 'object' && manifest !== null ? { ...manifest } : {};
  } catch {
    return {};
  }
}
