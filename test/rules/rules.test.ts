// Every rule against its cases: `cases/<name>.yaml` lists résumés in which it must find exactly what is named, and near
// misses in which it must find nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Fix, Span } from '../../src/diagnostics/diagnostic.js';
import { readResume } from '../../src/resume/read.js';
import { rules } from '../../src/rules/index.js';
import type { PhotoFacts, Rule } from '../../src/rules/rule.js';
import { runRules } from '../../src/rules/run.js';
import { applyFixes } from '../../src/source/fix.js';
import { parseYaml } from '../../src/source/parse.js';

/** Values of a case file are strings, as our own reader gives them. */
interface Case {
  /** What is special about it. */
  readonly about?: string;
  readonly resume: string;
  /** The marked texts, in the order of the file. */
  readonly finds?: readonly string[];
  /** The day; 2026-11-24 where none is given. */
  readonly today?: string;
  readonly options?: Readonly<Record<string, string | boolean>>;
  /** The file after every fix, where fixes are offered. */
  readonly fixed?: string;
  /** What the photo's file says of itself. */
  readonly photo?: Readonly<Record<string, string | boolean>>;
}

interface Cases {
  readonly bad: readonly Case[];
  readonly good: readonly Case[];
}

const folder = path.join('test', 'rules', 'cases');

describe.each(rules.map(rule => ({ name: rule.name, rule })))('$name', ({ rule }) => {
  const { bad, good } = casesOf(rule);

  it('has five cases of each kind at least', () => {
    expect(bad.length).toBeGreaterThanOrEqual(5);
    expect(good.length).toBeGreaterThanOrEqual(5);
  });

  it.each(bad.map((item, index) => ({ title: item.about ?? `case ${index + 1}`, item })))(
    'finds: $title',
    ({ item }) => {
      const found = run(rule, item);
      expect(found.map(({ span }) => marked(item.resume, span))).toEqual(item.finds);
      if (item.fixed !== undefined) expect(fixedText(item.resume, found)).toBe(item.fixed);
    },
  );

  it.each(good.map((item, index) => ({ title: item.about ?? `case ${index + 1}`, item })))(
    'lets be: $title',
    ({ item }) => {
      expect(run(rule, item).map(({ span, message }) => [marked(item.resume, span), message.en])).toEqual([]);
    },
  );

  it('offers fixes that are taken, and that leave nothing to fix', () => {
    for (const item of bad) {
      const fixes = fixesOf(run(rule, item));
      const { text, refused } = applyFixes('resume.yaml', item.resume, fixes);
      expect(refused, item.resume).toEqual([]);
      expect(applyFixes('resume.yaml', text, fixesOf(run(rule, { ...item, resume: text }))).text).toBe(text);
    }
  });

  it('is right about its own examples', () => {
    // A photo is no part of the YAML: the examples have the first cases' ones.
    expect(run(rule, { resume: rule.bad, ...photoOf(bad) }).length).toBeGreaterThan(0);
    expect(run(rule, { resume: rule.good, ...photoOf(good) })).toEqual([]);
  });

  it('says everything in both languages, and what to type', () => {
    for (const item of bad)
      for (const { message, help } of run(rule, item)) {
        expect(message.ja).toMatch(/[。」）]$/);
        expect(message.en).toMatch(/^[A-Z`“"‘1-9].*\.$/);
        expect(help?.ja).toMatch(/[。」）]$/);
        expect(help?.en).toMatch(/^[^A-Z]/);
      }
  });
});

it('has no cases of rules that do not exist', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'));
  const names = files.map(name =>
    name
      .split(path.sep)
      .join('/')
      .replace(/\.yaml$/, ''),
  );
  expect(names.filter(name => !rules.some(rule => rule.name === name))).toEqual([]);
});

function casesOf(rule: Rule): Cases {
  const file = path.join(folder, `${rule.name}.yaml`);
  if (!existsSync(file)) return { bad: [], good: [] };
  const { value, diagnostics } = parseYaml(file, readFileSync(file, 'utf8'));
  if (!isCases(value) || diagnostics.length > 0)
    throw new Error(`${file}: ${diagnostics[0]?.message.en ?? 'no cases'}`);
  return value;
}

function isCases(value: unknown): value is Cases {
  return typeof value === 'object' && value !== null && 'bad' in value && 'good' in value;
}

function photoOf([first]: readonly Case[]): Pick<Case, 'photo'> {
  return first?.photo ? { photo: first.photo } : {};
}

function photoFacts({ width, height, size, hasLocation }: NonNullable<Case['photo']>): PhotoFacts {
  return { width: Number(width), height: Number(height), size: Number(size), hasLocation: hasLocation === true };
}

function run(rule: Rule, { resume: text, today = '2026-11-24', options, photo }: Case): readonly Diagnostic[] {
  const parsed = parseYaml('resume.yaml', text);
  const { resume, diagnostics } = readResume(parsed, 'resume.yaml');
  const errors = [...parsed.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error');
  if (!resume || errors.length > 0) throw new Error(`${errors[0]?.message.en}\n${text}`);
  const [year, month, day] = today.split('-').map(Number);
  const found = runRules(resume, {
    rules: [rule],
    settings: options ? { [rule.name]: { options } } : {},
    today: { year: year ?? 0, ...(month && { month }), ...(day && { day }) },
    positions: parsed.positions,
    sources: new Map([['resume.yaml', text]]),
    ...(photo && { photo: photoFacts(photo) }),
  });
  return found.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function marked(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}

function fixedText(text: string, found: readonly Diagnostic[]): string {
  const fixes = found.flatMap(({ fix }) => (fix ? [fix] : []));
  return fixes.reduceRight(
    (fixed, { span, text: own }) => fixed.slice(0, span.start) + own + fixed.slice(span.end),
    text,
  );
}

function fixesOf(found: readonly Diagnostic[]): readonly Fix[] {
  return found.flatMap(({ fix }) => (fix ? [fix] : []));
}
