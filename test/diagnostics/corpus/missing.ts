// What must be said and is not. A missing key underlines the key of its map, or the item whose key it is; a missing item the
// key of the list; a key without a value itself.
import { broken, type Class, type Row } from './case.js';

const rows: readonly Row[] = [
  ['engineer', 'schema/missing-key', ['  - name: 株式会社木漏れ日\n    startDate', '  - ⟦startDate']],
  ['engineer', 'schema/missing-key', ['  - name: 有限会社せせらぎ\n    startDate', '  - ⟦startDate']],
  ['engineer', 'schema/missing-key', ['      - name: 在庫管理システムの刷新\n        startDate', '      - ⟦startDate']],
  ['engineer', 'schema/missing-key', ['      - title: 開発主任\n        startDate', '      - ⟦startDate']],
  ['engineer', 'schema/missing-key', ['  - institution: 架空工科大学\n    faculty', '  - ⟦faculty']],
  ['engineer', 'schema/missing-key', ['  - name: データベース\n    level', '  - ⟦level']],
  [
    'engineer',
    'schema/missing-key',
    ['  - name: 応用情報技術者試験\n    date: 2015-12\n    status: 合格', '  - ⟦date: 2015-12\n    status: 合格⟧'],
  ],
  ['engineer', 'schema/missing-key', ['    - network: GitHub\n      username', '    - ⟦username']],
  ['engineer', 'schema/missing-key', ['  name: 早瀬 律', '  ⟦name⟧: { family: 早瀬 }']],
  ['engineer', 'schema/missing-key', ['  nameKana: はやせ りつ', '  ⟦nameKana⟧:\n    given: りつ']],
  [
    'flow',
    'schema/missing-key',
    ['{ language: 英語, fluency: "会議での議論が可能" }', '⟦{ fluency: "会議での議論が可能" }⟧'],
  ],
  ['flow', 'schema/missing-key', ['{ name: "簿記🍁検定", date: 2019-11 }', '⟦{ date: 2019-11 }⟧']],
  ['flow', 'schema/missing-key', ['name: { family: 𠮷野, given: 楓 }', '⟦name⟧: { family: 𠮷野 }']],
  ['flow', 'schema/missing-key', ['{ title: "𠮷野賞", date', '⟦{ date']],
  ['clerk', 'schema/missing-key', ['- organization: 架空市民図書館\n  position', '- ⟦position']],
  ['clerk', 'schema/missing-key', ['- title: 改善提案賞\n  awarder', '- ⟦awarder']],
  ['clerk', 'schema/missing-key', ['- name: 登山\n  keywords: [低山, 地図読み]', '- ⟦keywords: [低山, 地図読み]⟧']],
  [
    'clerk',
    'schema/missing-key',
    ['- name: 架空 太一\n  reference: 正確な仕事をする方です。', '- ⟦reference: 正確な仕事をする方です。⟧'],
  ],
  ['clerk', 'schema/missing-key', ['- title: 通勤について\n  body', '- ⟦body']],
  ['clerk', 'schema/missing-key', ['- name: 経理のための表計算\n  publisher', '- ⟦publisher']],
  ['clerk', 'schema/missing-key', ['    name:\n        family: { ja: 水無瀬, en: Minase }\n', '    ⟦name⟧:\n']],
  ['sample', 'schema/missing-key', ['  - name: fhir-lint\n    startDate', '  - ⟦startDate']],
  ['sample', 'schema/missing-key', ['    family: { ja: 桐生, en: Kiryu }\n', ''], ['  name:\n', '  ⟦name⟧:\n']],
  ['engineer', 'schema/missing-value', ['  - name: 株式会社木漏れ日', '  - ⟦name⟧:']],
  ['engineer', 'schema/missing-value', ['  - name: 有限会社せせらぎ', "  - ⟦name⟧: ''"]],
  ['engineer', 'schema/missing-value', ['      - name: 配車計画の自動化', '      - ⟦name⟧: ~']],
  ['engineer', 'schema/missing-value', ['  - institution: 架空工科大学', '  - ⟦institution⟧: null']],
  ['flow', 'schema/missing-value', ['{ language: 英語, ', '{ ⟦language⟧: , ']],
  ['flow', 'schema/missing-value', ['{ name: "𠮷野家の🍁分析", ', '{ ⟦name⟧: "", ']],
  ['clerk', 'schema/missing-value', ['- organization: 架空市民図書館', "- ⟦organization⟧: '  '"]],
  [
    'sample',
    'schema/missing-value',
    ['  - institution: { ja: 汐見台工業大学, en: Shiomidai Institute of Technology }', "  - ⟦institution⟧: { ja: '' }"],
  ],
  ['engineer', 'missing/name', ['  name: 早瀬 律\n', ''], ['\nbasics:', '\n⟦basics⟧:']],
  ['engineer', 'missing/name', ['  name: 早瀬 律', '  ⟦name⟧:']],
  ['engineer', 'missing/name', ['  name: 早瀬 律', "  ⟦name⟧: '　'"]],
  ['flow', 'missing/name', ['basics: { name: { family: 𠮷野, given: 楓 }, ', '⟦basics⟧: { ']],
  ['clerk', 'missing/employer', ['work:\n- name', '⟦work⟧: []\nx-work:\n- name']],
  ['engineer', 'missing/employer', ['work:\n  - name: 株', '⟦work⟧:\nx-work:\n  - name: 株']],
  ['prose', 'missing/employer', ['date: 2026', '⟦date: 2026'], ['work:\n', 'x-work:\n']],
];

export const missing: Class = { name: 'missing needs', least: 15, cases: rows.map(row => broken(row)) };
