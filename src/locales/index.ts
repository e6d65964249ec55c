// The locales by language.
import { en } from './en.js';
import { ja } from './ja.js';
import type { Language, Locale } from './locale.js';

export const locales: Readonly<Record<Language, Locale>> = { ja, en };
