// What the tests of browser and PDF share: a child process with the browser in it, and what is left of a run.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** Chromes, shells and nodes that have `word` in their command line (Linux). */
export function processesWith(word: string): readonly string[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const state = /^State:\s+(\S)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return line.includes(word) && state !== 'Z' ? [`${pid} ${line.slice(0, 80)}`] : [];
      } catch {
        return [];
      }
    });
}

/** Waits until `settled` holds; false when it does not within `milliseconds`. */
export async function eventually(settled: () => boolean, milliseconds = 10_000): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (settled()) return true;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return settled();
}

/** Bundles `source`, which may import from `src`, to a script that node runs; in `node_modules`, so that packages are found. */
export async function bundleScript(source: string): Promise<{ readonly file: string; remove(): Promise<void> }> {
  const folder = path.resolve('node_modules', `.keireki-test-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await mkdir(folder, { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts', sourcefile: 'script.ts' },
    outdir: folder,
    entryNames: 'script',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  return { file: path.join(folder, 'script.mjs'), remove: () => rm(folder, { recursive: true, force: true }) };
}
