// Writes the generated pages of docs/ and docs/ja/ from the program itself; with `--check` it fails when one is stale.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importSource } from './source.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');
const { pages } = await importSource('scripts/pages/index.ts');

for (const { name, text } of pages) {
  for (const [folder, language] of [
    ['docs', 'en'],
    ['docs/ja', 'ja'],
  ]) {
    const file = `${folder}/${name}`;
    const wanted = text(language);
    if (!check) await writeFile(path.join(root, file), wanted);
    else if ((await readFile(path.join(root, file), 'utf8').catch(() => '')) !== wanted) {
      console.error(`${file} is stale: run \`npm run docs\` and commit it.`);
      process.exitCode = 1;
    }
  }
}
