// How many terminal columns a text takes: full-width characters and emoji take two, combining marks none.
import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Columns of a text that holds no line break, by grapheme, so that か+U+3099 and 👩‍💻 take two each.
 * East Asian "ambiguous" characters (①, ○) count as narrow, as terminals and editors draw them by default (UAX #11).
 */
export function displayWidth(text: string): number {
  if (isPrintableAscii(text)) return text.length;
  let width = 0;
  if (!joins.test(text)) {
    for (const character of text) width += codePointWidth(character);
    return width;
  }
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}

/** A text with blanks behind it up to a width in columns; one that is wider stays as it is. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The characters as readers count them; a cut between two of them never breaks an emoji or an accent. */
export function graphemes(text: string): readonly string[] {
  if (!joins.test(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), part => part.segment);
}

// Built at the first text that needs it: it costs more than everything else here.
let segmenter: Intl.Segmenter | undefined;

/** What can make one character of several code points. CR belongs to it for CR LF; U+FF9E and U+FF9F are ﾞ and ﾟ. */
const joins =
  /[\p{M}\p{Cf}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f\r]/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u;
const emoji = /\p{Emoji_Presentation}|\ufe0f|^\p{Regional_Indicator}{2}/u;

function isPrintableAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function graphemeWidth(grapheme: string): number {
  if (emoji.test(grapheme)) return 2;
  const voiced = grapheme.length > 1 && /[\uff9e\uff9f]/.test(grapheme) ? 1 : 0;
  return codePointWidth(grapheme) + voiced;
}

function codePointWidth(character: string): number {
  const codePoint = character.codePointAt(0);
  return codePoint === undefined || invisible.test(character) ? 0 : eastAsianWidth(codePoint);
}
