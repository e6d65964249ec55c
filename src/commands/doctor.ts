// `resume doctor`: whether this machine can make documents, each thing tried for real.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { timeLimit } from '../plan/time-limit.js';
import type { Command, CommandContext, CommandInput, Outcome } from './command.js';
import { commonOptions } from './common-options.js';
import { requestOf } from './request.js';

export const doctor: Command = {
  name: 'doctor',
  summary: { ja: '文書を作成できる環境かを診断する', en: 'find out why documents cannot be made here' },
  description: {
    ja: 'Node、Chrome（実際に1行を印刷します）、フォントと経歴データの文字、書き込み先、textlint を順に試し、異常があれば対処を示します。実行環境に異常があれば終了コードは3、経歴データか設定にエラーがあれば1です。',
    en: 'Tries Node, Chrome (a line is really printed), the fonts and the characters of the résumé, the folders, textlint and more, and says what to do where something is wrong. Exits with 3 when it is the machine, with 1 when it is the résumé or the configuration.',
  },
  argument: {
    name: 'file',
    value: 'resume-file',
    words: {
      ja: '調べる経歴データ（既定は resume.yaml。なくても構いません）',
      en: 'the résumé (default: resume.yaml; there need not be one)',
    },
  },
  options: [
    {
      flags: '--json',
      words: {
        ja: '不具合の報告用に JSON で表示する（個人情報は含まない）',
        en: 'print JSON for bug reports, without personal data',
      },
    },
    {
      flags: '-t, --theme <name>',
      value: 'themes',
      words: { ja: 'フォントを調べるテーマ', en: 'the theme whose fonts to look at' },
    },
    commonOptions.font,
    commonOptions.out,
    commonOptions.with,
    commonOptions.config,
    commonOptions.noConfig,
    commonOptions.plugin,
    commonOptions.browser,
    commonOptions.timeout,
  ],
  examples: [
    { line: 'resume doctor', words: { ja: 'この環境を診断する', en: 'look at this machine and this folder' } },
    {
      line: 'resume doctor --json > doctor.json',
      words: { ja: '不具合の報告に添える内容を保存する', en: 'save what to attach to a bug report' },
    },
    {
      line: 'resume doctor --browser /usr/bin/chromium',
      words: { ja: '指定した Chrome で印刷できるかを調べる', en: 'try whether that Chrome can print' },
    },
    {
      line: 'resume doctor --font biz-udmincho',
      words: { ja: 'BIZ UD明朝にない文字を調べる', en: 'learn which characters BIZ UDMincho lacks' },
    },
  ],
  run: runDoctorCommand,
};

async function runDoctorCommand(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const browser = input.text('browser');
  const seconds = input.text('timeout');
  const timeout = seconds === undefined ? usualTimeout : timeLimit(seconds);
  const heard: Diagnostic[] = [];
  const host = context.openHost({
    ...(browser !== undefined && { browser }),
    timeout,
    report: diagnostic => void heard.push(diagnostic),
  });
  const { runDoctor } = await import('../doctor/index.js');
  const { terminal, language } = context;
  return runDoctor({
    host,
    request: requestOf(input),
    timeout,
    heard: () => heard.splice(0),
    json: input.flag('json'),
    language,
    color: terminal.color.out,
    out: text => terminal.out(text),
  });
}

/** Milliseconds; as a build has it. */
const usualTimeout = 60_000;
