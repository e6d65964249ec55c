// `skills`, `languages`, `interests`: what one can do and likes to do.
import * as z from 'zod/mini';
import type { InterestOf, SkillOf, SpokenLanguageOf } from '../resume.js';
import { listOf, required, tags, years } from './fields.js';

export function skill<T>(text: z.ZodMiniType<T>): z.ZodMiniType<SkillOf<T>> {
  return z.strictObject({
    name: required(text),
    level: z.optional(text),
    keywords: listOf(text),
    years: z.optional(years),
    note: z.optional(text),
    tags,
  });
}

export function spokenLanguage<T>(text: z.ZodMiniType<T>): z.ZodMiniType<SpokenLanguageOf<T>> {
  return z.strictObject({ language: required(text), fluency: z.optional(text), tags });
}

export function interest<T>(text: z.ZodMiniType<T>): z.ZodMiniType<InterestOf<T>> {
  return z.strictObject({ name: required(text), keywords: listOf(text), tags });
}
