// Where a browser can be, in order: named by the user, packaged, installed, in Puppeteer's cache.
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserPlace } from '../../machine.js';
import { homeFolder } from '../home-folder.js';
import { browserNotFound } from './problems.js';

/** The browser that the user names by flag or environment. Throws `browser/not-found` when it is not there. */
export function namedBrowser(flag: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  for (const { path: file, by } of namings(flag, env)) {
    if (!file) continue;
    if (!isExecutable(file)) throw browserNotFound({ path: file, by });
    return file;
  }
  return undefined;
}

/** Browsers that are installed on the machine, then those that Puppeteer has downloaded, newest first. */
export function installedBrowsers(env: NodeJS.ProcessEnv): readonly string[] {
  return [...usualPlaces(env), ...puppeteerCache(env)].filter(isExecutable);
}

/** Every place that is looked at but the package, in order, with what is there: one line a place, or one a browser found. */
export function browserPlaces(
  flag: string | undefined,
  env: NodeJS.ProcessEnv,
): { readonly named: readonly BrowserPlace[]; readonly others: readonly BrowserPlace[] } {
  const found = (source: 'installed' | 'puppeteer', files: readonly string[]): readonly BrowserPlace[] => {
    const there = [...new Set(files.filter(isExecutable))];
    return there.length > 0 ? there.map(file => ({ source, path: file, there: true })) : [{ source, there: false }];
  };
  return {
    named: namings(flag, env).map(({ path: file, by }) =>
      file ? { source: by, path: file, there: isExecutable(file) } : { source: by, there: false },
    ),
    others: [...found('installed', usualPlaces(env)), ...found('puppeteer', puppeteerCache(env))],
  };
}

/** How a user names a browser; the first that is set decides. */
function namings(flag: string | undefined, env: NodeJS.ProcessEnv) {
  return [
    { path: flag, by: '--browser' },
    { path: env.RESUME_BROWSER, by: 'RESUME_BROWSER' },
    { path: env.PUPPETEER_EXECUTABLE_PATH, by: 'PUPPETEER_EXECUTABLE_PATH' },
  ] as const;
}

function usualPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'darwin') {
    const home = homeFolder();
    const own = home === undefined ? [] : [path.join(home, 'Applications')];
    return ['/Applications', ...own].flatMap(folder =>
      macApplications.map(name => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap(folder =>
      folder ? windowsPrograms.map(program => path.join(folder, ...program)) : [],
    );
  }
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return linuxCommands.flatMap(name => folders.filter(path.isAbsolute).map(folder => path.join(folder, name)));
}

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'] as const;
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
] as const;
const linuxCommands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
] as const;

/** `<cache>/<browser>/<platform>-<version>/<folder>/<executable>`, as `@puppeteer/browsers` lays it out. */
function puppeteerCache(env: NodeJS.ProcessEnv): readonly string[] {
  const home = homeFolder();
  const cache = env.PUPPETEER_CACHE_DIR ?? (home === undefined ? undefined : path.join(home, '.cache', 'puppeteer'));
  if (cache === undefined) return [];
  return ['chrome-headless-shell', 'chrome'].flatMap(browser => {
    const versions = names(path.join(cache, browser)).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    return versions.flatMap(version =>
      names(path.join(cache, browser, version)).flatMap(folder =>
        executables.map(name => path.join(cache, browser, version, folder, ...name)),
      ),
    );
  });
}

const executables = [
  ['chrome-headless-shell'],
  ['chrome-headless-shell.exe'],
  ['chrome'],
  ['chrome.exe'],
  ['Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
] as const;

function names(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
