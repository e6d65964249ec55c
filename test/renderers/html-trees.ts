// Trees for the tests of HTML and PDF: a 職務経歴書 of an invented person, and builders for small ones.
import type { Block, Cell, Inline, Section, Table, Tree } from '../../src/tree/nodes.js';

export const text = (value: string): Inline => ({ type: 'text', text: value });
export const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });

export const paragraph = (...children: readonly (string | Inline)[]): Block => ({
  type: 'paragraph',
  align: 'start',
  children: children.map(child => (typeof child === 'string' ? text(child) : child)),
});

export const end = (value: string, role: string): Block => ({
  type: 'paragraph',
  align: 'end',
  role,
  children: [text(value)],
});

export const bullets = (...items: readonly (string | readonly Block[])[]): Block => ({
  type: 'list',
  ordered: false,
  start: 1,
  tight: true,
  items: items.map(item => ({ children: typeof item === 'string' ? [paragraph(item)] : item })),
});

export const section = (
  level: Section['level'],
  heading: string,
  role: string,
  ...children: readonly Block[]
): Section => ({
  type: 'section',
  level,
  heading: [text(heading)],
  role,
  keep: 'heading',
  children,
});

export const cell = (content: string | readonly Block[], header = false): Cell => ({
  header,
  colSpan: 1,
  rowSpan: 1,
  children: typeof content === 'string' ? [paragraph(content)] : content,
});

export const table = (
  label: string,
  widths: readonly (number | 'rest')[],
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): Table => ({
  type: 'table',
  label,
  columns: widths.map(width => ({ width: width === 'rest' ? { fraction: 1 } : { mm: width }, align: 'start' })),
  head: head.length === 0 ? [] : [{ cells: head.map(name => cell(name, true)) }],
  rows: rows.map(cells => ({ cells })),
});

export const facts = (role: string, ...items: readonly (readonly [string, string])[]): Block => ({
  type: 'definitions',
  role,
  items: items.map(([term, value]) => ({ term: [text(term)], children: [text(value)] })),
});

export const tree = (children: readonly Block[], changes: Partial<Tree> = {}): Tree => ({
  type: 'tree',
  lang: 'ja',
  title: '職務経歴書',
  author: '見本 花子',
  subject: '見本花子の職務経歴書',
  keywords: ['TypeScript', '物流'],
  date: '2026-11-24',
  page: { size: 'A4', margin: { top: 20, right: 18, bottom: 20, left: 18 } },
  running: {
    header: { left: [], center: [], right: [] },
    footer: {
      left: [text('見本 花子')],
      center: [{ type: 'pageNumber' }, text(' / '), { type: 'pageCount' }],
      right: [text('職務経歴書')],
    },
  },
  children,
  ...changes,
});

const project = (name: string, detail: string, lead: string, points: readonly string[], stack: string): Section => ({
  ...section(
    3,
    name,
    'project',
    paragraph(lead),
    table(
      `${name}の概要`,
      [26, 'rest'],
      [],
      [
        [cell('担当業務', true), cell([bullets(...points)])],
        [cell('開発環境', true), cell(stack)],
        [cell('体制', true), cell('8名（リーダー1名、エンジニア6名、デザイナー1名）')],
        [cell('担当フェーズ', true), cell('要件定義、基本設計、詳細設計、実装、テスト、運用')],
      ],
    ),
  ),
  detail: [text(detail)],
});

const lead =
  '倉庫ごとに分かれていた在庫と入出荷の記録を一つの基盤に集め、店舗・通販・卸の3つの販路へ同じ数を返すサービスを設計、開発しました。';
const points = [
  'ピーク時に毎秒2,400件の更新を受けるAPIを設計し、応答時間の中央値を380 msから45 msに短縮しました。',
  '在庫の引き当てを楽観ロックから予約テーブル方式に変更し、二重引き当てをなくしました。',
  '移行は倉庫ごとに8回に分け、停止時間を合計12分に抑えました。',
] as const;

const employer = (name: string, detail: string, ...children: readonly Block[]): Section => ({
  ...section(
    2,
    name,
    'employer',
    facts(
      'facts',
      ['事業内容', '小売業向け在庫管理サービスの開発・運営'],
      ['資本金', '1億円'],
      ['従業員数', '240名（2026年4月時点）'],
      ['雇用形態', '正社員'],
    ),
    ...children,
  ),
  detail: [text(detail)],
});

/** Three pages, with every block that a 職務経歴書 has. */
export const sample: Tree = tree([
  { type: 'title', children: [text('職務経歴書')] },
  end('2026年11月24日現在', 'date'),
  end('氏名　見本 花子', 'byline'),
  section(
    1,
    '職務要約',
    'summary',
    paragraph(
      'Webアプリケーションの開発に11年従事し、直近の5年は小売業向け在庫基盤のテックリードとして、要件定義から運用までを担当してきました。',
      strong('「止めない移行」'),
      'を信条とし、8拠点の倉庫システムを無停止に近い形で統合した経験があります。後進の育成にも力を入れ、設計レビューの型を社内に定着させました。',
    ),
  ),
  section(
    1,
    '活かせる経験・知識・技術',
    'skills',
    bullets('TypeScript・Go によるサーバーサイド開発（8年）', 'PostgreSQL のスキーマ設計、性能改善、無停止移行', [
      paragraph('AWS を用いた基盤の設計と運用'),
      bullets('Terraform による構成管理', '障害対応手順の整備（復旧までの平均 42分 → 9分）'),
    ]),
    table(
      '技術スタック',
      [30, 'rest', 24],
      ['分類', '技術', '経験'],
      [
        [cell('言語', true), cell('TypeScript、Go、Kotlin、SQL'), cell('8年')],
        [cell('基盤', true), cell('AWS（ECS、Aurora、SQS）、Terraform、Docker'), cell('6年')],
        [cell('その他', true), cell('GitHub Actions、Datadog、Playwright'), cell('5年')],
      ],
    ),
  ),
  section(
    1,
    '職務経歴',
    'work',
    employer(
      '株式会社みほん在庫',
      '2021年4月 ～ 現在（5年8か月）',
      project('在庫基盤の統合', '2022年10月 ～ 現在', lead, points, 'TypeScript、Node.js、PostgreSQL、AWS、Terraform'),
      project(
        '店舗向けモバイルアプリの刷新',
        '2021年4月 ～ 2022年9月',
        'バーコード読み取りから棚卸しまでを行う業務アプリを、React Native で作り直しました。',
        points.slice(0, 2),
        'React Native、Kotlin、Swift、GraphQL',
      ),
    ),
    employer(
      '架空物流システムズ株式会社',
      '2015年4月 ～ 2021年3月（6年）',
      project(
        '配車計画システムの開発',
        '2018年1月 ～ 2021年3月',
        '400台の車両の配車計画を自動で作るシステムを、地図の部品選定から担当しました。',
        points,
        'Go、PostgreSQL、OR-Tools、GCP',
      ),
      project(
        '運賃計算エンジンの再構築',
        '2015年4月 ～ 2017年12月',
        'COBOL で書かれた運賃計算を Java に移し、料金改定にかかる期間を3週間から2日に短縮しました。',
        points.slice(1),
        'Java、Spring、Oracle Database',
      ),
    ),
  ),
  section(
    1,
    '資格',
    'certificates',
    table(
      '資格',
      [34, 'rest'],
      ['取得年月', '名称'],
      [
        [cell('2019年6月'), cell('応用情報技術者試験 合格')],
        [cell('2021年12月'), cell('AWS Certified Solutions Architect – Professional 取得')],
      ],
    ),
  ),
  section(
    1,
    '自己PR',
    'selfPromotion',
    section(
      2,
      '止めない移行を設計する力',
      'prose',
      paragraph(
        '古いシステムを捨てるのではなく、並走させながら少しずつ役割を移す設計を得意としています。在庫基盤の統合では、',
        strong('旧システムと新システムの差分を毎晩突き合わせる仕組み'),
        'を最初に作り、差分が0件の日が14日続いた倉庫から順に切り替えました。',
      ),
    ),
    paragraph(
      '登壇資料は ',
      { type: 'link', href: 'https://example.com/talks', children: [text('https://example.com/talks')] },
      ' で公開しています。',
    ),
  ),
  { type: 'paragraph', align: 'end', role: 'closing', children: [text('以上')] },
]);
