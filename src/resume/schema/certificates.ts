// `certificates`: 免許・資格, by their official names.
import * as z from 'zod/mini';
import { type CertificateOf, certificateStatuses } from '../resume.js';
import { date, required, tags, url } from './fields.js';

export function certificate<T>(text: z.ZodMiniType<T>): z.ZodMiniType<CertificateOf<T>> {
  return z.strictObject({
    name: required(text),
    date: z.optional(date),
    issuer: z.optional(text),
    url: z.optional(url),
    status: z.optional(z.enum(certificateStatuses)),
    number: z.optional(text),
    expires: z.optional(date),
    tags,
  });
}
