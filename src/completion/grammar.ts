// The command line as the shell's completion sees it: commands, their options, and what the value of each one is.

/** What a value is: one of a few words, several of them with commas between, or something in the file system. */
export type ValueKind =
  | 'formats'
  | 'documents'
  | 'layouts'
  | 'themes'
  | 'fonts'
  | 'papers'
  | 'languages'
  | 'reporters'
  | 'codes'
  | 'kinds'
  | 'schemas'
  | 'shells'
  | 'services'
  | 'templates'
  | 'commands'
  | 'resume-file'
  | 'style-file'
  | 'module-file'
  | 'any-file'
  | 'folder'
  | 'free';

export interface Grammar {
  /** Those before the name of a command. */
  readonly options: readonly GrammarOption[];
  readonly commands: readonly GrammarCommand[];
}

export interface GrammarCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly GrammarOption[];
  /** What its one argument is; absent where it takes none. */
  readonly argument?: ValueKind;
}

export interface GrammarOption {
  /** As they are typed: `-f`, `--format`. */
  readonly flags: readonly string[];
  readonly summary: string;
  /** Absent where it takes none. */
  readonly value?: ValueKind;
  /** True where it may be given several times. */
  readonly many: boolean;
}
