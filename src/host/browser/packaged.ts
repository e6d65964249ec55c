// Chromium from npm (`@sparticuz/chromium`, Linux x64): unpacked once into a private cache, with the libraries that a bare
// Debian lacks. The package's own code is not used: it takes whatever `chromium` lies in the temporary folder.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { tarFiles } from './tar.js';

export interface Packaged {
  readonly executable: string;
  /** Folder for the loader's path. */
  readonly libraries: string;
}

/** The folder of the installed package, or nothing where it is absent or was not made for this machine. */
export function findPackage(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const root = main.slice(0, main.lastIndexOf(`${path.sep}build${path.sep}`));
    return existsSync(path.join(root, 'bin', 'chromium.br')) ? root : undefined;
  } catch {
    return undefined;
  }
}

/** The Chromium of `packageFolder`, when an earlier run has unpacked it into `cache`. Synchronous, to start it at once. */
export function unpackedChromium(packageFolder: string, cache: string): Packaged | undefined {
  const packaged = placeIn(path.join(cache, folderName(packageFolder)));
  return existsSync(packaged.executable) ? packaged : undefined;
}

/**
 * Unpacks Chromium into the folder `part` and renames that to its place in `cache`, so that it is whole or not there, also
 * when two builds do so at once: the second finds the first's. Throws what the file system throws.
 */
export async function unpackChromium(packageFolder: string, cache: string, part: string): Promise<Packaged> {
  const folder = path.join(cache, folderName(packageFolder));
  try {
    const staged = placeIn(part);
    await mkdir(staged.libraries, { recursive: true, mode: 0o700 });
    const bin = path.join(packageFolder, 'bin');
    // Both to their end, so that nothing is written any more when the part is removed.
    const ends = await Promise.allSettled([
      unpackExecutable(path.join(bin, 'chromium.br'), staged.executable),
      unpackLibraries(path.join(bin, 'al2023.tar.br'), staged.libraries),
    ]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    await rename(part, folder).catch((error: unknown) => {
      if (!existsSync(placeIn(folder).executable)) throw error;
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return placeIn(folder);
}

function placeIn(folder: string): Packaged {
  return { executable: path.join(folder, 'chromium'), libraries: path.join(folder, 'lib') };
}

function folderName(packageFolder: string): string {
  const description: unknown = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const hasVersion = typeof description === 'object' && description !== null && 'version' in description;
  return `chromium-${hasVersion ? String(description.version) : 'unknown'}`;
}

async function unpackExecutable(source: string, target: string): Promise<void> {
  const file = await open(target, 'wx', 0o700);
  try {
    const brotli = createBrotliDecompress({ chunkSize: 2 ** 20 });
    const written: { failure?: unknown } = {};
    const write = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
      try {
        for await (const chunk of chunks) await file.writeFile(chunk);
      } catch (error) {
        written.failure = error;
        throw error;
      }
    };
    // A pipeline that its own writer ends says only that it was ended.
    await pipeline(createReadStream(source, { highWaterMark: 2 ** 20 }), brotli, write).catch((error: unknown) => {
      throw written.failure ?? error;
    });
    // On disk before the rename is, so that a power cut cannot leave an empty executable in the right place.
    await file.sync();
  } finally {
    await file.close();
  }
}

async function unpackLibraries(source: string, folder: string): Promise<void> {
  const archive = await promisify(brotliDecompress)(await readFile(source));
  for (const { name, bytes } of tarFiles(archive)) {
    const file = await open(path.join(folder, name), 'wx', 0o700);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
