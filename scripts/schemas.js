// Writes schemas/v1/*.json from the sources; with `--check` it writes nothing and fails when one is stale.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importSource } from './source.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');

const { schemas } = await importSource('src/schemas.ts');

for (const [name, schema] of Object.entries(schemas())) {
  const file = path.join(root, 'schemas', 'v1', `${name}.schema.json`);
  const wanted = `${JSON.stringify(schema, null, 2)}\n`;
  if (!check) await writeFile(file, wanted);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) {
    console.error(`${path.relative(root, file)} is stale: run \`npm run schemas\` and commit it.`);
    process.exitCode = 1;
  }
}
