// The narrative layout says what engineers write by hand: a résumé without free sections becomes that very Markdown.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { renderers } from '../../src/renderers/index.js';
import { themes } from '../../src/themes/index.js';
import { made } from './support.js';

const file = (name: string) => readFile(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

it('makes of test/fixtures/narrative.yaml what stands in narrative.md', async () => {
  const yaml = await file('narrative.yaml');
  expect(yaml).not.toMatch(/^sections:/m);
  const { tree, findings } = await made(yaml, {
    settings: {
      layout: 'narrative',
      dates: 'numeric',
      sections: ['summary', 'skills', 'history', 'work', 'links', 'closing'],
    },
  });
  expect(findings).toEqual([]);
  const [theme] = themes;
  const markdown = await renderers.find(({ name }) => name === 'md')?.load();
  if (!theme || !markdown) throw new Error('no theme or no Markdown');
  const print = () => Promise.reject(new Error('Markdown prints nothing'));
  const { files } = await markdown.render(tree, { theme, report: finding => expect(finding).toBeUndefined(), print });
  expect(files.map(({ content }) => content)).toEqual([await file('narrative.md')]);
});
