// Bundles the program: `dist/cli.cjs`, one CommonJS file a dynamic import, so that a command loads only what it needs,
// and `dist/index.js`, the public API as an ES module. Shared code is repeated in the chunks; it is small and stateless.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const src = path.join(root, 'src');
const dist = path.join(root, 'dist');
const staging = path.join(root, `dist.${process.pid}`);

/** Packages that stay in `node_modules`: they carry files (fonts, Chromium, WebAssembly) or are an optional peer. */
const external = ['@sparticuz/chromium', '@expo-google-fonts/*', '@hyzyla/pdfium'];

/** Options that every bundle shares. */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  keepNames: false,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  external,
};

try {
  const chunks = await bundleAll();
  await linkCommands();
  if (process.argv.includes('--verbose')) console.error(chunks.join('\n'));
} finally {
  await rm(staging, { recursive: true, force: true });
}

async function bundleAll() {
  await mkdir(staging, { recursive: true });
  const chunks = await bundleProgram();
  await bundleLibrary();
  await writeFile(
    path.join(staging, 'resume.cjs'),
    "#!/usr/bin/env node\nrequire('./launcher.cjs').createLoader(__dirname)('cli');\n",
  );
  await writeFile(path.join(staging, 'package.json'), '{ "type": "module" }\n');
  await chmod(path.join(staging, 'resume.cjs'), 0o755);
  await makeCaches();
  await replaceDist();
  return chunks;
}

/** Compiles ahead for this Node; a program without such caches is slower and no less right. */
async function makeCaches() {
  const out = path.join(staging, 'out');
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'scripts', 'cache.js'), staging, out, path.join(root, 'resume.yaml')],
    { encoding: 'utf8' },
  );
  await rm(out, { recursive: true, force: true });
  if (status !== 0) console.warn(`no cached data was made: ${stderr}`);
}

/** Bundles the command line and, one after another, every module that is imported on demand. */
async function bundleProgram() {
  const pending = new Map([
    [path.join(src, 'cli.ts'), 'cli'],
    [path.join(src, 'launcher.ts'), 'launcher'],
  ]);
  const done = new Map();
  for (const [entry, name] of pending) {
    const { metafile, outputFiles } = await build({
      ...common,
      entryPoints: [entry],
      outfile: path.join(staging, `${name}.cjs`),
      format: 'cjs',
      write: false,
      banner: { js: '"use strict";' },
      define: { 'import.meta.url': '__importMetaUrl' },
      inject: [await importMetaUrl()],
      plugins: [lazyChunks(pending)],
    });
    for (const { path: file, text } of outputFiles) await writeFile(file, requireChunks(text));
    done.set(name, metafile);
  }
  await writeFile(path.join(staging, 'chunks.json'), JSON.stringify(inputsOf(done), null, 1));
  return [...done.keys()];
}

/** Leaves every dynamic import of a module of ours as the name of the chunk that will hold it. */
function lazyChunks(pending) {
  return {
    name: 'lazy-chunks',
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\// }, args => {
        if (args.kind !== 'dynamic-import') return undefined;
        const file = path.resolve(args.resolveDir, args.path.replace(/\.js$/, '.ts'));
        const name = path
          .relative(src, file)
          .replace(/\.ts$/, '')
          .replace(/\/index$/, '')
          .replaceAll(path.sep, '-');
        pending.set(file, pending.get(file) ?? name);
        return { path: `./${name}.cjs`, external: true };
      });
    },
  };
}

/** A chunk is CommonJS: `require` takes it as it is, where `import()` would first search it for its exports. */
function requireChunks(code) {
  return code.replace(/\bimport\("(\.\/[\w-]+\.cjs)"\)/g, 'Promise.resolve().then(()=>require("$1"))');
}

async function bundleLibrary() {
  await build({
    ...common,
    entryPoints: [path.join(src, 'index.ts')],
    // Megabytes that only a module can import on every Node; the program, which is CommonJS, holds them itself.
    external: [...external, '@cf-wasm/photon'],
    outdir: staging,
    format: 'esm',
    splitting: true,
    chunkNames: 'library-[hash]',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  });
}

/** A module that gives CommonJS output what `import.meta.url` is in the source. */
async function importMetaUrl() {
  const file = path.join(staging, 'import-meta-url.js');
  await writeFile(file, "export const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;\n");
  return file;
}

/** Which files went into which chunk, for the test that says what a command may load. */
function inputsOf(metafiles) {
  return Object.fromEntries([...metafiles].map(([name, { inputs }]) => [name, Object.keys(inputs).sort()]));
}

/** Puts the new program in place of the old one in one step, so that a running test never meets half of it. */
async function replaceDist() {
  const old = path.join(root, `dist.old.${process.pid}`);
  await rm(path.join(staging, 'import-meta-url.js'));
  await rename(dist, old).catch(() => undefined);
  await rename(staging, dist);
  await rm(old, { recursive: true, force: true });
}

/**
 * Makes `npx resume` work in a clone at once: npm links the commands of dependencies, but not a package's own, and would
 * first install the clone into its cache. Windows needs no link: there npx does just that.
 */
async function linkCommands() {
  const bin = path.join(root, 'node_modules', '.bin');
  if (process.platform === 'win32' || !existsSync(bin)) return;
  for (const name of ['resume', 'keireki']) {
    const link = path.join(bin, name);
    await rm(link, { force: true });
    await symlink(path.join('..', '..', 'dist', 'resume.cjs'), link);
  }
}
