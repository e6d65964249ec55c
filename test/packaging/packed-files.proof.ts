// What `npm pack` would publish: what is needed and nothing else, by name and by size; and what it needs in its turn.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';

const execute = promisify(execFile);
const packed = z.tuple([
  z.object({ size: z.number(), unpackedSize: z.number(), files: z.array(z.object({ path: z.string() })) }),
]);
const state: { contents?: z.infer<typeof packed>[0] } = {};

/** In bytes; what is packed today is a tenth below. */
const budget = { size: 2_450_000, unpackedSize: 6_700_000 };

beforeAll(async () => {
  await execute(process.execPath, ['scripts/types.js']);
  // Its own scripts would bundle `dist/` anew under the feet of the other tests.
  const { stdout } = await execute('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']);
  [state.contents] = packed.parse(JSON.parse(stdout));
});

describe('the package', () => {
  it('holds the files of the list', async () => {
    const names = new Set(
      state.contents?.files.map(({ path: name }) => name.replace(/library-\w{8}\.js/, 'library-*.js')),
    );
    await expect(`${[...names].sort().join('\n')}\n`).toMatchFileSnapshot(
      path.resolve('test/packaging/packed-files.txt'),
    );
  });

  it('stays within its size', () => {
    expect(state.contents?.size).toBeLessThan(budget.size);
    expect(state.contents?.unpackedSize).toBeLessThan(budget.unpackedSize);
  });

  it('brings the notices of all that is bundled', () => {
    const notices = readFileSync('LICENSES.md', 'utf8');
    const chunks: unknown = JSON.parse(readFileSync('dist/chunks.json', 'utf8'));
    const inputs = z.record(z.string(), z.array(z.string())).parse(chunks);
    const names = new Set(
      Object.values(inputs)
        .flat()
        .flatMap(name => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []),
    );
    expect([...names].filter(name => !notices.includes(`| \`${name}\` |`))).toEqual([]);
  });
});

describe('what is installed with it', () => {
  const manifest = z
    .object({
      dependencies: z.record(z.string(), z.string()),
      optionalDependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const code = readdirSync('dist')
    .filter(name => /\.c?js$/.test(name))
    .map(name => readFileSync(path.join('dist', name), 'utf8'))
    .join('\n');

  it.each(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))('%s is named in dist', name => {
    expect(code).toContain(name);
  });

  it('is all that dist asks for by name', () => {
    const bundled = Object.keys(manifest.devDependencies);
    const asked = bundled.filter(name =>
      new RegExp(`(?:require\\(|import\\(|from ?|import ?)["']${name}["'/]`).test(code),
    );
    // textlint is the project's own, looked for there.
    expect(asked.filter(name => name !== 'textlint')).toEqual([]);
  });
});

describe('the lockfile', () => {
  const entry = z.looseObject({
    dev: z.boolean().optional(),
    resolved: z.string().optional(),
    hasInstallScript: z.boolean().optional(),
  });
  const lock = z
    .object({ packages: z.record(z.string(), entry) })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const packages = Object.entries(lock.packages).filter(([name]) => name !== '');

  it('has no dependency with an install script, but esbuild and fsevents for development', () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name);
    expect(scripted.filter(name => !/\/(esbuild|fsevents)$/.test(name))).toEqual([]);
    expect(packages.filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev)).toEqual([]);
  });

  it('names no registry', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
