// What a plugin's renderer does wrong is told as the plugin's, and the other formats are made all the same.
import { describe, expect, it } from 'vitest';
import { isProblemError } from '../../src/diagnostics/diagnostic.js';
import { createHost } from '../../src/host/index.js';
import { type Rendered, render } from '../../src/pipeline.js';
import { loadPlugins } from '../../src/plugins.js';
import type { Registry } from '../../src/registry.js';
import { standard } from '../../src/themes/standard.js';
import { treeOf } from '../support/trees.js';

it('that never settles is given up, and the other formats are made', async () => {
  const [slow, markdown] = await rendered(() => new Promise(() => undefined), 5);
  expect(markdown).toMatchObject({ format: { name: 'md' }, output: { files: [{ suffix: '' }] } });
  expect(slow).toMatchObject({
    problem: {
      code: 'plugin/too-slow',
      message: {
        ja: 'プラグイン「./slow.js」の出力形式「slow」の作成が0.005秒たっても終わらないため、打ち切りました。',
        en: 'The plugin `./slow.js` has not made the format `slow` within 0.005 seconds, and was given up.',
      },
      help: {
        ja: 'プラグインの作者に報告するか、この形式を外してください。',
        en: 'tell the author of the plugin, or leave this format out',
      },
    },
  });
});

it('is a failure of the machine', async () => {
  const registry = await registryOf(() => new Promise(() => undefined), 5);
  const renderer = await registry.renderers.get('slow')?.load();
  const failure: unknown = await renderer
    ?.render(treeOf([]), { theme: themeOf(registry), report: () => undefined, print: nothing })
    .catch((error: unknown) => error);
  expect(isProblemError(failure) && failure.exitCode).toBe(3);
});

it('may take its time within the limit', async () => {
  const output = { files: [{ suffix: '', content: '遅' }] };
  const [slow] = await rendered(() => new Promise(resolve => setTimeout(() => resolve(output), 5)), 5_000);
  expect(slow).toMatchObject({ output });
});

describe('what is no output', () => {
  const file = (suffix: unknown, content: unknown = '') => ({ suffix, content });
  it.each([
    ['a text', '空', '返した値の形', 'wrong shape'],
    ['nothing', undefined, '返した値の形', 'wrong shape'],
    ['content of another type', { files: [file('', 7)] }, '返した値の形', 'wrong shape'],
    ['pages that are no number', { files: [file('')], pages: '2' }, '返した値の形', 'wrong shape'],
    ['no file', { files: [] }, 'ファイルがひとつも', 'no file in it'],
    ['one suffix twice', { files: [file('-a'), file('-a')] }, '「-a」', '`-a`'],
    ['one suffix in two cases', { files: [file('-a'), file('-A')] }, '「-A」', '`-A`'],
    ['one suffix composed and not', { files: [file('-が'), file('-か\u3099')] }, '「-か\u3099」', '`-か\u3099`'],
    ['a folder', { files: [file('/a')] }, '「/a」', '`/a`'],
    ['a folder above', { files: [file('/../../a')] }, '「/../../a」', '`/../../a`'],
    ['a folder of Windows', { files: [file('\\a')] }, '「\\a」', '`\\a`'],
    ['a line break', { files: [file('-a\nb')] }, '「-a\nb」', '`-a\nb`'],
    ['what Windows refuses', { files: [file(''), file('-a:b')] }, '「-a:b」', '`-a:b`'],
  ])('%s', async (_name, output, ja, en) => {
    const [wrong, markdown] = await rendered(async () => output);
    expect(markdown).toHaveProperty('output');
    const problem = wrong && 'problem' in wrong ? wrong.problem : undefined;
    expect(problem).toMatchObject({ code: 'plugin/wrong-output', message: { ja: expect.stringContaining(ja) } });
    for (const named of ['./slow.js', 'slow', en]) expect(problem?.message.en).toContain(named);
    expect(problem?.help?.ja).not.toBe(problem?.help?.en);
  });

  it('unlike several files with safe suffixes', async () => {
    const output = { files: [file(''), file('-2'), file(' 別紙{1}', new Uint8Array())], pages: 2 };
    expect(await rendered(async () => output)).toMatchObject([{ output }, { format: { name: 'md' } }]);
  });
});

/** A plugin with one renderer beside Markdown, rendered as the program does. */
async function rendered(make: () => unknown, limit?: number): Promise<readonly Rendered[]> {
  const registry = await registryOf(make, limit);
  const document = registry.documents.get('shokumukeirekisho');
  if (!document) throw new Error('no document');
  const job = {
    document,
    language: 'ja',
    settings: {
      ...document.defaults,
      layout: 'standard',
      look: { margin: standard.margin, projects: 'table', side: [] },
    },
    theme: themeOf(registry),
    formats: ['slow', 'md'].flatMap(name => registry.renderers.get(name) ?? []),
  } as const;
  return Promise.all(render(createHost({ messages: 'ja' }), treeOf([]), job, () => undefined));
}

async function registryOf(make: () => unknown, limit?: number): Promise<Registry> {
  const plugin = { apiVersion: 1, renderers: [{ name: 'slow', extension: 'txt', render: make }] };
  const { registry } = await loadPlugins(
    [{ specifier: './slow.js', folder: '.' }],
    async () => ({ default: plugin }),
    limit === undefined ? {} : { limit },
  );
  return registry;
}

function themeOf(registry: Registry) {
  const theme = registry.themes.get('standard');
  if (!theme) throw new Error('no theme');
  return theme;
}

async function nothing(): Promise<never> {
  throw new Error('nothing is printed here');
}
