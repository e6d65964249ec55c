// The dictionary of products agrees with itself, and leaves right names alone.
import { expect, it } from 'vitest';
import { readResume } from '../../src/resume/read.js';
import { oldNames, productNames } from '../../src/rules/data/products.js';
import { runRules } from '../../src/rules/run.js';
import { productSpelling } from '../../src/rules/wording/product-spelling.js';
import { parseYaml } from '../../src/source/parse.js';

const rights = [...new Set(productNames.map(({ right }) => right))];
const wrongs = productNames.flatMap(({ wrong, alone = [] }) => [...wrong, ...alone]);

it('knows 150 names at least', () => {
  expect(rights.length).toBeGreaterThanOrEqual(150);
});

it('has no form twice, and none that is right elsewhere', () => {
  expect(wrongs.filter((wrong, index) => wrongs.indexOf(wrong) !== index)).toEqual([]);
  expect(wrongs.filter(wrong => rights.includes(wrong) || oldNames.some(({ old }) => old === wrong))).toEqual([]);
});

it.each(rights)('lets %s be', right => {
  expect(found(right)).toEqual([]);
  expect(found(`${right}の導入、${right}/${right}`)).toEqual([]);
});

it.each(wrongs)('finds %s', wrong => {
  expect(found(wrong)).toEqual([wrong]);
});

it('never takes a word that is something else in other company', () => {
  const words = [
    'Go',
    'Swift',
    'R',
    'Rust',
    'Spring',
    'Rails',
    'Express',
    'Node',
    'Dart',
    'Elm',
    'Flask',
    'Box',
    'Teams',
  ];
  expect(words.flatMap(found)).toEqual([]);
});

/** What the rule marks in a list of skills that has this one item. */
function found(item: string): readonly string[] {
  const text = `skills: [{ name: 技術, keywords: ['${item}'] }]\n`;
  const parsed = parseYaml('resume.yaml', text);
  const { resume } = readResume(parsed, 'resume.yaml');
  if (!resume) throw new Error(text);
  const sources = new Map([['resume.yaml', text]]);
  const run = { rules: [productSpelling], settings: {}, today: { year: 2026 }, positions: parsed.positions, sources };
  return runRules(resume, run).map(({ span }) => (span ? text.slice(span.start, span.end) : ''));
}
