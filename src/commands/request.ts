// What the command line asks for, from its options: the one place that knows their names.
import { type Diagnostic, ProblemError } from '../diagnostics/diagnostic.js';
import type { Request } from '../session.js';
import type { CommandInput } from './command.js';

/** The request that the options make. Throws `ProblemError` (exit 2) for a list that names nothing, as `--format ""`. */
export function requestOf(input: CommandInput): Request {
  return {
    file: input.argument,
    with: input.texts('with'),
    config: input.refused('config') ? false : input.text('config'),
    loadsPlugins: !input.refused('plugins'),
    references: input.texts('plugin').map(specifier => ({ specifier, folder: '.' })),
    documents: namesOf(input, 'document'),
    formats: namesOf(input, 'format'),
    layout: input.text('layout'),
    theme: input.text('theme'),
    accent: input.text('accent'),
    font: input.text('font'),
    css: input.text('css'),
    page: input.text('page'),
    fit: input.text('fit'),
    lang: input.text('lang'),
    out: input.text('out'),
  };
}

function namesOf(input: CommandInput, option: 'document' | 'format'): readonly string[] | undefined {
  const given = input.texts(option);
  if (given.length === 0) return undefined;
  const names = given
    .flatMap(value => value.split(','))
    .map(name => name.trim())
    .filter(name => name !== '');
  if (names.length === 0) throw new ProblemError(nothingNamed(option), 2);
  return names;
}

function nothingNamed(option: string): Diagnostic {
  return {
    code: 'usage/empty-list',
    severity: 'error',
    message: { ja: `--${option} の値が空です。`, en: `--${option} names nothing.` },
    help: {
      ja: `--${option} に名前をひとつ以上指定するか、--${option} を省いてください。`,
      en: `name at least one, or leave --${option} out`,
    },
  };
}
