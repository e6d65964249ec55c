// Characters that are not what they look like, or that nobody sees. `invisible` reports them and `portability` need not.
import { radicals } from '../data/radicals.js';

/** A kana and its sound mark as two characters, where one character has both: か+U+3099, as macOS names files. */
export const decomposedKana =
  /(?:[うかきくけこさしすせそたちつてとはひふへほゝウカキクケコサシスセソタチツテトハヒフヘホワヰヱヲヽ]\u3099|[はひふへほハヒフヘホ]\u309a)+/g;

/** Radicals, which look like kanji. */
export const radicalRuns = /[\u2e80-\u2ef3\u2f00-\u2fd5]+/g;

/** Characters without a width; ZWJ and ZWNJ of emoji and of other scripts among them. */
export const zeroWidth = /[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]+/g;

/** Characters that turn the direction of writing. */
export const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Control characters except tabs and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
export const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]+/g;

export const noBreakSpaces = /\u00a0+/g;

/** The kanji that a run of radicals looks like; undefined where one of them looks like none. */
export function kanjiOf(run: string): string | undefined {
  const kanji = Array.from(run, character => radicals[character] ?? character.normalize('NFKC')).join('');
  return /[\u2e80-\u2fd5]/.test(kanji) ? undefined : kanji;
}

/** True for what `wording/invisible` reports. */
export function isUnseen(character: string): boolean {
  return patterns.some(pattern => character.search(pattern) >= 0);
}

const patterns = [radicalRuns, zeroWidth, directions, controls, noBreakSpaces];
