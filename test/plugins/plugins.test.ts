// What is wrong with a plugin is said clearly: each case names the code and what both messages must mention.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importModule } from '../../src/host/modules.js';
import { build, check } from '../../src/index.js';
import { loadPlugins } from '../../src/plugins.js';

const state = { folder: '' };
const renderer = (name: string) => `{ name: '${name}', extension: '${name}', render: async () => ({ files: [] }) }`;

beforeAll(async () => {
  state.folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-plugins-'));
  await writeFile(path.join(state.folder, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rm(state.folder, { recursive: true, force: true }));

it('runs no code of a project whose caller refuses it', async () => {
  const trace = path.join(state.folder, 'trace');
  const file = path.join(state.folder, 'resume.yaml');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`;
  await writeFile(path.join(state.folder, 'evil.cjs'), `${code}; module.exports = { apiVersion: 1, themes: [] };`);
  await writeFile(path.join(state.folder, '.textlintrc.cjs'), code);
  await writeFile(path.join(state.folder, 'resume.config.yaml'), 'plugins: [./evil.cjs]\n');
  await writeFile(
    file,
    'basics: { name: 山田 太郎, summary: 要約です。 }\nwork: [{ name: 株式会社青空, startDate: 2020-04 }]\n',
  );
  const options = { file, plugins: false } as const;
  const { files, diagnostics } = await build({ ...options, formats: ['md'] });
  expect(files.map(({ name }) => name)).toEqual(['shokumukeirekisho.md']);
  expect(diagnostics.map(({ code }) => code)).toContain('plugin/left-out');
  expect((await check(options)).map(({ code }) => code)).toEqual(
    expect.arrayContaining(['plugin/left-out', 'textlint/left-out']),
  );
  expect(existsSync(trace)).toBe(false);
  await build({ file, formats: ['md'] });
  expect(existsSync(trace)).toBe(true);
});

describe('a plugin that cannot be used', () => {
  it.each([
    ['a module that is not there', [], 'plugin/not-found', './nowhere.js', './nowhere.js'],
    ['a package that is not installed', [], 'plugin/not-found', 'keireki-plugin-nowhere', 'keireki-plugin-nowhere'],
    ['TypeScript', ['export default {};'], 'plugin/typescript', './plugin.ts', '.ts'],
    ['a module that throws', ['throw new Error("壊れた");'], 'plugin/failed', './plugin.js', '壊れた'],
    ['no default export', ['export const renderers = [];'], 'plugin/wrong-shape', './plugin.js', 'export default'],
    [
      'a list that is none',
      ['export default { apiVersion: 1, renderers: {} };'],
      'plugin/wrong-shape',
      './plugin.js',
      'renderers',
    ],
    [
      'a renderer without render',
      ['export default { apiVersion: 1, renderers: [{ name: "x", extension: "x" }] };'],
      'plugin/wrong-shape',
      './plugin.js',
      'render',
    ],
    [
      'an unknown key',
      ['export default { apiVersion: 1, renderer: [] };'],
      'plugin/wrong-shape',
      './plugin.js',
      'renderer',
    ],
    [
      'another version of the interface',
      ['export default { apiVersion: 2 };'],
      'plugin/wrong-shape',
      './plugin.js',
      '2',
    ],
    [
      'no version of the interface',
      [`export default { renderers: [${renderer('org')}] };`],
      'plugin/wrong-shape',
      './plugin.js',
      'apiVersion',
    ],
    ['nothing in it', ['export default { apiVersion: 1 };'], 'plugin/wrong-shape', './plugin.js', 'renderers: [...]'],
    [
      'empty lists',
      ['export default { apiVersion: 1, rules: [], themes: [] };'],
      'plugin/wrong-shape',
      './plugin.js',
      'renderers: [...]',
    ],
    [
      'a document',
      ['export default { apiVersion: 1, documents: [7] };'],
      'plugin/wrong-shape',
      './plugin.js',
      'compose',
    ],
    ['a theme', ['export default { apiVersion: 1, themes: [7] };'], 'plugin/wrong-shape', './plugin.js', 'colors'],
    ['rules', ['export default { apiVersion: 1, rules: {} };'], 'plugin/wrong-shape', './plugin.js', 'severity'],
    [
      'a name of the built-in formats',
      [`export default { apiVersion: 1, renderers: [${renderer('pdf')}] };`],
      'plugin/name-clash',
      './plugin.js',
      'pdf',
    ],
  ])('%s', async (_name, [code], expected, specifier, mention) => {
    if (code !== undefined) await writeFile(path.join(state.folder, specifier), code);
    // A module is imported once a process: every case gets its own address.
    const { diagnostics } = await loadPlugins([{ specifier, folder: state.folder }], fresh);
    expect(diagnostics.map(diagnostic => diagnostic.code)).toEqual([expected]);
    const [{ message, help }] = [diagnostics[0] ?? { message: { ja: '', en: '' }, help: undefined }];
    expect(message.ja + help?.ja).toContain(mention);
    expect(message.en + help?.en).toContain(mention);
    expect(message.ja).not.toBe(message.en);
    expect(help?.ja).not.toBe(help?.en);
  });
});

describe('a format that could not be asked for, or not be written', () => {
  it.each([
    ...['a,b', 'a b', 'a/b', '', 'Org', '2d', 'オルグ'].map(name => ({ name, extension: 'x', mention: 'my-format' })),
    ...['.txt', 'txt.', 'a..b', 'a/b', 'a b', '', 'テキスト', '../x'].map(extension => ({
      name: 'x',
      extension,
      mention: 'tar.gz',
    })),
  ])('is `$name` with the extension `$extension`', async ({ name, extension, mention }) => {
    const plugin = { apiVersion: 1, renderers: [{ name, extension, render: () => undefined }] };
    const named = [{ specifier: './x.js', folder: '.' }];
    const { diagnostics } = await loadPlugins(named, async () => ({ default: plugin }));
    expect(diagnostics).toMatchObject([
      {
        code: 'plugin/wrong-shape',
        help: { ja: expect.stringContaining(mention), en: expect.stringContaining(mention) },
      },
    ]);
  });
});

describe('a plugin that never comes to the end of its own code', () => {
  it('is given up', async () => {
    const { diagnostics } = await loadPlugins(
      [{ specifier: './waits.js', folder: state.folder }],
      () => new Promise(() => undefined),
      { limit: 5 },
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'plugin/too-slow',
        message: {
          ja: 'プラグイン「./waits.js」の読み込みが0.005秒たっても終わらないため、打ち切りました。',
          en: 'The plugin `./waits.js` has not been loaded within 0.005 seconds, and was given up.',
        },
      },
    ]);
  });
});

describe('a plugin named in the configuration', () => {
  it('has its problems where it is named, a clash of names included', async () => {
    await writeFile(
      path.join(state.folder, 'clash.js'),
      `export default { apiVersion: 1, renderers: [${renderer('pdf')}] };`,
    );
    const span = { file: 'resume.config.yaml', start: 10, end: 20 };
    const named = ['./nowhere.js', './plugin.ts', './clash.js'].map(specifier => ({
      specifier,
      folder: state.folder,
      span,
    }));
    const { diagnostics } = await loadPlugins(named, importModule);
    expect(diagnostics.map(diagnostic => [diagnostic.code, diagnostic.span])).toEqual([
      ['plugin/not-found', span],
      ['plugin/typescript', span],
      ['plugin/name-clash', span],
    ]);
  });
});

describe('plugins that can be used', () => {
  it.each(['txt', 'tar.gz', 'HTML5'])('may have the extension `%s`', async extension => {
    const plugin = { apiVersion: 1, renderers: [{ name: 'x-1', extension, render: () => undefined }] };
    const named = [{ specifier: './x.js', folder: '.' }];
    expect(await loadPlugins(named, async () => ({ default: plugin }))).toMatchObject({ diagnostics: [] });
  });

  it('bring their members beside the built-in ones', async () => {
    await writeFile(
      path.join(state.folder, 'good.js'),
      `export default { apiVersion: 1, renderers: [${renderer('org')}] };`,
    );
    const { registry, diagnostics } = await loadPlugins(
      [{ specifier: './good.js', folder: state.folder }],
      importModule,
    );
    expect(diagnostics).toEqual([]);
    expect([...registry.renderers.keys()]).toEqual(['md', 'html', 'pdf', 'docx', 'png', 'json', 'org']);
    expect(registry.origins.get('renderers/org')).toBe('./good.js');
  });

  it('must not share a name', async () => {
    const good = { specifier: './good.js', folder: state.folder };
    await writeFile(
      path.join(state.folder, 'twin.js'),
      `export default { apiVersion: 1, renderers: [${renderer('org')}] };`,
    );
    const { diagnostics } = await loadPlugins([good, { ...good, specifier: './twin.js' }], importModule);
    expect(diagnostics.map(diagnostic => [diagnostic.code, diagnostic.message.en.includes('./good.js')])).toEqual([
      ['plugin/name-clash', true],
    ]);
  });
});

const counter = { value: 0 };
async function fresh(specifier: string, folder: string): Promise<unknown> {
  counter.value += 1;
  if (!specifier.endsWith('.js') || specifier.includes('nowhere')) return importModule(specifier, folder);
  const copy = specifier.replace('.js', `-${counter.value}.js`);
  const { copyFile } = await import('node:fs/promises');
  await copyFile(path.join(folder, specifier), path.join(folder, copy));
  return importModule(copy, folder);
}
