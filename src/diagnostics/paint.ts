// Colours of the terminal, chosen by a flag: nothing here asks the environment.
import type { Severity } from './diagnostic.js';

/** What a piece of a report is, from which its colour follows. */
export type Tone = Severity | 'place' | 'note' | 'strong';

/** Wraps a text in a tone's colour; gives it back as it is where colour is off. */
export type Paint = (tone: Tone, text: string) => string;

/** The paint for a terminal with colour, or without. */
export function createPaint(color: boolean): Paint {
  return color ? (tone, text) => (text === '' ? '' : `\u001b[${codes[tone]}m${text}\u001b[0m`) : (_tone, text) => text;
}

/**
 * A text with control and direction-changing characters shown as U+FFFD: a résumé may come from someone else and must
 * not drive the reader's terminal.
 */
export function printable(text: string): string {
  return text.replace(unprintable, '\uFFFD');
}

/** SGR parameters (ECMA-48): bold red, bold yellow, bold cyan, blue, cyan, bold. */
const codes = {
  error: '1;31',
  warning: '1;33',
  info: '1;36',
  place: '34',
  note: '36',
  strong: '1',
} as const satisfies Record<Tone, string>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
