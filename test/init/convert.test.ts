// `--from`: every JSON Resume that the tests have becomes a project that validates, and no text of it is lost.
import { readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/source/parse.js';
import { beginIn, emptyFolder, findingsIn } from './support.js';

const fixtures = [
  'test/fixtures/jsonresume.json',
  'test/fixtures/jsonresume.yaml',
  ...readdirSync('test/rules/good')
    .filter(name => name.startsWith('jsonresume'))
    .map(name => path.join('test/rules/good', name)),
  // Ours: what is there already stays as it is.
  'test/fixtures/long.yaml',
  'test/fixtures/english.yaml',
  'resume.yaml',
];

/** As old exporters and people's hands leave it. */
const odd = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  basics: {
    name: 'Taro Kazami',
    picture: '',
    website: 'https://kazami.example.com',
    email: 'taro@example.com',
    pronouns: 'he/him',
    'x-own': 'mine',
    'x-pronouns': 'taken',
    location: { address: '1-2-3 Nowhere', city: 'Takamatsu', planet: 'Earth' },
    profiles: [{ url: 'https://git.example.com/tkazami' }, { network: 'Blog', username: '' }],
  },
  work: [
    { company: 'Setouchi Ferries', startDate: '2019-04-01', endDate: '', highlights: [''], keywords: ['boats'] },
    { name: 'Awaji Web Works', company: 'Awaji Works (old)', startDate: '2016-04', endDate: '2019-03' },
    { position: 'Somebody somewhere', startDate: '2015-04', endDate: '2016-03' },
  ],
  education: [{ area: 'Informatics' }],
  skills: [{ name: 'Go', rating: 5 }, null],
  hobbies: ['rowing'],
  meta: { version: 'v1.0.0', exporter: { name: 'Some tool' } },
};

describe('a résumé that is converted', () => {
  it.each(fixtures)('has no more to find than before: %s', async from => {
    const folder = await emptyFolder();
    await beginIn(folder, { from, given: { lang: from.includes('-ja-') ? 'ja' : 'en' } });
    const { found } = await findingsIn(folder, { with: [path.join(folder, 'private.yaml')] });
    const before = (await lint(from)).filter(code => !code.startsWith('json-resume/'));
    const after = found.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
    expect(after.sort()).toEqual(before.sort());
    await rm(folder, { recursive: true });
  });

  it.each(fixtures)('loses no text: %s', async from => {
    const folder = await emptyFolder();
    await beginIn(folder, { from });
    const there = new Set([...(await textsIn(folder, 'resume.yaml')), ...(await textsIn(folder, 'private.yaml'))]);
    const texts = leaves(parseYaml(from, await readFile(from, 'utf8')).value).filter(text => text !== '');
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(text => !there.has(text) && !text.includes('schema.json'))).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('has its contact details in the private file alone', async () => {
    const folder = await emptyFolder();
    await beginIn(folder, { from: 'test/fixtures/jsonresume.json' });
    const shown = await readFile(path.join(folder, 'resume.yaml'), 'utf8');
    for (const secret of ['taro.kazami@example.com', '090-0000-0005', '1-2-3 Nowhere', '000-0000'])
      expect(shown).not.toContain(secret);
    expect(load(await readFile(path.join(folder, 'private.yaml'), 'utf8'))).toEqual({
      basics: {
        email: 'taro.kazami@example.com',
        phone: '090-0000-0005',
        location: { address: '1-2-3 Nowhere', postalCode: '000-0000' },
      },
    });
    await rm(folder, { recursive: true });
  });

  it('keeps what has no place under x- names, and says so', async () => {
    const folder = await emptyFolder();
    const from = path.join(folder, 'odd.json');
    await writeFile(from, JSON.stringify(odd));
    const said = await beginIn(folder, { from });
    expect(load(await readFile(path.join(folder, 'resume.yaml'), 'utf8'))).toEqual({
      basics: {
        name: 'Taro Kazami',
        url: 'https://kazami.example.com',
        location: { city: 'Takamatsu' },
        profiles: [{ network: 'git.example.com', url: 'https://git.example.com/tkazami' }, { network: 'Blog' }],
      },
      work: [
        { name: 'Setouchi Ferries', startDate: '2019-04-01', 'x-keywords': ['boats'] },
        { name: 'Awaji Web Works', 'x-company': 'Awaji Works (old)', startDate: '2016-04', endDate: '2019-03' },
      ],
      'x-work': [{ position: 'Somebody somewhere', startDate: '2015-04', endDate: '2016-03' }],
      'x-education': [{ area: 'Informatics' }],
      skills: [{ name: 'Go', 'x-rating': '5' }],
      'x-hobbies': ['rowing'],
      meta: { version: 'v1.0.0', 'x-exporter': { name: 'Some tool' } },
    });
    expect(load(await readFile(path.join(folder, 'private.yaml'), 'utf8'))).toEqual({
      basics: {
        email: 'taro@example.com',
        'x-pronouns-2': 'he/him',
        'x-own': 'mine',
        'x-pronouns': 'taken',
        location: { address: '1-2-3 Nowhere', 'x-planet': 'Earth' },
      },
    });
    for (const line of ['basics.pronouns -> x-pronouns-2', 'work[1].company -> x-company', 'work[2] -> x-work'])
      expect(said).toContain(`  ${line}\n`);
    expect((await findingsIn(folder)).found.filter(({ severity }) => severity !== 'info')).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe('contact details', () => {
  const names = ['Email', 'tel', 'mobile', 'birthday', 'e-mail', 'address', 'dateOfBirth', '住所'];

  it('stay private under names that nobody knows, too', async () => {
    const folder = await emptyFolder();
    const from = path.join(folder, 'odd.json');
    const secrets = Object.fromEntries(names.map(name => [name, `secret of ${name}`]));
    const location = { zip: '100-0000', street: 'secret street', city: 'Tokyo' };
    await writeFile(
      from,
      JSON.stringify({ basics: { name: 'Taro', ...secrets, location }, work: [{ name: 'A', startDate: '2020' }] }),
    );
    await beginIn(folder, { from });
    const [open, hidden] = await Promise.all(
      ['resume.yaml', 'private.yaml'].map(file => readFile(path.join(folder, file), 'utf8')),
    );
    expect(open).not.toMatch(/secret|100-0000/);
    for (const name of [...names, 'street'])
      expect(hidden).toContain(`secret ${name === 'street' ? 'street' : `of ${name}`}`);
    await rm(folder, { recursive: true });
  });

  it('are said to have moved only where there were some', async () => {
    const folder = await emptyFolder();
    const from = path.join(folder, 'plain\nname: x.json');
    await writeFile(from, JSON.stringify({ basics: { name: 'Taro' }, work: [{ name: 'A', startDate: '2020' }] }));
    await beginIn(folder, { from });
    const text = await readFile(path.join(folder, 'resume.yaml'), 'utf8');
    expect(text).not.toContain('private.yaml');
    expect(Object.keys(Object(load(text)))).toEqual(['basics', 'work']);
    await rm(folder, { recursive: true });
  });
});

describe('a file that is no résumé', () => {
  it.each([
    ['{ "name": "x", "version": "1.0.0" }', /holds no résumé/],
    ['[1, 2]', /holds no résumé/],
    ['{ "basics": ', /cannot be converted/],
    ['', /cannot be converted/],
    ['basics: {}', /holds no résumé/],
  ])('is refused before anything is written: %s', async (text, message) => {
    const folder = await emptyFolder();
    const from = path.join(folder, 'input.json');
    await writeFile(from, text);
    await expect(beginIn(folder, { from })).rejects.toMatchObject({
      exitCode: 1,
      diagnostic: { code: 'init/no-resume', message: { en: expect.stringMatching(message) } },
    });
    expect(readdirSync(folder)).toEqual(['input.json']);
    await rm(folder, { recursive: true });
  });
});

/** What was found in the file as it was. */
async function lint(from: string): Promise<readonly string[]> {
  const folder = await emptyFolder();
  const text = await readFile(from, 'utf8');
  const isJson = from.endsWith('.json');
  const schema = '"$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",';
  const named = isJson && !text.includes('$schema') ? text.replace('{', `{ ${schema}`) : text;
  await writeFile(path.join(folder, 'resume.yaml'), named);
  const { found } = await findingsIn(folder);
  await rm(folder, { recursive: true });
  return found.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

async function textsIn(folder: string, name: string): Promise<readonly string[]> {
  return leaves(parseYaml(name, await readFile(path.join(folder, name), 'utf8')).value);
}

function leaves(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return value === null || value === undefined ? [] : [String(value)];
}
