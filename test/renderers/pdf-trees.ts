// A tree of hard things for the tests of the finished PDF, and what a reader should make of it.
import * as b from '../../src/tree/build.js';
import type { Tree } from '../../src/tree/nodes.js';
import { dot, treeOf } from '../support/trees.js';

/** Texts that come out code point for code point, also in readers that know no ActualText. */
export const hardTexts = [
  '𠮷野家と髙橋、﨑山と㈱①Ⅲ、ﾊﾝｶｸｶﾞ',
  '一二十手用日月山田言文長行子目面見氏青西食鬼黄竜',
  '2021年4月～2023年3月',
  '要点―すなわち・中黒',
  'office fit waffle',
  '絵文字👩‍💻😀と葛󠄀城',
] as const;

const longAddress = `https://example.com/${'abcdefghij/'.repeat(20)}`;

/** Every construct that has a place of its own in the structure. */
export const hard: Tree = treeOf(
  [
    b.title('職務経歴書'),
    ...hardTexts.map(text => b.paragraph(text)),
    b.section(1, '文字', [
      b.paragraph([
        '姓は',
        b.ruby('﨑元', 'さきもと'),
        'と読みます。',
        b.span('en', 'Thank you.'),
        b.strikethrough('旧姓'),
      ]),
      b.paragraph([b.strong('太字'), 'と', b.emphasis('強調'), 'と', b.code('retry --max 3')]),
      b.codeBlock('const rate = 1.5;\nreturn rate;', 'ts'),
    ]),
    b.section(1, '一覧', [
      b.list(['りんご', [b.paragraph('みかん'), b.list(['温州', '伊予'])]]),
      b.list(['三番', [b.paragraph('四番'), b.list(['内の一番', '内の二番'], { ordered: true })], '五番'], {
        ordered: true,
        start: 3,
      }),
      b.list([[b.list(['二重の一番'], { ordered: true })], ''], { ordered: true }),
      b.definitions([
        ['事業内容', '配送網の運営'],
        ['従業員数', '310名'],
      ]),
    ]),
    b.section(1, '表', [
      b.table('空の枠と結合', {
        columns: [b.fraction(1), b.fraction(1), b.fraction(1)],
        head: [b.headRow('期間', '内容', '備考')],
        rows: [
          b.row(b.cell('縦に続く', { header: true, rowSpan: 2 }), b.cell('横に続く', { colSpan: 2 })),
          b.row('下の段', ''),
          b.row(b.cell('一行', { header: true }), '', [b.list(['枠の中'])]),
        ],
      }),
    ]),
    b.section(1, '絵とリンク', [
      { ...b.image('dot.png', '灰色の点', { widthMm: 30, heightMm: 40 }), data: dot },
      b.paragraph(['資料は', b.link('https://example.com/talks', '公開した資料'), 'です。']),
      b.paragraph(b.link(longAddress, longAddress)),
      b.quote([b.paragraph('引用の文')]),
      b.rule,
    ]),
    b.paragraph('以上', { align: 'end', role: 'closing' }),
  ],
  {
    running: {
      header: { left: [b.text('見本 花子')], center: [], right: [] },
      footer: { left: [], center: [{ type: 'pageNumber' }, b.text(' / '), { type: 'pageCount' }], right: [] },
    },
  },
);
