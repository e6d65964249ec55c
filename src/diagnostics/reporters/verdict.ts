// What all findings together amount to: the one judgement that exit statuses, people and programs go by.
import type { Diagnostic, Severity } from '../diagnostic.js';

/** The judgement on a set of findings, whether or not each of them is shown. */
export interface Verdict {
  /** `invalid` when there is an error, or there are more warnings than are allowed. */
  readonly verdict: 'fine' | 'invalid';
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many warnings are allowed; absent where any number is. */
  readonly maxWarnings?: number;
}

/** The verdict on these findings, each of which counts once. */
export function judge(diagnostics: readonly Diagnostic[], maxWarnings?: number): Verdict {
  const count = (severity: Severity) => diagnostics.filter(item => item.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  const limit = maxWarnings === undefined ? {} : { maxWarnings };
  const invalid = counts.error > 0 || tooManyWarnings({ counts, ...limit });
  return { verdict: invalid ? 'invalid' : 'fine', counts, ...limit };
}

/** True when there are more warnings than are allowed. */
export function tooManyWarnings({ counts, maxWarnings }: Pick<Verdict, 'counts' | 'maxWarnings'>): boolean {
  return maxWarnings !== undefined && counts.warning > maxWarnings;
}
