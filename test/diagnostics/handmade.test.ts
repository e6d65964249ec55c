// Files broken by hand, each line with what must be said of it: `# ! code code` at its end. Nothing else may be said.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.js';
import { indexLines } from '../../src/text/lines.js';

const folder = path.join('test', 'diagnostics', 'handmade');
const files = readdirSync(folder).filter(name => name.endsWith('.yaml'));

/** `line code`, for every expectation; a line within a block is named by the comment before the block, as `+2 code`. */
function expected(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, words = ''] = /# ! (.*)$/.exec(line) ?? [];
    const marks = words.split(' ').filter(word => word !== '');
    return marks.flatMap((mark, at) => {
      if (mark.startsWith('+')) return [];
      const offset = Number(marks[at - 1]?.startsWith('+') ? marks[at - 1] : 0);
      return [`${index + 1 + offset} ${mark}`];
    });
  });
}

describe('a file broken by hand', () => {
  it.each(files)('%s', async name => {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    const lines = indexLines(text);
    const found = await check({ file, config: false });
    const said = found.map(({ code, span }) => `${span ? lines.place(span.start).line : 0} ${code}`);
    expect(said.toSorted()).toEqual([...expected(text)].toSorted());
    expect(said.map(item => Number(item.split(' ')[0]))).toEqual(
      said.map(item => Number(item.split(' ')[0])).toSorted((a, b) => a - b),
    );
  });
});
