// The parts of a document by name, as settings and configuration speak of them.

/** The parts of a document that settings can order, leave out, rename or begin on a new page. */
export const roles = [
  'date',
  'byline',
  'contact',
  'summary',
  'skills',
  'history',
  'work',
  'projects',
  'education',
  'certificates',
  'languages',
  'publications',
  'awards',
  'volunteer',
  'interests',
  'references',
  'selfPromotion',
  'motivation',
  'requests',
  'sections',
  'links',
  'closing',
] as const;

/** One of `roles`. */
export type Role = (typeof roles)[number];
