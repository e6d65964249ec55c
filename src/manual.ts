// What there is to say of every code: for `resume explain`, and as the pages of `docs/rules.md`.
import type { MessageLanguage, Severity, Words } from './diagnostics/diagnostic.js';
import { explanations } from './diagnostics/explanations/index.js';
import { rules } from './rules/index.js';
import type { RuleOptions } from './rules/rule.js';

export interface ManualEntry {
  readonly code: string;
  readonly title: Words;
  readonly why: Words;
  readonly bad?: string | undefined;
  readonly good?: string | undefined;
  /** Of a rule alone: what is not a rule can be neither configured nor silenced. */
  readonly rule?: { readonly severity: Severity; readonly options: RuleOptions };
}

/** Every code, rules first, in their order. */
export function manual(): readonly ManualEntry[] {
  return [
    ...rules.map(({ name, words, severity, bad, good, options = {} }) => ({
      code: name,
      title: { ja: words.ja.title, en: words.en.title },
      why: { ja: words.ja.why, en: words.en.why },
      bad,
      good,
      rule: { severity, options },
    })),
    ...Object.entries(explanations).map(([code, explanation]) => ({ code, ...explanation })),
  ];
}

/** One entry for a terminal. */
export function entryText({ code, title, why, bad, good, rule }: ManualEntry, language: MessageLanguage): string {
  const words = pageWords[language];
  const example = (name: string, text: string | undefined) =>
    text === undefined
      ? []
      : [
          '',
          `${name}:`,
          ...text
            .trimEnd()
            .split('\n')
            .map(line => `  ${line}`.trimEnd()),
        ];
  return [
    `${code}${rule ? ` (${words.severities[rule.severity]})` : ''}`,
    title[language],
    '',
    why[language],
    ...example(words.bad, bad),
    ...example(words.good, good),
    ...(rule ? ['', words.configure(code), ...optionLines(rule.options, words.options)] : []),
    '',
  ].join('\n');
}

/** The page of all rules, in Markdown. */
export function rulesPage(language: MessageLanguage): string {
  const words = pageWords[language];
  const entries = manual().filter(({ rule }) => rule);
  const areas = [...new Set(entries.map(({ code }) => code.split('/')[0] ?? ''))];
  return [
    `# ${words.pageTitle}`,
    '',
    words.pageIntro,
    ...areas.flatMap(area => [
      '',
      `## ${words.areas[area] ?? area}`,
      ...entries.filter(({ code }) => code.startsWith(`${area}/`)).flatMap(entry => section(entry, language)),
    ]),
    '',
  ].join('\n');
}

function section({ code, title, why, bad, good, rule }: ManualEntry, language: MessageLanguage): readonly string[] {
  const words = pageWords[language];
  const example = (name: string, text: string | undefined) =>
    text === undefined ? [] : ['', `${name}:`, '', '```yaml', text.trimEnd(), '```'];
  return [
    '',
    `### ${code}`,
    '',
    `${title[language]}${words.join}${words.level}${words.severities[rule?.severity ?? 'info']}`,
    '',
    why[language],
    ...example(words.bad, bad),
    ...example(words.good, good),
    ...(rule && Object.keys(rule.options).length > 0 ? ['', ...optionLines(rule.options, words.options)] : []),
  ];
}

function optionLines(options: RuleOptions, title: string): readonly string[] {
  const entries = Object.entries(options);
  return entries.length === 0
    ? []
    : [`${title}: ${entries.map(([name, value]) => `\`${name}: ${value}\``).join(', ')}`];
}

interface PageWords {
  readonly pageTitle: string;
  readonly pageIntro: string;
  readonly areas: Readonly<Record<string, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly bad: string;
  readonly good: string;
  readonly options: string;
  readonly level: string;
  readonly join: string;
  configure(code: string): string;
}

const pageWords: Readonly<Record<MessageLanguage, PageWords>> = {
  ja: {
    pageTitle: 'ルール',
    pageIntro: [
      '`resume validate` が確かめるルールの一覧です。このページはプログラムから生成しています。',
      '重大度は `resume.config.yaml` の `rules:` で `off`、`info`、`warn`、`error` に変えられます。設定のあるルールは `{ level: warn, 設定名: 値 }` のように書きます。',
      '一箇所だけ無効にするときは、直前の行に `# resume-disable-next-line ルール名` と書きます。',
    ].join('\n\n'),
    areas: { dates: '経歴と日付', wording: '言葉と文字', completeness: '過不足', contact: '連絡先と写真' },
    severities: { error: 'エラー', warning: '警告', info: '情報' },
    bad: '指摘される例',
    good: '直した例',
    options: '設定（既定値）',
    level: '重大度: ',
    join: ' — ',
    configure: code => `rules: { ${code}: off } のように、resume.config.yaml で扱いを変えられます。`,
  },
  en: {
    pageTitle: 'Rules',
    pageIntro: [
      'What `resume validate` looks for. This page is generated from the program.',
      '`rules:` in `resume.config.yaml` takes each one as `off`, `info`, `warn` or `error`, or with its options as `{ level: warn, option: value }`.',
      'A comment `# resume-disable-next-line <rule>` on the line before silences one place.',
    ].join('\n\n'),
    areas: {
      dates: 'Careers and dates',
      wording: 'Words and characters',
      completeness: 'Too little and too much',
      contact: 'Contact and photo',
    },
    severities: { error: 'error', warning: 'warning', info: 'info' },
    bad: 'Reported',
    good: 'Put right',
    options: 'Options with their defaults',
    level: 'severity: ',
    join: ' — ',
    configure: code => `Configure it in resume.config.yaml, as in rules: { ${code}: off }`,
  },
};
