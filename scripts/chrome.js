// The Chrome that the program would print with, its flags and its fonts, for scripts that drive it themselves: taken from
// the program's own source, never copied.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Gives `executable`, `args` (without a profile: whoever launches makes one) and `env` of the browser, `fontconfig`, a
 * configuration by which a program knows Noto Sans JP, Noto Serif JP, their emoji and no other font, and `close()`, which removes what was made.
 */
export async function findChrome() {
  const own = await loadOwn();
  const run = own.makeRunFolder();
  const { executable, libraries } = await candidate(own, run);
  const fonts = own.installedFonts();
  const isRoot = process.platform === 'linux' && process.getuid() === 0;
  return {
    executable,
    args: own.chromeArguments('', !isRoot).filter(flag => !flag.startsWith('--user-data-dir')),
    env: own.chromeEnvironment(run, { fonts, libraries }),
    fontconfig: own.fontconfig(
      fonts.filter(({ name }) => [own.requiredFamily, own.emojiFamily, 'Noto Serif JP'].includes(name)),
      path.join(run.cache, 'fontconfig'),
    ),
    async close() {
      await rm(run.path, { recursive: true, force: true });
      run.reaper.dismiss();
    },
  };
}

/** In the program's own order: named, packaged, installed. */
async function candidate(own, run) {
  const named = own.namedBrowser(undefined, process.env);
  if (named !== undefined) return { executable: named };
  const packaged = own.findPackage();
  if (packaged !== undefined) {
    return own.unpackedChromium(packaged, run.cache) ?? (await own.unpackChromium(packaged, run.cache, run.part));
  }
  const [executable] = own.installedBrowsers(process.env);
  if (executable !== undefined) return { executable };
  throw new Error('No Chrome was found: run `npm ci` with optional dependencies, or set RESUME_BROWSER.');
}

/** Bundled into `node_modules`, from where the packages of fonts and Chromium are found as the program finds them. */
async function loadOwn() {
  const folder = path.join(root, 'node_modules', '.cache');
  const outfile = path.join(folder, `keireki-chrome-${process.pid}.mjs`);
  await mkdir(folder, { recursive: true });
  const modules = ['browser/flags', 'browser/locate', 'browser/packaged', 'browser/run-folder', 'fonts/fonts'];
  await build({
    stdin: {
      contents: modules.map(name => `export * from './${name}.ts';`).join('\n'),
      resolveDir: path.join(root, 'src/host'),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile);
  }
}
