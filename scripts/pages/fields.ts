// docs/fields.md: every field of resume.yaml, from the schema that validates and the descriptions that editors show.
import type { MessageLanguage } from '../../src/diagnostics/diagnostic.js';
import { resumeDescriptions } from '../../src/resume/schema/descriptions/index.js';
import { localizedText } from '../../src/resume/schema/fields.js';
import { resumeSchema } from '../../src/resume/schema/resume.js';
import { exampleFile } from './examples.js';
import { type Field, fieldsOf, kindOf } from './kinds.js';
import { fenced, type Page, table } from './page.js';

export const fieldsPage: Page = {
  name: 'fields.md',
  text: language => {
    const fields = fieldsOf(resumeSchema(localizedText));
    const sections = [...new Set(fields.map(({ path }) => sectionOf(path)))].filter(name => name !== '$schema');
    return [
      `# ${words[language].title}`,
      '',
      words[language].intro,
      ...sections.flatMap(name =>
        section(
          name,
          fields.filter(({ path }) => sectionOf(path) === name),
          language,
        ),
      ),
      '',
    ].join('\n');
  },
};

const sectionOf = (path: string): string => /^[\w$]+/.exec(path)?.[0] ?? '';

function section(name: string, fields: readonly Field[], language: MessageLanguage): readonly string[] {
  const { columns } = words[language];
  const inner = fields.filter(({ path }) => path !== name);
  const own = fields.find(({ path }) => path === name);
  const rows = inner.map(field => [`\`${field.path}\``, ...cells(field, language)]);
  const single = own && inner.length === 0 ? [[`\`${name}\``, ...cells(own, language)]] : [];
  return [
    '',
    `## ${name}`,
    '',
    resumeDescriptions[name]?.[language] ?? '',
    '',
    ...table(columns, [...rows, ...single]),
    '',
    ...fenced('yaml', exampleFile(fields, resumeDescriptions)),
  ];
}

function cells({ path, node }: Field, language: MessageLanguage): readonly string[] {
  const said = resumeDescriptions[path];
  const examples = [said?.example ?? []].flat().map(example => `\`${example}\``);
  return [kindOf(node, language), said?.[language] ?? '', examples.join(language === 'ja' ? '、' : ', ')];
}

const words = {
  ja: {
    title: '項目の一覧',
    columns: ['項目', '書けるもの', '内容', '例'],
    intro: [
      '[English](../fields.md)',
      '`resume.yaml` に書けるすべての項目です。各節の終わりに、全項目を書いた例があります。このページはプログラムから生成しています。',
      [
        '- `[]` はリストの各項目です。`work[].name` は、`work` の1件ごとに書く `name` を指します。',
        '- 「文字列*」は、`{ ja: 設計, en: Design }` のように言語ごとにも書けます。`--lang` で選んだ言語が印刷されます。',
        '- 日付は `2023`、`2023-07`、`2023-07-01`、`2023年7月`、`令和5年7月`、`R5.7` のように書けます。続いている期間の `endDate` は書かないか、`現在` と書きます。',
        '- 長い文章には [Markdown](markdown.md) を使えます。',
        '- `x-` で始まるキーは自由に使えます。印刷はされません。',
      ].join('\n'),
    ].join('\n\n'),
  },
  en: {
    title: 'Fields',
    columns: ['Field', 'Holds', 'What it is', 'Example'],
    intro: [
      '[日本語](ja/fields.md)',
      'Everything that may stand in `resume.yaml`. Each part ends with an example in which all its fields stand. This page is generated from the program.',
      [
        '- `[]` is an item of a list: `work[].name` is the `name` of each employment in `work`.',
        '- Text marked * may be given by language, as in `{ ja: 設計, en: Design }`; `--lang` chooses which is printed.',
        '- Dates are written as `2023`, `2023-07`, `2023-07-01`, `2023年7月`, `令和5年7月` or `R5.7`. An `endDate` that has not come is left out, or written as `present`.',
        '- Long texts are [Markdown](markdown.md).',
        '- Keys that begin with `x-` are yours, and never printed.',
      ].join('\n'),
    ].join('\n\n'),
  },
} as const;
