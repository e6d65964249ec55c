// `work` and everything about projects, field by field.
import { type Descriptions, says, under } from './description.js';
import { end, projectFields, start, tags } from './project.js';

export const work: Descriptions = {
  work: says(
    '勤務先です。並べ替えは設定の order に従います。',
    'Employments; printed in the order that the configuration says.',
  ),
  'work[].name': says('会社名を、正式名称で書きます。', "The employer's full registered name.", '株式会社青空システム'),
  'work[].alias': says(
    '社名を伏せるときに、代わりに印刷する名前です。',
    'What to print where the employer stays private.',
    '大手流通グループのシステム会社',
  ),
  'work[].url': says(
    '会社の URL です。alias を使うときは印刷されません。',
    "The employer's web site; kept back together with the name.",
    'https://example.co.jp/',
  ),
  'work[].location': says('勤務地です。', 'Where you worked.', '東京都（フルリモート）'),
  'work[].description': says(
    '会社の説明です。company.business がなければ事業内容として印刷されます（JSON Resume の項目）。',
    'What the employer does; printed as the business unless company.business says it. From JSON Resume.',
    '予約サービスの開発・運営',
  ),
  'work[].position': says('職種や役職です。', 'Your job or title.', 'バックエンドエンジニア'),
  'work[].employmentType': says('雇用形態です。', 'How you were employed.', ['正社員', '契約社員', '業務委託']),
  'work[].department': says('所属部署です。', 'Department.', 'プロダクト開発部'),
  'work[].startDate': start,
  'work[].endDate': end,
  'work[].summary': says(
    'その会社での仕事の概要です。Markdown を使えます。',
    'What you did there, in short. Markdown.',
    '予約サービスの設計から運用までを担当しました。',
  ),
  'work[].highlights': says(
    '会社全体を通した実績です。数字を添えると伝わります。',
    'Achievements there, with numbers.',
    ['応答時間を平均800msから200msに短縮'],
  ),
  'work[].company': says('会社概要です。', 'Facts about the company.'),
  'work[].company.business': says('事業内容です。', 'Its business.', '予約サービスの開発・運営'),
  'work[].company.capital': says('資本金です。', 'Capital.', '1億円'),
  'work[].company.revenue': says('売上高です。', 'Revenue.', '120億円（2025年3月期）'),
  'work[].company.employees': says('従業員数です。', 'Number of employees.', '350名（連結：1,200名）'),
  'work[].company.listing': says('上場区分です。', 'Stock market.', '東証プライム'),
  'work[].company.founded': says('設立の年月です。', 'When it was founded.', '2005年4月'),
  'work[].positions': says(
    '役職や職種の変遷です。書くと position の代わりに印刷されます。',
    'Posts held one after another; printed in place of position.',
  ),
  'work[].positions[].title': says('役職や職種です。', 'The post.', 'テックリード'),
  'work[].positions[].startDate': start,
  'work[].positions[].endDate': end,
  'work[].positions[].tags': tags,
  'work[].projects': says('その会社で担当したプロジェクトです。', 'Projects done there.'),
  'work[].leaveReason': says(
    '退職理由です。書いた場合だけ印刷されます。',
    'Why you left; printed only when written.',
    '一身上の都合により退職',
  ),
  'work[].tags': tags,
  ...under('work[].projects[]', projectFields),
  projects: says(
    '個人開発やオープンソースなど、勤務先によらないプロジェクトです。',
    'Projects of your own, outside employments.',
  ),
  ...under('projects[]', projectFields),
};
