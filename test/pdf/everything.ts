// A tree with one of everything that a PDF's structure tells of.
import type { Block, Cell, Tree } from '../../src/index.js';
import { bullets, cell, paragraph, section, text, tree } from '../renderers/html-trees.js';

/** A picture of one grey point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2FlrHgAAAABJRU5ErkJggg==',
  'base64',
);

const wide = (content: string, colSpan: number, header = false): Cell => ({ ...cell(content, header), colSpan });

const blocks: readonly Block[] = [
  { type: 'title', children: [text('職務経歴書')] },
  {
    type: 'image',
    alt: '証明写真',
    widthMm: 30,
    heightMm: 40,
    source: 'photo.png',
    data: { mime: 'image/png', bytes: png, width: 1, height: 1 },
  },
  section(
    1,
    '一',
    'first',
    paragraph(
      '文と',
      { type: 'link', href: 'https://example.com/a?b=c', children: [text('リンク')] },
      { type: 'ruby', base: '﨑', reading: 'さき' },
      { type: 'span', lang: 'en', children: [text('an English passage')] },
      { type: 'emphasis', children: [text('強調')] },
      { type: 'strikethrough', children: [text('取消')] },
    ),
    { type: 'quote', children: [paragraph('引用')] },
    section(2, '二', 'second', bullets('点', [paragraph('親'), bullets('子')])),
  ),
  section(
    1,
    '三',
    'third',
    {
      type: 'list',
      ordered: true,
      start: 3,
      tight: true,
      items: [{ children: [paragraph('甲')] }, { children: [paragraph('乙')] }],
    },
    { type: 'definitions', items: [{ term: [text('資本金')], children: [text('一億円')] }] },
    {
      type: 'table',
      label: '表',
      columns: [1, 1, 1].map(fraction => ({ width: { fraction }, align: 'start' })),
      head: [{ cells: [cell('年', true), wide('内容', 2, true)] }],
      rows: [
        { cells: [cell('2020', true), cell('あ'), cell('い')] },
        { cells: [cell('2021', true), wide('う', 2)] },
        { cells: [cell('2022', true), cell(''), cell('え')] },
      ],
    },
  ),
];

export const everything: Tree = tree(blocks, {
  title: '職務経歴書',
  author: '見本 花子',
  subject: '見本 花子の職務経歴書',
  keywords: ['職務経歴書', '見本'],
});
