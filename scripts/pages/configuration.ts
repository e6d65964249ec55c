// docs/configuration.md: every setting of resume.config.yaml, from its schema and the descriptions that editors show.
import { configSchema } from '../../src/config/config.js';
import { configDescriptions } from '../../src/config/descriptions.js';
import type { MessageLanguage } from '../../src/diagnostics/diagnostic.js';
import { roles } from '../../src/resume/roles.js';
import { exampleFile } from './examples.js';
import { type Field, fieldsOf, kindOf } from './kinds.js';
import { fenced, type Page, table } from './page.js';

const document = 'shokumukeirekisho';

export const configurationPage: Page = {
  name: 'configuration.md',
  text: language => {
    const { title, intro, whole, ofDocuments, parts, example, columns } = words[language];
    const fields = fieldsOf(configSchema).filter(({ path }) => configDescriptions[path] !== undefined);
    const isOfDocument = ({ path }: Field) => path.startsWith('documents.*.');
    const rows = (of: readonly Field[]) => of.map(field => row(field, language));
    return [
      `# ${title}`,
      '',
      intro,
      '',
      `## ${whole}`,
      '',
      ...table(columns, rows(fields.filter(field => !isOfDocument(field)))),
      '',
      `## ${ofDocuments}`,
      '',
      ...table(columns, rows(fields.filter(isOfDocument))),
      '',
      `${parts}${roles.map(role => `\`${role}\``).join(language === 'ja' ? '、' : ', ')}${language === 'ja' ? '。' : '.'}`,
      '',
      `## ${example}`,
      '',
      ...fenced('yaml', exampleText(fields)),
      '',
    ].join('\n');
  },
};

function row({ path, node }: Field, language: MessageLanguage): readonly string[] {
  const said = configDescriptions[path];
  const examples = [said?.example ?? []].flat().map(one => `\`${one}\``);
  const name = path.replace('documents.*.', '').replace('rules.*', 'rules.‹name›');
  const kind = path.includes('fit') ? (language === 'ja' ? 'ページ数' : 'number of pages') : kindOf(node, language);
  return [`\`${name}\``, kind, said?.[language] ?? '', examples.join(language === 'ja' ? '、' : ', ')];
}

function exampleText(fields: readonly Field[]): string {
  const settings = fields.filter(({ path }) => path !== 'rules.*.level');
  const text = exampleFile(settings, configDescriptions, { documents: document });
  const schema = '# yaml-language-server: $schema=./node_modules/keireki/schemas/v1/config.schema.json';
  return `${schema}\n${text}rules:\n  dates/gap: { level: info, months: 6 }\n  wording/half-width-kana: error\n`;
}

const words = {
  ja: {
    title: '設定の一覧',
    intro: [
      '[English](../configuration.md)',
      '`resume.yaml` と同じフォルダーの `resume.config.yaml` に書ける、すべての設定です。このページはプログラムから生成しています。',
      '同じことを `build` のオプションでも指定できるときは、オプション、設定、文書の既定の順に優先されます。設定ファイルも経歴データと同じように検証されます。',
    ].join('\n\n'),
    whole: '全体の設定',
    ofDocuments: '文書ごとの設定',
    parts: '`sections`、`breakBefore`、`headings` で使う部分の名前は次のとおりです。',
    example: 'すべての設定を書いた例',
    columns: ['設定', '書けるもの', '内容', '例'],
  },
  en: {
    title: 'Configuration',
    intro: [
      '[日本語](ja/configuration.md)',
      'Everything that may stand in `resume.config.yaml` beside `resume.yaml`. This page is generated from the program.',
      'Where an option of `build` says the same, the option wins over the configuration, and that over the document’s own default. The configuration is checked as the résumé is.',
    ].join('\n\n'),
    whole: 'For everything',
    ofDocuments: 'For each document',
    parts: 'The names of parts, for `sections`, `breakBefore` and `headings`: ',
    example: 'All of it in one file',
    columns: ['Setting', 'Holds', 'What it does', 'Example'],
  },
} as const;
