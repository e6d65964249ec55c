// Searching the texts of a résumé: what is Japanese, where a pattern stands, what stands in quotes.
import type { LocalizedText } from '../resume/resume.js';
import type { FieldText } from './texts.js';

/** A stretch of a text, at UTF-16 offsets. */
export interface Match {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** True for what Japanese rules may look at. */
export function isJapanese({ japanese }: Pick<FieldText, 'japanese'>): boolean {
  return japanese;
}

/** The Japanese of a wording, or the one text that it is; '' where there is none. */
export function japaneseOf(text: LocalizedText | undefined): string {
  return (typeof text === 'string' ? text : text?.ja) ?? '';
}

/** Every place of a global pattern in the words of a text. */
export function matches({ words }: Pick<FieldText, 'words'>, pattern: RegExp): readonly Match[] {
  return Array.from(words.matchAll(pattern), found => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** True for what stands in 「」, 『』 or quotation marks: a title, or what someone said. */
export function isQuoted({ words }: Pick<FieldText, 'words'>, { start, end }: Match): boolean {
  return matches({ words }, quotes).some(quote => quote.start < start && end < quote.end);
}

const quotes = /「[^「」]*」|『[^『』]*』|“[^“”]*”|"[^"\n]*"/g;
