// Trees for the tests of every renderer: each node in each place that may hold it, and one tree of hard texts.
import * as b from '../../src/tree/build.js';
import type { Block, Inline, Section, Tree } from '../../src/tree/nodes.js';

/** One node in one holder, with the texts that must stand in any output, each once and in this order. */
export interface TreeCase {
  readonly name: string;
  readonly node: NodeName;
  readonly holder: Holder;
  readonly tree: Tree;
  readonly texts: readonly string[];
}

/** What a case shows; most are node types, the rest are forms that a format may write by another construct. */
export type NodeName = Block['type'] | Inline['type'] | 'orderedList' | 'taskList' | 'spanningTable';

export type Holder =
  | 'root'
  | 'section'
  | 'item'
  | 'orderedItem'
  | 'cell'
  | 'quote'
  | 'title'
  | 'heading'
  | 'detail'
  | 'term'
  | 'value'
  | 'strong'
  | 'link'
  | 'span';

/** A picture of one grey dot. */
export const dot = {
  mime: 'image/png',
  bytes: Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
  width: 1,
  height: 1,
} as const;

/** A tree around some blocks. */
export function treeOf(children: readonly Block[], more: Partial<Tree> = {}): Tree {
  const nothing = { left: [], center: [], right: [] };
  return {
    type: 'tree',
    lang: 'ja',
    title: '職務経歴書',
    author: '森川 遥',
    subject: '職務経歴書',
    keywords: ['Go', '決済'],
    date: '2026-11-24',
    page: { size: 'A4', margin: { top: 20, right: 20, bottom: 20, left: 20 } },
    running: { header: nothing, footer: nothing },
    children,
    ...more,
  };
}

/** Every kind of block, each with texts of its own. */
export const blockKinds: readonly {
  readonly node: NodeName;
  readonly block: Block;
  readonly texts: readonly string[];
}[] = [
  { node: 'paragraph', block: b.paragraph('段落の文です。'), texts: ['段落の文です。'] },
  {
    node: 'section',
    block: b.section(2, '節の見出し', [b.paragraph('節の本文です。')], { detail: '2021年4月～2023年3月' }),
    texts: ['節の見出し', '2021年4月～2023年3月', '節の本文です。'],
  },
  {
    node: 'list',
    block: b.list(['りんごの箱', [b.paragraph('みかんの箱'), b.list(['温州の袋'])]]),
    texts: ['りんごの箱', 'みかんの箱', '温州の袋'],
  },
  {
    node: 'orderedList',
    block: b.list(['三番目の手順', '四番目の手順'], { ordered: true, start: 3 }),
    texts: ['三番目の手順', '四番目の手順'],
  },
  {
    node: 'taskList',
    block: b.list([b.task(true, '済んだ仕事'), b.task(false, '残りの仕事')]),
    texts: ['済んだ仕事', '残りの仕事'],
  },
  {
    node: 'definitions',
    block: b.definitions([
      ['事業内容', '配送網の運営'],
      ['従業員数', '310名'],
    ]),
    texts: ['事業内容', '配送網の運営', '従業員数', '310名'],
  },
  {
    node: 'table',
    block: b.table('期間と役割', {
      columns: [b.fixed(40), b.fraction(2), b.fraction(1, 'end')],
      head: [b.headRow('在籍期間', '所属と役割', '規模')],
      rows: [b.row('2020年', '倉庫管理の設計', '5名'), b.row('2022年', '配車計画の運用', '12名')],
    }),
    texts: ['在籍期間', '所属と役割', '規模', '2020年', '倉庫管理の設計', '5名', '2022年', '配車計画の運用', '12名'],
  },
  {
    node: 'spanningTable',
    block: b.table('結合のある表', {
      columns: [b.fraction(1), b.fraction(1), b.fraction(1)],
      rows: [
        b.row(b.cell('縦に続く枠', { header: true, rowSpan: 2 }), b.cell('横に続く枠', { colSpan: 2 })),
        b.row('下段の左', '下段の右'),
      ],
    }),
    texts: ['縦に続く枠', '横に続く枠', '下段の左', '下段の右'],
  },
  {
    node: 'image',
    block: { ...b.image('dot.png', '灰色の点', { widthMm: 30, heightMm: 40 }), data: dot },
    texts: [],
  },
  {
    node: 'quote',
    block: b.quote([b.paragraph('引用の一段目'), b.paragraph('引用の二段目')]),
    texts: ['引用の一段目', '引用の二段目'],
  },
  {
    node: 'codeBlock',
    block: b.codeBlock('const rate = 1.5;\nif (rate > 1) log("ok");', 'ts'),
    texts: ['const rate = 1.5;', 'if (rate > 1) log("ok");'],
  },
  { node: 'rule', block: b.rule, texts: [] },
  { node: 'pageBreak', block: b.pageBreak, texts: [] },
];

/** Every kind of inline node that can stand in the body, with its texts. */
export const inlineKinds: readonly {
  readonly node: NodeName;
  readonly inline: Inline;
  readonly texts: readonly string[];
}[] = [
  { node: 'text', inline: b.text('ふつうの字'), texts: ['ふつうの字'] },
  { node: 'strong', inline: b.strong(['太い', b.emphasis('斜め'), '字']), texts: ['太い', '斜め', '字'] },
  { node: 'emphasis', inline: b.emphasis('強めた字'), texts: ['強めた字'] },
  { node: 'strikethrough', inline: b.strikethrough('消した字'), texts: ['消した字'] },
  { node: 'code', inline: b.code('retry --max 3'), texts: ['retry --max 3'] },
  {
    node: 'link',
    inline: { type: 'link', href: 'https://example.com/a?b=1&c=2', children: [b.text('公開した資料')] },
    texts: ['公開した資料'],
  },
  { node: 'ruby', inline: b.ruby('﨑元', 'さきもと'), texts: ['﨑元', 'さきもと'] },
  { node: 'span', inline: b.span('en', 'Thank you.'), texts: ['Thank you.'] },
  { node: 'lineBreak', inline: b.lineBreak, texts: [] },
];

/** Every node in every place that may hold it. */
export const everyNode: readonly TreeCase[] = [
  {
    name: 'title in root',
    node: 'title',
    holder: 'root',
    tree: treeOf([b.title('表題の字'), b.paragraph('表題のあと')]),
    texts: ['表題の字', '表題のあと'],
  },
  ...([1, 2, 3, 4, 5] as const).map(sectionDownTo),
  ...(['root', 'section', 'item', 'orderedItem', 'cell', 'quote'] as const).flatMap(holder =>
    blockKinds.map(({ node, block, texts }) => blockCase(holder, node, block, texts)),
  ),
  ...(
    ['root', 'title', 'heading', 'detail', 'item', 'term', 'value', 'cell', 'quote', 'strong', 'link', 'span'] as const
  )
    .flatMap(holder => inlineKinds.map(({ node, inline, texts }) => inlineCase(holder, node, inline, texts)))
    // A link holds no link, and a span of one language says nothing in another of the same.
    .filter(({ holder, node }) => !(holder === 'link' && node === 'link') && !(holder === 'span' && node === 'span')),
];

/** Texts that break careless code: outside the BMP, variants, marks to combine, ambiguous widths, markup of every format. */
export const hardTexts: readonly string[] = [
  '𠮷野家ではない𠮷田と髙橋と﨑山',
  '㈱と①と～と〜と－と−',
  '👩‍💻と🇯🇵と葛󠄀城',
  'か\u3099き\u3099の濁点とﾊﾝｶｸ',
  '<b>&amp;"\'</b> & < >',
  '*星* _線_ **二重** ~~波~~ `符`',
  '[角](丸) ![絵](x) | # > - + 1.',
  'C# と 1.5倍 と a_b と -> と [社内]',
  '# 見出しではない',
  '2023. 設立',
  '- 箇条書きではない',
  '---',
  '\\ 逆斜線 \\* と &nbsp; と &#x41;',
  '長'.repeat(400),
  'x'.repeat(400),
];

/** All hard texts in every slot that holds text, with empty blocks and deep nesting. */
export const torture: Tree = treeOf(
  [
    b.title('職務経歴書 <&"\'> *_[]|#'),
    b.paragraph('2026年11月24日現在', { align: 'end', role: 'date' }),
    b.section(
      1,
      '段落',
      hardTexts.map(text => b.paragraph(text)),
    ),
    b.section(
      1,
      '見出し',
      hardTexts
        .slice(0, 13)
        .map((text, index) => b.section(2, text, [b.paragraph(`見出し${index}の下`)], { detail: text })),
    ),
    b.section(1, '項目', [
      b.list(hardTexts),
      b.list(hardTexts, { ordered: true, start: 98, tight: false }),
      b.definitions(hardTexts.map(text => [text, text] as const)),
    ]),
    b.section(1, '表', [
      b.table('難しい字 <&"\'>', {
        columns: [b.fixed(30), b.fraction(1)],
        head: [b.headRow('列 | 一', '列 * 二')],
        rows: [...hardTexts.map(text => b.row(text, [b.paragraph(text), b.list([text])])), b.row('', '')],
      }),
    ]),
    b.section(1, '行の中', [
      ...hardTexts.map(text =>
        b.paragraph([
          b.strong(text),
          b.emphasis(text),
          b.strikethrough(text),
          b.code(text),
          b.link('https://example.com/(a)?q=<x>&r="y"', text),
          b.ruby('𠮷', 'よし'),
        ]),
      ),
      b.paragraph(['前', b.lineBreak, b.lineBreak, '後']),
      b.paragraph([b.strong('「強調」'), 'です', b.strikethrough('取消し。'), 'です']),
    ]),
    b.section(1, '引用とコード', [
      b.quote([...hardTexts.map(text => b.paragraph(text)), nested(6)]),
      b.codeBlock(`${hardTexts.join('\n')}\n\`\`\`\n~~~~`, 'c++'),
      b.codeBlock('', ''),
    ]),
    b.section(1, '空', [
      b.paragraph(''),
      b.list([]),
      b.list(['', '']),
      b.quote([]),
      b.definitions([]),
      b.section(2, '', []),
    ]),
    nested(8),
    b.pageBreak,
    b.paragraph('以上', { align: 'end', role: 'closing' }),
  ],
  {
    author: '髙橋 <𠮷> "&"',
    keywords: ['<&>', ''],
    running: {
      header: { left: [b.text('左 <&>')], center: [], right: [b.strong('右')] },
      footer: { left: [], center: [{ type: 'pageNumber' }, b.text(' / '), { type: 'pageCount' }], right: [] },
    },
    about: { '@type': 'Person', name: '</script><!-- 髙橋' },
  },
);

function sectionDownTo(level: Section['level']): TreeCase {
  const levels = ([1, 2, 3, 4, 5] as const).slice(0, level);
  const inner = levels.reduceRight<readonly Block[]>((children, own) => {
    const body: readonly Block[] = [b.paragraph(`深さ${own}の文`)];
    return [b.section(own, `見出し${own}`, body.concat(children))];
  }, []);
  return {
    name: `section level ${level}`,
    node: 'section',
    holder: 'root',
    tree: treeOf(inner),
    texts: levels.flatMap(own => [`見出し${own}`, `深さ${own}の文`]),
  };
}

function blockCase(holder: Holder, node: NodeName, block: Block, texts: readonly string[]): TreeCase {
  const blocks = [b.paragraph('まえがき'), block, b.paragraph('あとがき')];
  return {
    name: `${node} in ${holder}`,
    node,
    holder,
    tree: treeOf(held(holder, blocks)),
    texts: [...leading(holder), 'まえがき', ...texts, 'あとがき', ...trailing(holder)],
  };
}

function held(holder: Holder, blocks: readonly Block[]): readonly Block[] {
  switch (holder) {
    case 'section':
      return [b.section(1, '外の見出し', blocks)];
    case 'item':
      return [b.list([blocks, '次の項目'])];
    case 'orderedItem':
      return [b.list([blocks, '次の項目'], { ordered: true })];
    case 'cell':
      return [
        b.table('外の表', {
          columns: [b.fraction(1), b.fraction(3)],
          rows: [b.row('左の枠', blocks), b.row('下の枠', '角の枠')],
        }),
      ];
    case 'quote':
      return [b.quote(blocks)];
    default:
      return blocks;
  }
}

function leading(holder: Holder): readonly string[] {
  return holder === 'section' ? ['外の見出し'] : holder === 'cell' ? ['左の枠'] : [];
}

function trailing(holder: Holder): readonly string[] {
  return holder === 'item' || holder === 'orderedItem' ? ['次の項目'] : holder === 'cell' ? ['下の枠', '角の枠'] : [];
}

function inlineCase(holder: Holder, node: NodeName, inline: Inline, texts: readonly string[]): TreeCase {
  const content = ['まえ', inline, 'うしろ'];
  const around = ['まえ', ...texts, 'うしろ'];
  return { name: `${node} in ${holder}`, node, holder, tree: treeOf(heldInline(holder, content)), texts: around };
}

function heldInline(holder: Holder, content: b.Content): readonly Block[] {
  switch (holder) {
    case 'title':
      return [b.title(content)];
    case 'heading':
      return [b.section(1, content, [])];
    case 'detail':
      return [b.section(1, '期間', [], { detail: content })];
    case 'item':
      return [b.list([content])];
    case 'term':
      return [b.definitions([[content, '値']])];
    case 'value':
      return [b.definitions([['用語', content]])];
    case 'cell':
      return [b.table('表', { columns: [b.fraction(1)], rows: [b.row(content)] })];
    case 'quote':
      return [b.quote([b.paragraph(content)])];
    case 'strong':
      return [b.paragraph(b.strong(content))];
    case 'link':
      return [b.paragraph(b.link('https://example.com/', content))];
    case 'span':
      return [b.paragraph(b.span('en', content))];
    default:
      return [b.paragraph(content)];
  }
}

/** A list within a quote within a list, down and down. */
function nested(depth: number): Block {
  const inner: readonly Block[] =
    depth === 0 ? [b.paragraph('底の文')] : [b.paragraph(`深さ${depth}`), nested(depth - 1)];
  return depth % 2 === 0 ? b.list([inner]) : b.quote(inner);
}
