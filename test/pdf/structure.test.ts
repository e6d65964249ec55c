// Every document in every theme: the walk finds no failure condition of PDF/UA-1 met, and the PDF is built as its tree is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themes } from '../../src/themes/index.js';
import { subjectName, subjects } from '../support/fixtures.js';
import { openPress } from '../support/press.js';
import { type Facts, factNames, factsOfPdf, factsOfTree } from './agreement.js';
import { examine } from './examined.js';
import { describeFinding, findingsIn } from './walk.js';

const press = openPress();
afterAll(() => press.close());

const prints = subjects.flatMap(subject =>
  themes.map(theme => ({ name: `${subjectName(subject)} in ${theme.name}`, subject, theme })),
);

describe.each(prints)('$name', ({ subject, theme }) => {
  let findings: readonly string[];
  let facts: Facts;
  let expected: Facts;
  beforeAll(async () => {
    const { tree, pdf } = await press.print(subject, theme);
    const document = await examine(pdf);
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
