// `work`: employments, with what a 職務経歴書 says of the company, the posts held and the projects done there.
import * as z from 'zod/mini';
import type { CompanyOf, PositionOf, WorkOf } from '../resume.js';
import { date, endDate, listOf, required, tags, url } from './fields.js';
import { project } from './projects.js';

export function work<T>(text: z.ZodMiniType<T>): z.ZodMiniType<WorkOf<T>> {
  return z.strictObject({
    name: required(text),
    alias: z.optional(text),
    url: z.optional(url),
    location: z.optional(text),
    description: z.optional(text),
    position: z.optional(text),
    employmentType: z.optional(text),
    department: z.optional(text),
    startDate: z.optional(date),
    endDate: z.optional(endDate),
    summary: z.optional(text),
    highlights: listOf(text),
    company: z.optional(company(text)),
    positions: listOf(position(text)),
    projects: listOf(project(text)),
    leaveReason: z.optional(text),
    tags,
  });
}

function company<T>(text: z.ZodMiniType<T>): z.ZodMiniType<CompanyOf<T>> {
  return z.strictObject({
    business: z.optional(text),
    capital: z.optional(text),
    revenue: z.optional(text),
    employees: z.optional(text),
    listing: z.optional(text),
    founded: z.optional(text),
  });
}

function position<T>(text: z.ZodMiniType<T>): z.ZodMiniType<PositionOf<T>> {
  return z.strictObject({ title: required(text), startDate: z.optional(date), endDate: z.optional(endDate), tags });
}
