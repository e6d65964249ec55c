// What a reporter is: one way to print findings, for eyes, for scripts or for programs.
import type { Diagnostic, MessageLanguage, Sources, Words } from '../diagnostic.js';
import type { Verdict } from './verdict.js';

/** For whom a report is printed. */
export interface ReportOptions {
  readonly language: MessageLanguage;
  /** Whether the output is a terminal that shows colour. */
  readonly color: boolean;
  /** The verdict on everything found; that on the findings given where absent. */
  readonly verdict?: Verdict;
  /** Where relative file names begin, seen from the repository's root; absent or empty where they begin there. */
  readonly folder?: string;
  /** What a code stands for, apart from any one finding; undefined for one that nobody describes. */
  readonly describe?: (code: string) => CodeDescription | undefined;
}

/** What a code stands for and why it is reported. */
export interface CodeDescription {
  readonly title: Words;
  readonly why: Words;
}

/** A member of the collection in `index.ts`. */
export interface Reporter {
  /** The name after `--reporter`. */
  readonly name: string;
  /** What it is for, in a few words. */
  readonly title: Words;
  /** True where it says what codes stand for, and is to be given `describe`. */
  readonly describes?: boolean;
  /** The text of a whole report, ending in a line break unless it is empty. Findings are printed in the order given. */
  report(diagnostics: readonly Diagnostic[], sources: Sources, options: ReportOptions): string;
}
