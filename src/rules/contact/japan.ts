// Where a résumé's contact details are, and whether Japan's rules hold for them.
import type { LocationOf, SourceResume } from '../../resume/resume.js';
import type { Path } from '../../source/source.js';
import { isJapanese } from '../matches.js';
import type { RuleContext } from '../rule.js';

/** A place of contact: `basics.location` or `basics.contact`. */
export interface ContactPlace {
  readonly path: Path;
  readonly place: LocationOf<unknown>;
  /** True where the country says so, or nothing says otherwise in a résumé with Japanese in it. */
  readonly japanese: boolean;
}

/** The places that the résumé has; `contact` is in the country of `location` unless it names its own. */
export function contactPlaces(resume: SourceResume, context: RuleContext): readonly ContactPlace[] {
  const { location, contact } = resume.basics;
  return [
    ...(location ? [{ name: 'location', place: location }] : []),
    ...(contact ? [{ name: 'contact', place: contact }] : []),
  ].map(({ name, place }) => ({
    path: ['basics', name],
    place,
    japanese: isInJapan(place.countryCode ?? location?.countryCode, context),
  }));
}

/** Whether details without a place of their own are Japanese. */
export function isResumeInJapan(resume: SourceResume, context: RuleContext): boolean {
  return isInJapan(resume.basics.location?.countryCode, context);
}

function isInJapan(country: string | undefined, { texts }: RuleContext): boolean {
  return country === undefined ? texts.some(isJapanese) : /^(?:jpn?|japan|日本)$/i.test(country.trim());
}

/** A text of the résumé that is no human wording, such as a phone number, with its place. */
export interface PlainField {
  readonly path: Path;
  readonly value: string;
  readonly japanese: boolean;
}

/** The phone numbers, or the mail addresses, of a résumé. */
export function contactFields(
  resume: SourceResume,
  context: RuleContext,
  name: 'phone' | 'email' | 'postalCode',
): readonly PlainField[] {
  const own = name === 'postalCode' ? undefined : resume.basics[name];
  const fields = contactPlaces(resume, context).map(({ path, place, japanese }) => ({
    path: [...path, name],
    value: place[name],
    japanese,
  }));
  return [{ path: ['basics', name], value: own, japanese: isResumeInJapan(resume, context) }, ...fields].flatMap(
    ({ path, value, japanese }) => (value === undefined || value.trim() === '' ? [] : [{ path, value, japanese }]),
  );
}
