// A file broken on purpose, and what must be said of it: known from the edit that was made, without a parser.
import { type BaseName, bases } from './bases.js';

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** What must be found, and where. */
export interface Expected {
  readonly code: string;
  readonly start: Place;
  /** Absent where only the beginning of the mistake is certain. */
  readonly end?: Place;
  /** The first place that the finding must also name, such as the earlier of two equal keys. */
  readonly related?: Place;
  /** The key to be suggested first; `null` where none is near enough. */
  readonly suggestion?: string | null;
}

export interface Case {
  readonly about: string;
  /** Lines end in LF. */
  readonly text: string;
  /** The command that must find it. */
  readonly by: 'validate' | 'build';
  readonly severity: 'error' | 'warning';
  readonly expected: readonly Expected[];
}

/** A stretch of the good file, which stands there once, and what is typed in its place. */
export type Edit = readonly [find: string, write: string];

/**
 * One row of a class: the good file, what is to be found, and the edits. `⟦…⟧` in what is typed marks the place that must
 * be named, `⟦` alone its beginning, and `⟪` the related one.
 */
export type Row = readonly [base: BaseName, code: string, ...edits: Edit[]];

export interface Class {
  readonly name: string;
  /** How many cases there must be at least. */
  readonly least: number;
  readonly cases: readonly Case[];
}

export type CaseOptions = Partial<Pick<Case, 'about' | 'by' | 'severity'>> & Pick<Expected, 'suggestion'>;

/** The case of one row. */
export function broken([base, code, ...edits]: Row, options: CaseOptions = {}): Case {
  const { suggestion, ...rest } = options;
  const marked = edits.reduce((text, edit) => edited(text, edit), String(bases[base]));
  const start = placeOf(marked, '⟦');
  if (!start) throw new Error(`no mark in ${JSON.stringify(edits)}`);
  const end = placeOf(marked, '⟧');
  const related = placeOf(marked, '⟪');
  return {
    about: `${base}: ${edits.map(([, write]) => write.trim().replaceAll('\n', '⏎')).join(' … ')}`,
    text: marked.replaceAll(/[⟦⟧⟪]/g, ''),
    by: 'validate',
    severity: 'error',
    ...rest,
    expected: [
      {
        code,
        start,
        ...(end && { end }),
        ...(related && { related }),
        ...(suggestion !== undefined && { suggestion }),
      },
    ],
  };
}

function edited(text: string, [find, write]: Edit): string {
  const at = text.indexOf(find);
  if (at === -1 || text.includes(find, at + 1)) throw new Error(`not there once: ${find}`);
  return text.slice(0, at) + write + text.slice(at + find.length);
}

/** Where a mark stands when no mark is in the text. */
function placeOf(marked: string, mark: string): Place | undefined {
  const at = marked.indexOf(mark);
  if (at === -1) return undefined;
  const lines = marked.slice(0, at).replaceAll(/[⟦⟧⟪]/g, '').split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
