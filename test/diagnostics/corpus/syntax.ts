// What YAML cannot read, or reads otherwise than it was meant, at the character that was typed wrong.
import { broken, type Class, type Row } from './case.js';

const unclosed: readonly Row[] = [
  ['engineer', 'yaml/syntax', ['keywords: [Java, Python]', 'keywords: ⟦[Java, Python']],
  ['engineer', 'yaml/syntax', ['roles: [設計, 実装]', 'roles: ⟦[設計, 実装']],
  ['flow', 'yaml/syntax', ['{ language: 日本語, fluency: 母語 }', '⟦{ language: 日本語, fluency: 母語']],
  [
    'flow',
    'yaml/syntax',
    ['capital: "1,000万円" } }', 'capital: "1,000万円" }'],
    ['  - { name: 㐂', '  - ⟦{ name: 㐂'],
  ],
  ['engineer', 'yaml/syntax', ['  label: 業務システムのエンジニア', '  label: ⟦"業務システムのエンジニア']],
  ['engineer', 'yaml/syntax', ['    position: 主任', "    position: ⟦'主任"]],
  ['flow', 'yaml/syntax', ['level: "実務で5年"', 'level: ⟦"実務で5年']],
  [
    'sample',
    'yaml/syntax',
    [
      "- { ja: '同じ台数で処理量を毎秒900件から7,500件に向上', en",
      "- { ja: ⟦'同じ台数で処理量を毎秒900件から7,500件に向上, en",
    ],
  ],
];

const layout: readonly Row[] = [
  ['engineer', 'yaml/tab', ['  phone: 090', '⟦\t⟧phone: 090']],
  ['engineer', 'yaml/tab', ['    region: 東京', '⟦\t\t⟧region: 東京']],
  ['engineer', 'yaml/tab', ['      - 新人5名', '⟦\t⟧- 新人5名']],
  ['engineer', 'yaml/tab', ['          role: リーダー', '        ⟦\t⟧role: リーダー']],
  ['engineer', 'yaml/full-width-space', ['  phone: 090', '⟦　⟧phone: 090']],
  ['engineer', 'yaml/full-width-space', ['    region: 東京', '  ⟦　⟧region: 東京']],
  ['engineer', 'yaml/full-width-space', ['      - 新人5名', '      -⟦　⟧新人5名']],
  ['engineer', 'yaml/full-width-space', ['  phone: 090', '  phone:⟦　⟧090']],
  ['clerk', 'yaml/full-width-space', ['requests: 特に', 'requests:⟦　⟧特に']],
  ['engineer', 'yaml/syntax', ['  phone: 090', '   ⟦phone: 090']],
  ['engineer', 'yaml/syntax', ['  phone: 090', ' ⟦phone: 090']],
  ['engineer', 'yaml/syntax', ['    faculty: 工学部', '   ⟦faculty: 工学部']],
  ['engineer', 'yaml/syntax', ['        endDate: 2023-03', '          ⟦endDate: 2023-03']],
  ['engineer', 'yaml/syntax', ['      employees: 210名', '     ⟦employees: 210名']],
  ['engineer', 'yaml/syntax', ['  - name: プログラミング', ' ⟦- name: プログラミング']],
  ['engineer', 'yaml/syntax', ['    level: 設計', '    ⟦- level: 設計']],
  ['engineer', 'yaml/full-width-dash', ['      - 新人5名', '      ⟦ー⟧ 新人5名']],
];

const marks: readonly Row[] = [
  ['engineer', 'yaml/full-width-colon', ['  phone: 090', '  phone⟦：⟧090']],
  ['engineer', 'yaml/full-width-colon', ['  email: ritsu', '  email⟦：⟧ ritsu']],
  ['engineer', 'yaml/full-width-colon', ['work:\n', 'work⟦：⟧\n']],
  ['engineer', 'yaml/full-width-colon', ['    faculty: 工学部', '    faculty⟦：⟧工学部']],
  ['clerk', 'yaml/full-width-colon', ['  entity: 個人', '  entity⟦：⟧個人']],
  ['engineer', 'yaml/syntax', ['  phone: 090', '  phone⟦:090']],
  ['engineer', 'yaml/syntax', ['  label: 業務システム', '  label: 業務⟦: システム']],
  ['engineer', 'yaml/syntax', ['        description: 在庫', '        description: 目的⟦: 在庫']],
  ['engineer', 'yaml/syntax', ['  label: 業務システムの', '  label: "業務"⟦システムの']],
  ['engineer', 'yaml/syntax', ['    level: 設計ができる', '    level: "設計⟦\\q"']],
  ['engineer', 'yaml/syntax', ['keywords: [Java, Python]', 'keywords: [Java, Python]⟦]']],
  ['engineer', 'yaml/reserved-character', ['  label: 業務', '  label: ⟦@⟧業務']],
  ['engineer', 'yaml/reserved-character', ['    position: 主任', '    position: ⟦%⟧主任']],
  ['engineer', 'yaml/reserved-character', ['      - 新人5名', '      - ⟦`⟧新人5名`']],
  ['engineer', 'yaml/reserved-character', ['username: ritsu-hayase', 'username: ⟦@⟧ritsu']],
  ['engineer', 'yaml/reserved-character', ['      - 新人5名', '      - ⟦*⟧*新人** 5名']],
  ['flow', 'yaml/reserved-character', ['keywords: [R, SQL]', 'keywords: [R, ⟦@⟧SQL]']],
  ['engineer', 'yaml/unknown-alias', ['    position: 主任', '    position: ⟦*主任⟧']],
  ['flow', 'yaml/unknown-alias', ['keywords: [R, SQL]', 'keywords: [R, ⟦*SQL⟧]']],
  ['engineer', 'yaml/unknown-tag', ['    position: 主任', '    position: ⟦!主任 課長']],
  ['engineer', 'yaml/complex-key', ['    position: 主任', '    position: {⟦{ 役職 }⟧}']],
];

const keys: readonly Row[] = [
  ['engineer', 'yaml/duplicate-key', ['  phone: 090', '  ⟪phone: 03-1234-0000\n  ⟦phone⟧: 090']],
  [
    'engineer',
    'yaml/duplicate-key',
    ['          role: リーダー', '          ⟦size⟧: 9名'],
    ['          size: 8名', '          ⟪size: 8名'],
  ],
  ['engineer', 'yaml/duplicate-key', ['    years: 9', '    ⟦level⟧: 9'], ['    level: 設計', '    ⟪level: 設計']],
  ['flow', 'yaml/duplicate-key', ['{ language: 英語, fluency:', '{ ⟪language: 英語, ⟦language⟧:']],
  ['flow', 'yaml/duplicate-key', ['capital: "1,000万円"', '⟪capital: "𠮷", ⟦capital⟧: "1,000万円"']],
  [
    'clerk',
    'yaml/duplicate-key',
    ['requests: 特に', '⟦interests⟧: []\nrequests: 特に'],
    ['interests:\n', '⟪interests:\n'],
  ],
  [
    'sample',
    'yaml/duplicate-key',
    ['    countryCode: JP', '    ⟦city⟧: JP'],
    ['    city: { ja: 横浜市', '    ⟪city: { ja: 横浜市'],
  ],
  ['engineer', 'yaml/forbidden-key', ['x-memo: 自分', '⟦__proto__⟧: 自分']],
  ['clerk', 'yaml/several-documents', ['publications:\n', '⟦---⟧\npublications:\n']],
];

/** Read as a comment, with nothing left of the value; not refused, but said. */
const comments: readonly Row[] = [
  ['engineer', 'yaml/comment-in-place-of-value', ['    position: 主任', '    position: ⟦#1 主任⟧']],
  ['engineer', 'yaml/comment-in-place-of-value', ['      - 新人5名の育成を担当', '      - ⟦#育成 を担当⟧']],
];

export const syntax: Class = {
  name: 'YAML syntax',
  least: 20,
  cases: [
    ...[...unclosed, ...layout, ...marks, ...keys].map(row => broken(row)),
    ...comments.map(row => broken(row, { severity: 'warning' })),
  ],
};
