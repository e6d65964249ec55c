// `# resume-disable-next-line`: what it covers, what is no comment, and comments that answer nothing.
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { silence } from '../../src/rules/silence.js';
import { findDirectives } from '../../src/source/directives.js';

const file = 'resume.yaml';
const names = new Set(['dates/gap', 'wording/product-spelling']);

function finding(text: string, mark: string, code = 'dates/gap'): Diagnostic {
  const start = text.lastIndexOf(mark);
  return {
    code,
    severity: 'warning',
    message: { ja: '。', en: '.' },
    span: { file, start, end: start + mark.length },
  };
}

function left(text: string, ...findings: readonly Diagnostic[]): readonly string[] {
  const { kept, idle } = silence(findings, findDirectives(file, text), names);
  return [...kept, ...idle].map(({ code, span }) => `${code} ${span ? text.slice(span.start, span.end) : ''}`);
}

describe('a comment', () => {
  it.each([
    ['before a line', '# resume-disable-next-line dates/gap\na: X\n'],
    ['indented', 'a:\n  # resume-disable-next-line dates/gap\n  b: X\n'],
    ['before other comments and blank lines', '# resume-disable-next-line dates/gap\n# と\n\na: X\n'],
    ['of several names', '#resume-disable-next-line wording/product-spelling, dates/gap\na: X Github\n'],
    ['before a block, to its end', '# resume-disable-next-line dates/gap\na: |\n  一\n  二 X\n'],
    ['with CRLF', '# resume-disable-next-line dates/gap\r\na: X\r\n'],
  ])('%s answers', (_, text) => {
    const other = text.includes('Github') ? [finding(text, 'Github', 'wording/product-spelling')] : [];
    expect(left(text, finding(text, 'X'), ...other)).toEqual([]);
  });

  it.each([
    [
      'of another name',
      '# resume-disable-next-line wording/product-spelling\na: X\n',
      'rules/unused-disable wording/product-spelling',
    ],
    ['a line too early', '# resume-disable-next-line dates/gap\nb: 1\na: X\n', 'rules/unused-disable dates/gap'],
    ['of no name', '# resume-disable-next-line\na: X\n', 'rules/no-name # resume-disable-next-line'],
    ['of a name that is none', '# resume-disable-next-line dates/gpa\na: X\n', 'rules/unknown-name dates/gpa'],
  ])('%s does not, and is reported', (_, text, own) => {
    expect(left(text, finding(text, 'X'))).toEqual(['dates/gap X', own]);
  });

  it.each([
    ['in a block', 'b: |\n  # resume-disable-next-line dates/gap\n  文\na: X\n'],
    ['in quotes', 'b: "\n  # resume-disable-next-line dates/gap\n  "\na: X\n'],
    ['after something', 'b: 1 # resume-disable-next-line dates/gap\na: X\n'],
    ['of a longer word', '# resume-disable-next-lines dates/gap\na: X\n'],
  ])('is none %s', (_, text) => {
    expect(left(text, finding(text, 'X'))).toEqual(['dates/gap X']);
  });

  it('says what was probably meant', () => {
    const { idle } = silence(
      [finding('# resume-disable-next-line dates/gpa\na: X\n', 'X')],
      findDirectives(file, '# resume-disable-next-line dates/gpa\na: X\n'),
      names,
    );
    expect(idle[0]?.help?.en).toBe('did you mean `dates/gap`?');
  });
});
