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
