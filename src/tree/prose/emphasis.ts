// Which delimiters of a text belong together: CommonMark's algorithm ("process emphasis"), with flanking that knows
// that Japanese stands without spaces beside its punctuation (as the markdown-cjk-friendly specification has it).
import { characterAt, characterBefore, isFullWidth, isPunctuation, isSpace } from './characters.js';

/** An opening delimiter of `size` characters and where its closing one begins. */
export interface Pair {
  readonly size: 1 | 2;
  readonly close: number;
}

/**
 * Pairs of `*`, `_` and `~~`, by the offset at which each opens. `masked` is the text with code, links and escapes
 * blanked out. Time is linear in its length.
 */
export function delimiterPairs(masked: string): ReadonlyMap<number, Pair> {
  const pairs = new Map<number, Pair>();
  const openers: Run[] = [];
  const bottoms = new Map<string, number>();
  for (const match of masked.matchAll(/\*+|_+|~+/g)) {
    const run = runAt(masked, match.index, match[0].length);
    if (run.canClose) closeWith(run, { pairs, openers, bottoms });
    if (run.canOpen && run.left > 0) openers.push(run);
  }
  return pairs;
}

/** A run of one delimiter; the characters from `start` on, `left` of them, are not used yet. */
interface Run {
  readonly character: string;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  start: number;
  left: number;
}

interface State {
  readonly pairs: Map<number, Pair>;
  readonly openers: Run[];
  /** How many openers, from the bottom, need not be asked again by a closer of a kind. */
  readonly bottoms: Map<string, number>;
}

function runAt(masked: string, start: number, length: number): Run {
  const character = masked.charAt(start);
  const before = neighbour(characterBefore(masked, start));
  const after = neighbour(characterAt(masked, start + length));
  const left = !after.space && (!after.punctuation || before.space || before.punctuation || before.wide);
  const right = !before.space && (!before.punctuation || after.space || after.punctuation || after.wide);
  const word = character === '_';
  const valid = character !== '~' || length === 2;
  return {
    character,
    length,
    canOpen: valid && left && (!word || !right || before.mark),
    canClose: valid && right && (!word || !left || after.mark),
    start,
    left: length,
  };
}

/** `mark` is any punctuation; `punctuation` is that of scripts that set spaces around it. */
function neighbour(character: string | undefined) {
  const mark = isPunctuation(character);
  const wide = character !== undefined && isFullWidth(character);
  return { space: isSpace(character), mark, punctuation: mark && !wide, wide };
}

function closeWith(run: Run, { pairs, openers, bottoms }: State): void {
  const kind = `${run.character}${run.canOpen}${run.length % 3}`;
  while (run.left > 0) {
    const index = findOpener(run, openers, bottoms.get(kind) ?? 0);
    const opener = openers[index];
    if (opener === undefined) {
      bottoms.set(kind, openers.length);
      return;
    }
    const size = opener.left >= 2 && run.left >= 2 ? 2 : 1;
    opener.left -= size;
    pairs.set(opener.start + opener.left, { size, close: run.start });
    run.start += size;
    run.left -= size;
    openers.length = opener.left > 0 ? index + 1 : index;
    for (const [key, bottom] of bottoms) bottoms.set(key, Math.min(bottom, openers.length));
  }
}

function findOpener(run: Run, openers: readonly Run[], bottom: number): number {
  for (let index = openers.length - 1; index >= bottom; index--) {
    const opener = openers[index];
    if (opener?.character === run.character && !breaksRuleOfThree(opener, run)) return index;
  }
  return -1;
}

/** CommonMark's rules 9 and 10, which make `*a**b*` one emphasis; `~~` has none. */
function breaksRuleOfThree(opener: Run, closer: Run): boolean {
  if (closer.character === '~' || !(opener.canClose || closer.canOpen)) return false;
  return (opener.length + closer.length) % 3 === 0 && (opener.length % 3 !== 0 || closer.length % 3 !== 0);
}
