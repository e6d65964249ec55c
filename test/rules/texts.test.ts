// The table of wordings: complete, and each leads to the place in the file where it stands.
import { describe, expect, it } from 'vitest';
import { readResume } from '../../src/resume/read.js';
import { localizedText } from '../../src/resume/schema/fields.js';
import { fieldPaths } from '../../src/resume/schema/json-schema.js';
import { resumeSchema } from '../../src/resume/schema/resume.js';
import { decisiveRules } from '../../src/rules/decisive.js';
import { rules } from '../../src/rules/index.js';
import { withoutCode } from '../../src/rules/mask.js';
import { textKinds, textsOf } from '../../src/rules/texts.js';
import { parseYaml } from '../../src/source/parse.js';

/** Fields of strings that are no wording. */
const noWording =
  /(^|\.)(\$schema|url|email|phone|image|username|postalCode|countryCode|tags|status|years|startDate|endDate|date|expires|releaseDate|birthDate|canonical|version|lastModified|theme)$/;

describe('the table of wordings', () => {
  const known = fieldPaths(resumeSchema(localizedText)).flatMap(path =>
    path === 'basics.name' || path === 'basics.nameKana' ? [path, `${path}.text`] : [path],
  );

  it('names no field that there is not', () => {
    const plain = known.map(path => path.replace(/\[\]$/, ''));
    const missing = Object.keys(textKinds).filter(
      field => !plain.includes(field.replace(/\[\]$/, '')) && !field.endsWith('stack[].items[]'),
    );
    expect(missing).toEqual([]);
  });

  it('leaves out none', () => {
    const parents = new Set(known.map(path => path.replace(/(\[\])?\.[^.]+$/, '')));
    const leaves = known.filter(path => !parents.has(path) && !noWording.test(path.replace(/\[\]$/, '')));
    const missing = leaves.filter(
      path => !(path in textKinds) && !(`${path}[]` in textKinds) && !/stack(\.\*)?$/.test(path),
    );
    expect(missing).toEqual([]);
  });
});

it('leads home from every wording', () => {
  const text = `
basics: { name: 桐生 湊, nameKana: { family: { ja: きりゅう }, given: みなと }, summary: { ja: 要約, en: Summary } }
work:
  - name: 株式会社青空
    highlights: [実績]
    projects:
      - { name: 刷新, stack: [Go, { ja: 自社製品, en: Own }] }
      - { name: 移行, stack: { 言語: [C#], DB: [MySQL] } }
sections: [{ title: その他, body: "前 後" }]
`;
  const parsed = parseYaml('resume.yaml', text);
  const { resume } = readResume(parsed, 'resume.yaml');
  if (!resume) throw new Error('no résumé');
  const texts = textsOf(resume);
  expect(texts.map(({ value }) => value)).toEqual([
    '桐生 湊',
    'きりゅう',
    'みなと',
    '要約',
    'Summary',
    '株式会社青空',
    '実績',
    '刷新',
    'Go',
    '自社製品',
    'Own',
    '移行',
    'C#',
    'MySQL',
    'その他',
    '前 後',
  ]);
  for (const { path, value } of texts) {
    const span = parsed.positions.text(path, 0, value.length);
    expect(span && text.slice(span.start, span.end), JSON.stringify(path)).toBe(value);
  }
  expect(texts.filter(({ language }) => language).map(({ value }) => value)).toEqual([
    'きりゅう',
    '要約',
    'Summary',
    '自社製品',
    'Own',
  ]);
});

describe('what is no language', () => {
  it.each([
    ['Goで`go test`を', 'Goで         を'],
    ['見よ https://example.com/JAVAscript の', '見よ                                の'],
    ['[説明](https://example.com/Github_(a))です', '[説明](                              )です'],
    ['a@example.com まで', '              まで'],
    ['前\n```js\nJavascript\n```\n後', '前\n     \n          \n   \n後'],
    ['https://example.com/あ。次', `${' '.repeat(20)}あ。次`],
    ['普通の文です。', '普通の文です。'],
    ['`閉じない', '`閉じない'],
  ])('%j', (text, words) => {
    expect(withoutCode(text)).toBe(words);
    expect(withoutCode(text)).toHaveLength(text.length);
  });
});

it('builds know every rule that can refuse them', () => {
  expect(decisiveRules).toEqual(rules.filter(({ severity }) => severity === 'error'));
});
