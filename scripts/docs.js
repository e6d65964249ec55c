// Writes docs/rules.md and docs/ja/rules.md from the rules' own words; with `--check` it fails when one is stale.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importSource } from './source.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');
const { rulesPage } = await importSource('src/manual.ts');

for (const [file, language] of [
  ['docs/rules.md', 'en'],
  ['docs/ja/rules.md', 'ja'],
]) {
  const wanted = rulesPage(language);
  if (!check) await writeFile(path.join(root, file), wanted);
  else if ((await readFile(path.join(root, file), 'utf8').catch(() => '')) !== wanted) {
    console.error(`${file} is stale: run \`npm run docs\` and commit it.`);
    process.exitCode = 1;
  }
}
