// What a 職務経歴書 says around its parts: title, day, name, contact, running lines, and what machines read of it.
import { describe, expect, it } from 'vitest';
import type { DocumentSettings } from '../../src/documents/document.js';
import { documents } from '../../src/documents/index.js';
import type { Language } from '../../src/locales/locale.js';
import { select } from '../../src/select/select.js';
import type { Paragraph, Tree } from '../../src/tree/nodes.js';
import { inlineText } from '../../src/tree/plain-text.js';
import { made, resumeOf } from './support.js';

const basics = `
basics:
  name: { family: { ja: 髙﨑, en: Takasaki }, given: { ja: 𠮷乃, en: Yoshino } }
  label: { ja: 制御技術者, en: Control Engineer }
  email: yoshino@example.com
  phone: 090-0000-0000
  url: https://yoshino.example.com/
  location: { postalCode: 000-0000, region: { ja: 東京都, en: Tokyo }, city: { ja: 千歳市, en: Chitose }, address: { ja: 1-2-3, en: 1-2-3 }, countryCode: JP }
  profiles:
    - { network: Forge, username: yoshino, url: "https://forge.example.com/yoshino" }
    - { network: Fax }
`;
const one = `${basics}work: [{ name: 株式会社あ }]\n`;

describe('the lines under the title', () => {
  it.each<[string, Language, Partial<DocumentSettings>, readonly string[]]>([
    ['Japanese', 'ja', {}, ['2026年11月24日現在', '氏名：髙﨑 𠮷乃', '制御技術者', '以上']],
    ['English', 'en', {}, ['24 Nov 2026', 'Name: Yoshino Takasaki', 'Control Engineer']],
    ['eras', 'ja', { era: true }, ['令和8年11月24日現在', '氏名：髙﨑 𠮷乃', '制御技術者', '以上']],
    ['the day stays long', 'ja', { dates: 'numeric', sections: ['date'] }, ['2026年11月24日現在']],
    ['all switched off', 'ja', { sections: ['summary', 'work'] }, []],
    ['the name alone', 'ja', { sections: ['byline'] }, ['氏名：髙﨑 𠮷乃', '制御技術者']],
    [
      'short contact',
      'ja',
      { contact: 'short', sections: ['contact'] },
      ['電話：090-0000-0000　メール：yoshino@example.com　https://yoshino.example.com/'],
    ],
    [
      'full contact',
      'ja',
      { contact: 'full', sections: ['contact'] },
      [
        '住所：〒000-0000 東京都千歳市1-2-3',
        '電話：090-0000-0000　メール：yoshino@example.com　https://yoshino.example.com/',
      ],
    ],
    [
      'full contact in English',
      'en',
      { contact: 'full', sections: ['contact'] },
      [
        '1-2-3, Chitose, Tokyo 000-0000, Japan',
        'Phone: 090-0000-0000 | E-mail: yoshino@example.com | https://yoshino.example.com/',
      ],
    ],
  ])('%s', async (_, language, settings, expected) => {
    const { tree } = await made(one, { language, settings });
    const lines = tree.children.filter((block): block is Paragraph => block.type === 'paragraph');
    expect(lines.map(({ children }) => inlineText(children))).toEqual(expected);
    expect(new Set(lines.map(({ align }) => align))).toEqual(new Set(expected.length === 0 ? [] : ['end']));
  });

  it.each([
    ['a name in one text, its space made one', 'name: "柏木　  灯"', '柏木 灯'],
    ['a name without a space', 'name: 柏木灯', '柏木灯'],
    ['a name in two parts', 'name: { family: 柏木, given: 灯 }', '柏木 灯'],
    ['markup is no markup', 'name: "<b>*a*</b> [b]|c#"', '<b>*a*</b> [b]|c#'],
  ])('%s', async (_, name, expected) => {
    const { tree } = await made(`basics: { ${name} }\nwork: [{ name: A }]`);
    expect(tree.author).toBe(expected);
    expect(lineOf(tree, 'byline')).toBe(`氏名：${expected}`);
  });

  it('has no line for a name that is missing', async () => {
    const { tree } = await made('work: [{ name: A }]');
    expect(lineOf(tree, 'byline')).toBeUndefined();
    expect(inlineText(tree.running.header.right)).toBe('職務経歴書');
  });

  it('ends as the résumé says in place of 以上', async () => {
    const { tree } = await made(`${one}closing: |\n  ---\n\n  最終更新：**毎月**  \n  © 2026\n`);
    expect(tree.children.slice(-2)).toMatchObject([
      { type: 'rule' },
      {
        type: 'paragraph',
        children: [{ text: '最終更新：' }, { type: 'strong' }, { type: 'lineBreak' }, { text: '© 2026' }],
      },
    ]);
    expect(lineOf(tree, 'closing')).toBeUndefined();
  });
});

describe('the photo', () => {
  const withImage = (image: string) => one.replace('basics:\n', `basics:\n  image: ${image}\n`);
  it.each([
    ['ja', '顔写真（髙﨑 𠮷乃）'],
    ['en', 'Photo (Yoshino Takasaki)'],
  ] as const)('stands under the title where it is asked for: %s', async (language, alt) => {
    const { tree } = await made(withImage('img/me.jpg'), { language, settings: { photo: true } });
    expect(tree.children.slice(0, 3)).toMatchObject([
      { type: 'title' },
      { type: 'image', role: 'photo', alt, source: 'img/me.jpg', widthMm: 30, heightMm: 40 },
      { type: 'paragraph', role: 'date' },
    ]);
  });

  it.each([
    ['is not asked for', 'me.jpg', false],
    ['is on the web', 'https://example.com/me.jpg', true],
    ['is in the text itself', '"data:image/png;base64,AAAA"', true],
    ['has no name', '""', true],
  ])('is left out where it %s', async (_, image, photo) => {
    const { tree } = await made(withImage(image), { settings: { photo } });
    expect(tree.children.filter(({ type }) => type === 'image')).toEqual([]);
  });
});

describe('what stands on every page and in the file', () => {
  it.each([
    ['ja', '職務経歴書', '職務経歴書　髙﨑 𠮷乃', '髙﨑 𠮷乃'],
    ['en', 'Career History', 'Career History | Yoshino Takasaki', 'Yoshino Takasaki'],
  ] as const)('%s', async (language, title, header, author) => {
    const { tree } = await made(one, { language });
    expect(tree).toMatchObject({ lang: language, title, author, subject: `${title} ${author}`, date: '2026-11-24' });
    expect(tree.children[0]).toEqual({ type: 'title', children: [{ type: 'text', text: title }] });
    expect(inlineText(tree.running.header.right)).toBe(header);
    expect(tree.running.footer.center).toEqual([
      { type: 'pageNumber' },
      { type: 'text', text: ' / ' },
      { type: 'pageCount' },
    ]);
  });

  it('has the skills as its keywords, each once', async () => {
    const { tree } = await made(`${one}skills: [{ name: 言語, keywords: [C#, Go] }, { name: Go }]`);
    expect(tree.keywords).toEqual(['言語', 'C#', 'Go']);
  });

  it.each<[string, Partial<DocumentSettings>, unknown]>([
    ['kept back', {}, undefined],
    ['shown', { contact: 'short' }, 'yoshino@example.com'],
    ['kept back where the contact line is left out', { contact: 'full', sections: ['work'] }, undefined],
  ])('the mail address is %s', async (_, settings, email) => {
    const { tree } = await made(one, { settings });
    expect(tree.about?.email).toBe(email);
    expect(JSON.stringify(tree).includes('yoshino@example.com')).toBe(email !== undefined);
  });
});

describe('needs', () => {
  it.each([
    ['', ['missing/name', 'missing/employer']],
    ['basics: { name: " " }', ['missing/name', 'missing/employer']],
    ['basics: { name: 柏木 灯 }', ['missing/employer']],
    ['work: [{ name: 株式会社あ }]', ['missing/name']],
    ['basics: { name: { family: 柏木, given: 灯 } }\nwork: [{ name: 株式会社あ }]', []],
  ])('%s', (yaml, codes) => {
    const { resume } = select(resumeOf(`x-note: a\n${yaml}`), { language: 'ja' });
    const needs = documents.flatMap(document => document.needs).filter(need => need.missing(resume));
    expect(needs.map(({ code }) => code)).toEqual(codes);
    for (const { message, help } of needs)
      for (const words of [message, help]) expect(words.ja && words.en).toBeTruthy();
  });
});

function lineOf(tree: Tree, role: string): string | undefined {
  const found = tree.children.find((block): block is Paragraph => block.type === 'paragraph' && block.role === role);
  return found && inlineText(found.children);
}
