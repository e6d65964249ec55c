// What changed between two versions of a text, as `patch` and `git apply` read it.
import { createTwoFilesPatch } from 'diff';

/** A unified diff with three lines of context, without times; empty where nothing changed. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 }).replace(
    /^=+\n/,
    '',
  );
}
