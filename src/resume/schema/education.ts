// `education`: schools, with the words a Japanese form asks for (学部, 学科, 卒業 or 修了).
import * as z from 'zod/mini';
import { type EducationOf, educationStatuses } from '../resume.js';
import { date, endDate, listOf, required, tags, url } from './fields.js';

export function education<T>(text: z.ZodMiniType<T>): z.ZodMiniType<EducationOf<T>> {
  return z.strictObject({
    institution: required(text),
    url: z.optional(url),
    faculty: z.optional(text),
    department: z.optional(text),
    area: z.optional(text),
    studyType: z.optional(text),
    startDate: z.optional(date),
    endDate: z.optional(endDate),
    status: z.optional(z.enum(educationStatuses)),
    score: z.optional(text),
    courses: listOf(text),
    tags,
  });
}
