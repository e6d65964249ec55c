// A value that begins with `#` is a comment to YAML: it must not be lost without a word.
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/source/parse.js';

const findings = (text: string) =>
  parseYaml('a.yaml', text).diagnostics.map(({ code, severity, span }) => [
    severity,
    code,
    span && text.slice(span.start, span.end),
  ]);

describe('a comment where a value is expected', () => {
  it.each<readonly [string, string, unknown]>([
    ['position: #1 エンジニア\nname: x', '#1 エンジニア', { position: null, name: 'x' }],
    ['a:\n  b: # 後で\n  c: 1', '# 後で', { a: { b: null, c: '1' } }],
    ['endDate:    # まだ在籍中  \r\n', '# まだ在籍中', { endDate: null }],
    ['"k": #x', '#x', { k: null }],
    ['- #1 の実績\n- b', '#1 の実績', ['b']],
    ['a:\n  - b\n  - #1 の実績', '#1 の実績', { a: ['b'] }],
    ['- - #x', '#x', [[]]],
    ['- a: 1\n  b: #2 位\n- c: 3', '#2 位', [{ a: '1', b: null }, { c: '3' }]],
    ['{ a: #x\n }', '#x', { a: null }],
  ])('is a warning, and no item of a list: %j', (text, comment, value) => {
    expect(findings(text)).toEqual([['warning', 'yaml/comment-in-place-of-value', comment]]);
    expect(parseYaml('a.yaml', text).value).toEqual(value);
  });

  it.each([
    'a: # 経歴\n  b: 1',
    'a: # 経歴\n- b',
    'a: # 経歴\n  - b',
    'a: # 経歴\n  文章',
    'a: | # 経歴\n  文章',
    '- # 一社目\n  name: x',
    'a: "#1"',
    'a: x # y',
    'a: ~ # y',
    'a: C#',
    'a:\n# b: 1\n',
    'a:\n  # b: 1\nc: 1',
    'a: #\nb: #   ',
    'a: "" # 空',
  ])('is fine elsewhere: %j', text => {
    expect(findings(text)).toEqual([]);
  });

  it('keeps the places of the items after it', () => {
    const text = 'a:\n  - x\n  - #1\n  - y\n  -\n  - z';
    const { value, positions } = parseYaml('a.yaml', text);
    expect(value).toEqual({ a: ['x', 'y', null, 'z'] });
    expect([0, 1, 2, 3].map(index => positions.value(['a', index])?.start)).toEqual([7, 20, 25, 30]);
  });

  it('says what to write', () => {
    const [first, second] = parseYaml('a.yaml', 'position: #1 エンジニア\nlist:\n  - #2 "x"').diagnostics;
    expect(first).toMatchObject({
      message: {
        ja: '「#」から行末まではコメントと見なされるため、「position」の値が空になります。',
        en: 'Everything from the `#` on is a comment, so `position` has no value.',
      },
      help: {
        ja: '値であれば `position: "#1 エンジニア"` のように引用符で囲み、コメントであれば別の行に書いてください。',
        en: 'put a value in quotes, as in `position: "#1 エンジニア"`, and a comment on a line of its own',
      },
    });
    expect(second?.help?.en).toContain('`- \'#2 "x"\'`');
  });
});
