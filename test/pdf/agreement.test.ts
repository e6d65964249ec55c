// The comparison of a PDF with its tree would see a difference: each change of the tree changes the facts that it should.
import { afterAll, describe, expect, it } from 'vitest';
import type { Tree } from '../../src/index.js';
import { themes } from '../../src/themes/index.js';
import { closePrints, printTree } from '../support/prints.js';
import { factNames, factsOfPdf, factsOfTree } from './agreement.js';
import { everything } from './everything.js';
import { examine } from './examined.js';
import { describeFinding, findingsIn } from './walk.js';

afterAll(closePrints);

it.each(themes)('one of everything, in $name, agrees with its tree and meets no failure condition', async theme => {
  const document = await examine(await printTree(everything, theme));
  expect(factsOfPdf(document)).toEqual(factsOfTree(everything, document.pages.length));
  expect(findingsIn(document).map(describeFinding)).toEqual([]);
});

describe('a difference is seen', () => {
  const changes: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['the title', '"title":"職務経歴書"', '"title":"履歴書"', ['metadata']],
    ['a keyword', '"見本"]', '"別"]', ['metadata']],
    ['the language', '"lang":"ja"', '"lang":"en"', ['metadata']],
    ['a level', '"level":2', '"level":3', ['headings', 'outline']],
    ['a heading', '"二"', '"四"', ['headings', 'outline', 'text']],
    [
      'a header cell',
      '{"header":true,"colSpan":1,"rowSpan":1,"children":[{"type":"paragraph","align":"start","children":[{"type":"text","text":"2020"}',
      '{"header":false,"colSpan":1,"rowSpan":1,"children":[{"type":"paragraph","align":"start","children":[{"type":"text","text":"2020"}',
      ['tables'],
    ],
    ['a span of cells', '"colSpan":2', '"colSpan":1', ['tables']],
    ['a number', '"start":3', '"start":4', ['lists', 'text']],
    ['an address', 'example.com/a', 'example.com/b', ['links']],
    ['the text of a picture', '"証明写真"', '"写真"', ['figures']],
    [
      'a quotation',
      '{"type":"quote","children":[{"type":"paragraph","align":"start","children":[{"type":"text","text":"引用"}]}]}',
      '{"type":"paragraph","align":"start","children":[{"type":"text","text":"引用"}]}',
      ['quotes'],
    ],
    ['the language of a passage', '"lang":"en"', '"lang":"fr"', ['languages']],
    ['a reading', '"さき"', '"ざき"', ['text']],
  ];

  it.each(changes)('in %s', (_, from, to, names) => {
    const before = factsOfTree(everything, 1);
    const after = factsOfTree(changed(everything, from, to), 1);
    expect(factNames.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))).toEqual(names);
  });
});

/** The tree with the first place that reads so written otherwise. */
function changed(tree: Tree, from: string, to: string): Tree {
  const text = JSON.stringify(tree);
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to));
}
