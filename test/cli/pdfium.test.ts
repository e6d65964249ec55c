// A machine on which PDFium, an optional package, is missing or damaged: PNG says so, the other formats are made.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collect, environment, workspace } from '../support/program.js';

describe('the build where PDFium', () => {
  it.each([
    ['is not installed', async () => undefined, /Cannot find module '@hyzyla\/pdfium'/],
    [
      'is damaged',
      async (modules: string) => {
        const copy = path.join(modules, '@hyzyla/pdfium');
        await cp('node_modules/@hyzyla/pdfium', copy, { recursive: true });
        await truncate(path.join(copy, 'dist/pdfium.wasm'), 100_000);
      },
      /Aborted\(CompileError/,
    ],
  ] as const)('%s says so, and writes the PDF', async (_, install, reason) => {
    const { folder } = await workspace();
    const modules = path.join(folder, 'node_modules');
    await mkdir(path.join(modules, '@hyzyla'), { recursive: true });
    for (const scope of ['@sparticuz', '@expo-google-fonts'])
      await symlink(path.resolve('node_modules', scope), path.join(modules, scope));
    for (const name of ['dist', 'package.json']) await cp(name, path.join(folder, name), { recursive: true });
    await install(modules);
    await writeFile(
      path.join(folder, 'resume.yaml'),
      'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空, startDate: 2020-04 }]\n',
    );

    const { status, stderr } = await build(folder);

    expect(status).toBe(3);
    expect(stderr).toMatch(/error\[png\/no-pdfium\]: PDFium, .* could not be loaded \(/);
    expect(stderr).toMatch(reason);
    expect(stderr).toContain('= help: install it again with `npm install @hyzyla/pdfium`');
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(existsSync(path.join(folder, 'out/shokumukeirekisho.pdf'))).toBe(true);
  });
});

function build(folder: string) {
  const child = spawn(process.execPath, ['dist/resume.cjs', 'build', '--format', 'pdf,png'], {
    cwd: folder,
    env: environment(),
  });
  child.stdin.end();
  return collect(child);
}
