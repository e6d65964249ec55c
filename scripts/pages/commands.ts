// docs/commands.md: every command with its options, examples and exit statuses, from the table that the program is made of.
import type { Command } from '../../src/commands/command.js';
import { commands } from '../../src/commands/index.js';
import { translated } from '../../src/commands/program.js';
import type { MessageLanguage, Words } from '../../src/diagnostics/diagnostic.js';
import { fenced, type Page, table } from './page.js';

const shown = commands.filter(({ hidden }) => hidden !== true);

export const commandsPage: Page = {
  name: 'commands.md',
  text: language => {
    const { title, intro, statuses, statusIntro, statusColumns, columns } = words[language];
    return [
      `# ${title}`,
      '',
      intro,
      '',
      ...table(
        columns.commands,
        shown.map(({ name, summary }) => [`[\`${name}\`](#${name})`, summary[language]]),
      ),
      ...shown.flatMap(command => section(command, language)),
      '',
      `## ${statuses}`,
      '',
      statusIntro,
      '',
      ...table(
        statusColumns,
        exitStatuses.map(({ status, meaning }) => [status, meaning[language]]),
      ),
      '',
    ].join('\n');
  },
};

function section(command: Command, language: MessageLanguage): readonly string[] {
  const { columns, usage, ends } = words[language];
  const inLanguage = (text: string) => (language === 'ja' ? translated(text) : text);
  const argument = command.argument ? ` [${command.argument.name}]` : '';
  const rows = [
    ...(command.argument ? [[`[${command.argument.name}]`, command.argument.words[language]]] : []),
    ...command.options.map(({ flags, words: text, many }) => [
      flags,
      `${text[language]}${many ? words[language].many : ''}`,
    ]),
    ['--messages <lang>', words[language].messages],
  ];
  return [
    '',
    `## ${command.name}`,
    '',
    command.description[language],
    '',
    `${usage}\`keireki ${command.name}${inLanguage(` [options]${argument}`)}\``,
    '',
    ...table(
      columns.options,
      rows.map(([flags = '', text = '']) => [`\`${inLanguage(flags)}\``, text]),
    ),
    '',
    ...examples(command, language),
    '',
    `${ends}${statusesOf(command.name).join(language === 'ja' ? '、' : ', ')}`,
  ];
}

/** The lines of `--help`, as they are typed where the program is not on the PATH; those of other shells are shown alone. */
function examples({ name, examples: lines }: Command, language: MessageLanguage): readonly string[] {
  const text = lines.map(({ line, words: about }) => `# ${about[language]}\n${typed(line)}`).join('\n\n');
  return fenced(name === 'completion' ? 'text' : 'sh', text);
}

function typed(line: string): string {
  return line.replaceAll(/\bresume (?=[a-z])/g, 'npx keireki ');
}

/** What each command may end with besides 0, 2, 70 and a signal. */
const mayEnd: Readonly<Record<string, readonly string[]>> = {
  build: ['1', '3'],
  preview: ['3'],
  validate: ['1', '3'],
  list: ['1', '3'],
  doctor: ['1', '3'],
  init: ['1', '3'],
};

function statusesOf(name: string): readonly string[] {
  return ['0', '2', ...(mayEnd[name] ?? [])].sort();
}

const exitStatuses: readonly { readonly status: string; readonly meaning: Words }[] = [
  { status: '0', meaning: { ja: '問題なし（警告のみの場合を含みます）', en: 'fine; warnings too' } },
  {
    status: '1',
    meaning: {
      ja: '経歴データまたは設定にエラーがあります',
      en: 'the résumé or the configuration has errors',
    },
  },
  { status: '2', meaning: { ja: '使い方の誤り', en: 'wrong usage' } },
  {
    status: '3',
    meaning: {
      ja: '実行環境の問題（Chrome がない、フォルダーに書き込めないなど）。作成できたファイルは残ります',
      en: 'the machine: no Chrome, a folder that cannot be written; what could be written is written',
    },
  },
  { status: '70', meaning: { ja: '不具合。報告に必要な内容を表示します', en: 'a bug, with what to report' } },
  { status: '130, 143', meaning: { ja: '中断', en: 'interrupted' } },
];

const words = {
  ja: {
    title: 'コマンドの一覧',
    intro: [
      '[English](../commands.md)',
      'このページはプログラムから生成しています。同じ内容を `npx keireki コマンド --help` でも表示できます。プロジェクトに入れたあとは、`keireki` の代わりに `resume` とも書けます。',
      'メッセージの言語はロケール（`LC_ALL`、`LC_MESSAGES`、`LANG`）に従います。',
    ].join('\n\n'),
    usage: '使い方: ',
    ends: '終了コード: ',
    many: '。繰り返し指定できます',
    messages: 'メッセージの言語（ja または en）',
    statuses: '終了コード',
    statusIntro: 'どのコマンドも、不具合では70、Ctrl+C などによる中断では130か143で終わります。',
    statusColumns: ['コード', '意味'],
    columns: { commands: ['コマンド', '内容'], options: ['指定', '内容'] },
  },
  en: {
    title: 'Commands',
    intro: [
      '[日本語](ja/commands.md)',
      'This page is generated from the program; `npx keireki <command> --help` prints the same. In a project that has it installed, `resume` is another name for `keireki`.',
      'Messages follow the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`).',
    ].join('\n\n'),
    usage: 'Usage: ',
    ends: 'Exit status: ',
    many: '; may be given several times',
    messages: 'language of messages: ja or en',
    statuses: 'Exit statuses',
    statusIntro: 'Every command ends with 70 on a bug, and with 130 or 143 when it is interrupted.',
    statusColumns: ['Status', 'Meaning'],
    columns: { commands: ['Command', 'What it does'], options: ['', 'What it does'] },
  },
} as const;
