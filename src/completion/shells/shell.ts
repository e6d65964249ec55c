// A shell whose completion knows this program: a script that asks `resume __complete` and offers what it answers. All that
// is known of commands and values is on this side, so that a script once installed stays right.

export interface Shell {
  readonly name: string;
  /** What it replaces in `--format=pd`. */
  readonly replaces: 'value' | 'word';
  /** It reads an answer a line: `w`, a word and what it is about, with tabs; `f` and endings of files, `a` for any file, `d` for folders. */
  readonly script: string;
}

/** Between the words of the line that a script hands over, the first of which is the shell's name: U+001F. */
export const separator = '\u001f';
