// The example plugin as a stranger uses it: beside the packed program, in an empty project, in JavaScript and TypeScript.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const execute = promisify(execFile);
const root = path.resolve('.');
const state = { project: '', packed: '' };

const resume = `basics: { name: 山田 太郎, summary: "**設計**から運用まで担当しました。" }
work: [{ name: 株式会社青空システム, startDate: 2020-04, summary: "- 髙橋様の案件\\n- 𠮷野家様ではない案件" }]
`;

beforeAll(async () => {
  state.packed = await mkdtemp(path.join(os.tmpdir(), 'keireki-pack-'));
  state.project = path.join(state.packed, 'project');
  await mkdir(state.project);
  await writeFile(path.join(state.project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  await npm(['pack', root, path.join(root, 'examples/plugin-org'), '--pack-destination', state.packed], state.packed);
  const tarballs = (await readdir(state.packed))
    .filter(name => name.endsWith('.tgz'))
    .map(name => path.join(state.packed, name));
  expect(tarballs).toHaveLength(2);
  await npm(['install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs], state.project);
  await writeFile(path.join(state.project, 'resume.yaml'), resume);
});

afterAll(() => rm(state.packed, { recursive: true, force: true }));

describe('the packed program', () => {
  it.each([
    ['ja', '職務経歴書', '株式会社青空システム'],
    ['en', 'Career History', '株式会社青空システム'],
  ])('builds in an empty folder, in %s', async (lang, title, employer) => {
    const args = ['resume', 'build', '--no-config', '--lang', lang, '--format', 'md,html,pdf,docx,png', '--out', lang];
    await execute('npx', args, { cwd: state.project });
    const names = (await readdir(path.join(state.project, lang))).filter(name => !name.startsWith('.'));
    expect(names.sort()).toEqual(['-1.png', '.docx', '.html', '.md', '.pdf'].map(end => `shokumukeirekisho${end}`));
    const markdown = await readFile(path.join(state.project, lang, 'shokumukeirekisho.md'), 'utf8');
    expect(markdown).toContain(`# ${title}\n`);
    expect(markdown).toContain(employer);
  });

  it('is installed without what is bundled into it', async () => {
    const names = await readdir(path.join(state.project, 'node_modules'));
    expect(names.filter(name => ['commander', 'docx', 'marked', 'puppeteer-core', 'zod'].includes(name))).toEqual([]);
  });

  it('is told by both of its names', async () => {
    for (const name of ['resume', 'keireki'])
      expect((await execute('npx', [name, '--version'], { cwd: state.project })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('the packed program with the example plugin', () => {
  it('builds its format, named in the configuration by package name', async () => {
    await writeFile(
      path.join(state.project, 'resume.config.yaml'),
      'plugins: [keireki-plugin-org]\nformats: [org, md]\n',
    );
    await execute('npx', ['resume', 'build'], { cwd: state.project });
    const org = await readFile(path.join(state.project, 'out/shokumukeirekisho.org'), 'utf8');
    expect(org).toContain('#+TITLE: 職務経歴書');
    expect(org).toContain('*設計*から運用まで担当しました。');
    expect(org).toContain('- 髙橋様の案件\n- 𠮷野家様ではない案件');
  });

  it('loads it by path, as a flag', async () => {
    const file = path.join(state.project, 'node_modules/keireki-plugin-org/org.js');
    await execute('npx', ['resume', 'build', '--no-config', '--plugin', file, '--format', 'org', '--out', 'flag'], {
      cwd: state.project,
    });
    expect(await readdir(path.join(state.project, 'flag'))).toEqual(['shokumukeirekisho.org']);
  });

  it('is under 40 lines', async () => {
    const source = await readFile('examples/plugin-org/org.js', 'utf8');
    expect(source.trimEnd().split('\n').length).toBeLessThan(40);
  });

  it('type-checks a TypeScript twin against the published types', async () => {
    await writeFile(path.join(state.project, 'twin.ts'), twin);
    const { stdout } = await typecheck('twin.ts');
    expect(stdout).toBe('');
  });

  it.each([
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ])('gives types to a program (module %s, resolution %s)', async (module, resolution) => {
    await writeFile(path.join(state.project, 'consumer.ts'), consumer);
    const { stdout } = await typecheck('consumer.ts', { module, resolution });
    expect(stdout).toBe('');
    await writeFile(path.join(state.project, 'mistaken.ts'), consumer.replace('fit: 2', "fit: 'two'"));
    await expect(typecheck('mistaken.ts', { module, resolution })).rejects.toMatchObject({
      stdout: expect.stringContaining("'string' is not assignable to type 'number'"),
    });
  });

  it('does not accept a plugin of the wrong shape', async () => {
    await writeFile(path.join(state.project, 'wrong.ts'), twin.replace("extension: 'txt'", 'extension: 7'));
    await expect(typecheck('wrong.ts')).rejects.toMatchObject({
      stdout: expect.stringMatching(/^wrong\.ts\(10,5\): .*'number' is not assignable to type 'string'/),
    });
  });

  it('gives the same as a library', async () => {
    const script = `import { build } from 'keireki';
      const { files } = await build({ formats: ['md'], config: false });
      process.stdout.write(files.map(file => file.name + '\\n' + file.content).join(''));`;
    const { stdout } = await execute(process.execPath, ['--input-type=module', '-e', script], { cwd: state.project });
    expect(stdout).toBe(
      `shokumukeirekisho.md\n${await readFile(path.join(state.project, 'out/shokumukeirekisho.md'), 'utf8')}`,
    );
  });
});

const twin = `import { definePlugin, plainText, type Block, type Tree } from 'keireki';

const headings = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.type === 'section' ? 1 + headings(block.children) : 0), 0);

export default definePlugin({
  apiVersion: 1,
  renderers: [{
    name: 'txt',
    extension: 'txt',
    render: async (tree: Tree) => ({ files: [{ suffix: '', content: plainText(tree) + headings(tree.children) }] }),
  }],
});
`;

const consumer = `import { build, type BuildOptions, check, type Diagnostic, plainText, themes, type Tree, walk } from 'keireki';
import manifest from 'keireki/package.json' with { type: 'json' };

const options: BuildOptions = { formats: ['md'], fit: 2, lang: 'ja' };
const findings: readonly Diagnostic[] = await check(options);
const { files } = await build(options);
const names: readonly string[] = [...files.map(({ name }) => name), ...themes.map(({ name }) => name), manifest.version];
export const lengthOf = (tree: Tree): number => {
  walk(tree, ({ type }) => void type);
  return plainText(tree).length;
};
console.log(findings.map(({ message }) => message.en), names);
`;

function npm(args: readonly string[], cwd: string) {
  return execute('npm', args, { cwd, env: { ...process.env, npm_config_loglevel: 'error' } });
}

function typecheck(file: string, { module, resolution } = { module: 'NodeNext', resolution: 'NodeNext' }) {
  const options = ['--noEmit', '--strict', '--resolveJsonModule', '--target', 'ES2022'];
  const modules = ['--module', module, '--moduleResolution', resolution];
  return execute(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), ...options, ...modules, file], {
    cwd: state.project,
  });
}
