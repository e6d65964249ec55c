// Where the pages of every document break, in every theme: measured in the finished PDF. Each use of an exception is told;
// the sample may use none.
import { afterAll, describe, expect, it } from 'vitest';
import { subjects } from '../support/fixtures.js';
import { closePrints, inEveryTheme, printed } from '../support/prints.js';
import { measure } from './measured.js';
import { type Finding, properties } from './properties.js';
import { hardSubjects } from './subjects.js';

afterAll(closePrints);

/** What Chrome does although the sheet asks for something else; each fails for as long as it does. */
const known: readonly string[] = [
  // The last section goes on from page to page and ends at a page's foot: what stands after it is moved on alone.
  'employers-standard-ja in gothic-modern',
  // A row that has room below the last one, with 8 mm to spare, begins the next page.
  'chance-4-standard-ja in mincho-formal',
];

describe.each(inEveryTheme([...subjects, ...hardSubjects]))('$name', ({ name, subject, theme }) => {
  const test = known.includes(name) ? it.fails : it;
  test('breaks where it may', { timeout: 120_000 }, async () => {
    const { tree, bytes } = await printed(subject, theme);
    const measured = await measure(bytes, tree);
    const verdicts = Object.entries(properties).map(([property, judge]) => ({ property, ...judge(measured) }));
    const exceptions = verdicts.flatMap(verdict => told(verdict.property, verdict.exceptions));
    for (const exception of exceptions) console.info(`exception in ${name}: ${exception}`);
    expect(verdicts.flatMap(verdict => told(verdict.property, verdict.broken))).toEqual([]);
    if (subject.fixture === 'sample') expect(exceptions).toEqual([]);
  });
});

function told(property: string, findings: readonly Finding[]): readonly string[] {
  return findings.map(({ page, what }) => `${property}, page ${page}: ${what}`);
}
