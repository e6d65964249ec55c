// Every part of a 職務経歴書: what it says, under which heading, in which order, and how settings change that.
import { describe, expect, it } from 'vitest';
import { roles } from '../../src/documents/document.js';
import type { Language } from '../../src/locales/locale.js';
import { plainText } from '../../src/tree/plain-text.js';
import { walk } from '../../src/tree/walk.js';
import { made, outline, textOf } from './support.js';

const everything = `
basics:
  name: 柏木 灯
  summary: 要約です。
  profiles: [{ network: Forge, username: akari, url: "https://forge.example.com/akari" }, { network: 名刺 }]
  email: akari@example.com
skills: [{ name: 言語, keywords: [Go, C#], years: 0.5, level: 中級, note: "**独学**" }, { name: 会計 }]
work: [{ name: 株式会社あ, startDate: 2020-04, projects: [{ name: 開発 }] }]
projects: [{ name: koyomi }]
education:
  - { institution: 汐見大学, faculty: 工学部, department: 情報学科, startDate: 2016-04, endDate: 2020-03, status: 卒業, score: GPA 3.5, courses: [符号理論] }
certificates:
  - { name: 応用情報技術者試験, status: 合格, date: 2018-12, issuer: IPA, number: 第12号, expires: 2030-01 }
languages: [{ language: 英語, fluency: 会議で議論可 }, { language: 手話 }]
publications: [{ name: 暦の本, publisher: 出版社, releaseDate: 2024-05, url: "https://example.com/koyomi", summary: 全員で書きました。 }]
awards: [{ title: 技術賞, awarder: 学会, date: 2023-03, summary: 改善に対して。 }]
volunteer: [{ organization: 教室, position: 講師, startDate: 2021-01, endDate: 2021-12, summary: 教えました。, highlights: [30名が修了] }]
interests: [{ name: 暦, keywords: [旧暦] }]
references: [{ name: 上長 太郎, reference: 推薦します。 }]
selfPromotion: 自己紹介です。
motivation: 動機です。
requests: 希望です。
sections: [{ title: 特許, body: "特許です。\\n\\n# 出願\\n\\n出願中です。" }, { title: 空の節 }]
`;

/** Every field of prose begins with a heading of its own. */
const withHeadings = `
basics: { name: 柏木 灯, summary: "# 一" }
skills: [{ name: 言語, note: "# 二" }]
work:
  - { name: 株式会社あ, startDate: 2020-04, summary: "# 三", projects: [{ name: 開発, description: "# 四" }] }
projects: [{ name: koyomi, description: "# 五" }]
publications: [{ name: 暦の本, summary: "# 六" }]
awards: [{ title: 技術賞, summary: "# 七" }]
volunteer: [{ organization: 教室, summary: "# 八" }]
references: [{ name: 上長 太郎, reference: "# 九" }]
selfPromotion: "# 十"
motivation: "# 十一"
requests: "# 十二"
sections: [{ title: 特許, body: "# 十三" }]
`;

describe('each part, asked for by its name', () => {
  it.each<[(typeof roles)[number], Language, readonly string[], string]>([
    ['summary', 'ja', ['1 職務要約'], '要約です。'],
    [
      'skills',
      'ja',
      ['1 活かせる経験・知識・技術'],
      '分野\t経験・知識・技術\t経験年数\tレベル\n言語\tGo、C#\n独学\t6か月\t中級\n会計\t\t\t',
    ],
    ['skills', 'en', ['1 Skills'], 'Field\tKnowledge\tYears\tLevel\n言語\tGo, C#\n独学\t6 months\t中級\n会計\t\t\t'],
    ['history', 'ja', ['1 略歴'], '在籍期間\t企業名\t職種\n2020年4月〜現在\t株式会社あ\t'],
    ['work', 'ja', ['1 職務経歴', '2 株式会社あ | 2020年4月〜現在（6年8か月）'], '開発'],
    ['projects', 'ja', ['1 個人開発'], 'koyomi'],
    [
      'education',
      'ja',
      ['1 学歴'],
      '汐見大学 工学部 情報学科 卒業（2016年4月〜2020年3月、成績：GPA 3.5、履修科目：符号理論）',
    ],
    [
      'education',
      'en',
      ['1 Education'],
      '汐見大学, 工学部, 情報学科 (Apr 2016 – Mar 2020, Grade: GPA 3.5, Courses: 符号理論)',
    ],
    ['certificates', 'ja', ['1 資格'], '応用情報技術者試験 合格（2018年12月、IPA、番号：第12号、有効期限：2030年1月）'],
    [
      'certificates',
      'en',
      ['1 Certifications'],
      '応用情報技術者試験 (Dec 2018, IPA, Number: 第12号, Expires: Jan 2030)',
    ],
    ['languages', 'ja', ['1 語学'], '英語（会議で議論可）\n手話'],
    ['publications', 'ja', ['1 執筆・登壇'], '暦の本（出版社、2024年5月）\n全員で書きました。'],
    ['awards', 'ja', ['1 受賞歴'], '技術賞（学会、2023年3月）\n改善に対して。'],
    ['volunteer', 'ja', ['1 社外活動', '2 教室 | 2021年1月〜2021年12月'], '講師\n教えました。\n30名が修了'],
    ['interests', 'ja', ['1 興味・関心'], '暦（旧暦）'],
    ['references', 'ja', ['1 推薦者', '2 上長 太郎'], '推薦します。'],
    ['selfPromotion', 'ja', ['1 自己PR'], '自己紹介です。'],
    ['motivation', 'ja', ['1 志望動機'], '動機です。'],
    ['requests', 'ja', ['1 本人希望'], '希望です。'],
    ['sections', 'ja', ['1 特許', '2 出願', '1 空の節'], '特許です。\n出願\n出願中です。'],
    ['links', 'ja', ['1 各種リンク'], 'Forge（akari）\n名刺'],
    ['closing', 'ja', [], '以上'],
  ])('%s in %s', async (role, language, headings, words) => {
    const { tree } = await made(everything, { language, settings: { sections: [role] } });
    expect(outline(tree.children)).toEqual(headings);
    expect(plainText(tree)).toContain(words);
  });

  it('is known by every name that settings may have', async () => {
    for (const layout of ['standard', 'narrative']) {
      const { tree } = await made(everything, { settings: { layout, sections: [...roles], contact: 'short' } });
      const silent = [];
      for (const role of roles) {
        const { tree: alone } = await made(everything, { settings: { layout, sections: [role], contact: 'short' } });
        if (alone.children.length < 2) silent.push(role);
        for (const block of alone.children.slice(1)) expect(tree.children).toContainEqual(block);
      }
      expect(silent).toEqual([]);
    }
  });

  it('is nothing at all, heading included, where the résumé says nothing of it', async () => {
    const { tree } = await made('basics: { name: 柏木 灯 }', { settings: { sections: [...roles], contact: 'full' } });
    expect(outline(tree.children)).toEqual([]);
  });
});

describe('the parts of a layout', () => {
  it.each([
    [
      'standard',
      'ja',
      '職務要約 活かせる経験・知識・技術 職務経歴 個人開発 資格 語学 執筆・登壇 受賞歴 社外活動 自己PR 特許 空の節 各種リンク',
    ],
    [
      'narrative',
      'ja',
      '要約 技術スタック 略歴 株式会社あ 個人開発 資格 語学 執筆・登壇 受賞歴 社外活動 自己PR 特許 空の節 各種リンク',
    ],
    [
      'standard',
      'en',
      'Summary|Skills|Experience|Projects|Education|Certifications|Languages|Publications and Talks|Awards|Volunteering|Strengths|特許|空の節|Links',
    ],
  ] as const)('%s in %s', async (layout, language, headings) => {
    const { tree } = await made(everything, { language, settings: { layout } });
    const top = outline(tree.children).filter(line => line.startsWith('1 '));
    expect(top.map(line => line.slice(2).replace(/ \|.*/, ''))).toEqual(headings.split(language === 'en' ? '|' : ' '));
  });

  it('never skips a level of headings', async () => {
    for (const layout of ['standard', 'narrative']) {
      const { tree } = await made(withHeadings, { settings: { layout, sections: [...roles] } });
      const levels: number[] = [];
      walk(tree, node => void (node.type === 'section' && levels.push(node.level)));
      expect(levels.length).toBeGreaterThan(20);
      for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  it('can be put in another order, renamed and broken before', async () => {
    const { tree } = await made(everything, {
      settings: {
        sections: ['selfPromotion', 'summary', 'links'],
        headings: { summary: 'キャリア*サマリー*', links: '🔗' },
        breakBefore: ['summary'],
      },
    });
    expect(outline(tree.children)).toEqual(['1 自己PR', '1 キャリア*サマリー*', '1 🔗']);
    expect(tree.children.map(({ type }) => type)).toEqual(['title', 'section', 'pageBreak', 'section', 'section']);
  });

  it('breaks no page before a part that is not there', async () => {
    const { tree } = await made('basics: { name: 柏木 灯 }', { settings: { breakBefore: ['summary', 'work'] } });
    expect(tree.children.map(({ type }) => type)).not.toContain('pageBreak');
  });
});

describe('skills', () => {
  const person = 'basics: { name: 柏木 灯 }\n';
  it.each([
    ['names alone are one line', 'standard', '[{ name: Go }, { name: C# }, { name: "*a*_b_" }]', 'Go、C#、*a*_b_'],
    ['names alone are one line of a stack', 'narrative', '[{ name: Go }, { name: C# }]', 'Go / C#'],
    ['groups are a line each', 'narrative', '[{ name: 言語, keywords: [Go, C#] }]', '言語 Go、C#'],
    [
      'groups and names keep their order',
      'standard',
      '[{ name: 会計 }, { name: 簿記 }, { name: 言語, keywords: [Go] }, { name: 英語 }]',
      '会計、簿記\n言語 Go\n英語',
    ],
    ['what is empty is left out', 'standard', '[{ name: 言語, keywords: ["", Go, " "], level: "" }]', '言語 Go'],
    [
      'years alone are a column',
      'narrative',
      '[{ name: Go, years: 3 }]',
      '分野\t経験・知識・技術\t経験年数\nGo\t\t3年',
    ],
    ['notes alone need none', 'standard', '[{ name: Go, note: 現職 }]', '分野\t経験・知識・技術\nGo\t現職'],
  ] as const)('%s (%s)', async (_, layout, skills, expected) => {
    const { tree } = await made(`${person}skills: ${skills}`, { settings: { layout } });
    expect(textOf(tree, 'skills')).toBe(expected);
  });
});
