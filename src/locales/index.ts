// The locales by language.
import { en } from './en.js';
import { ja } from './ja.js';
import type { Language, Locale } from './locale.js';

/** What each language says; `language` of settings and flags picks one. */
export const locales: Readonly<Record<Language, Locale>> = { ja, en };
