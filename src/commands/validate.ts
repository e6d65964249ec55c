// `resume validate`: everything that is wrong with the résumé, and nothing written.
import { ProblemError } from '../diagnostics/diagnostic.js';
import { reporters } from '../diagnostics/reporters/index.js';
import { check, load } from '../pipeline.js';
import { openSession } from '../session.js';
import type { Command, CommandContext, CommandInput, Outcome } from './command.js';
import { commonOptions } from './common-options.js';
import { printFindings, verdict } from './findings.js';
import { requestOf } from './request.js';

export const validate: Command = {
  name: 'validate',
  summary: { ja: '経歴データを検証する', en: 'check the résumé and show what is wrong, and where' },
  description: {
    ja: '経歴データを検証し、問題のある箇所と直し方をすべて示します。ファイルは書き出しません。エラーがあれば終了コードは1です。',
    en: 'Checks the résumé and shows everything that is wrong, where, and what to do. Writes nothing. Exits with 1 when there is an error.',
  },
  argument: {
    name: 'file',
    words: {
      ja: '検証するファイル（既定は resume.yaml、「-」は標準入力）',
      en: 'the file to check (default: resume.yaml; `-` is standard input)',
    },
  },
  options: [
    commonOptions.document,
    commonOptions.lang,
    commonOptions.with,
    {
      flags: '--reporter <name>',
      words: { ja: '報告の形式（pretty、short、json）', en: 'form of the report: pretty, short or json' },
    },
    commonOptions.config,
    commonOptions.noConfig,
    commonOptions.plugin,
  ],
  examples: [
    { line: 'resume validate', words: { ja: 'resume.yaml を検証する', en: 'check resume.yaml' } },
    {
      line: 'resume validate --with private.yaml',
      words: {
        ja: '別のファイルに置いた連絡先を統合して検証する',
        en: 'check it with the contact details kept in a file of their own',
      },
    },
    {
      line: 'resume validate --reporter short',
      words: { ja: '1件を1行で表示する（grep や CI 向け）', en: 'one line a finding, for grep and CI' },
    },
  ],
  run: runValidate,
};

async function runValidate(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const reporter = findReporter(input.text('reporter') ?? 'pretty');
  const session = await openSession(context.openHost({}), requestOf(input));
  const loaded = await load(session.host, session);
  const found = await check(session.host, loaded, {
    jobs: session.jobs,
    rules: session.registry.rules.values(),
    settings: session.config.rules,
  });
  const diagnostics = [...session.diagnostics, ...found];
  const sources = new Map([...session.sources, ...loaded.sources]);
  const options = { language: context.language, color: context.terminal.color.out };
  await context.terminal.out(printFindings(reporter, diagnostics, sources, options));
  return verdict(diagnostics);
}

function findReporter(name: string) {
  const found = reporters.find(reporter => reporter.name === name);
  if (found) return found;
  const names = reporters.map(reporter => reporter.name);
  throw new ProblemError(
    {
      code: 'usage/unknown-reporter',
      severity: 'error',
      message: { ja: `「${name}」という報告の形式はありません。`, en: `There is no reporter named \`${name}\`.` },
      help: { ja: `使えるのは ${names.join('、')} です。`, en: `there are: ${names.join(', ')}` },
    },
    2,
  );
}
