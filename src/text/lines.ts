// Lines of a text: which line and column an offset stands at, and where a line begins and ends.

/** A place as editors show it: both count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Answers about the lines of one text. */
export interface LineIndex {
  /** Number of lines; an empty text has one. */
  readonly count: number;
  /** The place of an offset; one past the end, or before the start, is drawn back into the text. */
  place(offset: number): Place;
  /** Offsets of a line's first unit and of the end of its text, without the line break. Lines count from 1. */
  range(line: number): { readonly start: number; readonly end: number };
}

/** Indexes a text whose lines end in LF, CR LF or CR. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  for (const match of text.matchAll(/\r\n?|\n/g)) {
    ends.push(match.index);
    starts.push(match.index + match[0].length);
  }
  ends.push(text.length);
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  return {
    count: starts.length,
    place(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtMost(starts, inside);
      return { line, column: inside - startOf(line) + 1 };
    },
    range: line => ({ start: startOf(line), end: ends[line - 1] ?? text.length }),
  };
}

/** How many of the rising `numbers` are at most `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
