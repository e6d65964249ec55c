// Order, code frames and the reporters for eyes and scripts, on wide, long, tabbed and hostile lines.
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Span } from '../../src/diagnostics/diagnostic.js';
import { frame } from '../../src/diagnostics/frame.js';
import { reporters } from '../../src/diagnostics/reporters/index.js';
import type { ReportOptions } from '../../src/diagnostics/reporters/reporter.js';
import { sortDiagnostics } from '../../src/diagnostics/sort.js';
import { displayWidth, graphemes } from '../../src/text/width.js';

const file = 'resume.yaml';
const plain: ReportOptions = { language: 'en', color: false };
const japanese: ReportOptions = { language: 'ja', color: false };

function find(source: string, text: string): Span {
  const start = source.indexOf(text);
  return { file, start, end: start + text.length };
}

function finding(code: string, span?: Span, extra: Partial<Diagnostic> = {}): Diagnostic {
  return { code, severity: 'error', message: { ja: `${code}です。`, en: `This is ${code}.` }, span, ...extra };
}

function report(name: string, diagnostics: readonly Diagnostic[], source: string, options = plain): string {
  const reporter = reporters.find(item => item.name === name);
  if (!reporter) throw new Error(`no reporter ${name}`);
  return reporter.report(diagnostics, new Map([[file, source]]), options);
}

/** The columns that the underline covers, as the text above it. */
function underlined(source: string, span: Span): string {
  const { text, indent, width } = frame(source, span);
  let column = 0;
  let marked = '';
  for (const character of graphemes(text)) {
    if (column >= indent && column < indent + width) marked += character;
    column += displayWidth(character);
  }
  return marked;
}

describe('sortDiagnostics', () => {
  it('orders by file, place and severity, without doubles, and puts what has no place first', () => {
    const at = (name: string, start: number): Span => ({ file: name, start, end: start + 1 });
    const sorted = sortDiagnostics([
      finding('a/late', at('a.yaml', 90)),
      finding('b/other', at('b.yaml', 1)),
      finding('a/early', at('a.yaml', 5), { severity: 'warning' }),
      finding('a/early-error', at('a.yaml', 5)),
      finding('a/late', at('a.yaml', 90)),
      finding('no/place'),
    ]);
    expect(sorted.map(item => item.code)).toEqual(['no/place', 'a/early-error', 'a/early', 'a/late', 'b/other']);
  });
});

describe('frame', () => {
  it.each([
    ['name: 𠮷野 髙﨑 ㈱', '髙﨑'],
    ['name: 👩‍💻 engineer', 'engineer'],
    ['name: か\u3099っこう', 'っこう'],
    ['name: ｶﾞｷﾞ x', 'x'],
    ['  - { 会社: 株式会社○○, 入社: 2013-13 }', '2013-13'],
    ['a\tb\tc', 'c'],
    ['<a href="x">&amp;', '&amp;'],
  ])('underlines what it names in %j', (source, text) => {
    expect(underlined(source, find(source, text))).toBe(text);
  });
  it('marks one column where a span is empty, also at the end of the text', () => {
    expect(frame('name:', { file, start: 5, end: 5 })).toEqual({ lineNumber: 1, text: 'name:', indent: 5, width: 1 });
    expect(frame('', { file, start: 0, end: 0 })).toEqual({ lineNumber: 1, text: '', indent: 0, width: 1 });
    expect(frame('a\nb', { file, start: 70, end: 99 })).toEqual({ lineNumber: 2, text: 'b', indent: 1, width: 1 });
  });
  it('marks a span of several lines to the end of its first, without the CR', () => {
    expect(frame('x: |\r\n  一\r\n  二', { file, start: 8, end: 14 })).toMatchObject({
      lineNumber: 2,
      indent: 2,
      width: 2,
    });
  });
  it('cuts a line of 5 MB around the mark, quickly', () => {
    const source = `${'漢字'.repeat(1_250_000)}ここ${'👩‍💻'.repeat(500_000)}`;
    const started = performance.now();
    const span = find(source, 'ここ');
    const drawn = frame(source, span);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(displayWidth(drawn.text)).toBeLessThanOrEqual(102);
    expect(drawn.text).toMatch(/^….*字ここ👩‍💻.*…$/u);
    expect(underlined(source, span)).toBe('ここ');
  });
  it('marks within bounds where the mark itself is megabytes long', () => {
    const { text, indent, width } = frame(`a: ${'x'.repeat(1_000_000)}`, { file, start: 3, end: 1_000_003 });
    expect(indent).toBe(3);
    expect(indent + width).toBe(displayWidth(text));
    expect(displayWidth(text)).toBeLessThanOrEqual(101);
  });
  it('lets no control character through', () => {
    const source = 'name: \u001b[31mred\u202e';
    expect(frame(source, find(source, 'red')).text).toBe('name: \uFFFD[31mred\uFFFD');
  });
});

const source = 'name: 山田 花子\nwork:\n  - { 会社: 株式会社○○, 入社: 2013-13 }\n';
const month = finding('date/month-out-of-range', find(source, '2013-13'), {
  message: { ja: '13月という月はありません。', en: '13 is not a month.' },
  label: { ja: '月は01から12まで', en: 'months run from 01 to 12' },
  help: { ja: '`2013-12` のように書いてください。', en: 'write `2013-12`' },
  related: [{ span: find(source, '山田'), message: { ja: 'この人の職歴です', en: 'in the history of this person' } }],
});
const odd = finding('wording/odd', find(source, '花子'), { severity: 'warning' });

describe('pretty', () => {
  it('draws the line, the underline, related places, help and a count', () => {
    expect(report('pretty', [odd, month], source)).toBe(`warning[wording/odd]: This is wording/odd.
 --> resume.yaml:1:10
  |
1 | name: 山田 花子
  |            ^^^^

error[date/month-out-of-range]: 13 is not a month.
 --> resume.yaml:3:23
  |
3 |   - { 会社: 株式会社○○, 入社: 2013-13 }
  |                               ^^^^^^^ months run from 01 to 12
 ::: resume.yaml:1:7
  |
1 | name: 山田 花子
  |       ---- in the history of this person
  |
  = help: write \`2013-12\`

1 error, 1 warning
`);
  });
  it('says the same in Japanese', () => {
    const text = report('pretty', [odd, month, month], source, japanese);
    expect(text).toContain('エラー[date/month-out-of-range]: 13月という月はありません。');
    expect(text).toContain('  = 対処: `2013-12` のように書いてください。');
    expect(text.endsWith('\nエラー2件、警告1件\n')).toBe(true);
  });
  it('prints a finding without a place, or in a file it has not seen, without a frame', () => {
    const text = report(
      'pretty',
      [finding('input/missing'), finding('x/y', { file: 'b.yaml', start: 3, end: 4 })],
      source,
    );
    expect(text).toBe(
      'error[input/missing]: This is input/missing.\n\nerror[x/y]: This is x/y.\n --> b.yaml\n\n2 errors\n',
    );
  });
  it('says that there is nothing to say', () => {
    expect(report('pretty', [], source)).toBe('No problems found.\n');
    expect(report('pretty', [], source, japanese)).toBe('問題は見つかりませんでした。\n');
  });
  it('colours only when asked to, and the text is the same', () => {
    const colored = report('pretty', [odd, month], source, { language: 'en', color: true });
    expect(colored).toContain('\u001b[1;31merror[date/month-out-of-range]\u001b[0m');
    const colors = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
    expect(colored.replaceAll(colors, '')).toBe(report('pretty', [odd, month], source));
  });
});

describe('short', () => {
  it('prints one greppable line each', () => {
    expect(report('short', [odd, month, finding('input/missing')], source)).toBe(
      'resume.yaml:1:10: warning wording/odd This is wording/odd.\n' +
        'resume.yaml:3:23: error date/month-out-of-range 13 is not a month.\n' +
        'error input/missing This is input/missing.\n',
    );
    expect(report('short', [], source)).toBe('');
  });
  it('keeps a message with line breaks or escapes on one line', () => {
    const hostile = finding('x/y', undefined, { message: { ja: 'あ', en: 'a\nb\u001b[2J' } });
    expect(report('short', [hostile], source)).toBe('error x/y a\uFFFDb\uFFFD[2J\n');
  });
});

describe('json', () => {
  it('gives codes, both languages and places from 1', () => {
    const { version, diagnostics } = JSON.parse(report('json', [month, finding('input/missing')], source));
    expect(version).toBe(1);
    expect(diagnostics[0]).toEqual({
      code: 'date/month-out-of-range',
      severity: 'error',
      message: month.message,
      place: { file, start: { offset: 40, line: 3, column: 23 }, end: { offset: 47, line: 3, column: 30 } },
      label: month.label,
      related: [
        {
          place: { file, start: { offset: 6, line: 1, column: 7 }, end: { offset: 8, line: 1, column: 9 } },
          message: { ja: 'この人の職歴です', en: 'in the history of this person' },
        },
      ],
      help: month.help,
    });
    expect(Object.keys(diagnostics[1])).toEqual(['code', 'severity', 'message']);
  });
});
