// Parts of a résumé at the wrong level or in the wrong section, and lists and items in each other's place.
import { broken, type Class, type Row } from './case.js';

const itemForList: readonly Row[] = [
  ['engineer', 'schema/wrong-type', ['education:\n  - institution', 'education:\n    ⟦institution']],
  ['engineer', 'schema/wrong-type', ['certificates:\n  - name', 'certificates:\n    ⟦name']],
  ['engineer', 'schema/wrong-type', ['  profiles:\n    - network', '  profiles:\n      ⟦network']],
  ['flow', 'schema/wrong-type', ['  - { title: "𠮷野賞"', '  ⟦{ title: "𠮷野賞"']],
  ['clerk', 'schema/wrong-type', ['volunteer:\n- organization', 'volunteer:\n  ⟦organization']],
  ['clerk', 'schema/wrong-type', ['sections:\n- title', 'sections:\n  ⟦title']],
  [
    'engineer',
    'schema/wrong-type',
    ['  - name: 応用情報技術者試験\n    date: 2015-12\n    status: 合格', '  - ⟦応用情報技術者試験⟧'],
  ],
  ['flow', 'schema/wrong-type', ['  - { language: 日本語, fluency: 母語 }', '  - ⟦日本語⟧']],
  ['clerk', 'schema/wrong-type', ['interests:\n- name: 登山\n  keywords: [低山, 地図読み]', 'interests: ⟦登山⟧']],
  [
    'sample',
    'schema/wrong-type',
    ['    positions:\n      - { title', '    positions:\n      - ⟦[{ title'],
    ['startDate: 2021-01, endDate: 2022-09 }\n', 'startDate: 2021-01, endDate: 2022-09 }]⟧\n'],
  ],
];

const listForItem: readonly Row[] = [
  [
    'engineer',
    'schema/wrong-type',
    ['    company:\n      business: 物流', '    company:\n      ⟦- business: 物流'],
    ['      employees: 210名', '        employees: 210名'],
  ],
  [
    'engineer',
    'schema/wrong-type',
    ['        team:\n          size: 8名\n          role', '        team:\n          ⟦- size: 8名\n          - role'],
  ],
  ['engineer', 'schema/wrong-type', ['    region: 東京都\n    city: 北区', '    region: ⟦[東京都]⟧\n    city: 北区']],
  ['clerk', 'schema/wrong-type', ['  ja: 経理部\n      en: Accounting', '  ⟦- 経理部\n      - Accounting⟧']],
  ['clerk', 'schema/wrong-type', ['meta:\n  version', 'meta:\n  ⟦- version']],
  [
    'flow',
    'schema/wrong-type',
    ['company: { business: 和菓子の製造, capital: "1,000万円" }', 'company: ⟦[{ business: 和菓子の製造 }]⟧'],
  ],
  [
    'flow',
    'schema/wrong-type',
    ['basics: {', 'basics: ⟦[{'],
    ['email: kaede@example.com }', 'email: kaede@example.com }]⟧'],
  ],
];

/** Out to the map around it. */
const tooShallow: readonly Row[] = [
  ['engineer', 'schema/unknown-key', ['  summary: 物流と', '⟦summary⟧: 物流と']],
  [
    'engineer',
    'schema/unknown-key',
    [
      '  location:\n    postalCode: 000-0000\n    region: 東京都\n    city: 北区',
      '  location:\n    postalCode: 000-0000\n    region: 東京都\n  ⟦city⟧: 北区',
    ],
  ],
  ['engineer', 'schema/unknown-key', ['      employees: 210名', '    ⟦employees⟧: 210名']],
  ['engineer', 'schema/unknown-key', ['          role: リーダー', '        ⟦role⟧: リーダー']],
  ['engineer', 'schema/unknown-key', ['          基盤: [AWS]', '        ⟦基盤⟧: [AWS]']],
  ['clerk', 'schema/unknown-key', ['        phone: 090-0000-1111', '    ⟦region⟧: 兵庫県\n    phone: 090-0000-1111']],
  ['clerk', 'schema/unknown-key', ['      en: Closed', '  ⟦en⟧: Closed']],
  ['flow', 'schema/unknown-key', ['capital: "1,000万円" } }', 'capital: "1,000万円" }, ⟦business⟧: 和菓子 }']],
];

/** In a map of its own. */
const tooDeep: readonly Row[] = [
  // Beside the items of the list before it no key can stand.
  ['engineer', 'yaml/syntax', ['education:\n  - institution', '  ⟦education:\n  - institution']],
  [
    'engineer',
    'schema/unknown-key',
    [
      'certificates:\n  - name: 応用情報技術者試験\n    date: 2015-12',
      '    ⟦certificates⟧:\n    - name: 応用情報技術者試験\n      date: 2015-12',
    ],
    ['    status: 合格', '      status: 合格'],
  ],
  ['engineer', 'schema/unknown-key', ['x-memo: 自分', '    ⟦requests⟧: 自分']],
  ['clerk', 'schema/unknown-key', ['selfPromotion: 数字', '  ⟦selfPromotion⟧: 数字']],
  ['clerk', 'schema/unknown-key', ['  leaveReason: 契約', '      ⟦leaveReason⟧: 契約']],
  ['engineer', 'schema/unknown-key', ['    level: 設計ができる\n    years: 9', '    level:\n      ⟦years⟧: 9']],
  ['engineer', 'schema/unknown-key', ['    department: 開発課\n', '    company:\n      ⟦department⟧: 開発課\n']],
  ['flow', 'schema/unknown-key', ['position: 分析担当, company: {', 'company: { ⟦position⟧: 分析担当,']],
];

const wrongSection: readonly Row[] = [
  ['engineer', 'schema/unknown-key', ['    faculty: 工学部', '    ⟦employees⟧: 工学部']],
  ['engineer', 'schema/unknown-key', ['    years: 9', '    ⟦institution⟧: 9']],
  ['engineer', 'schema/unknown-key', ['    department: 開発課', '    ⟦faculty⟧: 開発課']],
  ['engineer', 'schema/unknown-key', ['    date: 2015-12', '    ⟦fluency⟧: 2015-12']],
  ['flow', 'schema/unknown-key', ['faculty: 文学部', '⟦keywords⟧: [文学部]']],
  ['flow', 'schema/unknown-key', ['fluency: 母語', '⟦years⟧: 30']],
  ['clerk', 'schema/unknown-key', ['  releaseDate: 2022-07', '  ⟦endDate⟧: 2022-07']],
  ['sample', 'schema/unknown-key', ['    publisher: { ja: 同人誌', '    ⟦awarder⟧: { ja: 同人誌']],
];

export const structure: Class = {
  name: 'structure',
  least: 20,
  cases: [...itemForList, ...listForItem, ...tooShallow, ...tooDeep, ...wrongSection].map(row => broken(row)),
};
