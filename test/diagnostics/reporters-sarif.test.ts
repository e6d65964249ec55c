// The SARIF reporter against the parts of the 2.1.0 specification that it uses, and what is beyond any schema.
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Span } from '../../src/diagnostics/diagnostic.js';
import type { ReportOptions } from '../../src/diagnostics/reporters/reporter.js';
import { sarif } from '../../src/diagnostics/reporters/sarif.js';
import { judge } from '../../src/diagnostics/reporters/verdict.js';

const file = 'cv/履歴 書.yaml';
const source = 'name: 𠮷野 花子\nwork:\n  - { 会社: 株式会社○○, 入社: 2013-13 }\nnote: |\n  一\n  二\n';

function find(text: string, name = file): Span {
  const start = source.indexOf(text);
  return { file: name, start, end: start + text.length };
}

const month: Diagnostic = {
  code: 'date/month-out-of-range',
  severity: 'error',
  message: { ja: '13月という月はありません。', en: '13 is not a month.' },
  span: find('2013-13'),
  help: { ja: '`2013-12` のように書いてください。', en: 'write `2013-12`' },
  related: [
    { span: find('花子'), message: { ja: 'この人の職歴です', en: 'in the history of this person' } },
    { span: find('花子'), message: { ja: 'この人の職歴です', en: 'in the history of this person' } },
  ],
  fix: { span: find('2013-13'), text: '{2013-12}', path: ['work', 0], value: '2013-12' },
  url: 'https://example.com/dates',
};
const odd: Diagnostic = {
  code: 'wording/odd',
  severity: 'warning',
  message: { ja: '{name} です。', en: 'See [this](https://example.com), {name}.' },
  span: find('花子'),
};
const hint: Diagnostic = { ...odd, code: 'wording/long', severity: 'info', span: find('一\n  二') };
const nowhere: Diagnostic = { code: 'input/odd', severity: 'error', message: { ja: 'あ', en: 'a' } };
const elsewhere: Span = { file: '/home/me/b.yaml', start: 3, end: 4 };
const unread: Diagnostic = { ...month, span: elsewhere, fix: { span: elsewhere, text: 'x', path: [], value: 'x' } };
const everything = [nowhere, odd, month, hint, unread, odd];

function log(diagnostics: readonly Diagnostic[], options: Partial<ReportOptions> = {}) {
  const text = sarif.report(diagnostics, new Map([[file, source]]), { language: 'en', color: false, ...options });
  return JSON.parse(text);
}

/** An object with these members and no others; those whose name ends in `?` may be absent. */
function object(members: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) {
  const entries = Object.entries(members);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
    required: entries.flatMap(([name]) => (name.endsWith('?') ? [] : [name])),
    additionalProperties: false,
    ...more,
  };
}

const list = (items: unknown, more: Readonly<Record<string, unknown>> = {}) => ({ type: 'array', items, ...more });
const count = { type: 'integer', minimum: 0 };
const fromOne = { type: 'integer', minimum: 1 };
const content = { type: 'string', minLength: 1 };
// §3.11.5: braces come in pairs, since a single one would begin a placeholder.
const message = object({ text: { ...content, pattern: '^([^{}]|\\{\\{|\\}\\})*$' } });
// §3.4.3 by RFC 3986: a relative reference with forward slashes, or a file's URI.
const uri = { type: 'string', pattern: "^(file://(/[A-Za-z]:)?/)?([\\w.~!$&'()*+,;=@/-]|%[0-9A-F]{2})+$" };
const artifactLocation = object({ uri }); // §3.4
const region = object({ startLine: fromOne, startColumn: fromOne, endLine: fromOne, endColumn: fromOne }); // §3.30
const physicalLocation = object({ artifactLocation, 'region?': region }); // §3.29
const location = object({ 'id?': count, physicalLocation, 'message?': message }); // §3.28
const replacement = object({ deletedRegion: region, insertedContent: object({ text: { type: 'string' } }) }); // §3.57
const artifactChange = object({ artifactLocation, replacements: list(replacement, { minItems: 1 }) }); // §3.56
const fix = object({
  'description?': message,
  artifactChanges: list(artifactChange, { minItems: 1, uniqueItems: true }),
}); // §3.55
const result = object({
  ruleId: content, // §3.27.5
  ruleIndex: count, // §3.27.6
  level: { enum: ['none', 'note', 'warning', 'error'] }, // §3.27.10
  message, // §3.27.11
  locations: list(location, { minItems: 1 }), // §3.27.12; one at least for GitHub's sake
  'relatedLocations?': list(location, { uniqueItems: true }), // §3.27.22
  'fixes?': list(fix, { uniqueItems: true }), // §3.27.30
});
// §3.49
const rule = object({
  id: content,
  shortDescription: message,
  'fullDescription?': message,
  'helpUri?': { type: 'string', pattern: '^https?://' },
});
const run = object({
  tool: object({ driver: object({ name: content, rules: list(rule, { uniqueItems: true }) }) }), // §3.18, §3.19
  language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' }, // §3.14.7
  columnKind: { const: 'utf16CodeUnits' }, // §3.14.17
  properties: { type: 'object' }, // §3.8
  results: list(result), // §3.14.23
});
// §3.13
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...object({ $schema: content, version: { const: '2.1.0' }, runs: list(run, { minItems: 1, maxItems: 1 }) }),
};

const validate = new Ajv({ allErrors: true }).compile(schema);

describe('sarif', () => {
  it.each([
    ['nothing', []],
    ['every kind of finding', everything],
  ])('is as the specification has it, of %s', (_name, found) => {
    for (const language of ['en', 'ja'] as const) {
      validate(log(found, { language, folder: 'docs' }));
      expect(validate.errors).toBe(null);
    }
  });

  it('names every code once, and refers to it', () => {
    const [{ tool, results }] = log(everything).runs;
    expect(tool.driver.rules.map((item: { readonly id: string }) => item.id)).toEqual([
      'input/odd',
      'wording/odd',
      'date/month-out-of-range',
      'wording/long',
    ]);
    expect(results).toHaveLength(everything.length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('describes codes in the language of messages, from what is known of them, else by their own words', () => {
    const describe: ReportOptions['describe'] = code =>
      code === 'wording/odd'
        ? { title: { ja: '変な表現', en: 'Odd wording' }, why: { ja: '{} は変です。', en: '{} is odd.' } }
        : undefined;
    expect(log([odd, month], { describe }).runs[0].tool.driver.rules).toEqual([
      { id: 'wording/odd', shortDescription: { text: 'Odd wording' }, fullDescription: { text: '{{}} is odd.' } },
      {
        id: 'date/month-out-of-range',
        shortDescription: { text: 'date: month out of range' },
        helpUri: 'https://example.com/dates',
      },
    ]);
    expect(log([odd], { describe, language: 'ja' }).runs[0].tool.driver.rules[0].shortDescription.text).toBe(
      '変な表現',
    );
  });

  it('says level, message and help, and where, with columns in UTF-16 units from 1', () => {
    const [{ results }] = log([odd, month, hint]).runs;
    expect(results.map((item: { readonly level: string }) => item.level)).toEqual(['warning', 'error', 'note']);
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'cv/%E5%B1%A5%E6%AD%B4%20%E6%9B%B8.yaml' },
      region: { startLine: 1, startColumn: 11, endLine: 1, endColumn: 13 },
    });
    expect(results[1].message.text).toBe('13 is not a month.\nwrite `2013-12`');
    expect(results[2].locations[0].physicalLocation.region).toEqual({
      startLine: 5,
      startColumn: 3,
      endLine: 6,
      endColumn: 4,
    });
  });

  it('lets no text of the résumé become a placeholder or a link', () => {
    expect(log([odd]).runs[0].results[0].message.text).toBe('See [this] (https://example.com), {{name}}.');
  });

  it('gives a fix as the change of a region, its text as it is', () => {
    expect(log([month]).runs[0].results[0].fixes).toEqual([
      {
        description: { text: 'write `2013-12`' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'cv/%E5%B1%A5%E6%AD%B4%20%E6%9B%B8.yaml' },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 23, endLine: 3, endColumn: 30 },
                insertedContent: { text: '{2013-12}' },
              },
            ],
          },
        ],
      },
    ]);
    expect(log([odd]).runs[0].results[0]).not.toHaveProperty('fixes');
  });

  it('puts what has no place down to the first file, and what stands in an unread file to that file', () => {
    const [{ results }] = log([nowhere, unread], { folder: 'docs' }).runs;
    expect(results[0].locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: 'docs/cv/%E5%B1%A5%E6%AD%B4%20%E6%9B%B8.yaml' } } },
    ]);
    expect(results[1].locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: 'file:///home/me/b.yaml' } } },
    ]);
  });

  it('carries the verdict', () => {
    const { runs } = log([], { verdict: judge([odd], 0) });
    expect(runs[0].properties).toEqual({
      verdict: 'invalid',
      counts: { error: 0, warning: 1, info: 0 },
      maxWarnings: 0,
    });
  });
});
