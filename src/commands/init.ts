// `resume init`: begins a project. What it asks and writes stands in `init/`.
import path from 'node:path';
import { ProblemError } from '../diagnostics/diagnostic.js';
import { pretty } from '../diagnostics/reporters/pretty.js';
import { sortDiagnostics } from '../diagnostics/sort.js';
import type { Host } from '../host.js';
import type { Given } from '../init/questions.js';
import { check, load } from '../pipeline.js';
import { createRegistry } from '../registry.js';
import { hasError, openSession } from '../session.js';
import type { Command, CommandContext, CommandInput, Outcome } from './command.js';
import { printFindings } from './findings.js';

export const init: Command = {
  name: 'init',
  summary: { ja: '経歴データと設定を新しく作る', en: 'begin a résumé: data, configuration, scripts, CI' },
  description: {
    ja: 'いくつかの質問に答えると、見本の経歴データ（resume.yaml）、公開しない連絡先（private.yaml）、設定、package.json、エディターの設定、CI の設定を書き出し、パッケージをインストールします。すでにあるファイルを、確認なしに置き換えることはありません。',
    en: 'Asks a few questions, writes a sample résumé (resume.yaml), contact details that stay private (private.yaml), the configuration, package.json, settings for editors and the workflow for CI, and installs the packages. It never replaces a file without asking.',
  },
  argument: {
    name: 'folder',
    value: 'folder',
    words: { ja: '書き出すフォルダー（既定はこのフォルダー）', en: 'folder to write to (default: this one)' },
  },
  options: [
    { flags: '--name <name>', value: 'free', words: { ja: '氏名', en: 'your name' } },
    { flags: '--kana <name>', value: 'free', words: { ja: '氏名のふりがな', en: 'its reading in kana' } },
    {
      flags: '--lang <lang>',
      value: 'languages',
      words: {
        ja: '文書とコメントの言語（ja または en。既定はメッセージと同じ）',
        en: 'language of documents and comments: ja or en (default: that of messages)',
      },
    },
    {
      flags: '-d, --document <names>',
      value: 'documents',
      many: true,
      words: { ja: '作成する文書（コンマ区切り）', en: 'documents to make, separated by commas' },
    },
    { flags: '-l, --layout <name>', value: 'layouts', words: { ja: 'レイアウト', en: 'layout of the documents' } },
    { flags: '-t, --theme <name>', value: 'themes', words: { ja: 'テーマ', en: 'theme' } },
    {
      flags: '--ci <service>',
      value: 'services',
      words: { ja: 'CI（github、gitlab、none。既定は github）', en: 'CI: github, gitlab or none (default: github)' },
    },
    { flags: '--textlint', words: { ja: 'textlint も使う', en: 'use textlint, too' } },
    { flags: '--no-textlint', words: { ja: 'textlint を使わない（既定）', en: 'use no textlint (the default)' } },
    {
      flags: '--template <name>',
      value: 'templates',
      words: {
        ja: 'はじめの内容（sample は見本、blank は最小限。既定は sample）',
        en: 'where to begin: sample, a whole career, or blank (default: sample)',
      },
    },
    {
      flags: '--from <file>',
      value: 'resume-file',
      words: { ja: 'JSON Resume などの経歴データから始める', en: 'begin with a JSON Resume, or another résumé' },
    },
    { flags: '-y, --yes', words: { ja: '質問せず、既定値で進める', en: 'ask nothing, take every default' } },
    {
      flags: '--keep',
      words: { ja: 'すでにあるファイルは残し、ほかを書き出す', en: 'keep the files that are there, write the others' },
    },
    {
      flags: '--force',
      words: {
        ja: 'すでにあるファイルを置き換える（元のファイルは .bak に残す）',
        en: 'replace the files that are there; the old ones are kept as .bak',
      },
    },
    {
      flags: '--no-install',
      words: { ja: 'パッケージをインストールしない', en: 'do not install the packages' },
    },
  ],
  examples: [
    { line: 'npx keireki init', words: { ja: '質問に答えて始める', en: 'answer a few questions' } },
    {
      line: 'resume init my-resume --yes',
      words: { ja: '新しいフォルダーに、既定値で作る', en: 'take every default, in a folder of its own' },
    },
    {
      line: 'resume init --from resume.json --yes',
      words: { ja: 'JSON Resume から始める', en: 'begin with a JSON Resume' },
    },
    {
      line: 'resume init --yes --name "山田 太郎" --layout narrative --ci gitlab --no-install',
      words: { ja: 'スクリプトから、答えを指定して作る', en: 'give the answers in a script' },
    },
  ],
  run: runInit,
};

async function runInit(input: CommandInput, context: CommandContext): Promise<Outcome> {
  if (input.flag('keep') && input.flag('force')) throw keepAndForce;
  const ignored = ['name', 'kana', 'template'].find(key => input.text(key) !== undefined);
  if (input.text('from') !== undefined && ignored !== undefined) throw notWithFrom(ignored);
  const host = context.openHost({ plugins: false });
  const { begin } = await import('../init/index.js');
  const { documents, themes } = createRegistry().registry;
  const { converted } = await begin(
    {
      folder: folderOf(input.argument ?? '.'),
      given: givenBy(input),
      template: input.text('template'),
      from: input.text('from'),
      byDefault: input.flag('yes'),
      decision: input.flag('keep') ? 'keep' : input.flag('force') ? 'replace' : undefined,
      installs: !input.refused('install'),
    },
    {
      host,
      facts: { documents: [...documents.values()], themes: [...themes.values()], messages: context.language },
      say: context.terminal.err,
    },
  );
  return converted ? lookAgain(host, converted, context) : 'fine';
}

/** The folder as paths begin with it: without a slash at its end. */
function folderOf(folder: string): string {
  return folder.replace(path.sep === '/' ? /(?<=.)\/+$/ : /(?<=.)[\\/]+$/, '');
}

/** The answers that flags give. */
function givenBy(input: CommandInput): Given {
  const documents = input.texts('document');
  const textlint = input.flag('textlint') ? 'yes' : input.refused('textlint') ? 'no' : undefined;
  const texts = (['name', 'kana', 'lang', 'layout', 'theme', 'ci'] as const).map(
    key => [key, input.text(key)] as const,
  );
  return {
    ...Object.fromEntries(texts.filter(([, text]) => text !== undefined)),
    ...(documents.length > 0 && { document: documents.join(',') }),
    ...(textlint && { textlint }),
  };
}

/** What a résumé that came from elsewhere still needs is said at once. */
async function lookAgain(
  host: Host,
  files: { readonly resume: string; readonly private: string },
  context: CommandContext,
): Promise<Outcome> {
  const session = await openSession(host, {
    file: files.resume,
    with: [files.private],
    loadsPlugins: false,
    lints: true,
  });
  const loaded = await load(host, session);
  const { jobs, registry, config } = session;
  const found = await check(host, loaded, { jobs, rules: registry.rules.values(), settings: config.rules });
  const sources = new Map([...session.sources, ...loaded.sources]);
  const shown = sortDiagnostics([...session.diagnostics, ...found]);
  if (shown.length > 0) context.terminal.err(printFindings(pretty, shown, sources, { ...context, stream: 'err' }));
  return hasError(shown) ? 'invalid' : 'fine';
}

function notWithFrom(key: string): ProblemError {
  return new ProblemError(
    {
      code: 'usage/not-with-from',
      severity: 'error',
      message: {
        ja: `--from と --${key} は、一緒に指定できません。経歴と氏名は --from のファイルから読み取ります。`,
        en: `\`--from\` and \`--${key}\` exclude each other: the career and the name come from the file.`,
      },
      help: { ja: 'どちらか一方を指定してください。', en: 'give one of them' },
    },
    2,
  );
}

const keepAndForce = new ProblemError(
  {
    code: 'usage/keep-and-force',
    severity: 'error',
    message: { ja: '--keep と --force は、一緒に指定できません。', en: '`--keep` and `--force` exclude each other.' },
    help: { ja: 'どちらか一方を指定してください。', en: 'give one of them' },
  },
  2,
);
