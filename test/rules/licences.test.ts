// The dictionary of licences agrees with itself, and leaves official names alone.
import { expect, it } from 'vitest';
import { readResume } from '../../src/resume/read.js';
import { licences, oldLicences } from '../../src/rules/data/licences.js';
import { runRules } from '../../src/rules/run.js';
import { licenceName } from '../../src/rules/wording/licence-name.js';
import { parseYaml } from '../../src/source/parse.js';

const filled = (name: string): string =>
  name.includes('〇〇') ? name : name.replace('〇級', '2級').replace('〇点', '800点').replace('〇', '1');
const officials = [...new Set(licences.flatMap(({ official, or = [] }) => [official, ...or]))].map(filled);
const shorts = licences.flatMap(({ short }) => short).map(filled);

it('knows 60 names at least', () => {
  expect(officials.length).toBeGreaterThanOrEqual(60);
});

it('has no short name twice', () => {
  expect(shorts.filter((short, index) => shorts.indexOf(short) !== index)).toEqual([]);
});

it.each([...officials, ...oldLicences.map(({ now }) => now)])('lets %s be', official => {
  expect(found(official)).toEqual([]);
  expect(found(`${official} 合格`)).toEqual([]);
});

it.each(shorts)('finds %s', short => {
  expect(found(short)).toEqual([short]);
});

it.each(oldLicences.flatMap(({ names, until }) => names.map(name => ({ name, until }))))(
  'knows until when it was $name',
  ({ name, until }) => {
    expect(found(name, `${until.year}-${until.month}`)).toEqual([]);
    expect(found(`${name}試験`, String(until.year + 1))).toEqual([`${name}試験`]);
  },
);

/** What the rule marks in a list of licences that has this one. */
function found(name: string, date?: string): readonly string[] {
  const text = `basics: { summary: 要約です。 }\ncertificates: [{ name: '${name}'${date ? `, date: ${date}` : ''} }]\n`;
  const parsed = parseYaml('resume.yaml', text);
  const { resume } = readResume(parsed, 'resume.yaml');
  if (!resume) throw new Error(text);
  const sources = new Map([['resume.yaml', text]]);
  const run = { rules: [licenceName], settings: {}, today: { year: 2026 }, positions: parsed.positions, sources };
  return runRules(resume, run).map(({ span }) => (span ? text.slice(span.start, span.end) : ''));
}
