// Every document in every theme: the walk finds no failure condition of PDF/UA-1 met, and the PDF is built as its tree is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themes } from '../../src/themes/index.js';
import { subjectName, subjects } from '../support/fixtures.js';
import { type Composed, openPress } from '../support/press.js';
import { type Facts, factNames, factsOfPdf, factsOfTree } from './agreement.js';
import { examine } from './examined.js';
import { describeFinding, walk } from './walk.js';

const press = openPress();
afterAll(() => press.close());

describe.each(subjects.map(subject => ({ name: subjectName(subject), subject })))('$name', ({ subject }) => {
  let composed: Composed;
  beforeAll(async () => {
    composed = await press.compose(subject);
  });

  describe.each(themes.map(theme => ({ name: theme.name, theme })))('$name', ({ theme }) => {
    let pdf: Uint8Array;
    let facts: Facts;
    let expected: Facts;
    beforeAll(async () => {
      pdf = await composed.print(theme);
      const document = await examine(pdf);
      facts = factsOfPdf(document);
      expected = factsOfTree(composed.tree, document.pages.length);
    });

    it('meets no failure condition', async () => {
      expect((await walk(pdf)).map(describeFinding)).toEqual([]);
    });

    it.each(factNames)('has the %s of its tree', name => {
      expect(facts[name]).toEqual(expected[name]);
    });
  });
});
