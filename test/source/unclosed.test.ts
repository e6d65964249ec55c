// A mark that is never closed is named where it was opened, not where reading broke off.
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/source/parse.js';

/** Code, and the text from the place to the end of its line, of each finding. */
const places = (text: string) =>
  parseYaml('resume.yaml', text).diagnostics.map(({ code, span }) => [
    code,
    text.slice(span?.start).split(/\r?\n/)[0],
    text.slice(span?.start, span?.end),
  ]);

describe('a mark that is never closed', () => {
  it.each([
    ['a: [b, c\nd: e\n', '[b, c'],
    ['a: [b, c', '[b, c'],
    ['a: { b: [c, d], e: f\ng: h\n', '{ b: [c, d], e: f'],
    ['a: { b: [c, d }\ng: h\n', '[c, d }'],
    ['a: [b, [c\n- d\n', '[b, [c'],
    ['- "b\n- c\n', '"b'],
    ["a: 'it''s\nb: c\n", "'it''s"],
    ['a: { b: "c }\nd: e\n', '"c }'],
    ['"a": "b\nc: d\n', '"b'],
    ['a: "x [ y"\nb: |\n  [ "\nc: >-\n  { \'\nd: [e # ]\nf: g\n', '[e # ]'],
    ['- a: |\n    ["\n  b: [c\n- d\n', '[c'],
    ['- |\n  ["\n- b: [c\n- d\n', '[c'],
    ['a: b "c [ d\ne: it\'s { f # "[\ng: [h\ni: j\n', '[h'],
    ['a: [\n  b,\n  c,\nd: e\n', '['],
    ['a: "\\"b\nc: d\n', '"\\"b'],
  ])('is named where it is opened: %j', (text, expected) => {
    for (const source of [text, text.replaceAll('\n', '\r\n')]) {
      expect(places(source)).toEqual([['yaml/syntax', expected, expected.charAt(0)]]);
    }
  });

  it('says where reading broke off', () => {
    const [finding] = parseYaml('resume.yaml', 'a: [b\nc: d\n').diagnostics;
    expect(finding?.message.en).toBe('A `[` or `{` is opened and never closed.');
    expect(finding?.related?.map(({ span }) => span.start)).toEqual([6]);
  });

  it.each([
    ['a: [\nb, c]\n', 'b, c]'],
    ['a: {\nb: c,\nd: e }\n', 'b: c,'],
    ['a: "b\nc"\n', 'c"'],
    ['a: {b: 1 c: 2}\n', ': 2}'],
    ['a: { b: c ] }\n', '] }'],
    ['a: [b,, c]\n', ', c]'],
  ])('is none where it is closed, but not indented: %j', (text, expected) => {
    expect(places(text)).toEqual([['yaml/syntax', expected, expected.charAt(0)]]);
  });

  it('is found in linear time', () => {
    const text = `${'a'.repeat(50)}: "${'\\"['.repeat(500_000)}\nb: c\n`;
    const started = performance.now();
    parseYaml('resume.yaml', text);
    parseYaml('resume.yaml', `- ${'a b '.repeat(500_000)}\n- "${' a: '.repeat(500_000)}\n- c\n`);
    parseYaml('resume.yaml', `${'- x: y\n'.repeat(200_000)}- [b\nc: d\n`);
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe('what is wrong begins', () => {
  it.each([
    ['a: b\n   c: d\n', 'yaml/syntax', 'c'],
    ['- a: b\n     c d: e\n', 'yaml/syntax', 'c d'],
    ['a: "b\\q"\n', 'yaml/syntax', '\\q'],
    ['a: "b\\x4G"\n', 'yaml/syntax', '\\x4G'],
    ['a: !b c\n', 'yaml/unknown-tag', '!'],
    ['a: !業務 c\n', 'yaml/unknown-tag', '!業務'],
    ['a: [!業務 c]\n', 'yaml/unknown-tag', '!業務'],
  ])('with its first character: %j', (text, code, expected) => {
    expect(places(text).map(([found, , marked]) => [found, marked])).toEqual([[code, expected]]);
  });
});
