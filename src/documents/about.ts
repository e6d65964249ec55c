// What a document says about its person to machines: schema.org's Person, and nothing that the document does not print.
import { comparePlainDates, type PlainDate } from '../resume/dates.js';
import type { EducationOf, Resume, WorkOf } from '../resume/resume.js';
import { checkedHref } from '../tree/build.js';
import type { Role } from './document.js';

/** What is known of the document that the person stands in. */
export interface Printed {
  /** The name as the document writes it; empty where it has none. */
  readonly name: string;
  readonly today: PlainDate;
  /** True for a part that the document prints. */
  readonly shows: (role: Role) => boolean;
}

type Json = { readonly [key: string]: unknown };

/** https://schema.org/Person; each property stands in it only where the part that says it is printed. */
export function about(resume: Resume, { name, today, shows }: Printed): Json {
  const { basics } = resume;
  const when = <T>(role: Role, value: T): T | undefined => (shows(role) ? value : undefined);
  const employers = resume.work.filter(work => isCurrent(work, today));
  return filled({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    jobTitle: when('byline', basics.label),
    url: when('contact', href(basics.url)),
    email: when('contact', basics.email),
    sameAs: when('links', unique(basics.profiles.map(({ url }) => href(url)))),
    worksFor: when(
      'work',
      employers.map(work => named('Organization', work.name, work.url)),
    ),
    alumniOf: when(
      'education',
      resume.education
        .filter(school => isFinished(school, today))
        .map(({ institution, url }) => named('EducationalOrganization', institution, url)),
    ),
    hasCredential: when(
      'certificates',
      resume.certificates
        .filter(({ status }) => status !== '取得見込み')
        .map(certificate => named('EducationalOccupationalCredential', certificate.name, certificate.url)),
    ),
    knowsAbout: when('skills', unique(resume.skills.flatMap(skill => [skill.name, ...skill.keywords]))),
    knowsLanguage: when('languages', unique(resume.languages.map(({ language }) => language))),
  });
}

/** An employment that has begun and not ended; an employer behind an alias is not to be found by machines. */
function isCurrent({ alias, startDate, endDate }: WorkOf<string>, today: PlainDate): boolean {
  if (alias !== undefined || startDate === undefined || comparePlainDates(startDate, today) > 0) return false;
  return endDate === undefined || comparePlainDates(endDate, today) > 0;
}

/** One is an alumnus of a school that one has finished. */
function isFinished({ status, endDate }: EducationOf<string>, today: PlainDate): boolean {
  switch (status) {
    case '卒業':
    case '修了':
    case '単位取得満期退学':
      return true;
    case '卒業見込み':
    case '修了見込み':
    case '在学中':
    case '中途退学':
      return false;
    case undefined:
      return endDate !== undefined && comparePlainDates(endDate, today) <= 0;
  }
}

function named(type: string, name: string, url: string | undefined): Json {
  return filled({ '@type': type, name, url: href(url) });
}

function href(url: string | undefined): string | undefined {
  return url === undefined ? undefined : checkedHref(url);
}

function unique(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter(value => value !== undefined))];
}

/** Without what is absent or empty. */
function filled(values: Json): Json {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
