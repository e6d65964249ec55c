// What reading a source file gives: its value, and where in the text each part of it stands.
import type { Diagnostic, Span } from '../diagnostics/diagnostic.js';

/** Steps from the root of a source file: keys and list indexes. */
export type Path = readonly (string | number)[];

/** Where the parts of a parsed file stand. A path that does not exist gives `undefined`. */
export interface Positions {
  key(path: Path): Span | undefined;
  value(path: Path): Span | undefined;
  /** The place of the UTF-16 offsets `start`–`end` of the decoded string at `path`. */
  text(path: Path, start: number, end: number): Span | undefined;
  /** The `*alias` or `<<` through which the value at `path` is reached; `undefined` where it stands where it is used. */
  alias(path: Path): Span | undefined;
}

export interface Parsed {
  /** The value with every scalar as written (strings), but `null`, `true` and `false`; `undefined` when it could not be read. */
  readonly value: unknown;
  readonly positions: Positions;
  readonly diagnostics: readonly Diagnostic[];
}

/** A comment that speaks to the program, `# resume-disable-next-line <rules>`. */
export interface Directive {
  /** The names that it gives, each with its place. */
  readonly names: readonly { readonly name: string; readonly span: Span }[];
  /** The comment's own place, from its `#`. */
  readonly span: Span;
  /** What it is about: the next line that is no comment, and to its end any text that begins on that line. */
  readonly covers: { readonly start: number; readonly end: number };
}
