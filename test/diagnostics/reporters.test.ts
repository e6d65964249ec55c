// The reporters for programs: one verdict and the same findings in JSON, GitHub annotations and SARIF.
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Span } from '../../src/diagnostics/diagnostic.js';
import { reporters } from '../../src/diagnostics/reporters/index.js';
import { repositoryPath, uriOf } from '../../src/diagnostics/reporters/paths.js';
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

describe('pretty', () => {
  it('counts what is not shown, and says so', () => {
    const verdict = judge([finding('a/b'), odd, hint], 0);
    expect(report('pretty', [finding('a/b')], { verdict })).toBe(
      'error[a/b]: This is a/b.\n\n1 error, 1 warning, 1 info (only errors are shown)\n',
    );
    expect(report('pretty', [], { verdict: judge([odd]), language: 'ja' })).toBe(
      '警告1件（エラーだけを表示しています）\n',
    );
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

describe('repositoryPath', () => {
  it.each([
    ['resume.yaml', undefined, 'resume.yaml'],
    ['./cv//resume.yaml', '', 'cv/resume.yaml'],
    ['resume.yaml', 'docs/cv', 'docs/cv/resume.yaml'],
    ['../private.yaml', 'docs/cv', 'docs/private.yaml'],
    ['../../private.yaml', 'cv', '../private.yaml'],
    ['cv\\resume.yaml', 'docs\\me', 'docs/me/cv/resume.yaml'],
    ['/home/me/resume.yaml', 'cv', '/home/me/resume.yaml'],
    ['C:\\me\\resume.yaml', 'cv', 'C:/me/resume.yaml'],
    ['<stdin>', 'cv', '<stdin>'],
  ])('sees %j in %j as %j', (name, folder, path) => {
    expect(repositoryPath(name, folder)).toBe(path);
  });
});

describe('uriOf', () => {
  it.each([
    ['cv/履歴 書#1.yaml', 'cv/%E5%B1%A5%E6%AD%B4%20%E6%9B%B8%231.yaml'],
    ['a:b?100%.yaml', 'a%3Ab%3F100%25.yaml'],
    ['/home/私/resume.yaml', 'file:///home/%E7%A7%81/resume.yaml'],
    ['C:/me/resume.yaml', 'file:///C:/me/resume.yaml'],
    ['<stdin>', '%3Cstdin%3E'],
    ['half\ud842.yaml', 'half%EF%BF%BD.yaml'],
  ])('writes %j as %j', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
  });
});

describe('github', () => {
  it('writes a command a finding: level, place, code, message and help', () => {
    expect(report('github', [finding('input/missing'), odd, month, hint])).toBe(
      '::error title=input/missing::This is input/missing.\n' +
        '::warning file=resume.yaml,line=1,endLine=1,col=10,endColumn=12,title=wording/odd::This is wording/odd.\n' +
        '::error file=resume.yaml,line=3,endLine=3,col=24,endColumn=31,title=date/month-out-of-range::' +
        '13 is not a month.%0Awrite `2013-12`\n' +
        // The runner refuses columns on more than one line.
        '::notice file=resume.yaml,line=5,endLine=6,title=wording/hint::This is wording/hint.\n',
    );
    expect(report('github', [])).toBe('');
  });
  it('says it in the language of messages', () => {
    expect(report('github', [month], { language: 'ja' })).toContain(
      '::13月という月はありません。%0A`2013-12` のように書いてください。\n',
    );
  });
  it('escapes what would end a property or a line, and lets no other control character through', () => {
    const hostile = finding('x/y', find('2013-13', 'a,b:c%\n1.yaml'), {
      message: { ja: 'あ', en: '50% of a::b, c\r\n::error::d\u001b[31m' },
    });
    expect(report('github', [hostile])).toBe(
      '::error file=a%2Cb%3Ac%25%0A1.yaml,title=x/y::50%25 of a::b, c%0D%0A::error::d\uFFFD[31m\n',
    );
  });
  it('names files from the root of the repository', () => {
    expect(report('github', [odd], { folder: 'docs/cv' })).toContain('file=docs/cv/resume.yaml,');
  });
});
