// The machine as `resume doctor` looks at it. Whatever is tried here leaves nothing behind.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HostOptions } from '../../host.js';
import type { Machine } from '../../machine.js';
import { cacheFolder } from '../cache-folder.js';
import { emojiFamily, fontFamilies, installedFonts, regularFile, requiredFamily } from '../fonts/fonts.js';
import { packageFolder, packageVersion } from '../installed.js';
import { temporaryFolder } from '../temporary-folder.js';
import { examineTextlint } from '../textlint.js';
import { tryBrowser } from './browser-trial.js';
import { freeSpace, tryFolder } from './folder-trial.js';
import { ownerOfMachine, runtime } from './runtime.js';

/** The machine, with the browser that `options` names. */
export function createMachine(options: HostOptions): Machine {
  return {
    runtime,
    owner: ownerOfMachine,
    tryBrowser: (html, report) => tryBrowser(html, options, report),
    fonts: () => {
      const installed = new Set(installedFonts().map(({ name }) => name));
      return fontFamilies.map(({ name, package: packageName }) => {
        const folder = packageFolder(packageName);
        const version = folder === undefined ? undefined : packageVersion(folder);
        return {
          family: name,
          package: packageName,
          installed: installed.has(name),
          required: name === requiredFamily,
          emoji: name === emojiFamily,
          ...(version !== undefined && { version }),
        };
      });
    },
    fontFile: async family => {
      const font = installedFonts().find(({ name }) => name === family);
      if (!font) throw new Error(`no font ${family}`);
      return readFile(regularFile(font));
    },
    tryFolder,
    temporaryFolder,
    cacheFolder: () => {
      const folder = cacheFolder();
      if (folder === undefined) return undefined;
      const free = freeSpace(folder);
      return {
        folder,
        usual: path.basename(folder) === 'keireki' || path.basename(folder) === 'cache',
        ...(free !== undefined && { free }),
      };
    },
    textlint: examineTextlint,
  };
}
