// What a lint rule is: a plain object that looks at a validated résumé and reports what a careful reader would object to.
import type { Severity, Words } from '../diagnostics/diagnostic.js';
import type { PlainDate } from '../resume/dates.js';
import type { SourceResume } from '../resume/resume.js';
import type { Path } from '../source/source.js';
import type { FieldText } from './texts.js';

export interface Rule {
  /** `area/problem`, permanent; it is the code of what the rule reports. */
  readonly name: string;
  readonly severity: Severity;
  readonly words: Words<{ readonly title: string; readonly why: string }>;
  /** A résumé as YAML of which the rule reports something, and the same résumé put right. */
  readonly bad: string;
  readonly good: string;
  /**
   * True for a rule that holds parts of the résumé against each other: of a résumé with errors, from which parts had to be
   * left out, it would say what is not so.
   */
  readonly needsWhole?: true;
  /** What can be configured, with its defaults; a configured value is of its default's type. */
  readonly options?: RuleOptions;
  check(resume: SourceResume, context: RuleContext): void;
}

export type RuleOptions = Readonly<Record<string, number | string | boolean>>;

/** What a rule sees beside the résumé, and where it reports. A path is one of the source file. */
export interface RuleContext {
  readonly today: PlainDate;
  /** The rule's own defaults under what is configured. */
  readonly options: RuleOptions;
  /** Every human wording of the résumé, each language by itself, in the file's order of sections. */
  readonly texts: readonly FieldText[];
  /** What the photo's file says of itself; absent where there is none or it could not be read. */
  readonly photo?: PhotoFacts;
  /** A scalar as it is written, quotes and all: `R1.5`, `'090'`; undefined where there is none. */
  written(path: Path): string | undefined;
  /** Reports a finding at the value of `path`. */
  at(path: Path, finding: Finding): void;
  /** Reports a finding at the key of `path`, or of the nearest parent that the file has. */
  key(path: Path, finding: Finding): void;
  /** Reports a finding at the UTF-16 offsets `start`–`end` of the decoded text at `path`. */
  within(path: Path, start: number, end: number, finding: Finding): void;
}

/** A photo before it is stripped. */
export interface PhotoFacts {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** In bytes. */
  readonly size: number;
  /** True when it says where it was taken. */
  readonly hasLocation: boolean;
}

/** What a rule says of one place; its code is the rule's name. */
export interface Finding {
  /** What is wrong and why. */
  readonly message: Words;
  /** A few words under the underline. */
  readonly label?: Words;
  /** What to type instead. */
  readonly help: Words;
  /** Where this case weighs less than the rule itself. */
  readonly severity?: 'info' | 'warning';
  /** Other places that matter. */
  readonly related?: readonly { readonly path: Path; readonly message: Words }[];
  /**
   * What may stand in place of the marked text without a second thought; undefined where a person must choose. For a whole
   * value it is YAML: in single quotes where it needs them.
   */
  readonly replacement?: string;
}

/** A configured number. */
export function limit({ options }: RuleContext, name: string): number {
  return Number(options[name]);
}
