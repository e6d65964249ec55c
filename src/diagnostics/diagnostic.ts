// What can be wrong with a résumé or its configuration, as a value: found anywhere, printed by `reporters/`.

/** The two languages of messages. */
export type MessageLanguage = 'ja' | 'en';

/** A text in both languages; messages live beside what raises them. */
export type Words<T = string> = { readonly ja: T; readonly en: T };

export type Severity = 'error' | 'warning' | 'info';

/** A stretch of a source file; offsets are UTF-16 units from its start, `end` exclusive. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export interface Diagnostic {
  /** Permanent `area/problem` name, such as `schema/unknown-key`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and why; one sentence, without position or code. */
  readonly message: Words;
  /** Where; absent when nothing in a file is to blame. */
  readonly span?: Span;
  /** A few words under the underline. */
  readonly label?: Words;
  /** Other places that matter, each with a word on how. */
  readonly related?: readonly { readonly span: Span; readonly message: Words }[];
  /** What to do. */
  readonly help?: Words;
  /** What may stand in place of a stretch of the file without a second thought. */
  readonly fix?: Fix;
  readonly url?: string;
}

/** One change of a source file's text, and what it is to achieve, so that it can be proved before it is kept. */
export interface Fix {
  readonly span: Span;
  readonly text: string;
  /** The value that changes; what it, or the stretch of its decoded text that `within` names, then is. */
  readonly path: readonly (string | number)[];
  readonly value: string;
  /** UTF-16 offsets, `end` exclusive. */
  readonly within?: { readonly start: number; readonly end: number };
}

/** Where findings go while something is composed, rendered or checked. */
export type Report = (diagnostic: Diagnostic) => void;

/** The text of a source file by the name that spans use. */
export type Sources = ReadonlyMap<string, string>;

/**
 * A failure of the machine (exit 3), the command's usage (2) or of the input as a whole (1), as an exception.
 * Mistakes *in* a résumé are `Diagnostic` values, never this. Told apart by `name`, not by `instanceof`,
 * since the program is several bundles.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly diagnostic: Diagnostic,
    readonly exitCode: 1 | 2 | 3,
  ) {
    super(diagnostic.message.en);
  }
}

/** True for a `ProblemError`, also one thrown by another bundle of this program. */
export function isProblemError(error: unknown): error is ProblemError {
  return error instanceof Error && error.name === 'ProblemError' && 'diagnostic' in error && 'exitCode' in error;
}
