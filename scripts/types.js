// Writes the declarations of the public API to `types/`: what `index.d.ts` reaches, and nothing of what is behind it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const types = path.join(root, 'types');

await rm(types, { recursive: true, force: true });
execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

const reached = new Set([path.join(types, 'index.d.ts')]);
for (const file of reached) {
  const text = await readFile(file, 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import\()\s*['"](\.{1,2}\/[^'"]+)\.js['"]/g))
    reached.add(path.join(path.dirname(file), `${name}.d.ts`));
}

const folders = await readdir(types, { recursive: true, withFileTypes: true });
for (const entry of folders) {
  const file = path.join(entry.parentPath, entry.name);
  if (entry.isFile() && !reached.has(file)) await rm(file);
}
for (const file of reached) if (!existsSync(file)) throw new Error(`${file} is named and was not written`);
