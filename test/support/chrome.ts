// The program's own Chrome for tests that look at pages themselves: as a reader has it, with scripts and with a network.
import { rm } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { installedBrowsers, namedBrowser } from '../../src/host/browser/locate.js';
import { findPackage, unpackChromium, unpackedChromium } from '../../src/host/browser/packaged.js';
import { chromeEnvironment, makeRunFolder, type RunFolder } from '../../src/host/browser/run-folder.js';
import { installedFonts } from '../../src/host/fonts/fonts.js';

export interface TestChrome {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts the Chrome that the program would print with, and none of the walls that it has for printing. */
export async function openChrome(): Promise<TestChrome> {
  const run = makeRunFolder();
  const { executable, libraries } = await findChrome(run);
  const browser = await puppeteer.launch({
    executablePath: executable,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--font-render-hinting=none', '--hide-scrollbars'],
    env: chromeEnvironment(run, { fonts: installedFonts(), libraries }),
    userDataDir: run.profile,
    pipe: true,
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      run.reaper.dismiss();
      await rm(run.path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

/** Executable and libraries in the program's own order: named, packaged, installed. */
export async function findChrome(
  run: RunFolder,
): Promise<{ readonly executable: string; readonly libraries?: string }> {
  const named = namedBrowser(undefined, process.env);
  if (named !== undefined) return { executable: named };
  const packaged = findPackage();
  if (packaged !== undefined) {
    return unpackedChromium(packaged, run.cache) ?? (await unpackChromium(packaged, run.cache, run.part));
  }
  const [executable] = installedBrowsers(process.env);
  if (executable === undefined) throw new Error('No Chrome was found: run `npm ci` with optional dependencies.');
  return { executable };
}
