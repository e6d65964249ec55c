// The fields of a project, at an employer or outside one, and those that all items share.
import { type Descriptions, says } from './description.js';

/** Of every period that begins. */
export const start = says('開始の年月です。', 'When it began.', ['2020-04', '2020年4月']);
/** Of every period that may last. */
export const end = says('終了の年月です。続いている場合は書きません。', 'When it ended; leave it out while it lasts.', [
  '2023-03',
  '令和5年3月',
]);
/** Of every item that can be picked. */
export const tags = says(
  '項目を選び分けるための印です。印刷されません。',
  'Marks by which items can be picked; never printed.',
  ['public'],
);

/** By the name within a project. */
export const projectFields: Descriptions = {
  name: says('プロジェクト名です。', 'Name of the project.', '予約システムの刷新'),
  client: says(
    '顧客です。伏せる場合は業種で書きます。',
    'The client, or its trade where the name stays private.',
    '大手小売業',
  ),
  entity: says(
    'プロジェクトの主体となる組織です（JSON Resume の項目）。client がなければ顧客として印刷されます。',
    'The organisation behind it, from JSON Resume; printed as the client unless client says it.',
    '青空財団',
  ),
  type: says('プロジェクトの種別です（JSON Resume の項目）。', 'Kind of project, from JSON Resume.', '受託開発'),
  startDate: start,
  endDate: end,
  description: says(
    '課題と、担当した内容です。Markdown を使えます。',
    'The problem and what you did. Markdown.',
    '夜間バッチの遅延を解消するため、処理を並列化しました。',
  ),
  highlights: says('実績です。数字を添えると伝わります。', 'What came of it, with numbers.', [
    '処理時間を6時間から40分に短縮',
  ]),
  keywords: says('キーワードです（JSON Resume の項目）。', 'Keywords, from JSON Resume.', ['マイクロサービス']),
  roles: says('役割です。', 'Your roles.', ['テックリード']),
  team: says('体制です。', 'The team.'),
  'team.size': says('チームの人数です。', 'Its size.', '5名（PM1名、メンバー4名）'),
  'team.role': says('チームでの役割です。', 'Your part in it.', '設計・レビュー'),
  scale: says('規模です。', 'How large it was.', '30人月'),
  phases: says('担当フェーズです。', 'Phases you worked on.', ['要件定義', '基本設計', '実装', '運用・保守']),
  stack: says(
    '開発環境です。リストか、言語・DB などの分類ごとのリストで書きます。',
    'What it was built with: a list, or lists by kind.',
    ['Go', 'PostgreSQL'],
  ),
  url: says('プロジェクトの URL です。', 'Its address.', 'https://example.com/project'),
  tags: tags,
};
