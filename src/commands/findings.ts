// Prints what was found, in the same way for every command.
import type { Diagnostic, Sources } from '../diagnostics/diagnostic.js';
import { github } from '../diagnostics/reporters/github.js';
import { pretty } from '../diagnostics/reporters/pretty.js';
import type { Reporter, ReportOptions } from '../diagnostics/reporters/reporter.js';
import type { CommandContext } from './command.js';

/**
 * The report for one of the terminal's streams. In GitHub Actions annotations follow what is for eyes, on the same stream,
 * so that they keep their order: the runner reads both.
 */
export function printFindings(
  reporter: Reporter,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  { language, terminal, stream, ...more }: PrintOptions,
): string {
  const options = {
    language,
    color: terminal.color[stream],
    ...(terminal.github && { folder: terminal.github.folder }),
    ...more,
  };
  const text = reporter.report(diagnostics, sources, options);
  if (reporter !== pretty || !terminal.github) return text;
  return withoutCommands(text) + github.report(diagnostics, sources, options);
}

interface PrintOptions extends Pick<ReportOptions, 'verdict' | 'describe'>, Pick<CommandContext, 'language'> {
  readonly terminal: Pick<CommandContext['terminal'], 'color' | 'github'>;
  readonly stream: 'out' | 'err';
}

/** The runner obeys `##[…]` anywhere in a line, and the line may quote a stranger's résumé. */
function withoutCommands(text: string): string {
  return text.replaceAll('##[', '## [');
}
