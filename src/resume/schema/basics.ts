// `basics`: who one is and how one can be reached.
import * as z from 'zod/mini';
import type { BasicsOf, LocationOf, NameOf, ProfileOf } from '../resume.js';
import { date, email, imagePath, listOf, required, tags, url } from './fields.js';

export function basics<T>(text: z.ZodMiniType<T>): z.ZodMiniType<BasicsOf<T>> {
  const place = location(text);
  return z.strictObject({
    name: z.optional(name(text)),
    nameKana: z.optional(name(text)),
    label: z.optional(text),
    image: z.optional(imagePath),
    email: z.optional(email),
    phone: z.optional(z.string()),
    url: z.optional(url),
    summary: z.optional(text),
    birthDate: z.optional(date),
    gender: z.optional(text),
    location: z.optional(place),
    contact: z.optional(place),
    profiles: listOf(profile(text)),
  });
}

/** A name as one text, or in its two parts. */
function name<T>(text: z.ZodMiniType<T>): z.ZodMiniType<NameOf<T>> {
  return z.union([
    z.strictObject({ family: text, given: text }),
    z.pipe(
      text,
      z.transform(value => ({ text: value })),
    ),
  ]);
}

function location<T>(text: z.ZodMiniType<T>): z.ZodMiniType<LocationOf<T>> {
  return z.strictObject({
    postalCode: z.optional(z.string()),
    region: z.optional(text),
    city: z.optional(text),
    address: z.optional(text),
    addressKana: z.optional(text),
    countryCode: z.optional(z.string()),
    phone: z.optional(z.string()),
    email: z.optional(email),
  });
}

function profile<T>(text: z.ZodMiniType<T>): z.ZodMiniType<ProfileOf<T>> {
  return z.strictObject({ network: required(text), username: z.optional(z.string()), url: z.optional(url), tags });
}
