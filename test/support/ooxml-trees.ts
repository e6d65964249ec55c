// Trees for the DOCX tests: a short 職務経歴書 in which every kind of node stands.
import type { Block, Cell, Inline, Paragraph, Row, Tree } from '../../src/tree/nodes.js';

/** Plain text. */
export const text = (content: string): Inline => ({ type: 'text', text: content });

/** A paragraph of inline nodes or of one plain text. */
export function para(content: string | readonly Inline[], more: Partial<Omit<Paragraph, 'type'>> = {}): Paragraph {
  return {
    type: 'paragraph',
    align: 'start',
    children: typeof content === 'string' ? [text(content)] : content,
    ...more,
  };
}

/** A cell of plain text or blocks. */
export function cell(content: string | readonly Block[], more: Partial<Cell> = {}): Cell {
  return {
    header: false,
    colSpan: 1,
    rowSpan: 1,
    children: typeof content === 'string' ? [para(content)] : content,
    ...more,
  };
}

/** A row of cells. */
export const row = (...cells: readonly Cell[]): Row => ({ cells });

/** A list of plain texts or of items given whole. */
export function list(
  items: readonly (string | readonly Block[])[],
  more: Partial<Extract<Block, { type: 'list' }>> = {},
): Block {
  const children = items.map(item => ({ children: typeof item === 'string' ? [para(item)] : item }));
  return { type: 'list', ordered: false, start: 1, tight: true, items: children, ...more };
}

/** A table of body rows; as many equal columns as the first row has cells unless given. */
export function table(rows: readonly Row[], more: Partial<Extract<Block, { type: 'table' }>> = {}): Block {
  const columns = (rows[0]?.cells ?? []).map(() => ({ width: { fraction: 1 }, align: 'start' as const }));
  return { type: 'table', label: '表', columns, head: [], rows, ...more };
}

/** A section with a heading of plain text. */
export function section(
  level: 1 | 2 | 3 | 4 | 5,
  heading: string,
  children: readonly Block[],
  more: Partial<Extract<Block, { type: 'section' }>> = {},
): Block {
  return { type: 'section', level, heading: [text(heading)], keep: 'heading', children, ...more };
}

/** A tree around blocks. */
export function tree(children: readonly Block[], more: Partial<Tree> = {}): Tree {
  const none = { left: [], center: [], right: [] };
  return {
    type: 'tree',
    lang: 'ja',
    title: '職務経歴書',
    author: '水城 あおい',
    subject: '職務経歴書（水城 あおい）',
    keywords: ['TypeScript', '検索'],
    date: '2026-11-24',
    page: { size: 'A4', margin: { top: 20, right: 20, bottom: 20, left: 20 } },
    running: {
      header: none,
      footer: { ...none, center: [{ type: 'pageNumber' }, text(' / '), { type: 'pageCount' }] },
    },
    children,
    ...more,
  };
}

/** A PNG of one grey pixel. */
export const PIXEL = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
);

/** A short document with every kind of block and inline node. */
export const everything: Tree = tree([
  { type: 'title', children: [text('職務経歴書')] },
  para('2026年11月24日現在', { role: 'date', align: 'end' }),
  para('氏名　水城 あおい', { role: 'byline', align: 'end' }),
  section(1, '職務要約', [
    para([
      text('書籍の流通を扱う会社で'),
      { type: 'strong', children: [text('全文検索')] },
      text('の設計と運用を6年担当しました。'),
      { type: 'emphasis', children: [text('速さ')] },
      text('だけでなく、'),
      { type: 'strikethrough', children: [text('件数')] },
      text('再現率を測り、'),
      { type: 'code', text: 'nDCG@10' },
      text(' を0.62から0.81に上げました。'),
      { type: 'lineBreak' },
      { type: 'link', href: 'https://example.com/?a=1&b=2', children: [text('公開している資料')] },
      text('もご覧ください。'),
    ]),
    list([
      '検索基盤の設計',
      [para('チームの運営'), list(['週次の振り返り', [para('採用'), list(['面接', '課題の採点'])]], { ordered: true })],
    ]),
  ]),
  section(1, '職務経歴', [
    section(
      2,
      '株式会社ほしぞら書房',
      [
        {
          type: 'definitions',
          items: [
            { term: [text('事業内容')], children: [text('電子書籍の販売と配信')] },
            { term: [text('従業員数')], children: [text('240名（2026年4月時点）')] },
          ],
        },
        section(
          3,
          '検索基盤の刷新',
          [
            para('東京本社', { role: 'period' }),
            para('毎日3,000万件の問い合わせを受ける検索を作り直しました。'),
            {
              type: 'table',
              label: 'プロジェクトの概要',
              columns: [
                { width: { mm: 40 }, align: 'start' },
                { width: { fraction: 2 }, align: 'start' },
                { width: { fraction: 1 }, align: 'end' },
              ],
              head: [
                row(cell('期間', { header: true }), cell('内容', { header: true }), cell('人数', { header: true })),
              ],
              rows: [
                row(
                  cell('2022年4月～2024年3月', { rowSpan: 2 }),
                  cell([para('設計'), list(['索引の分割', '形態素解析の辞書'])]),
                  cell('6名'),
                ),
                row(cell('運用', { colSpan: 2 })),
              ],
            },
            para('表のあとの段落です。'),
          ],
          { keep: 'whole', detail: [text('2022年4月～2024年3月')] },
        ),
      ],
      { detail: [text('2019年4月～現在')], role: 'employer' },
    ),
  ]),
  section(1, '資格', [
    {
      type: 'table',
      label: '資格',
      columns: [
        { width: { mm: 40 }, align: 'center' },
        { width: { fraction: 1 }, align: 'start' },
      ],
      head: [],
      rows: [
        row(cell('2020年6月', { header: true }), cell('応用情報技術者')),
        row(
          cell('', { header: true }),
          cell([
            {
              type: 'table',
              label: '',
              columns: [{ width: { fraction: 1 }, align: 'start' }],
              head: [],
              rows: [row(cell('入れ子の表'))],
            },
          ]),
        ),
      ],
    },
    {
      type: 'table',
      label: '続く表',
      columns: [{ width: { mm: 300 }, align: 'start' }],
      head: [],
      rows: [row(cell('幅のある表'))],
    },
    list(['確認済み'], {
      items: [
        { checked: true, children: [para('確認済みの項目')] },
        { checked: false, children: [para('残りの項目')] },
      ],
    }),
    {
      type: 'quote',
      children: [para('引用の一段目'), para('引用の二段目'), { type: 'quote', children: [para('引用の引用')] }],
    },
    { type: 'codeBlock', language: 'ts', text: 'const answer = 42;\n\tif (answer > 41) log("<ok>");\n' },
    { type: 'rule' },
    {
      type: 'image',
      alt: '構成図',
      widthMm: 30,
      heightMm: 20,
      source: 'diagram.png',
      data: { mime: 'image/png', bytes: PIXEL, width: 30, height: 20 },
    },
  ]),
  { type: 'pageBreak' },
  section(1, '自己PR', [
    section(2, '言葉', [
      section(3, '読み', [
        section(4, '名前', [
          section(5, '補い', [
            para([
              text('担当は'),
              { type: 'ruby', base: '﨑田', reading: 'さきた' },
              text('さんです。'),
              { type: 'span', lang: 'en', children: [text('Thank you.')] },
            ]),
          ]),
        ]),
      ]),
    ]),
  ]),
  para('以上', { role: 'closing', align: 'end' }),
]);
