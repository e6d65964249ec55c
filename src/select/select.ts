// Chooses what of a résumé one document may see, before a word of it is composed. Today that is the language.
import type { LocalizedText, Resume, SourceResume } from '../resume/resume.js';

export interface Selection {
  readonly language: 'ja' | 'en';
}

/**
 * The résumé for one document: every wording one string, in the language asked for or else in the other one.
 * Lists keep their items and order, so that an index still points at the source's item.
 */
export function select(source: SourceResume, { language }: Selection): { readonly resume: Resume } {
  const resume: unknown = inLanguage(source, language);
  if (!isResume(resume)) throw new TypeError('a résumé without its lists');
  return { resume };
}

function inLanguage(value: unknown, language: 'ja' | 'en'): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inLanguage(item, language));
  if (isLocalized(value)) return value[language] ?? value[language === 'ja' ? 'en' : 'ja'] ?? '';
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguage(item, language)]));
}

/** No other map of a résumé has the keys `ja` and `en` alone. */
function isLocalized(value: unknown): value is Exclude<LocalizedText, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every(key => key === 'ja' || key === 'en')
  );
}

/** Sound since every map of languages has become a string and nothing else was touched. */
function isResume(value: unknown): value is Resume {
  return typeof value === 'object' && value !== null && 'work' in value && 'basics' in value;
}
