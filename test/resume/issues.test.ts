// What is said of a résumé whose shape is wrong: the branch that was meant, the key, the value found, and what to write.
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { readResume } from '../../src/resume/read.js';
import { parseYaml } from '../../src/source/parse.js';

const read = (text: string, file = 'resume.yaml') => readResume(parseYaml(file, text), file).diagnostics;

/** `code` and the place of each finding, as it is written. */
const places = (text: string) =>
  read(text).map(({ code, span }) => `${code} ${span && text.slice(span.start, span.end)}`);

const words = ({ message, help }: Diagnostic) => [message.ja, help?.ja, message.en, help?.en];

describe('a name in parts', () => {
  it.each([
    ['basics: { name: { family: 山田 } }', 'schema/missing-key name'],
    ['basics: { name: { given: 太郎 } }', 'schema/missing-key name'],
    ['basics: { name: { family: 山田, gven: 太郎 } }', 'schema/unknown-key gven'],
    ['basics: { name: { family: { fr: x }, given: y } }', 'schema/unknown-key fr'],
    ['basics: { name: { ja: 山田, fr: x } }', 'schema/unknown-key fr'],
  ])('is judged as one: %s', (text, ...expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('is told what is missing', () => {
    expect(read('basics: { name: { family: 山田 } }').map(words)).toEqual([
      [
        '「given」がありません。',
        'ここに `given:` を加えてください。',
        'The key `given` is missing.',
        'add `given:` here',
      ],
    ]);
  });
});

describe('a key without a value', () => {
  it.each([
    ['work:\n  - name:\n    url: https://a.jp', 'resume.yaml', 'name: …'],
    ['work:\n  - name: ~', 'resume.yaml', 'name: …'],
    ['work: [{ name: "" }]', 'resume.yaml', 'name: …'],
    ['skills: [{ name: "  " }]', 'resume.yaml', 'name: …'],
    ['education: [{ institution: { ja: "", en: "" } }]', 'resume.yaml', 'institution: …'],
    ['{"basics":{"name":{"family":"","given":"x"}}}', 'resume.json', '"family": "…"'],
  ])('is there, and empty: %s', (text, file, entry) => {
    const [finding, ...others] = read(text, file);
    const key = /\w+/.exec(entry)?.[0] ?? '';
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'schema/missing-value',
      severity: 'error',
      message: { ja: `「${key}」の値が空です。`, en: `The key \`${key}\` has no value.` },
      help: { ja: `\`${entry}\` のように値を書いてください。`, en: `write one, as in \`${entry}\`` },
    });
    expect(finding?.span && text.slice(finding.span.start, finding.span.end).replaceAll('"', '')).toBe(key);
  });
});

describe('a value of the wrong kind', () => {
  it.each<readonly [string, string, string, string, string]>([
    [
      'work: 青空',
      '「work」にはリストが必要ですが、文字列「青空」になっています。',
      '次の行から、項目ごとに `- name: 青空` のように書いてください。',
      '`work` must be a list, but it is the text `青空`.',
      'write each item on a line of its own below it, as in `- name: 青空`',
    ],
    [
      'skills: [Go]',
      '「skills」の項目には「キー: 値」の組が必要ですが、文字列「Go」になっています。',
      '`- name: Go` のように書いてください。',
      'An item of `skills` must be a map of keys and values, but this one is the text `Go`.',
      'write it as `- name: Go`',
    ],
    [
      '- a',
      'ファイルの最上位には「キー: 値」の組が必要ですが、リストになっています。',
      '行頭の「- 」を付けずに、`basics:` のようなキーから書き始めてください。',
      'The file must be a map of keys and values, but it is a list.',
      'begin with a key such as `basics:`, without the `- `',
    ],
    [
      '山田 太郎',
      'ファイルの最上位には「キー: 値」の組が必要ですが、文字列「山田 太郎」になっています。',
      '`basics:` のようなキーから書き始めてください。',
      'The file must be a map of keys and values, but it is the text `山田 太郎`.',
      'begin with a key such as `basics:`',
    ],
    [
      'basics: { label: true }',
      '「label」には文字列が必要ですが、true（引用符なし）になっています。',
      '`label: "true"` のように引用符で囲んでください。',
      '`label` must be text, but it is `true` without quotes.',
      'put it in quotes, as in `label: "true"`',
    ],
    [
      'basics: { label: [a] }',
      '「label」には文字列が必要ですが、リストになっています。',
      '`label: …` のように、1つの文字列で書いてください。',
      '`label` must be text, but it is a list.',
      'write one text, as in `label: …`',
    ],
    [
      'work: [{ name: A, highlights: 3 }]',
      '「highlights」にはリストが必要ですが、数値の 3 になっています。',
      '次の行から、項目ごとに `- 3` のように書いてください。',
      '`highlights` must be a list, but it is the number `3`.',
      'write each item on a line of its own below it, as in `- 3`',
    ],
    [
      'work: [{ name: A, highlights: [true] }]',
      '「highlights」の項目には文字列が必要ですが、true（引用符なし）になっています。',
      '`- "true"` のように引用符で囲んでください。',
      'An item of `highlights` must be text, but this one is `true` without quotes.',
      'put it in quotes, as in `- "true"`',
    ],
    [
      'work: [{ name: A, highlights: [~] }]',
      '「highlights」の項目には文字列が必要ですが、空になっています。',
      '`- …` のように、1つの文字列で書いてください。',
      'An item of `highlights` must be text, but this one is empty.',
      'write one text, as in `- …`',
    ],
    [
      'basics: { location: 東京都 }',
      '「location」には「キー: 値」の組が必要ですが、文字列「東京都」になっています。',
      '次の行を字下げして、`postalCode: …` のように書いてください。',
      '`location` must be a map of keys and values, but it is the text `東京都`.',
      'write its keys indented on the lines below it, as in `postalCode: …`',
    ],
    [
      'projects: [{ name: A, stack: Go }]',
      '「stack」にはリスト、またはグループごとのリストが必要ですが、文字列「Go」になっています。',
      '`[Go, AWS]` または `{ 言語: [Go] }` のように書いてください。',
      '`stack` must be a list, or a map of lists, but it is the text `Go`.',
      'write it as `[Go, AWS]` or `{ Languages: [Go] }`',
    ],
    [
      'work: [{ company: 青空 }]',
      '「company」には「キー: 値」の組が必要ですが、文字列「青空」になっています。',
      '`name: 青空` のように書いてください。',
      '`company` must be a map of keys and values, but it is the text `青空`.',
      'write it as `name: 青空`',
    ],
    [
      'work: [{ name: 青空, company: 夕焼け }]',
      '「company」には「キー: 値」の組が必要ですが、文字列「夕焼け」になっています。',
      '次の行を字下げして、`business: …` のように書いてください。',
      '`company` must be a map of keys and values, but it is the text `夕焼け`.',
      'write its keys indented on the lines below it, as in `business: …`',
    ],
  ])('is said with its key and what to write: %s', (text, ...expected) => {
    expect(read(text).map(words)).toEqual([expected]);
  });

  it.each([
    ['{"skills":["Go"]}', 'write it as `{ "name": "Go" }`'],
    ['{"skills":"Go"}', 'write it as `[{ "name": "Go" }]`'],
    ['{"basics":{"location":"x"}}', 'write it as `"location": { "postalCode": "…" }`'],
    ['{"basics":{"label":["x"]}}', 'write one text, as in `"label": "…"`'],
    ['["x"]', 'write it as `{ "basics": … }`'],
  ])('is told in JSON what to write: %s', (text, help) => {
    expect(read(text, 'resume.json').map(finding => finding.help?.en)).toEqual([help]);
  });
});
