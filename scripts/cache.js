// Makes V8's cached data for the bundled chunks: runs the program on the sample, so that what a build needs is compiled.
// Run by `scripts/bundle.js` in a process of its own, with the folder of the chunks and a folder for what is built.
import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const [folder, out, sample] = process.argv.slice(2);
const { createLoader } = createRequire(import.meta.url)(path.join(folder, 'launcher.cjs'));
const scripts = new Map();
const load = createLoader(folder, (name, script) => scripts.set(name, script));

process.argv = [
  process.execPath,
  path.join(folder, 'resume.cjs'),
  'build',
  sample,
  '--no-config',
  '--format',
  'md,html,docx',
  '--out',
  out,
];
process.on('exit', () => {
  for (const [name, script] of scripts) writeFileSync(path.join(folder, `${name}.cache`), script.createCachedData());
});
load('cli');
for (const name of chunkNames()) if (name !== 'launcher' && name !== 'resume') load(name);

function chunkNames() {
  return readdirSync(folder)
    .filter(file => file.endsWith('.cjs'))
    .map(file => file.replace(/\.cjs$/, ''));
}
