// The reporters for programs: one verdict and the same findings in JSON, GitHub annotations and SARIF.
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Span } from '../../src/diagnostics/diagnostic.js';
import { reporters } from '../../src/diagnostics/reporters/index.js';
import type { ReportOptions } from '../../src/diagnostics/reporters/reporter.js';
import { judge } from '../../src/diagnostics/reporters/verdict.js';

const file = 'resume.yaml';
const plain: ReportOptions = { language: 'en', color: false };
const source = 'name: 山田 花子\nwork:\n  - { 会社: 株式会社𠮷野, 入社: 2013-13 }\nnote: |\n  一\n  二\n';

function find(text: string, name = file): Span {
  const start = source.indexOf(text);
  return { file: name, start, end: start + text.length };
}

function finding(code: string, span?: Span, extra: Partial<Diagnostic> = {}): Diagnostic {
  return { code, severity: 'error', message: { ja: `${code}です。`, en: `This is ${code}.` }, span, ...extra };
}

function report(name: string, diagnostics: readonly Diagnostic[], options: Partial<ReportOptions> = {}): string {
  const reporter = reporters.find(item => item.name === name);
  if (!reporter) throw new Error(`no reporter ${name}`);
  return reporter.report(diagnostics, new Map([[file, source]]), { ...plain, ...options });
}

const month = finding('date/month-out-of-range', find('2013-13'), {
  message: { ja: '13月という月はありません。', en: '13 is not a month.' },
  help: { ja: '`2013-12` のように書いてください。', en: 'write `2013-12`' },
  related: [{ span: find('山田'), message: { ja: 'この人の職歴です', en: 'in the history of this person' } }],
});
const odd = finding('wording/odd', find('花子'), {
  severity: 'warning',
  fix: { span: find('花子'), text: '太郎', path: ['name'], value: '太郎', within: { start: 3, end: 5 } },
});
const hint = finding('wording/hint', find('一\n  二'), { severity: 'info' });

describe('judge', () => {
  it.each([
    [[], undefined, 'fine'],
    [[odd, hint], undefined, 'fine'],
    [[odd, hint], 1, 'fine'],
    [[odd, hint], 0, 'invalid'],
    [[hint], 0, 'fine'],
    [[month], undefined, 'invalid'],
    [[month], 9, 'invalid'],
  ])('of %# is one of all findings and of how many warnings are allowed', (found, maxWarnings, verdict) => {
    expect(judge(found, maxWarnings).verdict).toBe(verdict);
  });
  it('counts by severity', () => {
    expect(judge([odd, hint, odd, month], 2)).toEqual({
      verdict: 'invalid',
      counts: { error: 1, warning: 2, info: 1 },
      maxWarnings: 2,
    });
  });
});

describe('json', () => {
  it('begins with the verdict and the counts', () => {
    expect(report('json', [])).toBe(
      '{\n  "version": 1,\n  "verdict": "fine",\n  "counts": {\n    "error": 0,\n    "warning": 0,\n    "info": 0\n  },\n' +
        '  "diagnostics": []\n}\n',
    );
    expect(JSON.parse(report('json', [month, odd]))).toMatchObject({
      verdict: 'invalid',
      counts: { error: 1, warning: 1, info: 0 },
    });
  });
  it('judges what is not shown too, and says how many warnings are allowed', () => {
    const value = JSON.parse(report('json', [], { verdict: judge([odd], 0) }));
    expect(value).toEqual({
      version: 1,
      verdict: 'invalid',
      counts: { error: 0, warning: 1, info: 0 },
      maxWarnings: 0,
      diagnostics: [],
    });
  });
  it('gives what a fix changes: the place and the text, and nothing of how it is proved', () => {
    const { diagnostics } = JSON.parse(report('json', [odd, month]));
    expect(diagnostics[0].fix).toEqual({
      place: { file, start: { offset: 9, line: 1, column: 10 }, end: { offset: 11, line: 1, column: 12 } },
      text: '太郎',
    });
    expect(diagnostics[1]).not.toHaveProperty('fix');
  });
});
