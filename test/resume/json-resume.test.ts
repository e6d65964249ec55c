// A JSON Resume builds as it is: what exporters leave behind is skipped or read by its new name, with a word about it.
import { describe, expect, it } from 'vitest';
import { readResume } from '../../src/resume/read.js';
import { parseYaml } from '../../src/source/parse.js';

const read = (value: object, file = 'resume.json') => {
  const text = JSON.stringify(value);
  const { resume, diagnostics, positions } = readResume(parseYaml(file, text), file);
  const findings = diagnostics.map(({ code, severity, span }) => [
    severity,
    code,
    span && text.slice(span.start, span.end),
  ]);
  return { resume, diagnostics, findings, positions, text };
};

describe('an item without what names it', () => {
  it.each([
    ['skills', { name: '' }, '"name"'],
    ['skills', { name: ' ' }, '"name"'],
    ['education', { institution: '', area: 'Informatics' }, '"institution"'],
    ['interests', { keywords: ['Ships'] }, '{"keywords":["Ships"]}'],
    ['work', { position: 'Developer' }, '{"position":"Developer"}'],
    ['work', { nmae: 'x' }, '{"nmae":"x"}'],
    ['volunteer', {}, '{}'],
    ['awards', {}, '{}'],
    ['certificates', {}, '{}'],
    ['publications', {}, '{}'],
    ['languages', {}, '{}'],
    ['references', {}, '{}'],
    ['projects', {}, '{}'],
  ])('of %s is skipped with a warning: %j', (section, item, place) => {
    const { resume, findings } = read({ [section]: [item] });
    expect(resume).toMatchObject({ [section]: [] });
    expect(findings).toContainEqual(['warning', 'json-resume/skipped-item', place]);
    expect(findings.filter(([severity]) => severity === 'error')).toEqual([]);
  });

  it('is named, and the help is JSON', () => {
    const [finding] = read({ work: [{ name: 'A' }, { position: 'B' }] }).diagnostics;
    expect(finding).toMatchObject({
      message: {
        ja: '「work」の2番目の項目は「name」がないため、文書に載せません。',
        en: 'Item 2 of `work` has no `name` and is left out.',
      },
      help: {
        ja: '載せる場合は、`"name": "…"` を加えてください。',
        en: 'to have it printed, add `"name": "…"`',
      },
    });
  });

  it('leaves the places of the others as they are', () => {
    const { resume, positions, text, diagnostics } = read({ work: [{}, { name: 'A' }, null, { name: 'B', url: 'x' }] });
    const span = positions.value(['work', 1, 'name']);
    expect(resume).toBeUndefined();
    expect(span && text.slice(span.start, span.end)).toBe('"B"');
    const wrongUrl = diagnostics.find(({ code }) => code === 'schema/wrong-url')?.span;
    expect(wrongUrl && text.slice(wrongUrl.start, wrongUrl.end)).toBe('"x"');
  });

  it('is missing in JSON’s words in another map, too', () => {
    const [finding] = readResume(parseYaml('a.json', '{"work":[{"x-y":1}]}'), 'a.yaml').diagnostics;
    expect(finding?.help?.en).toBe('add `"name": "…"` here');
  });

  it('is an error in an ordinary résumé', () => {
    expect(read({ skills: [{ level: 'x' }] }, 'resume.yaml').findings).toEqual([
      ['error', 'schema/missing-key', '{"level":"x"}'],
    ]);
  });
});

describe('a profile without a network', () => {
  it('takes the host of its address', () => {
    const { resume, findings } = read({ basics: { profiles: [{ network: '', url: 'https://www.github.com/x' }] } });
    expect(resume?.basics.profiles).toMatchObject([{ network: 'github.com' }]);
    expect(findings).toEqual([['warning', 'json-resume/network-from-url', '"https://www.github.com/x"']]);
  });

  it('is skipped when it has none', () => {
    const { resume, findings } = read({ basics: { profiles: [{ username: 'x' }] } });
    expect(resume?.basics.profiles).toEqual([]);
    expect(findings).toEqual([['warning', 'json-resume/skipped-item', '{"username":"x"}']]);
  });
});

describe('an older name', () => {
  it('is read as the new one, with a warning', () => {
    const { resume, findings, diagnostics } = read({
      basics: { name: 'A', picture: 'https://example.com/a.png', website: 'https://example.com' },
      work: [{}, { company: 'Ferries', website: 'https://f.example.com' }],
    });
    expect(resume).toMatchObject({
      basics: { image: 'https://example.com/a.png', url: 'https://example.com' },
      work: [{ name: 'Ferries', url: 'https://f.example.com' }],
    });
    const old = findings.filter(([, code]) => code === 'json-resume/old-name');
    expect(old).toEqual(
      ['picture', 'website', 'company', 'website'].map(key => ['warning', 'json-resume/old-name', `"${key}"`]),
    );
    expect(diagnostics[0]?.message.en).toContain('`image`');
  });

  it('is let be beside the new one', () => {
    const { resume, findings } = read({ work: [{ name: 'A', company: 'B', url: 'https://a.jp', website: 'x' }] });
    expect(resume?.work).toMatchObject([{ name: 'A', url: 'https://a.jp' }]);
    expect(findings).toEqual([
      ['warning', 'json-resume/old-name', '"company"'],
      ['warning', 'json-resume/old-name', '"website"'],
    ]);
  });

  it('keeps the place of its value', () => {
    const { positions, text } = read({ work: [null, { company: 'Ferries' }] });
    const span = positions.value(['work', 0, 'name']);
    expect(span && text.slice(span.start, span.end)).toBe('"Ferries"');
  });

  it('does not stand for a map of facts', () => {
    expect(read({ work: [{ name: 'A', company: { business: 'x' } }] }).findings).toEqual([]);
  });

  it.each([
    ['work: [{ name: A, website: x }]', 'url'],
    ['work: [{ name: A, title: x }]', 'position'],
    ['work: [{ name: A, start: 2020 }]', 'startDate'],
    ['work: [{ name: A, end: 2020 }]', 'endDate'],
    ['work: [{ name: A, employment: x }]', 'employmentType'],
    ['basics: { tel: x }', 'phone'],
    ['basics: { picture: x }', 'image'],
    ['projects: [{ title: x }]', 'name'],
    ['selfPR: x', 'selfPromotion'],
    ['skills: [{ company: x, name: y }]', 'name'],
  ])('is suggested in an ordinary résumé: %s', (text, key) => {
    const { diagnostics } = readResume(parseYaml('resume.yaml', text), 'resume.yaml');
    expect(diagnostics.map(({ code }) => code)).toEqual(['schema/unknown-key']);
    expect(diagnostics[0]?.label?.en).toBe(`did you mean \`${key}\`?`);
    expect(diagnostics[0]?.help?.en).toContain(`write \`${key}\``);
  });
});

describe('a picture inside the file', () => {
  it('is let be, as one on the web', () => {
    const { resume, findings } = read({ basics: { image: 'data:image/png;base64,iVBORw0KGgo=' } });
    expect(findings).toEqual([]);
    expect(resume?.basics.image).toBeUndefined();
  });
});

it('an unknown key of a name in parts is a warning, and the name is read', () => {
  const { resume, findings } = read({ basics: { name: { family: '山田', given: '太郎', middle: 'x' } } });
  expect(resume?.basics.name).toEqual({ family: '山田', given: '太郎' });
  expect(findings).toEqual([['warning', 'schema/unknown-key', '"middle"']]);
});
