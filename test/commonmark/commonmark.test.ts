// Every example of CommonMark and GFM, as the text of a field: each format says what the specification's own HTML says.
// Where it does not, `deviations.ts` says why; an entry that is no longer needed fails.
import { describe, expect, it } from 'vitest';
import { html } from '../../src/renderers/html/index.js';
import { markdown as md } from '../../src/renderers/markdown/index.js';
import type { Renderer } from '../../src/renderers/renderer.js';
import * as b from '../../src/tree/build.js';
import { prose } from '../../src/tree/prose.js';
import { partOf, quietContext, renderDocx, textOf, validationErrors } from '../support/ooxml.js';
import { stockHtml } from '../support/stock-markdown.js';
import { treeOf } from '../support/trees.js';
import { deviations } from './deviations.js';
import { type Example, examples, flat, readText } from './examples.js';

/** Begins each example, and stands in none. */
const heading = '章';

/** The texts of the examples, as a reader of the format reads them. */
const reading: Readonly<Record<string, (some: readonly Example[]) => Promise<readonly string[]>>> = {
  // One document, since a Word document takes longer to write than to read.
  docx: async some =>
    textOf(partOf(await renderDocx(documentOf(some)), 'word/document.xml'))
      .split(heading)
      .slice(1),
  html: some => Promise.all(some.map(async example => bodyOf(await written(html, example)))),
  md: some => Promise.all(some.map(async example => readText(stockHtml(await written(md, example))))),
};

async function written(renderer: Renderer, example: Example): Promise<string> {
  const { files } = await renderer.render(documentOf([example]), quietContext());
  return String(files[0]?.content);
}

function bodyOf(page: string): string {
  return readText(/<body>[\s\S]*<\/body>/.exec(page)?.[0] ?? '');
}

function documentOf(some: readonly Example[]) {
  return treeOf(some.map(({ markdown }) => b.section(1, heading, prose(markdown, { level: 2 }))));
}

describe.each(Object.entries(reading))('%s', (_format, read) => {
  it('says what the specification says, but for what is listed', async () => {
    const wrong: string[] = [];
    const texts = await read(examples);
    for (const [index, example] of examples.entries()) {
      const text = flat(texts[index]?.replace(heading, '') ?? '');
      const same = text === readText(example.html);
      if (same === deviations.has(example.name))
        wrong.push(
          same
            ? `${example.name} deviates no longer`
            : `${example.name}: ${JSON.stringify(example.markdown)} gives “${text}”, not “${readText(example.html)}”`,
        );
    }
    expect(wrong).toEqual([]);
  });
});

it('is a valid Word document', async () => {
  expect(await validationErrors(await renderDocx(documentOf(examples)))).toEqual([]);
});

it('has at most eighty deviations', () => {
  expect(deviations.size).toBeLessThanOrEqual(80);
});
