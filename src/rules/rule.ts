// What a lint rule is: a plain object that looks at a validated résumé and reports what a careful reader would object to.
import type { Report, Words } from '../diagnostics/diagnostic.js';
import type { PlainDate } from '../resume/dates.js';
import type { SourceResume } from '../resume/resume.js';
import type { Path } from '../source/source.js';

export interface Rule {
  /** `area/problem`, permanent; it is the code of what the rule reports. */
  readonly name: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly words: Words<{ readonly title: string; readonly why: string; readonly bad: string; readonly good: string }>;
  check(resume: SourceResume, context: RuleContext): void;
}

export interface RuleContext {
  /** Reports a finding at the value of `path` in the source. */
  readonly at: (path: Path, finding: Finding) => void;
  readonly report: Report;
  readonly today: PlainDate;
}

/** What a rule says of one place; code and severity are added by the pipeline. */
export interface Finding {
  readonly message: Words;
  readonly label?: Words;
  readonly help: Words;
}
