// Whether a text is Japanese: rules about Japanese wording look at no other.
import type { LocalizedText } from '../../resume/resume.js';
import type { FieldText } from '../texts.js';

/** True for a text with kana or kanji in it that is not given as English. */
export function isJapanese({ value, language }: Pick<FieldText, 'value' | 'language'>): boolean {
  return language !== 'en' && japaneseLetter.test(value);
}

/** The Japanese wording of a text, if it has one. */
export function japaneseOf(text: LocalizedText | undefined): string | undefined {
  const value = typeof text === 'string' ? text : text?.ja;
  return value !== undefined && japaneseLetter.test(value) ? value : undefined;
}

const japaneseLetter = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
