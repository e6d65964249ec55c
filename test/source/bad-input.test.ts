// Bad input of every kind: input → code → line:column → both texts, natural in each language.
import { describe, expect, it } from 'vitest';
import { type Diagnostic, isProblemError } from '../../src/diagnostics/diagnostic.js';
import { decodeText, maxBytes } from '../../src/source/decode.js';
import { parseYaml } from '../../src/source/parse.js';
import { indexLines } from '../../src/text/lines.js';

const file = 'resume.yaml';
const japanese = /[ぁ-んァ-ヶ一-龠]/;

/** `code line:column`, in the order found. */
function findings(text: string): readonly string[] {
  const lines = indexLines(text);
  return parseYaml(file, text).diagnostics.map(({ code, span }) => {
    const place = span && lines.place(span.start);
    return `${code} ${place?.line}:${place?.column}`;
  });
}

/** Each text is there, in its language, and says nothing that only a machine would say. */
function expectBothTexts({ message, help, label, related = [] }: Diagnostic): void {
  expect(help).toBeDefined();
  for (const words of [message, help, label, ...related.map(item => item.message)]) {
    if (!words) continue;
    expect(words.ja).toMatch(japanese);
    expect(words.en).toMatch(/[a-z]/);
    expect(words.en.replaceAll(/`[^`]*`/g, '')).not.toMatch(japanese);
    expect(words.ja).not.toBe(words.en);
    expect(words.ja).not.toMatch(/undefined|NaN|YAMLException|maxDepth|expected|unexpected/);
    expect(words.en).not.toMatch(/undefined|NaN|YAMLException|maxDepth/);
  }
  expect(message.ja).toMatch(/。$/);
  expect(message.en).toMatch(/\.$/);
}

const syntax: readonly (readonly [string, string, ...string[]])[] = [
  // Full-width colons, rejected and swallowed.
  ['a full-width colon, error on the next line', 'basics:\n  name：山田\n  email: a@b.jp', 'yaml/full-width-colon 2:7'],
  ['a full-width colon at the end', 'email: a\nphone：090', 'yaml/full-width-colon 2:6'],
  [
    'full-width colons in a run',
    'phone：090\nmail：x\nname: y\n',
    'yaml/full-width-colon 1:6',
    'yaml/full-width-colon 2:5',
  ],
  ['a full-width colon after a Japanese key', 'work:\n  会社：株式会社○○\n  期間: 3年', 'yaml/full-width-colon 2:5'],
  ['a full-width colon after quotes', 'a: b\n"name"：x\n', 'yaml/full-width-colon 2:7'],
  ['a swallowed full-width colon', 'basics:\n  name：山田', 'yaml/full-width-colon 2:7'],
  [
    'two swallowed full-width colons',
    'basics:\n  name：山田\n  email：x',
    'yaml/full-width-colon 2:7',
    'yaml/full-width-colon 3:8',
  ],
  ['a full-width colon in a list of maps', 'work:\n  - name：㈱甲\n  - name: ㈱乙', 'yaml/full-width-colon 2:9'],
  ['a full-width colon in braces', 'basics: { name：山田, email: x }', 'yaml/full-width-colon 1:15'],
  ['a full-width colon before another', 'title：Foo: bar', 'yaml/full-width-colon 1:6'],
  ['a file of one full-width line', 'name：山田', 'yaml/full-width-colon 1:5'],
  ['a full-width colon, CRLF', 'a: 1\r\nbasics:\r\n  name：山田\r\n', 'yaml/full-width-colon 3:7'],
  // Full-width spaces.
  ['a full-width space as indentation', 'basics:\n　　name: x', 'yaml/full-width-space 2:1'],
  ['a full-width space before the first key', '　name: 山田', 'yaml/full-width-space 1:1'],
  [
    'a mixed indentation',
    'basics:\n  　name: x\n  　email: y',
    'yaml/full-width-space 2:3',
    'yaml/full-width-space 3:3',
  ],
  ['a full-width space after the colon', 'name:　x\nb: c', 'yaml/full-width-space 1:6'],
  ['a swallowed space after the colon', 'basics:\n  name:　x', 'yaml/full-width-space 2:8'],
  ['a full-width space before the colon', 'name　: x', 'yaml/full-width-space 1:5'],
  [
    'a full-width space after the dash',
    'list:\n  -　a\n  -　b',
    'yaml/full-width-space 2:4',
    'yaml/full-width-space 3:4',
  ],
  ['a line of one full-width space', 'a: b\n　\nc: d', 'yaml/full-width-space 2:1'],
  ['a full-width space before a comment', 'a: b\n　# 注\nc: d', 'yaml/full-width-space 2:1'],
  ['a value that begins with one', 'name: 　山田', 'yaml/full-width-space 1:7'],
  // Dashes that are none.
  ['a long vowel mark for a dash', 'work:\n  ー name: x\n    url: y', 'yaml/full-width-dash 2:3'],
  ['a full-width hyphen', 'work:\n－ name: x\n  url: y\n－ name: z', 'yaml/full-width-dash 2:1'],
  ['a horizontal bar', 'work:\n  ― name: x\n    url: y', 'yaml/full-width-dash 2:3'],
  ['a long vowel mark without a space', 'work:\n  ーname: x\n    url: y', 'yaml/full-width-dash 2:3'],
  ['a swallowed one', 'work:\n  ー name: x', 'yaml/full-width-dash 2:3'],
  ['a swallowed one among items', 'work:\n  - name: x\n  －　name: y', 'yaml/full-width-dash 3:3'],
  ['items of text', 'highlights:\n  ー 一つ目\n  ー 二つ目\n', 'yaml/full-width-dash 2:3'],
  // Tabs.
  ['a tab under a key', 'a:\n\tb: 1', 'yaml/tab 2:1'],
  ['a tab in a list', '- a\n\t- b', 'yaml/tab 2:1'],
  ['spaces and a tab', 'a:\n  b: 1\n  \tc: 2\n', 'yaml/tab 3:3'],
  // Reserved characters.
  ['@', 'twitter: @yamada', 'yaml/reserved-character 1:10'],
  ['@ in a list', '- @yamada', 'yaml/reserved-character 1:3'],
  ['@ in brackets', 'a: [@b]', 'yaml/reserved-character 1:5'],
  ['%', 'a: %x', 'yaml/reserved-character 1:4'],
  ['% at the start of a line', '%増: 1', 'yaml/reserved-character 1:1'],
  ['a backtick', 'a: `npm ci` で', 'yaml/reserved-character 1:4'],
  ['Markdown bold', 'a: **強調** です', 'yaml/reserved-character 1:4'],
  ['an ampersand', 'a: & b', 'yaml/reserved-character 1:4'],
  // The rest.
  ['a word of emphasis', 'a: *強調*', 'yaml/unknown-alias 1:4'],
  ['an alias of itself', 'a: &a [*a]', 'yaml/recursive-alias 1:8'],
  ['a merge with itself', 'a: &a { <<: *a }', 'yaml/recursive-alias 1:13'],
  ['a tag', 'a: !important x', 'yaml/unknown-tag 1:4'],
  ['a number tag', 'a: !!int 5', 'yaml/unknown-tag 1:4'],
  ['an open double quote', 'a: "山田\n', 'yaml/syntax 1:4'],
  ['an open single quote', "a: 'x", 'yaml/syntax 1:4'],
  ['an open quote before another key', 'a: "x\nb: 1', 'yaml/syntax 1:4'],
  ['an open bracket', 'a: [1, 2', 'yaml/syntax 1:4'],
  ['a second colon', 'title: Project: X', 'yaml/syntax 1:15'],
  ['text after quotes', 'a: "x" y', 'yaml/syntax 1:8'],
  ['text after brackets', 'a: [社内] 通知', 'yaml/syntax 1:9'],
  ['no space after the colon', 'a:b\nc: d', 'yaml/syntax 1:2'],
  ['a backslash', 'a: "C:\\docs"', 'yaml/syntax 1:7'],
  ['a missing comma', 'a: {b: 1 c: 2}', 'yaml/syntax 1:11'],
  ['two commas', 'a: [1,, 2]', 'yaml/syntax 1:7'],
  ['text on the line of a block', 'a: |x', 'yaml/syntax 1:5'],
  ['a list below a text', 'a: 1\n- b', 'yaml/syntax 2:1'],
  ['an uneven indentation', 'a:\n  b: 1\n c: 2', 'yaml/syntax 3:2'],
  ['a template', 'a: {{ b }}', 'yaml/complex-key 1:5'],
  ['a merge of text', '<<: x', 'yaml/syntax 1:1'],
  ['a control character', 'a: \u0007', 'yaml/syntax 1:4'],
  ['a NUL', 'a: \0', 'yaml/syntax 1:4'],
  ['a YAML version', '%YAML 9.9\n---\na: 1', 'yaml/syntax 2:1'],
  ['a key twice', 'name: a\nx: b\nname: c', 'yaml/duplicate-key 3:1'],
  [
    'a key three times, in other words',
    'a: {"b": 1, b: 2, \'b\': 3}',
    'yaml/duplicate-key 1:13',
    'yaml/duplicate-key 1:19',
  ],
  ['__proto__', 'a: 1\n__proto__: { polluted: yes }', 'yaml/forbidden-key 2:1'],
  ['an empty file', '', 'yaml/empty 1:1'],
  ['blank lines', '\n \n', 'yaml/empty 1:1'],
  ['a byte order mark alone', '\ufeff', 'yaml/empty 1:1'],
  ['only comments', '\n# まだ書いていません\n# TODO\n', 'yaml/empty 2:1'],
  ['only markers', '---\n...\n', 'yaml/empty 1:1'],
  ['two documents', '# 一\na: 1\n---\nb: 2\n', 'yaml/several-documents 3:1'],
  ['three documents', '--- {a: 1}\n--- {b: 2}\n---\nc: 3', 'yaml/several-documents 2:1'],
  ['a document after dots', 'a: 1\n...\nb: 2\n', 'yaml/several-documents 3:1'],
];

describe('parseYaml', () => {
  it.each(syntax)('%s', (_name, text, ...expected) => {
    expect(findings(text)).toEqual(expected);
    for (const diagnostic of parseYaml(file, text).diagnostics) expectBothTexts(diagnostic);
  });

  it.each([
    ['100,000 brackets', '['.repeat(100_000), 'yaml/too-deep'],
    ['100,000 braces', '{a: '.repeat(100_000), 'yaml/too-deep'],
    ['100,000 dashes', '- '.repeat(100_000), 'yaml/too-deep'],
    ['100,000 question marks', '? '.repeat(100_000), 'yaml/too-deep'],
    [
      'a staircase of 3,000 keys',
      Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'yaml/too-deep',
    ],
    ['a billion laughs', bomb(), 'yaml/alias-bomb'],
    ['a chain of 20,000 aliases', chain(20_000), 'yaml/alias-bomb'],
    [
      '20,000 merges',
      `a: &a { ${Array.from({ length: 200 }, (_, index) => `k${index}: 1`).join(', ')} }\nb:\n${'  - <<: *a\n'.repeat(400)}`,
      'yaml/alias-bomb',
    ],
  ])('%s gives a clean error, soon', (_name, text, code) => {
    const started = performance.now();
    const { value, diagnostics } = parseYaml(file, text);
    expect(diagnostics.map(item => item.code)).toEqual([code]);
    expect(value).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2000);
    for (const diagnostic of diagnostics) expectBothTexts(diagnostic);
  });

  it('reads on after a duplicate key, and leaves __proto__ out without touching any prototype', () => {
    const { value } = parseYaml(
      file,
      'a: 1\na: 2\n__proto__: { polluted: x }\nconstructor: { prototype: y }\nb: { __proto__: 1, c: 2 }',
    );
    expect(value).toEqual({ a: '2', constructor: { prototype: 'y' }, b: { c: '2' } });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('points a duplicate at the first', () => {
    const [duplicate] = parseYaml(file, 'name: a\nname: b').diagnostics;
    expect(duplicate?.related?.[0]?.span).toEqual({ file, start: 0, end: 4 });
  });

  it('does not guess after a slip that YAML swallowed', () => {
    expect(parseYaml(file, 'basics:\n  name：山田').value).toBeUndefined();
    expect(parseYaml(file, 'name: 　山田')).toMatchObject({
      value: { name: '　山田' },
      diagnostics: [{ severity: 'warning' }],
    });
  });
});

describe('what is not bad', () => {
  it.each<readonly [string, unknown]>([
    [
      'phone: 09012345678\ndate: 2020.10\nn: 1e3\nyes: no',
      { phone: '09012345678', date: '2020.10', n: '1e3', yes: 'no' },
    ],
    ['a: true\nb: null\nc: ~\nd:\ne: "null"\nf: False', { a: true, b: null, c: null, d: null, e: 'null', f: false }],
    [
      'highlights:\n  - AWS：EC2、S3\n  - 期間：2020年\n  - npm：公開',
      { highlights: ['AWS：EC2、S3', '期間：2020年', 'npm：公開'] },
    ],
    ['summary: |\n  name：山田\n  　字下げ\n\tタブ\nname: x', undefined],
    ['summary: |\n  name：山田\n  　字下げ\nname: x', { summary: 'name：山田\n　字下げ\n', name: 'x' }],
    ['summary:\n  概要：全角コロンは\n  本文では普通です', { summary: '概要：全角コロンは 本文では普通です' }],
    ['summary:\n  ― 引用\n  本文', { summary: '― 引用 本文' }],
    ['summary:\n  ― 引用', { summary: '― 引用' }],
    ['ー: x\nーa: y\nhighlights:\n  - ー 一', { ー: 'x', ーa: 'y', highlights: ['ー 一'] }],
    ['"　name": x\n"a：b": y', { '　name': 'x', 'a：b': 'y' }],
    ['名前: 山田　花子', { 名前: '山田　花子' }],
    ['---\na: 1\n---\n', { a: '1' }],
    ['---\na: 1\n...\n', { a: '1' }],
    ['\ufeffa: 1', { a: '1' }],
    ['null', null],
    ['a: 𠮷髙﨑㈱①～〜👩‍💻か\u3099', { a: '𠮷髙﨑㈱①～〜👩‍💻か\u3099' }],
    ['a: x<&>"\'*_[]|#', { a: 'x<&>"\'*_[]|#' }],
    ['a: &x [1]\nb: *x', { a: ['1'], b: ['1'] }],
    ['{"a":1,"b":[true,null,"\\u0041\\ud83d\\ude00"]}', { a: '1', b: [true, null, 'A😀'] }],
  ])('%j', (text, value) => {
    const parsed = parseYaml(file, text);
    if (value === undefined) expect(parsed.diagnostics).not.toEqual([]);
    else expect(parsed).toMatchObject({ value, diagnostics: [] });
  });

  it('reads 5 MB in one line, and many lines, in little time', () => {
    const started = performance.now();
    expect(parseYaml(file, `a: ${'漢'.repeat(1_600_000)}`).diagnostics).toEqual([]);
    expect(parseYaml(file, `a:\n${'  - name: 山田\n    url: x\n'.repeat(100_000)}`).diagnostics).toEqual([]);
    expect(performance.now() - started).toBeLessThan(6000);
  });
});

const shiftJis = [0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0x8e, 0x52, 0x93, 0x63, 0x82, 0xcc, 0x89, 0xd4, 0x8e, 0x71];
const eucJp = [0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xbb, 0xb3, 0xc5, 0xc4, 0xa4, 0xce, 0xb2, 0xd6, 0xbb, 0xd2];
const iso2022 = [0x61, 0x3a, 0x20, 0x1b, 0x24, 0x42, 0x3b, 0x33, 0x45, 0x44, 0x1b, 0x28, 0x42];

describe('decodeText', () => {
  it.each<readonly [string, Uint8Array, string, string]>([
    ['UTF-16LE with its mark', Buffer.from('\ufeffname: 山田', 'utf16le'), 'input/utf-16', 'UTF-16LE'],
    ['UTF-16BE with its mark', Buffer.from('\ufeffname: 山田', 'utf16le').swap16(), 'input/utf-16', 'UTF-16BE'],
    ['UTF-16LE without', Buffer.from('name: yamada\n', 'utf16le'), 'input/utf-16', 'UTF-16LE'],
    ['UTF-16BE without', Buffer.from('name: yamada\n', 'utf16le').swap16(), 'input/utf-16', 'UTF-16BE'],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'input/utf-16', 'UTF-32LE'],
    ['Shift_JIS', Uint8Array.from(shiftJis), 'input/shift-jis', 'Shift_JIS'],
    ['EUC-JP', Uint8Array.from(eucJp), 'input/euc-jp', 'EUC-JP'],
    ['ISO-2022-JP', Uint8Array.from(iso2022), 'input/iso-2022-jp', 'ISO-2022-JP'],
    ['NUL', Buffer.from('a: 1\nb: \0\n'), 'input/nul', '2'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'input/not-utf8',
      '0x89',
    ],
    [
      'a broken character',
      Buffer.concat([Buffer.from('a: 山\nb: \uFFFD'), Uint8Array.of(0xe5, 0xb1)]),
      'input/not-utf8',
      '0xE5',
    ],
    ['too much', new Uint8Array(maxBytes + 1).fill(0x61), 'input/too-large', '5.1 MB'],
  ])('%s', (_name, bytes, code, found) => {
    const error = attempt(() => decodeText(file, bytes));
    if (!isProblemError(error)) throw new Error(`no problem, but ${String(error)}`);
    const { diagnostic, exitCode } = error;
    expect(exitCode).toBe(1);
    expect(diagnostic.code).toBe(code);
    expectBothTexts(diagnostic);
    for (const text of [diagnostic.message.ja, diagnostic.message.en]) {
      expect(text).toContain(file);
      expect(text).toContain(found);
    }
  });

  it('names both encodings where either makes sense', () => {
    expect(attempt(() => decodeText(file, Uint8Array.of(0xe0, 0xa1, 0xe3, 0xa4)))).toMatchObject({
      diagnostic: {
        message: {
          ja: '「resume.yaml」の文字コードは Shift_JIS か EUC-JP のようです。読み込めるのは UTF-8 だけです。',
          en: '`resume.yaml` seems to be encoded as Shift_JIS or EUC-JP; only UTF-8 can be read.',
        },
      },
    });
  });

  it('names the line of a broken character', () => {
    const error = attempt(() => decodeText(file, Buffer.concat([Buffer.from('a: \uFFFD\nb: '), Uint8Array.of(0xff)])));
    expect(error).toMatchObject({ diagnostic: { message: { en: expect.stringContaining('0xFF on line 2') } } });
  });

  it.each(['', 'a: 1', '名前: 𠮷髙﨑👩‍💻か\u3099', 'a: \uFFFD', '\u00e9'])('reads %j, with or without a mark', text => {
    expect(decodeText(file, Buffer.from(text))).toBe(text);
    expect(decodeText(file, Buffer.from(`\ufeff${text}`))).toBe(text);
  });

  it('reads exactly 5 MB', () => {
    expect(decodeText(file, new Uint8Array(maxBytes).fill(0x61))).toHaveLength(maxBytes);
  });
});

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
  );
  return ['l0: &l0 [笑, 笑]', ...levels].join('\n');
}

function chain(length: number): string {
  return Array.from({ length }, (_, index) => (index === 0 ? '- &a0 [x]' : `- &a${index} [*a${index - 1}]`)).join('\n');
}
