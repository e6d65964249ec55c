// The properties see what a bad sheet does to real pages: each document keeps to its property as the sheet is, and breaks
// it with one rule changed.
import { afterAll, describe, expect, it } from 'vitest';
import { standard } from '../../src/themes/standard.js';
import * as b from '../../src/tree/build.js';
import type { Block } from '../../src/tree/nodes.js';
import { closePrints, printTree } from '../support/prints.js';
import { treeOf } from '../support/trees.js';
import { measure } from './measured.js';
import { properties } from './properties.js';

afterAll(closePrints);

const long = '長い段落はページの終わりで分かれることがありますが、一行だけを残してはなりません。'.repeat(4);
const lines = (count: number) => Array.from({ length: count }, (_, index) => b.paragraph(`${index + 1}行目`));
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => b.row(`${index + 1}`, [b.paragraph('一'), b.paragraph('二')]));
const table = (count: number) =>
  b.table('表', { columns: [b.fixed(30), b.fraction(1)], head: [b.headRow('番号', '内容')], rows: rows(count) });

/** A page holds some 33 of the short lines; each document stands at its end. */
const cases: readonly {
  readonly property: keyof typeof properties;
  readonly css: string;
  readonly blocks: readonly Block[];
}[] = [
  { property: 'headingsWithText', css: 'h2{break-after:auto}', blocks: [b.section(1, '見出し', [b.paragraph(long)])] },
  {
    property: 'employersWithFirstLines',
    css: '.facts{break-before:page}',
    blocks: [
      b.section(2, '会社', [b.paragraph('資本金：1億円', { role: 'facts' }), b.paragraph(long)], { role: 'employer' }),
    ],
  },
  { property: 'rowsWhole', css: 'tr{break-inside:auto}tr *{break-inside:auto}', blocks: [table(12)] },
  { property: 'noSingleLine', css: 'html{orphans:1;widows:1}p.long{break-inside:auto}', blocks: [b.paragraph(long)] },
  { property: 'headsRepeated', css: 'thead{display:table-row-group}', blocks: [table(12)] },
  {
    property: 'pagesFilled',
    css: '.level1{break-before:page}',
    blocks: [b.section(1, '章', lines(3)), b.section(1, '章', lines(3))],
  },
  {
    property: 'closingWithText',
    css: '.closing{break-before:page}',
    blocks: [b.paragraph('以上', { align: 'end', role: 'closing' })],
  },
  {
    property: 'labelsWithLists',
    css: 'p:has(+ul){break-after:auto}',
    blocks: [b.paragraph('【実績】'), b.list([long, long])],
  },
  {
    property: 'sectionsWhole',
    css: '.whole{break-inside:auto}',
    blocks: [b.section(1, '章', lines(8), { keep: 'whole' })],
  },
  {
    property: 'breaksObeyed',
    css: '.page-break+*{break-before:auto}',
    blocks: [b.pageBreak, b.section(1, '章', lines(2))],
  },
];

describe.each(cases)('$property', ({ property, css, blocks }) => {
  const judge = async (filler: number, own?: string) => {
    const tree = treeOf([...lines(filler), ...blocks]);
    const theme = own === undefined ? standard : { ...standard, css: `@media print{${own}}` };
    return properties[property](await measure(await printTree(tree, theme), tree));
  };

  it(`breaks with ${css}, and only with it`, async () => {
    const fillers = Array.from({ length: 14 }, (_, index) => 38 - index);
    for (const filler of fillers) {
      const { broken } = await judge(filler, css);
      if (broken.length === 0) continue;
      expect((await judge(filler)).broken).toEqual([]);
      return;
    }
    expect.fail('no page was broken');
  });
});
