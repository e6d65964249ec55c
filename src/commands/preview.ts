// `resume preview`: the documents in the browser, drawn anew at each save, with what was found beside them.
import { type Diagnostic, ProblemError } from '../diagnostics/diagnostic.js';
import type { PortWish } from '../host.js';
import type { Command, CommandContext, CommandInput, Outcome } from './command.js';
import { commonOptions, configurationOptions } from './common-options.js';
import { hostOptionsOf, warningsTo } from './host-options.js';
import { lookOptions } from './look-options.js';
import { keepShowing } from './preview-work.js';
import { requestOf } from './request.js';

export const preview: Command = {
  name: 'preview',
  summary: { ja: 'ブラウザーでプレビューする', en: 'show the documents in the browser while you write' },
  description: {
    ja: '文書をブラウザーに表示し、保存するたびに更新します。見つかった問題も横に並びます。表示できるのはこのパソコンだけで、ファイルは書き出しません。Ctrl+C で終了します。',
    en: 'Shows the documents in the browser, anew at each save, with what was found beside them. Only this machine can see them, and no file is written. Ctrl+C ends it.',
  },
  argument: {
    name: 'file',
    value: 'resume-file',
    words: { ja: '読み込むファイル（既定は resume.yaml）', en: 'the file to read (default: resume.yaml)' },
  },
  options: [
    {
      flags: '--port <number>',
      value: 'free',
      words: {
        ja: '使うポート（既定は4649。使用中のときは次の空き番号）',
        en: 'port to use (default: 4649, or the next one that is free)',
      },
    },
    { flags: '--open', words: { ja: 'ブラウザーを開く', en: 'open the browser' } },
    commonOptions.document,
    ...lookOptions,
    commonOptions.lang,
    commonOptions.with,
    ...configurationOptions,
    commonOptions.allowOutside,
    commonOptions.browser,
    commonOptions.timeout,
  ],
  examples: [
    {
      line: 'resume preview --open',
      words: { ja: 'resume.yaml をブラウザーで開く', en: 'open resume.yaml in the browser' },
    },
    {
      line: 'resume preview --with private.yaml --theme compact',
      words: {
        ja: '別のファイルに置いた連絡先を統合し、compact テーマで表示する',
        en: 'merge in the contact details kept in a file of their own, in the theme compact',
      },
    },
  ],
  run: runPreview,
};

async function runPreview(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const heard: Diagnostic[] = [];
  const report = warningsTo(diagnostic => void heard.push(diagnostic));
  const port = portOf(input.text('port'));
  const host = context.openHost({ ...hostOptionsOf(input), lasting: true, report });
  return keepShowing(host, { request: requestOf(input), port, opens: input.flag('open'), heard }, context);
}

/** 4649, よろしく; nobody has registered it. */
const defaultPort = 4649;

function portOf(text: string | undefined): PortWish {
  if (text === undefined) return { port: defaultPort, exact: false };
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return { port, exact: true };
  throw new ProblemError(
    {
      code: 'usage/wrong-number',
      severity: 'error',
      message: {
        ja: `--port の「${text}」をポート番号として読み取れません。`,
        en: `\`${text}\` is no port for --port.`,
      },
      help: {
        ja: '`--port 8080` のように、0〜65535の数字だけで指定してください。',
        en: 'write a number up to 65535 in digits alone, as in `--port 8080`',
      },
    },
    2,
  );
}
