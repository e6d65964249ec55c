// Every code of the program is explained, and the examples are true: the bad one is reported, the good one is not.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { explanations } from '../../src/diagnostics/explanations/index.js';
import { documents } from '../../src/documents/index.js';
import { manual, rulesPage } from '../../src/manual.js';
import { readResume } from '../../src/resume/read.js';
import { runRules } from '../../src/rules/run.js';
import { silence } from '../../src/rules/silence.js';
import { select } from '../../src/select/select.js';
import { findDirectives } from '../../src/source/directives.js';
import { parseYaml } from '../../src/source/parse.js';

const areas =
  'yaml|schema|json-resume|date|missing|prose|input|photo|output|config|plugin|theme|docx|browser|fonts|pdf|png|usage|rules|fit|preview|init';

/** Codes that are put together from an area and a reason. */
const composed = [
  ...[
    'empty',
    'present',
    'unreadable',
    'short-year',
    'year-out-of-range',
    'month-out-of-range',
    'no-such-day',
    'not-in-era',
  ].map(reason => `date/${reason}`),
  ...['config', 'usage'].flatMap(area =>
    ['unknown-format', 'unknown-document', 'unknown-theme', 'unknown-layout', 'unknown-lang', 'unknown-font']
      .concat('wrong-accent', 'pale-accent', 'wrong-fit')
      .map(problem => `${area}/${problem}`),
  ),
  'usage/unknown-page',
];

/** Said in `outputProblem`, by what the system answers. */
const output = ['no-space', 'read-only', 'is-folder', 'not-a-folder', 'in-use', 'name-too-long', 'unwritable'].map(
  what => `output/${what}`,
);

const used = new Set([
  ...output,
  ...composed,
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.includes('explanations'))
    .flatMap(name =>
      Array.from(
        readFileSync(path.join('src', name), 'utf8').matchAll(new RegExp(`'((?:${areas})/[a-z0-9-]+)'`, 'g')),
        match => match[1] ?? '',
      ),
    ),
]);

describe('the explanations', () => {
  it('are there for every code', () => {
    const modules = /\/(index|reporter|issues|read|schemas?)$/;
    expect([...used].filter(code => !(code in explanations) && !modules.test(code)).sort()).toEqual([]);
  });

  it('are of codes that there are', () => {
    expect(Object.keys(explanations).filter(code => !used.has(code))).toEqual([]);
  });

  it('read as sentences in both languages', () => {
    for (const { code, title, why } of manual()) {
      expect(title.ja, code).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(title.ja, code).not.toMatch(/[。]$/);
      expect(why.ja, code).toMatch(/[。）]$/);
      expect(title.en, code).toMatch(/^[^a-z].*[^.]$/);
      expect(why.en, code).toMatch(/^[^a-z].*\.$/s);
    }
  });

  it.each([
    ['docs/rules.md', 'en'],
    ['docs/ja/rules.md', 'ja'],
  ] as const)('%s is of today', (file, language) => {
    expect(readFileSync(file, 'utf8')).toBe(rulesPage(language));
  });

  it('make pages', () => {
    expect(rulesPage('ja')).toContain('### dates/end-before-start');
    expect(rulesPage('en')).toContain('severity: error');
  });
});

describe('the examples of files', () => {
  const ofFiles = Object.entries(explanations).filter(([code]) =>
    /^(yaml|schema|json-resume|date|missing|rules)\//.test(code),
  );

  it.each(ofFiles.filter(([, { bad }]) => bad !== undefined))('%s: the bad one is reported', (code, { bad = '' }) => {
    expect(codesOf(bad)).toContain(code);
  });

  it.each(ofFiles.filter(([, { good }]) => good !== undefined))('%s: the good one is not', (code, { good = '' }) => {
    expect(codesOf(good)).not.toContain(code);
  });
});

function codesOf(text: string): readonly string[] {
  const parsed = parseYaml('resume.yaml', text);
  const { resume, diagnostics } =
    parsed.value === undefined ? { resume: undefined, diagnostics: [] } : readResume(parsed, 'resume.yaml');
  const found = [...parsed.diagnostics, ...diagnostics].map(({ code }) => code);
  if (!resume) return found;
  const { resume: selected } = select(resume, { language: 'ja' });
  const missing = documents.flatMap(({ needs }) =>
    needs.filter(need => need.missing(selected)).map(({ code }) => code),
  );
  const findings = runRules(resume, {
    rules: [],
    settings: {},
    today: { year: 2026, month: 11, day: 24 },
    positions: parsed.positions,
    sources: new Map([['resume.yaml', text]]),
  });
  const { kept, idle } = silence(findings, findDirectives('resume.yaml', text), new Set(['dates/gap']));
  return [...found, ...missing, ...[...kept, ...idle].map(({ code }) => code)];
}
