// The names that someone probably meant by a name that does not exist.
import { distance } from 'fastest-levenshtein';

/**
 * The nearest of `names` to `word`, best first, two at most; none when it would take edits to more than a third of the
 * word. Case, full-width letters, `_`, `-` and spaces do not count (`e_mail`, `StartDate`), and two letters that changed
 * places count as one slip.
 */
export function similar(word: string, names: readonly string[]): readonly string[] {
  const folded = fold(word);
  if (folded === '') return [];
  const limit = folded.length / 3;
  return [...new Set(names)]
    .filter(name => name !== word)
    .map(name => ({ name, slips: slips(folded, fold(name)), asWritten: distance(word, name) }))
    .filter(candidate => candidate.slips <= limit)
    .sort((a, b) => a.slips - b.slips || a.asWritten - b.asWritten)
    .slice(0, 2)
    .map(candidate => candidate.name);
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

function slips(a: string, b: string): number {
  return isSwap(a, b) ? 1 : distance(a, b);
}

/** True when `b` is `a` with two neighbours exchanged, such as `nmae` and `name`. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
