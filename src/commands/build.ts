// `resume build`: checks the résumé and writes its documents, each file whole or not at all.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { buildOnce } from './build-once.js';
import type { Command, CommandContext, CommandInput, Outcome } from './command.js';
import { commonOptions, configurationOptions } from './common-options.js';
import { hostOptionsOf, warningsTo } from './host-options.js';
import { lookOptions } from './look-options.js';
import { requestOf } from './request.js';
import { keepBuilding } from './watch.js';

export const build: Command = {
  name: 'build',
  summary: { ja: '文書を作成する', en: 'check the résumé and make its documents' },
  description: {
    ja: '経歴データを検証し、職務経歴書を作成します。データに誤りがあるときは何も書き出しません。',
    en: 'Checks the résumé and makes its documents. With an error in the résumé nothing is written.',
  },
  argument: {
    name: 'file',
    value: 'resume-file',
    words: {
      ja: '読み込むファイル（既定は resume.yaml、「-」は標準入力）',
      en: 'the file to read (default: resume.yaml; `-` is standard input)',
    },
  },
  options: [
    {
      flags: '-f, --format <names>',
      value: 'formats',
      many: true,
      words: {
        ja: '出力形式（コンマ区切り。既定は md,html,pdf,docx）',
        en: 'formats, separated by commas (default: md,html,pdf,docx)',
      },
    },
    commonOptions.document,
    ...lookOptions,
    commonOptions.lang,
    commonOptions.out,
    {
      flags: '--stdout',
      words: {
        ja: 'ファイルに書かず、ひとつの形式を標準出力に出す',
        en: 'write one format to standard output instead of a file',
      },
    },
    {
      flags: '--json',
      words: {
        ja: '作成したファイルと検証の結果を JSON で標準出力に出す（スクリプト向け）',
        en: 'print what was written and found as JSON on standard output, for scripts',
      },
    },
    {
      flags: '-w, --watch',
      words: {
        ja: '保存するたびに作成し直す（Ctrl+C で終了）',
        en: 'make them anew at each save, until Ctrl+C',
      },
    },
    commonOptions.with,
    ...configurationOptions,
    commonOptions.allowOutside,
    commonOptions.browser,
    commonOptions.timeout,
  ],
  examples: [
    {
      line: 'resume build',
      words: { ja: 'resume.yaml から4形式を out/ に作成する', en: 'make all four formats in out/ from resume.yaml' },
    },
    { line: 'resume build --format pdf', words: { ja: 'PDF だけを作成する', en: 'make the PDF only' } },
    {
      line: 'resume build --layout narrative --format md,docx',
      words: {
        ja: '文章中心のレイアウトで Markdown と Word を作成する',
        en: 'make Markdown and Word in the layout of prose',
      },
    },
    {
      line: 'resume build --with private.yaml --out ~/send',
      words: {
        ja: '別のファイルに置いた連絡先を統合し、~/send に作成する',
        en: 'merge in the contact details kept in a file of their own, and write to ~/send',
      },
    },
    {
      line: 'resume build --watch --format pdf',
      words: { ja: '保存するたびに PDF を作成し直す', en: 'make the PDF anew at each save' },
    },
    {
      line: 'resume build - --format md --stdout < resume.yaml',
      words: { ja: '標準入力から読み、標準出力に書く', en: 'read standard input, write standard output' },
    },
  ],
  run: runBuild,
};

async function runBuild(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const heard: Diagnostic[] = [];
  const lasting = input.flag('watch');
  const report = warningsTo(diagnostic => void heard.push(diagnostic));
  const host = context.openHost({ ...hostOptionsOf(input), lasting, report });
  const order = { request: requestOf(input), toStdout: input.flag('stdout'), toJson: input.flag('json'), heard };
  return lasting ? keepBuilding(host, order, context) : buildOnce(host, order, context);
}
