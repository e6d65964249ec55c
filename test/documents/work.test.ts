// Employers and their projects in both layouts: periods, lengths, order, facts, aliases, and where findings point.
import { describe, expect, it } from 'vitest';
import type { DocumentSettings } from '../../src/documents/document.js';
import type { Language } from '../../src/locales/locale.js';
import type { Row, Table } from '../../src/tree/nodes.js';
import { blocksText, plainText } from '../../src/tree/plain-text.js';
import { made, outline, sections, textOf } from './support.js';

const person = 'basics: { name: 柏木 灯 }\n';
const layouts = ['standard', 'narrative'] as const;

describe("an employer's period", () => {
  it.each<[string, Language, Partial<DocumentSettings>, string]>([
    ['startDate: 2019-04, endDate: 2023-06', 'ja', {}, '2019年4月〜2023年6月（4年3か月）'],
    ['startDate: 2020-04, endDate: 2021-03', 'ja', {}, '2020年4月〜2021年3月（1年）'],
    ['startDate: 2026-11', 'ja', {}, '2026年11月〜現在（1か月）'],
    ['startDate: 2025-12, endDate: 現在', 'ja', {}, '2025年12月〜現在（1年）'],
    ['startDate: 2019-04-15, endDate: 2019-05-01', 'ja', {}, '2019年4月〜2019年5月（2か月）'],
    ['startDate: 2019, endDate: 2023', 'ja', {}, '2019年〜2023年'],
    ['startDate: 2019-04, endDate: 2023', 'ja', {}, '2019年4月〜2023年'],
    ['startDate: 2027-04', 'ja', {}, '2027年4月〜現在'],
    ['startDate: H31.4, endDate: R1.5', 'ja', { era: true }, '平成31年4月〜令和元年5月（2か月）'],
    ['startDate: H31.4, endDate: R1.5', 'ja', { era: true, dates: 'numeric' }, '平成31年4月〜令和元年5月（2か月）'],
    ['startDate: 2019-04, endDate: 2023-06', 'ja', { dates: 'numeric' }, '2019/04 - 2023/06（4年3か月）'],
    ['startDate: 2019-04', 'ja', { dates: 'numeric' }, '2019/04 - 現在（7年8か月）'],
    ['startDate: 2019-04, endDate: 2023-06', 'en', {}, 'Apr 2019 – Jun 2023 (4 years 3 months)'],
    ['startDate: 2026-11', 'en', {}, 'Nov 2026 – Present (1 month)'],
  ])('%s in %s %o', async (dates, language, settings, expected) => {
    const { tree } = await made(`${person}work: [{ name: 株式会社あ, ${dates} }]`, { language, settings });
    const [employer] = sections(tree.children).filter(({ role }) => role === 'employer');
    // One run of text, so that no format can part it.
    expect(employer?.detail).toEqual([{ type: 'text', text: expected }]);
  });

  it('is left out where there is none', async () => {
    const { tree } = await made(`${person}work: [{ name: 株式会社あ }]`);
    expect(outline(tree.children)).toEqual(['1 職務経歴', '2 株式会社あ']);
  });
});

describe('the order of employers and of their projects', () => {
  const yaml = `${person}work:
  - { name: B, startDate: 2018-04, endDate: 2019-03 }
  - { name: C, startDate: 2019-04, projects: [{ name: 一, startDate: 2020 }, { name: 三, startDate: 2021-04 }, { name: 二, startDate: 2020-02 }] }
  - { name: A, startDate: 2017 }`;

  it.each([
    ['newest', 'standard', ['C', 'B', 'A']],
    ['oldest', 'standard', ['A', 'B', 'C']],
    ['newest', 'narrative', ['C', 'B', 'A']],
    ['oldest', 'narrative', ['A', 'B', 'C']],
  ] as const)('%s first in %s', async (order, layout, names) => {
    const { tree } = await made(yaml, { settings: { order, layout } });
    const employers = sections(tree.children).filter(({ role }) => role === 'employer');
    expect(employers.map(({ heading }) => heading)).toEqual(names.map(text => [{ type: 'text', text }]));
    const words = plainText(tree);
    const places = ['一', '二', '三'].map(name => words.lastIndexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => (order === 'oldest' ? a - b : b - a)));
  });

  it('is as written where a start is missing', async () => {
    const { tree } = await made(
      `${person}work: [{ name: A, startDate: 2015 }, { name: B }, { name: C, startDate: 2020 }]`,
    );
    expect(outline(tree.children).slice(1)).toEqual(['2 A | 2015年〜現在', '2 B', '2 C | 2020年〜現在']);
  });
});

const full = `${person}work:
  - name: 株式会社ひみつ
    alias: 大手通信会社
    url: https://himitsu.example.com/
    startDate: 2020-01
    position: 技術者
    employmentType: 正社員
    department: 開発部
    location: 東京都
    company: { business: 通信, capital: 1億円, revenue: 10億円（2025年3月期）, employees: 50名, listing: 未上場, founded: 2001年4月 }
    summary: |
      **「要約」**です。
    highlights: [受注を*倍*に]
    positions: [{ title: 主任, startDate: 2022-04 }, { title: 担当, startDate: 2020-01, endDate: 2022-03 }]
    leaveReason: 契約期間の満了
    projects:
      - name: 基幹<b>&"更改"|*A*_b_
        client: 自治体
        type: 受託
        startDate: 2021-01
        endDate: 2021-12
        roles: [リーダー]
        team: { size: 5名, role: リーダー }
        scale: 30人月
        phases: [要件定義, 実装]
        keywords: [移行]
        stack: { 言語: [C#, Go], DB: [PostgreSQL] }
        url: https://work.example.com/a?b=1&c=2
        description: |
          一行目です。

          - 親
            - 子
        highlights: [費用を**3割**削減]
`;

describe('what stands of an employer and of a project', () => {
  it.each(layouts)('has every fact once in %s', async layout => {
    const { tree } = await made(full, { settings: { layout } });
    const words = plainText(tree);
    const facts = [
      ...['事業内容：通信', '資本金：1億円', '売上高：10億円（2025年3月期）', '従業員数：50名', '上場区分：未上場'],
      ...['設立：2001年4月', '雇用形態：正社員', '所属：開発部', '勤務地：東京都', '「要約」です。', '受注を倍に'],
      ...['主任（2022年4月〜現在）', '担当（2020年1月〜2022年3月）', '退職理由：契約期間の満了'],
      ...[
        '基幹<b>&"更改"|*A*_b_',
        '自治体',
        '受託',
        '30人月',
        '5名',
        '移行',
        'C#、Go',
        'PostgreSQL',
        '費用を3割削減',
        '子',
      ],
      ...['要件定義、実装'],
    ];
    for (const fact of facts) expect([fact, words.split(fact).length - 1]).toEqual([fact, 1]);
    const order = facts.slice(0, 6).map(fact => words.indexOf(fact));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('sets the project apart in a table of period, work and environment', async () => {
    const { tree } = await made(full);
    const employer = sections(tree.children).find(({ role }) => role === 'employer');
    const table = employer?.children.find((block): block is Table => block.type === 'table');
    expect(table?.label).toBe('大手通信会社 業務内容');
    expect(table?.head.map(cells)).toEqual([['期間', '業務内容', '開発環境・役割・規模']]);
    expect(table?.columns.map(({ width }) => 'mm' in width)).toEqual([true, false, true]);
    const [period, work, environment] = table?.rows.map(cells)[0] ?? [];
    expect(period).toBe('2021年1月〜\n2021年12月');
    expect(work).toBe('基幹<b>&"更改"|*A*_b_\n一行目です。\n親\n子\n【実績】\n費用を3割削減');
    expect(environment).toBe(
      '【開発環境】\n言語：C#、Go\nDB：PostgreSQL\n【顧客】自治体\n【種別】受託\n【役割】リーダー\n【体制】5名\n【規模】30人月\n【担当フェーズ】要件定義、実装\n【キーワード】移行',
    );
  });

  it('keeps a nested list nested in a cell', async () => {
    const { tree } = await made(full);
    expect(JSON.stringify(tree)).toMatch(/"type":"list".*"text":"親".*"type":"list".*"text":"子"/);
  });

  it.each([
    ['numeric', 'ja', '2021/01 -\n2021/12'],
    ['long', 'en', 'Jan 2021 –\nDec 2021'],
  ] as const)('breaks a %s period of a project in %s behind its dash', async (dates, language, expected) => {
    const { tree } = await made(full, { language, settings: { dates } });
    expect(plainText(tree)).toContain(expected);
  });
});

describe('an alias', () => {
  it.each(layouts)('stands in place of the name everywhere in %s, in the file too', async layout => {
    const { tree } = await made(full, { settings: { layout } });
    const everything = JSON.stringify(tree);
    expect(everything).toContain('大手通信会社');
    expect(everything).not.toMatch(/ひみつ|himitsu/);
  });
});

describe('the table of employers', () => {
  it('has period, name and post, the latest where several were held', async () => {
    const yaml = `${person}work:
  - { name: A, startDate: 2020-01, positions: [{ title: 部長, startDate: 2022-04 }, { title: 課長, startDate: 2020-01 }] }
  - { name: B, startDate: 2018-01, endDate: 2019-12, position: 技術者 }
  - { name: C, startDate: 2017-01, endDate: 2017-12 }`;
    const { tree } = await made(yaml, { settings: { layout: 'narrative', dates: 'numeric' } });
    const section = sections(tree.children).find(({ role }) => role === 'history');
    expect(section && blocksText(section.children).split('\n')).toEqual([
      '在籍期間\t企業名\t職種',
      '2020/01 - 現在\tA\t部長',
      '2018/01 - 2019/12\tB\t技術者',
      '2017/01 - 2017/12\tC\t',
    ]);
  });

  it('says the post, so the employer need not; without it the employer does', async () => {
    const yaml = `${person}work: [{ name: A, position: 技術者 }]`;
    const count = async (sections?: DocumentSettings['sections']) => {
      const { tree } = await made(yaml, { settings: { layout: 'narrative', ...(sections && { sections }) } });
      return plainText(tree).split('技術者').length - 1;
    };
    expect([await count(), await count(['work']), await count(['history', 'work'])]).toEqual([1, 1, 1]);
  });
});

describe('findings in prose', () => {
  it.each(layouts)('point at the text in the résumé, also when %s sorts employers', async layout => {
    const yaml = `${person}work:
  - { name: A, startDate: 2015, projects: [{ name: P, description: "a <u>b</u>" }] }
  - { name: B, startDate: 2020, summary: "<u>c</u>", highlights: [x, "y <u>"] }`;
    const { findings } = await made(yaml, { settings: { layout } });
    expect(new Set(findings.map(({ path }) => path.join('/')))).toEqual(
      new Set(['work/1/summary', 'work/1/highlights/1', 'work/0/projects/0/description']),
    );
    expect(findings.find(({ path }) => path.includes('description'))).toMatchObject({
      code: 'prose/html',
      place: { start: 2, end: 5 },
    });
  });
});

describe('projects of one’s own', () => {
  it.each(layouts)('stand under their heading in %s', async layout => {
    const yaml = `${person}work: [{ name: A }]\nprojects: [{ name: koyomi, startDate: 2023, description: 暦です。 }]`;
    const { tree } = await made(yaml, { settings: { layout } });
    expect(outline(tree.children)).toContain('1 個人開発');
    expect(textOf(tree, 'projects')).toContain('暦です。');
  });
});

function cells({ cells: all }: Row): readonly string[] {
  return all.map(({ children }) => blocksText(children));
}
