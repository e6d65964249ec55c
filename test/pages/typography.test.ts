// How each theme sets figures, two scripts and headings, measured in finished PDFs.
import { afterAll, describe, expect, it } from 'vitest';
import { themes } from '../../src/themes/index.js';
import type { Theme } from '../../src/themes/theme.js';
import * as b from '../../src/tree/build.js';
import type { Block } from '../../src/tree/nodes.js';
import { closePrints, printTree } from '../support/prints.js';
import { treeOf } from '../support/trees.js';
import { measure } from './measured.js';

afterAll(closePrints);

describe.each(themes.map(theme => ({ name: theme.name, theme })))('$name', ({ theme }) => {
  it('lines up figures in tables', async () => {
    const numbers = ['1,111', '8,888', '4,047'];
    const columns = [b.fraction(1, 'end')];
    const widths = await widthsOf(theme, [b.table('台数', { columns, rows: numbers.map(number => b.row(number)) })]);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.05);
  });

  it('leaves space between Japanese and Latin', async () => {
    const [apart = 0, alone = 0, both = 0] = await widthsOf(theme, [
      b.paragraph('港港港港'),
      b.paragraph('Kafka'),
      b.paragraph('港港Kafka港港'),
    ]);
    expect(both - apart - alone).toBeGreaterThan((theme.sizes.body * 0.2 * 25.4) / 72);
  });

  it('breaks headings between phrases', async () => {
    const words = '病院ごとに異なる検査データを受け取り、検証して研究者へ届けるための基盤を設計し、運用しました';
    const tree = treeOf([b.section(1, words, [b.paragraph('文')])], {
      page: { size: 'A4', margin: { top: 20, right: 80, bottom: 20, left: 20 } },
    });
    const { lines } = await measure(await printTree(tree, theme), tree);
    const ends = lines
      .filter(({ leaf }) => leaf.kind === 'heading')
      .map(({ text }) => text.replace(/\s/g, ''))
      .slice(0, -1);
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter(end => !/[、をへにでとがはの]$|ための$|異なる$|検証して$|届ける$|設計し、$/u.test(end))).toEqual(
      [],
    );
  });
});

/** The widths of the lines of some blocks, in mm. */
async function widthsOf(theme: Theme, blocks: readonly Block[]): Promise<readonly number[]> {
  const tree = treeOf(blocks);
  const { lines } = await measure(await printTree(tree, theme), tree);
  return lines.map(({ left, right }) => right - left);
}
