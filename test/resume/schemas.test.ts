// The JSON Schemas are fresh, explain every field, and say of a file what the program says of it.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/config/config.js';
import { configDescriptions } from '../../src/config/descriptions.js';
import { readResume } from '../../src/resume/read.js';
import { resumeDescriptions } from '../../src/resume/schema/descriptions/index.js';
import { localizedText } from '../../src/resume/schema/fields.js';
import { fieldPaths } from '../../src/resume/schema/json-schema.js';
import { resumeSchema } from '../../src/resume/schema/resume.js';
import { schemas } from '../../src/schemas.js';
import { parseYaml } from '../../src/source/parse.js';

const generated = schemas();

describe.each(['resume', 'config'] as const)('%s.schema.json', name => {
  it('is as `npm run schemas` writes it', () => {
    expect(readFileSync(`schemas/v1/${name}.schema.json`, 'utf8')).toBe(
      `${JSON.stringify(generated[name], null, 2)}\n`,
    );
  });
});

describe.each([
  ['résumé', fieldPaths(resumeSchema(localizedText)), resumeDescriptions],
  ['configuration', fieldPaths(configSchema), configDescriptions],
] as const)('the descriptions of the %s', (_name, paths, descriptions) => {
  it('are there for every field, and for no other', () => {
    expect(Object.keys(descriptions).sort()).toEqual([...new Set(paths)].sort());
  });

  it.each(Object.entries(descriptions))('%s says it in both languages', (_path, { ja, en }) => {
    expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠].*。$/su);
    expect(en).toMatch(/^[A-Z`].*\.$/su);
  });
});

describe('an editor and the program agree', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(generated.resume);
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['the sample', readFileSync('resume.yaml', 'utf8'), true],
    ['a year without quotes', 'basics: { name: 山田 太郎 }\nwork: [{ name: 青空, startDate: 2020 }]', true],
    ['a number as a text', 'work: [{ name: 青空, company: { capital: 10000000 } }]', true],
    ['a name in two languages', 'basics: { name: { ja: 山田 太郎, en: Taro Yamada } }', true],
    ['a name in two parts', 'basics: { name: { family: 髙橋, given: { ja: 花子, en: Hanako } } }', true],
    ['a stack by groups', 'projects: [{ name: x, stack: { 言語: [Go] } }]', true],
    ['a key of one’s own', 'x-note: 1\nbasics: { x-y: [1] }', true],
    ['a misspelt key', 'basics: { nmae: 山田 太郎 }', false],
    ['a list in place of a map', 'basics: [1]', false],
    ['a text in place of a list', 'work: 青空', false],
    ['a missing name', 'work: [{ position: x }]', false],
    ['an unknown status', 'education: [{ institution: x, status: 卒 }]', false],
    ['a third language', 'basics: { label: { ja: a, fr: b } }', false],
  ];
  it.each(cases)('about %s', (_name, text, right) => {
    expect(validate(load(text)), JSON.stringify(validate.errors)).toBe(right);
    const { diagnostics } = readResume(parseYaml('resume.yaml', text), 'resume.yaml');
    expect(diagnostics.filter(({ severity }) => severity === 'error').length === 0, JSON.stringify(diagnostics)).toBe(
      right,
    );
  });
});

describe('the editor knows the rules', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(generated.config);

  it.each([
    ['rules: { dates/gap: "off", wording/honorific: error }', true],
    ['rules: { dates/gap: { level: warn, months: 6 } }', true],
    ['rules: { my-plugin/rule: warn }', true],
    ['rules: { dates/gap: of }', false],
    ['rules: { dates/gap: { month: 6 } }', false],
    ['rules: { dates/gap: { months: half a year } }', false],
  ])('%s', (text, right) => {
    expect(validate(load(text)), JSON.stringify(validate.errors)).toBe(right);
  });
});
