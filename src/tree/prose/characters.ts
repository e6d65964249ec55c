// What kind of character stands beside a delimiter or a line break.
import { displayWidth } from '../../text/width.js';

/** True for a character that is Japanese or full-width, so that no space belongs between it and the next line. */
export function isFullWidth(character: string): boolean {
  return halfWidthKana.test(character) || displayWidth(character) > 1;
}

/** True for Unicode white space, the ideographic space too, and for the edge of a text. */
export function isSpace(character: string | undefined): boolean {
  return character === undefined || /^\s$/u.test(character);
}

/** True for what CommonMark calls punctuation: the categories P and S. */
export function isPunctuation(character: string | undefined): boolean {
  return character !== undefined && /^[\p{P}\p{S}]$/u.test(character);
}

/** The last character before an offset that is no combining mark, variation selector or joiner. */
export function characterBefore(text: string, offset: number): string | undefined {
  const before = text.slice(Math.max(0, offset - 16), offset);
  return Array.from(before.replace(/(?<=.)[\p{M}\p{Cf}]+$/u, '')).at(-1);
}

/** The character that begins at an offset. */
export function characterAt(text: string, offset: number): string | undefined {
  const code = text.codePointAt(offset);
  return code === undefined ? undefined : String.fromCodePoint(code);
}

const halfWidthKana = /^[\uff61-\uff9f]/;
