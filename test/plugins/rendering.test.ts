// What a plugin's renderer does wrong is told as the plugin's, and the other formats are made all the same.
import { expect, it } from 'vitest';
import { isProblemError } from '../../src/diagnostics/diagnostic.js';
import { createHost } from '../../src/host/index.js';
import { type Rendered, render } from '../../src/pipeline.js';
import { loadPlugins } from '../../src/plugins.js';
import type { Registry } from '../../src/registry.js';
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

/** A plugin with one renderer beside Markdown, rendered as the program does. */
async function rendered(make: () => unknown, limit?: number): Promise<readonly Rendered[]> {
  const registry = await registryOf(make, limit);
  const document = registry.documents.get('shokumukeirekisho');
  if (!document) throw new Error('no document');
  const job = {
    document,
    language: 'ja',
    settings: { ...document.defaults, layout: 'standard' },
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
    limit,
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
