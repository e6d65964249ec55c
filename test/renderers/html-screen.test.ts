// The HTML file on screens, in a real browser: it never scrolls sideways, and on a phone tables become records.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlPage } from '../../src/renderers/html/index.js';
import { standard } from '../../src/themes/standard.js';
import type { Tree } from '../../src/tree/nodes.js';
import { openChrome, type TestChrome } from '../support/chrome.js';
import { cell, facts, paragraph, sample, table, text, tree } from './html-trees.js';

const state: { chrome?: TestChrome } = {};

beforeAll(async () => {
  state.chrome = await openChrome();
});
afterAll(() => state.chrome?.close());

async function look(document: Tree, width: number, question: string): Promise<unknown> {
  const page = await state.chrome?.browser.newPage();
  await page?.setViewport({ width, height: 700 });
  await page?.setContent(htmlPage(document, standard));
  return page?.evaluate(question);
}

const long = `https://example.com/${'averylongwordwithoutanybreak'.repeat(10)}`;
const wide = tree([
  paragraph(long),
  paragraph({ type: 'code', text: long }, { type: 'link', href: long, children: [text(long)] }),
  { type: 'codeBlock', language: 'sh', text: `curl ${long}` },
  facts('facts', ['とても長い見出し語のある項目', long], [long, '値']),
  table('表', [60, 60, 'rest'], ['期間', long, '内容'], [[cell('2020年', true), cell(long), cell(long)]]),
  {
    type: 'image',
    alt: '図',
    widthMm: 160,
    heightMm: 20,
    source: 'x',
    data: { mime: 'image/png', bytes: new Uint8Array(), width: 80, height: 10 },
  },
  {
    type: 'quote',
    children: [{ type: 'list', ordered: true, start: 100, tight: true, items: [{ children: [paragraph(long)] }] }],
  },
]);

describe.each([320, 360, 641, 768, 1200])('at %i px', width => {
  it.each([
    ['a résumé', sample],
    ['whatever is long', wide],
  ])('%s does not scroll sideways', async (_, document) => {
    expect(await look(document, width, 'document.documentElement.scrollWidth')).toBe(width);
  });
});

describe('on a phone', () => {
  it('each cell stands below the name of its column', async () => {
    const question = `[...document.querySelectorAll('td')].slice(0, 2).map(cell => [
      getComputedStyle(cell, '::before').content.replace(' / ""', ''), getComputedStyle(cell).display, cell.getBoundingClientRect().width > 250])`;
    expect(await look(sample, 320, question)).toEqual([
      ['"技術"', 'block', true],
      ['"経験"', 'block', true],
    ]);
  });

  it('text is no smaller than 14 px and the table head stays for screen readers', async () => {
    const question = `[[...document.querySelectorAll('p, li, td, dd')].every(node => parseFloat(getComputedStyle(node).fontSize) >= 14),
      getComputedStyle(document.querySelector('thead')).display !== 'none']`;
    expect(await look(sample, 320, question)).toEqual([true, true]);
  });
});
