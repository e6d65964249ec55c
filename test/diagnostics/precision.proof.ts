// Broken files of every class: each mistake is found, where it was made, with the right words for a misspelt key, and once.
// `npm run bench:diagnostics` says the same of the built program, process by process.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, check, type Diagnostic } from '../../src/index.js';
import { run } from '../support/program.js';
import type { Case, Class, Place } from './corpus/case.js';
import { bases, classes } from './corpus/index.js';
import { type Found, judge, missed, score } from './corpus/judge.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-precision-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Ways to write the same lines; no place may change. */
const writings: readonly { readonly name: string; readonly write: (text: string) => string }[] = [
  { name: 'LF', write: text => text },
  { name: 'CR LF', write: text => text.replaceAll('\n', '\r\n') },
  { name: 'a byte order mark', write: text => `\uFEFF${text}` },
];

describe.each(classes)('$name', ({ cases, ...about }: Class) => {
  it.each(writings)('are found exactly, with $name', async ({ write }) => {
    const verdicts = [];
    for (const item of cases) verdicts.push(judge(item, await look(item, write(item.text))));
    expect(missed(score({ ...about, cases }, verdicts)), wrong(cases, verdicts)).toEqual([]);
  });

  it('are all different', () => {
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
  });
});

it.each(Object.entries(bases))('finds nothing in %s before it is broken', async (_name, text) => {
  const item = { about: '', text, severity: 'error', expected: [] } as const;
  const found = [...(await look({ ...item, by: 'validate' }, text)), ...(await look({ ...item, by: 'build' }, text))];
  expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

describe('the judge', () => {
  const place = { line: 3, column: 5 };
  const found = { code: 'a/b', severity: 'error', start: place, help: 'write `name`, or begin a key of your own' };
  const expected = [{ code: 'a/b', start: place, suggestion: 'name' }];
  const item = { about: '', text: '', by: 'validate', severity: 'error', expected } as const;
  const right = { detected: true, exact: true, suggested: true, once: true };

  it.each([
    ['what is right', [found], right],
    ['silence', [], { detected: false, exact: false, suggested: false, once: true }],
    ['another code', [{ ...found, code: 'a/c' }], { detected: false, exact: false, suggested: false, once: true }],
    ['the next column', [{ ...found, start: { line: 3, column: 6 } }], { ...right, exact: false }],
    ['no place', [{ ...found, start: undefined }], { ...right, exact: false }],
    [
      'another key first',
      [{ ...found, help: 'write `nme` or `name`, or begin a key of your own' }],
      { ...right, suggested: false },
    ],
    ['no suggestion', [{ ...found, help: 'here may stand: name' }], { ...right, suggested: false }],
    ['a thing said twice', [found, { ...found, code: 'a/c', severity: 'warning' }], { ...right, once: false }],
  ])('knows %s', (_what, findings, verdict) => {
    expect(judge(item, findings)).toEqual(verdict);
  });
});

describe('the process', () => {
  const first = classes.flatMap(({ name, cases }) =>
    cases
      .filter(({ severity }) => severity === 'error')
      .slice(0, 1)
      .map(item => ({ name, item })),
  );

  it.each(first)('ends with 1 and no trace of the stack: $name', async ({ item }) => {
    await writeFile(path.join(folder, 'resume.yaml'), item.text);
    const { status, stdout, stderr } = await run(['validate', '--no-config', '--reporter', 'short'], { cwd: folder });
    const [{ code, start } = { code: '', start: { line: 0, column: 0 } }] = item.expected;
    expect(status).toBe(1);
    expect(stdout).toContain(`resume.yaml:${start.line}:${start.column}: error ${code} `);
    expect(stdout + stderr).not.toMatch(/\n\s+at .*\d+:\d+/);
  });
});

async function look({ by }: Case, text: string): Promise<readonly Found[]> {
  const file = path.join(folder, 'resume.yaml');
  await writeFile(file, text);
  const options = { file, config: false } as const;
  const found = by === 'build' ? (await build({ ...options, formats: ['json'] })).diagnostics : await check(options);
  return found.map(diagnostic => foundBy(diagnostic, text.replace(/^\uFEFF/, '')));
}

function foundBy({ code, severity, span, related, help }: Diagnostic, text: string): Found {
  return {
    code,
    severity,
    ...(span && { start: placeOf(text, span.start), end: placeOf(text, span.end) }),
    ...(related && { related: related.map(other => placeOf(text, other.span.start)) }),
    help: help?.en,
  };
}

/** Not the program's own way to count lines. */
function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The cases that went wrong, for the message of a failure. */
function wrong(cases: readonly Case[], verdicts: readonly ReturnType<typeof judge>[]): string {
  return cases
    .filter((_item, index) => Object.values(verdicts[index] ?? {}).includes(false))
    .map(({ about }) => about)
    .join('\n');
}
