// select: one string a wording, and the way back to the source.
import { describe, expect, it } from 'vitest';
import { readResume } from '../../src/resume/read.js';
import type { SourceResume } from '../../src/resume/resume.js';
import { type Selection, select } from '../../src/select/select.js';
import { parseYaml } from '../../src/source/parse.js';

const yaml = `
basics:
  name: { family: { ja: 髙﨑, en: Takasaki }, given: { ja: 𠮷乃, en: Yoshino } }
  label: { ja: データ技術者 }
  summary: { en: "English <b>&</b> only" }
  profiles:
    - { network: { ja: ブログ, en: Blog }, url: "https://example.com/" }
work:
  - name: { ja: ㈱あ, en: A Inc. }
    startDate: 2019-04
    highlights: [{ ja: 一, en: one }, 二, { en: three }]
    projects:
      - { name: P1 }
      - { name: { ja: 企画②, en: P2 }, stack: { ja: [Go], en: [Rust] } }
  - { name: 株式会社い, highlights: [四] }
  - { name: { ja: "", en: C Ltd. }, tags: [private] }
skills:
  - { name: { ja: か\u3099く, en: 👩‍💻 }, years: 3 }
`;

describe('a wording becomes one string', () => {
  it.each<[string, Selection['language'], (resume: ReturnType<typeof selected>) => unknown, unknown]>([
    ['in the language asked for', 'ja', ({ work }) => work[0]?.name, '㈱あ'],
    ['in the other language asked for', 'en', ({ work }) => work[0]?.name, 'A Inc.'],
    ['in the only one there is, Japanese', 'en', ({ basics }) => basics.label, 'データ技術者'],
    ['in the only one there is, English', 'ja', ({ basics }) => basics.summary, 'English <b>&</b> only'],
    ['a plain string in either', 'en', ({ work }) => work[1]?.name, '株式会社い'],
    ['an empty one is as good as none', 'ja', ({ work }) => work[2]?.name, 'C Ltd.'],
    ['deep within lists', 'en', ({ work }) => work[0]?.projects[1]?.name, 'P2'],
    ['in lists of texts', 'ja', ({ work }) => work[0]?.highlights, ['一', '二', 'three']],
    ['both parts of a name', 'ja', ({ basics }) => basics.name, { family: '髙﨑', given: '𠮷乃' }],
    ['never normalised', 'ja', ({ skills }) => skills[0]?.name, 'か\u3099く'],
    ['emoji whole', 'en', ({ skills }) => skills[0]?.name, '👩‍💻'],
    ['numbers untouched', 'en', ({ skills }) => skills[0]?.years, 3],
    ['dates untouched', 'en', ({ work }) => work[0]?.startDate, { year: 2019, month: 4 }],
    [
      'groups of a stack named like languages stay groups',
      'ja',
      ({ work }) => work[0]?.projects[1]?.stack,
      [
        { name: 'ja', items: ['Go'] },
        { name: 'en', items: ['Rust'] },
      ],
    ],
  ])('%s', (_, language, read, expected) => {
    expect(read(selected(language))).toEqual(expected);
  });

  it('leaves no map of languages anywhere', () => {
    for (const language of ['ja', 'en'] as const) expect(JSON.stringify(selected(language))).not.toMatch(/"(ja|en)":/);
  });
});

describe('what is written and empty', () => {
  const empty = source(`
basics: { name: 見本, summary: "", label: { ja: " ", en: "" }, nameKana: { family: "", given: "" } }
skills: [{ name: Go, keywords: ["", a, { ja: "" }, b], level: "  " }]
work: [{ name: あ, summary: { ja: "", en: Work }, company: { business: "" } }]
`);
  const { resume, sourcePath } = select(empty, { language: 'ja' });

  it('is left out', () => {
    expect(Object.keys(resume.basics)).toEqual(['name', 'profiles']);
    expect(resume.skills[0]).toEqual({ name: 'Go', keywords: ['a', 'b'] });
    expect(resume.work[0]).not.toHaveProperty('company');
    expect(resume.work[0]?.summary).toBe('Work');
  });

  it('is counted on the way home', () => {
    expect(sourcePath(['skills', 0, 'keywords', 1])).toEqual(['skills', 0, 'keywords', 3]);
  });
});

describe('wordings said in the other language are listed by their place', () => {
  it.each([
    [
      'ja',
      [
        ['basics', 'summary'],
        ['work', 0, 'highlights', 2],
        ['work', 2, 'name'],
      ],
    ],
    ['en', [['basics', 'label']]],
  ] as const)('for %s', (language, paths) => {
    expect(select(source(), { language }).untranslated).toEqual(paths);
  });
});

describe('sourcePath', () => {
  const away = new Set(['work/0', 'work/1/highlights/0']);
  const few: Selection['keeps'] = path => !away.has(path.join('/'));

  it.each([
    ['a plain text', undefined, ['work', 1, 'name'], ['work', 1, 'name']],
    ['a text in two languages', undefined, ['work', 0, 'name'], ['work', 0, 'name', 'ja']],
    ['a text taken from the other language', undefined, ['basics', 'summary'], ['basics', 'summary', 'en']],
    ['an item after one that was left out', few, ['work', 1, 'name'], ['work', 2, 'name', 'en']],
    ['a place that is no text', few, ['work', 0], ['work', 1]],
    ['a place that does not exist', undefined, ['work', 9, 'nothing'], ['work', 9, 'nothing']],
    ['the root', few, [], []],
  ] as const)('%s', (_, keeps, path, home) => {
    expect(select(source(), { language: 'ja', ...(keeps && { keeps }) }).sourcePath(path)).toEqual(home);
  });

  it('leads from every text of the selection to the text it was taken from', () => {
    const { resume, sourcePath } = select(source(), { language: 'ja', keeps: few });
    expect(resume.work.map(({ highlights }) => highlights)).toEqual([[], []]);
    const { positions } = parseYaml('resume.yaml', yaml);
    for (const [index, { name }] of resume.work.entries()) {
      const span = positions.text(sourcePath(['work', index, 'name']), 0, name.length);
      expect(yaml.slice(span?.start, span?.end)).toBe(name);
    }
  });
});

function source(text = yaml): SourceResume {
  const { resume, diagnostics } = readResume(parseYaml('resume.yaml', text), 'resume.yaml');
  expect(diagnostics).toEqual([]);
  if (!resume) throw new Error('not a résumé');
  return resume;
}

function selected(language: Selection['language']) {
  return select(source(), { language }).resume;
}
