// A project, of an employment or of one's own: what was built, in what role, with what, and what came of it.
import * as z from 'zod/mini';
import type { ProjectOf, StackGroupOf } from '../resume.js';
import { date, endDate, listOf, required, tags, url } from './fields.js';

export function project<T>(text: z.ZodMiniType<T>): z.ZodMiniType<ProjectOf<T>> {
  return z.strictObject({
    name: required(text),
    client: z.optional(text),
    entity: z.optional(text),
    type: z.optional(text),
    startDate: z.optional(date),
    endDate: z.optional(endDate),
    description: z.optional(text),
    highlights: listOf(text),
    keywords: listOf(text),
    roles: listOf(text),
    team: z.optional(z.strictObject({ size: z.optional(text), role: z.optional(text) })),
    scale: z.optional(text),
    phases: listOf(text),
    stack: z._default(stack(text), []),
    url: z.optional(url),
    tags,
  });
}

/** A list, or lists by the name of their group: 言語, OS, DB … */
function stack<T>(text: z.ZodMiniType<T>): z.ZodMiniType<readonly StackGroupOf<T>[]> {
  const groups = z.record(z.string(), z.array(text));
  return z.union([
    z.pipe(
      z.array(text),
      z.transform((items): readonly StackGroupOf<T>[] => [{ items }]),
    ),
    z.pipe(
      groups,
      z.transform((record): readonly StackGroupOf<T>[] =>
        Object.entries(record).map(([name, items]) => ({ name, items })),
      ),
    ),
  ]);
}
