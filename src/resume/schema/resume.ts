// The whole résumé: a superset of JSON Resume 1.x. One function of the text type: `localizedText` to read, `plainText`
// for what is composed.
import * as z from 'zod/mini';
import type { FreeSectionOf, ResumeOf } from '../resume.js';
import { interest, skill, spokenLanguage } from './abilities.js';
import { award, publication, reference, volunteer } from './activities.js';
import { basics } from './basics.js';
import { certificate } from './certificates.js';
import { education } from './education.js';
import { date, listOf, required, tags } from './fields.js';
import { project } from './projects.js';
import { work } from './work.js';

export function resumeSchema<T>(text: z.ZodMiniType<T>): z.ZodMiniType<ResumeOf<T>> {
  return z.strictObject({
    $schema: z.optional(z.string()),
    basics: z._default(basics(text), { profiles: [] }),
    work: listOf(work(text)),
    education: listOf(education(text)),
    certificates: listOf(certificate(text)),
    skills: listOf(skill(text)),
    languages: listOf(spokenLanguage(text)),
    projects: listOf(project(text)),
    publications: listOf(publication(text)),
    awards: listOf(award(text)),
    volunteer: listOf(volunteer(text)),
    interests: listOf(interest(text)),
    references: listOf(reference(text)),
    selfPromotion: z.optional(text),
    motivation: z.optional(text),
    requests: z.optional(text),
    sections: listOf(section(text)),
    closing: z.optional(text),
    date: z.optional(date),
    meta: z.optional(
      z.strictObject({
        canonical: z.optional(z.string()),
        version: z.optional(z.string()),
        lastModified: z.optional(z.string()),
        theme: z.optional(z.string()),
      }),
    ),
  });
}

function section<T>(text: z.ZodMiniType<T>): z.ZodMiniType<FreeSectionOf<T>> {
  return z.strictObject({ title: required(text), body: z.optional(text), tags });
}
