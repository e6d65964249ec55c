// Fixes on the text itself: what was meant changes, everything else stays to the byte, and what would do harm is refused.
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/diagnostics/diagnostic.js';
import { applyFixes } from '../../src/source/fix.js';
import { parseYaml } from '../../src/source/parse.js';
import type { Path } from '../../src/source/source.js';

const file = 'resume.yaml';

/** A fix as a rule makes it: `from` within the text at `path` becomes `to`. */
function fixOf(text: string, path: Path, from: string, to: string): Fix {
  const { value, positions } = parseYaml(file, text);
  const old = path.reduce<unknown>((node, step) => (isRecord(node) ? node[step] : undefined), value);
  if (typeof old !== 'string' || !old.includes(from)) throw new Error(`no ${from} in ${String(old)}`);
  const start = old.indexOf(from);
  const span = positions.text(path, start, start + from.length);
  if (!span) throw new Error('no place');
  return { span, text: to, path, value: to, within: { start, end: start + from.length } };
}

function isRecord(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

describe('a fix', () => {
  it.each<[string, string, Path, string]>([
    ['plain', 'a: Githubで # Githubの注\nb: Github\n', ['a'], 'a: GitHubで # Githubの注\nb: Github\n'],
    ['quoted', "a: 'It''s Github' # x\n", ['a'], "a: 'It''s GitHub' # x\n"],
    ['double-quoted', 'a: "\\u300cGithub\\u300d"\n', ['a'], 'a: "\\u300cGitHub\\u300d"\n'],
    ['in a block', 'a: |\n  前。\n  Githubで\n\n# 注\nb: 1\n', ['a'], 'a: |\n  前。\n  GitHubで\n\n# 注\nb: 1\n'],
    ['with CRLF', 'a: >-\r\n  前\r\n  Github\r\nb: x\r\n', ['a'], 'a: >-\r\n  前\r\n  GitHub\r\nb: x\r\n'],
    ['in a list', '- x\n- Github\n', [1], '- x\n- GitHub\n'],
  ])('%s', (_, text, path, expected) => {
    const { text: fixed, applied, refused } = applyFixes(file, text, [fixOf(text, path, 'Github', 'GitHub')]);
    expect(fixed).toBe(expected);
    expect(applied.map(({ places }) => places)).toEqual([1]);
    expect(refused).toEqual([]);
  });

  it('behind an anchor says how many places it touches', () => {
    const text = 'a: &x Github\nb: *x\nc: { <<: { d: *x } }\n';
    const { text: fixed, applied } = applyFixes(file, text, [fixOf(text, ['a'], 'Github', 'GitHub')]);
    expect(fixed).toBe('a: &x GitHub\nb: *x\nc: { <<: { d: *x } }\n');
    expect(applied.map(({ places }) => places)).toEqual([3]);
  });

  it.each<[string, string, Path, string, string]>([
    ['would begin a comment', 'a: 一二\nb: 1\n', ['a'], '二', ' # 二'],
    ['would make a map of a text', 'a: 一二三\n', ['a'], '二', ': '],
    ['would end the quotes', "a: '一二三'\n", ['a'], '二', "'"],
    ['would end a flow list', 'a: [一二三, b]\n', ['a', 0], '二', ','],
    ['would break the YAML', 'a: "一二三"\n', ['a'], '二', '\\'],
  ])('is refused where it %s', (_, text, path, from, to) => {
    const fix = fixOf(text, path, from, to);
    expect(applyFixes(file, text, [fix])).toEqual({ text, applied: [], refused: [fix] });
  });

  it('wins over a later one that overlaps', () => {
    const text = 'a: 一二三四\n';
    const [first, second] = [fixOf(text, ['a'], '二三', '2'), fixOf(text, ['a'], '三四', '3')];
    const { text: fixed, refused } = applyFixes(file, text, [second, first]);
    expect(fixed).toBe('a: 一2四\n');
    expect(refused).toEqual([second]);
  });

  it('goes with others of the same text', () => {
    const text = 'a: Github と Javascript と Github\n';
    const { positions } = parseYaml(file, text);
    const at = (start: number, end: number, to: string): Fix => {
      const span = positions.text(['a'], start, end);
      if (!span) throw new Error('no place');
      return { span, text: to, path: ['a'], value: to, within: { start, end } };
    };
    const { text: fixed } = applyFixes(file, text, [at(0, 6, 'GitHub'), at(9, 19, 'JavaScript'), at(22, 28, 'GitHub')]);
    expect(fixed).toBe('a: GitHub と JavaScript と GitHub\n');
  });
});
