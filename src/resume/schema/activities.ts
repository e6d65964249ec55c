// `publications`, `awards`, `volunteer`, `references`: what one did outside employments, and who speaks for it.
import * as z from 'zod/mini';
import type { AwardOf, PublicationOf, ReferenceOf, VolunteerOf } from '../resume.js';
import { date, endDate, listOf, required, tags, url } from './fields.js';

export function publication<T>(text: z.ZodMiniType<T>): z.ZodMiniType<PublicationOf<T>> {
  return z.strictObject({
    name: required(text),
    publisher: z.optional(text),
    releaseDate: z.optional(date),
    url: z.optional(url),
    summary: z.optional(text),
    tags,
  });
}

export function award<T>(text: z.ZodMiniType<T>): z.ZodMiniType<AwardOf<T>> {
  return z.strictObject({
    title: required(text),
    date: z.optional(date),
    awarder: z.optional(text),
    summary: z.optional(text),
    tags,
  });
}

export function volunteer<T>(text: z.ZodMiniType<T>): z.ZodMiniType<VolunteerOf<T>> {
  return z.strictObject({
    organization: required(text),
    position: z.optional(text),
    url: z.optional(url),
    startDate: z.optional(date),
    endDate: z.optional(endDate),
    summary: z.optional(text),
    highlights: listOf(text),
    tags,
  });
}

export function reference<T>(text: z.ZodMiniType<T>): z.ZodMiniType<ReferenceOf<T>> {
  return z.strictObject({ name: required(text), reference: z.optional(text), tags });
}
