// How lines are set, measured in finished PDFs: where they break, what stands in line, and in which faces.
import { afterAll, describe, expect, it } from 'vitest';
import { themes } from '../../src/themes/index.js';
import type { Theme } from '../../src/themes/theme.js';
import * as b from '../../src/tree/build.js';
import type { Block } from '../../src/tree/nodes.js';
import { nameOf, readPdf as readObjects } from '../pdf/pdf-file.js';
import { subjects } from '../support/fixtures.js';
import { readDrawn } from '../support/pdf-reading.js';
import { closePrints, inEveryTheme, printed, printTree } from '../support/prints.js';
import { treeOf } from '../support/trees.js';
import { type Line, measure } from './measured.js';

afterAll(closePrints);

/** JIS X 4051: what may not begin a line, and what may not end one. */
const notFirst = /^[、。，．・：；？！）」』】〕》〉］｝々ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u;
const notLast = /[（「『【〔《〈［｛]$/u;

/** Lines that break against the rules, of all that follow or precede another line of their paragraph. */
function illBroken(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (before?.leaf !== line.leaf || line.leaf.kind === 'code') return [];
    return notFirst.test(line.text.trim()) || notLast.test(before.text.trim()) ? [`${before.text}|${line.text}`] : [];
  });
}

describe.each(inEveryTheme(subjects))('$name', ({ subject, theme }) => {
  it('breaks lines where Japanese may', async () => {
    const { tree, bytes } = await printed(subject, theme);
    expect(illBroken((await measure(bytes, tree)).lines)).toEqual([]);
  });

  it('has upright letters in faces of ours', async () => {
    const { bytes } = await printed(subject, theme);
    const pieces = (await readDrawn(bytes)).flatMap(page => page.pieces);
    expect(pieces.filter(({ slant }) => Math.abs(slant) > 0.01)).toEqual([]);
    const file = await readObjects(bytes);
    const fonts = [...file.objects.keys()]
      .map(key => file.dict(key))
      .filter(dict => nameOf(dict?.['/Type']) === 'Font');
    expect(fonts.filter(dict => nameOf(dict?.['/Subtype']) === 'Type3')).toEqual([]);
    const names = fonts.map(dict => nameOf(dict?.['/BaseFont'])?.replace(/^[A-Z]{6}\+/, '') ?? '');
    expect(names.filter(name => !/^(Noto(Sans|Serif)JP|NotoEmoji|BIZUDP(Gothic|Mincho))-?/.test(name))).toEqual([]);
  });
});

it('the rules of line breaks can be broken', () => {
  const leaf = { kind: 'paragraph', text: '', holders: [], forced: false, leads: false } as const;
  const line = (text: string) => ({ leaf, page: 0, top: 0, bottom: 0, left: 0, right: 0, text });
  expect(illBroken(['文が', '。続く「', '言葉」'].map(line))).toHaveLength(2);
  expect(illBroken(['文が続く。', '言葉'].map(line))).toEqual([]);
});

describe.each(themes.map(theme => ({ name: theme.name, theme })))('$name', ({ theme }) => {
  // The figures of Noto Serif JP are not of one width, `tabular-nums` or not: there the numbers do not line up.
  it.skipIf(theme.fonts.body.web === 'Noto Serif JP')('lines up figures in tables', async () => {
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
