// Every document in every theme: the walk finds no failure condition of PDF/UA-1 met, and the PDF is built as its tree is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjects } from '../support/fixtures.js';
import { closePrints, inEveryTheme, printed } from '../support/prints.js';
import { type Facts, factNames, factsOfPdf, factsOfTree } from './agreement.js';
import { examine } from './examined.js';
import { describeFinding, findingsIn } from './walk.js';

afterAll(closePrints);

describe.each(inEveryTheme(subjects))('$name', ({ subject, theme }) => {
  let findings: readonly string[];
  let facts: Facts;
  let expected: Facts;
  beforeAll(async () => {
    const { tree, bytes } = await printed(subject, theme);
    const document = await examine(bytes);
    findings = findingsIn(document).map(describeFinding);
    facts = factsOfPdf(document);
    expected = factsOfTree(tree, document.pages.length);
  });

  it('meets no failure condition', () => {
    expect(findings).toEqual([]);
  });

  it.each(factNames)('has the %s of its tree', name => {
    expect(facts[name]).toEqual(expected[name]);
  });
});
