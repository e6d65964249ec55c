// What holds for the sample and for every part: heads of tables, headings, page breaks, the language of the words.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../src/resume/roles.js';
import type { Block, Table } from '../../src/tree/nodes.js';
import { blocksText, plainText } from '../../src/tree/plain-text.js';
import { made, outline, sections } from './support.js';

const sample = readFileSync('resume.yaml', 'utf8');
const layouts = ['standard', 'narrative'];

const full = `
basics:
  name: 白石 灯
  label: 開発者
  email: akari@example.jp
  summary: 要約文
  profiles: [{ network: GitHub, url: https://example.jp/akari }]
skills: [{ name: 分析, keywords: [SQL], level: 実務 }]
work: [{ name: 星見製作所, startDate: 2020-04 }]
projects: [{ name: 天気図, description: 自作 }]
education: [{ institution: 星見大学, status: 卒業 }]
certificates: [{ name: 星見検定, status: 合格 }]
languages: [{ language: 英語, fluency: 日常会話 }]
publications: [{ name: 星の本 }]
awards: [{ title: 星見賞 }]
volunteer: [{ organization: 星見の会 }]
interests: [{ name: 天文 }]
references: [{ name: 推薦する人, reference: 推薦文 }]
selfPromotion: 自己PR文
motivation: 動機文
requests: 希望文
sections: [{ title: 余談, body: 余談文 }]
closing: 結びの文
`;

/** What each part says of `full`. */
const said: Readonly<Record<Role, string>> = {
  date: '2026年11月24日現在',
  byline: '白石 灯',
  contact: 'akari@example.jp',
  summary: '要約文',
  skills: 'SQL',
  history: '星見製作所',
  work: '星見製作所',
  projects: '天気図',
  education: '星見大学 卒業',
  certificates: '星見検定 合格',
  languages: '日常会話',
  publications: '星の本',
  awards: '星見賞',
  volunteer: '星見の会',
  interests: '天文',
  references: '推薦文',
  selfPromotion: '自己PR文',
  motivation: '動機文',
  requests: '希望文',
  sections: '余談文',
  links: 'GitHub',
  closing: '結びの文',
};

/** Parts that stand under a heading of the layout. */
const headed: readonly Role[] = roles.filter(
  role => !['date', 'byline', 'contact', 'sections', 'closing'].includes(role),
);

describe.each(layouts)('each part of %s', layout => {
  it.each(roles)('%s is printed when settings name it alone', async role => {
    const { tree } = await made(full, { settings: { layout, sections: [role], contact: 'full' } });
    expect(plainText(tree)).toContain(said[role]);
    const others = roles.filter(other => !said[role].includes(said[other]) && !said[other].includes(said[role]));
    const body = blocksText(tree.children.slice(1));
    expect(others.filter(other => body.includes(said[other]))).toEqual([]);
  });

  it.each(roles)('%s begins a page when settings say so, and none does otherwise', async role => {
    const making = { layout, sections: [role], contact: 'full' } as const;
    const broken = await made(full, { settings: { ...making, breakBefore: [role] } });
    const plain = await made(full, { settings: making });
    expect(broken.tree.children[1]).toEqual({ type: 'pageBreak' });
    expect(broken.tree.children.toSpliced(1, 1)).toEqual(plain.tree.children);
  });

  it.each(headed.filter(role => layout === 'standard' || role !== 'work'))('%s takes another heading', async role => {
    const { tree } = await made(full, { settings: { layout, sections: [role], headings: { [role]: '別の見出し' } } });
    expect(outline(tree.children)[0]).toBe('1 別の見出し');
  });

  it('stands in the order that settings give', async () => {
    const { tree } = await made(full, { settings: { layout, sections: ['links', 'awards', 'summary'] } });
    expect(sections(tree.children).map(section => section.role)).toEqual(['links', 'awards', 'summary']);
  });
});

describe.each(layouts)('the sample in %s', layout => {
  it.each(['ja', 'en'] as const)('has a head row on every table (%s)', async language => {
    const { tree, findings } = await made(sample, { language, settings: { layout } });
    expect(tables(tree.children).filter(({ head }) => head.length !== 1)).toEqual([]);
    expect(tables(tree.children).length).toBeGreaterThan(2);
    expect(findings).toEqual([]);
  });

  it('has no Japanese and no full-width character in English', async () => {
    const { tree } = await made(sample, { language: 'en', settings: { layout, contact: 'full' } });
    const words = `${plainText(tree)}${JSON.stringify([tree.running, tree.keywords, tree.subject, tree.about])}`;
    expect(words.match(/[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+/g)).toBeNull();
  });

  it('tells schools in English alone, where no 履歴書 goes with it', async () => {
    const [ja, en] = await Promise.all([
      made(sample, { settings: { layout } }),
      made(sample, { language: 'en', settings: { layout } }),
    ]);
    expect(plainText(ja.tree)).not.toContain('汐見台工業大学');
    expect(plainText(en.tree)).toContain('Shiomidai Institute of Technology, School of Engineering');
  });

  it('says in full what has a comma in it', async () => {
    const { tree } = await made(sample, { settings: { layout } });
    expect(plainText(tree)).toMatch(/資本金：4億8,000万円.*約1万8,000台.*7,500件/s);
  });
});

function tables(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap(block => {
    if (block.type === 'section') return tables(block.children);
    if (block.type !== 'table') return [];
    return [block, ...tables(block.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children)))];
  });
}
