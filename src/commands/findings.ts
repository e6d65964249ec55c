// Prints what was found and decides what it means for the outcome; one verdict for `build` and `validate`.
import type { Diagnostic, MessageLanguage, Sources } from '../diagnostics/diagnostic.js';
import type { Reporter } from '../diagnostics/reporters/reporter.js';
import { judge } from '../diagnostics/reporters/verdict.js';
import { sortDiagnostics } from '../diagnostics/sort.js';
import type { Outcome } from './command.js';

/** The report of all findings, in order of position and none twice. */
export function printFindings(
  reporter: Reporter,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  options: { readonly language: MessageLanguage; readonly color: boolean },
): string {
  return reporter.report(sortDiagnostics(diagnostics), sources, options);
}

/** `invalid` when there is an error; warnings alone are fine. */
export function verdict(diagnostics: readonly Diagnostic[]): Outcome {
  return judge(diagnostics).verdict;
}
