// Values of the wrong kind: lists, texts and maps in each other's place, words for numbers, and addresses that are none.
import { broken, type Class, type Row } from './case.js';

const wrongType: readonly Row[] = [
  ['engineer', 'schema/wrong-type', ['  label: 業務システムのエンジニア', '  label: ⟦[業務, システム]⟧']],
  ['engineer', 'schema/wrong-type', ['  phone: 090-0000-5678', '  phone: ⟦[090-0000-5678, 090-0000-0000]⟧']],
  ['engineer', 'schema/wrong-type', ['  name: 早瀬 律', '  name: ⟦[早瀬, 律]⟧']],
  ['engineer', 'schema/wrong-type', ['  name: 早瀬 律', '  name:\n    ⟦- 早瀬\n    - 律⟧']],
  ['engineer', 'schema/wrong-type', ['  label: 業務システムのエンジニア', '  label: ⟦true⟧']],
  ['engineer', 'schema/wrong-type', ['    position: 主任', '    position: ⟦false⟧']],
  [
    'engineer',
    'schema/wrong-type',
    ['  url: https://ritsu.example.com/', '  url: ⟦{ ja: https://ritsu.example.com/ }⟧'],
  ],
  ['engineer', 'schema/wrong-type', ['  email: ritsu@example.com', '  email: ⟦{ work: ritsu@example.com }⟧']],
  ['engineer', 'schema/wrong-type', ['    startDate: 2019-04', '    startDate: ⟦{ year: 2019, month: 4 }⟧']],
  ['engineer', 'schema/wrong-type', ['    startDate: 2019-04', '    startDate: ⟦[2019, 4]⟧']],
  ['engineer', 'schema/wrong-type', ['keywords: [PostgreSQL, Oracle Database]', 'keywords: ⟦PostgreSQL, Oracle⟧']],
  ['engineer', 'schema/wrong-type', ['        roles: [設計, 実装]', '        roles: ⟦設計⟧']],
  [
    'engineer',
    'schema/wrong-type',
    ['        phases: [要件定義, 実装]', '        phases: ⟦{ 要件定義: 済, 実装: 済 }⟧'],
  ],
  ['engineer', 'schema/wrong-type', ['        stack: [Python]', '        stack: ⟦Python⟧']],
  ['engineer', 'schema/wrong-type', ['          基盤: [AWS]', '          基盤: ⟦AWS⟧']],
  ['engineer', 'schema/wrong-type', ['        highlights: [計画の作成を', '        highlights: ⟦計画の作成を⟧ # [']],
  ['engineer', 'schema/wrong-type', ['    - 出荷の締め処理を3時間から40分に短縮', '    - ⟦[締め処理, 40分]⟧']],
  [
    'engineer',
    'schema/wrong-type',
    ['        team:\n          size: 8名\n          role: リーダー', '        team: ⟦8名⟧'],
  ],
  ['engineer', 'schema/wrong-type', ['    years: 9', '    years: ⟦[9]⟧']],
  ['engineer', 'schema/wrong-type', ['          size: 8名', '          size: ⟦[8名, 3名]⟧']],
  ['flow', 'schema/wrong-type', ['company: { business: 和菓子の製造, capital: "1,000万円" }', 'company: ⟦"𠮷堂"⟧']],
  ['flow', 'schema/wrong-type', ['keywords: [R, SQL]', 'keywords: ⟦"R🍁SQL"⟧']],
  ['flow', 'schema/wrong-type', ['tags: [分析]', 'tags: ⟦分析⟧']],
  ['flow', 'schema/wrong-type', ['name: 統計検定2級', 'name: ⟦[統計検定, 2級]⟧']],
  ['clerk', 'schema/wrong-type', ['  keywords:\n  - Excel\n  - 会計', '  keywords: ⟦Excel⟧']],
  ['clerk', 'schema/wrong-type', ['  version: v1.0.0', '  version: ⟦[1, 0, 0]⟧']],
  [
    'sample',
    'schema/wrong-type',
    [
      '    department: { ja: 開発本部 第二開発課, en: Development Section 2 }',
      '    department: ⟦[開発本部, 第二開発課]⟧',
    ],
  ],
];

const wrongContent: readonly Row[] = [
  ['engineer', 'schema/wrong-number', ['    years: 9', '    years: ⟦9年⟧']],
  ['engineer', 'schema/wrong-number', ['    years: 9', '    years: ⟦九⟧']],
  ['engineer', 'schema/wrong-number', ['    years: 9', '    years: ⟦about nine⟧']],
  ['engineer', 'schema/wrong-number', ['    years: 9', '    years: ⟦-9⟧']],
  ['flow', 'schema/wrong-number', ['years: 5', 'years: ⟦"5🍁"⟧']],
  ['engineer', 'schema/wrong-email', ['  email: ritsu@example.com', '  email: ⟦ritsu＠example.com⟧']],
  ['engineer', 'schema/wrong-email', ['  email: ritsu@example.com', '  email: ⟦ritsu.example.com⟧']],
  ['flow', 'schema/wrong-email', ['email: kaede@example.com', 'email: ⟦"kaede @example.com"⟧']],
  ['engineer', 'schema/wrong-url', ['  url: https://ritsu.example.com/', '  url: ⟦ritsu.example.com⟧']],
  ['engineer', 'schema/wrong-url', ['https://github.example.com/ritsu', '⟦github:ritsu⟧']],
  ['engineer', 'schema/wrong-value', ['    status: 卒業', '    status: ⟦卒業済⟧']],
  ['engineer', 'schema/wrong-value', ['    status: 合格', '    status: ⟦受かった⟧']],
  ['flow', 'schema/wrong-value', ['status: 卒業', 'status: ⟦graduated⟧']],
  ['engineer', 'schema/unknown-key', ['  label: 業務システムのエンジニア', '  label: { ja: 業務, ⟦zh⟧: 工程师 }']],
  ['clerk', 'schema/unknown-key', ['family: { ja: 水無瀬, en: Minase }', 'family: { ja: 水無瀬, ⟦kana⟧: みなせ }']],
];

export const types: Class = {
  name: 'types of values',
  least: 20,
  cases: [...wrongType, ...wrongContent].map(row => broken(row)),
};
