// What machines read of a person: a schema.org Person that says nothing that the document does not print.
import { describe, expect, it } from 'vitest';
import { type DocumentSettings, roles } from '../../src/documents/document.js';
import { htmlPage } from '../../src/renderers/html/index.js';
import { standard } from '../../src/themes/standard.js';
import type { Tree } from '../../src/tree/nodes.js';
import { inlineText, plainText } from '../../src/tree/plain-text.js';
import { walk } from '../../src/tree/walk.js';
import { buildSubject, subjectName, subjects, textOf } from '../support/fixtures.js';
import { made } from './support.js';

const full = `
basics:
  name: 柏木 灯
  label: 制御技術者
  email: akari@example.com
  phone: 090-0000-0000
  url: https://akari.example.com/
  profiles: [{ network: Forge, url: "https://forge.example.com/akari" }, { network: 名刺 }]
skills: [{ name: 言語, keywords: [Go, C#] }, { name: Go }]
work:
  - { name: 株式会社いま, url: "https://ima.example.com/", startDate: 2020-04 }
  - { name: 株式会社あした, startDate: 2027-04 }
  - { name: 株式会社むかし, startDate: 2015-04, endDate: 2020-03 }
  - { name: 株式会社ひみつ, alias: 都内のIT企業, url: "https://himitsu.example.com/", startDate: 2022-04 }
  - { name: 株式会社いつか }
education:
  - { institution: 汐見大学, url: "https://shiomi.example.ac.jp/", endDate: 2015-03 }
  - { institution: 卒業大学, status: 卒業 }
  - { institution: 中退大学, endDate: 2010-03, status: 中途退学 }
  - { institution: 在学大学, status: 在学中 }
  - { institution: 来年大学, endDate: 2027-03 }
certificates: [{ name: 応用情報技術者試験 }, { name: 電気主任技術者, status: 取得見込み }]
languages: [{ language: 英語, fluency: 会議で議論可 }, { language: 手話 }]
`;

describe('the person', () => {
  it('is said in full where everything is printed', async () => {
    const { tree } = await made(full, { settings: { sections: [...roles], contact: 'short' } });
    expect(tree.about).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Person',
      name: '柏木 灯',
      jobTitle: '制御技術者',
      url: 'https://akari.example.com/',
      email: 'akari@example.com',
      sameAs: ['https://forge.example.com/akari'],
      worksFor: [{ '@type': 'Organization', name: '株式会社いま', url: 'https://ima.example.com/' }],
      alumniOf: [
        { '@type': 'EducationalOrganization', name: '汐見大学', url: 'https://shiomi.example.ac.jp/' },
        { '@type': 'EducationalOrganization', name: '卒業大学' },
      ],
      hasCredential: [{ '@type': 'EducationalOccupationalCredential', name: '応用情報技術者試験' }],
      knowsAbout: ['言語', 'Go', 'C#'],
      knowsLanguage: ['英語', '手話'],
    });
  });

  it('is a name alone where nothing else is', async () => {
    const { tree } = await made(full, { settings: { sections: ['summary'] } });
    expect(tree.about).toEqual({ '@context': 'https://schema.org', '@type': 'Person', name: '柏木 灯' });
    expect(tree.keywords).toEqual([]);
  });

  const settings: readonly Partial<DocumentSettings>[] = [
    {},
    { sections: [...roles] },
    { sections: [...roles], contact: 'full' },
    ...roles.map(role => ({ sections: [role], contact: 'full' as const })),
    { layout: 'narrative' },
    { layout: 'narrative', sections: [...roles], contact: 'short' },
  ];

  it.each(settings)('says nothing that is not printed with %j', async some => {
    for (const language of ['ja', 'en'] as const) {
      const { tree } = await made(full, { language, settings: some });
      const printed = printedBy(tree);
      expect([...wordsOf(tree.about), ...tree.keywords].filter(word => !printed.includes(word))).toEqual([]);
    }
  });
});

describe.each(subjects.map(subject => ({ name: subjectName(subject), subject })))('$name', ({ subject }) => {
  it('has a Person in its HTML', async () => {
    const { tree, files } = await buildSubject(subject, ['html']);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(textOf(files.get('html'))) ?? [];
    const person: unknown = JSON.parse(json);
    expect(person).toMatchObject({ '@context': 'https://schema.org', '@type': 'Person' });
    const printed = printedBy(tree);
    expect(wordsOf(person).filter(word => !printed.includes(word))).toEqual([]);
    expect(wordsOf(person).length).toBeGreaterThan(0);
  });
});

it('cannot be left by what it says', async () => {
  const name = `</script><script>alert(1)</script><!--<script>`;
  const { tree } = await made(`basics: { name: "${name}", label: "]]>&quot;" }\nwork: [{ name: あ }]`);
  const page = htmlPage(tree, standard);
  expect(page.match(/<\/?script/g)).toEqual(['<script', '</script']);
  const [, json = ''] = /ld\+json">(.*?)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(json)).toMatchObject({ name, jobTitle: ']]>&quot;' });
});

/** Texts and addresses, as a reader meets them; the name stands in the running line. */
function printedBy(tree: Tree): string {
  const addresses: string[] = [];
  walk(tree, node => void (node.type === 'link' && addresses.push(node.href)));
  return [plainText(tree), inlineText(tree.running.header.right), ...addresses].join('\n');
}

/** Every string of a value but the names of types. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key.startsWith('@') ? [] : wordsOf(inner)));
}
