// Schools, licences, languages and interests, a line each.
import { definitions, link, list, text } from '../../tree/build.js';
import type { Block, Inline } from '../../tree/nodes.js';
import type { Scene } from '../scene.js';

/** Oldest or newest first, with the words of a form: 大学 学部 学科 卒業. */
export function education({ resume, locale, label, period }: Scene): readonly Block[] {
  const items = resume.education.map(school => {
    const status = school.status === undefined ? '' : locale.schoolStatus(school.status);
    const words = [school.institution, school.faculty, school.department, school.area, school.studyType, status];
    const name = words.filter(Boolean).join(locale.language === 'ja' ? ' ' : ', ');
    const notes = [
      period(school),
      school.score === undefined ? '' : `${label('score')}${locale.colon}${school.score}`,
      school.courses.length === 0 ? '' : `${label('courses')}${locale.colon}${locale.join(school.courses)}`,
    ].filter(Boolean);
    return noted(school.url === undefined ? [text(name)] : link(school.url, name), notes, locale.brackets, locale.join);
  });
  return items.length === 0 ? [] : [list(items)];
}

/** The official name, how it came to be held, and when. */
export function certificates({ resume, locale, label, date }: Scene): readonly Block[] {
  const items = resume.certificates.map(item => {
    const name = [item.name, locale.language === 'ja' ? item.status : undefined]
      .filter(word => word !== undefined)
      .join(' ');
    const notes = [
      item.date === undefined ? '' : date(item.date),
      item.issuer ?? '',
      item.number === undefined ? '' : `${label('number')}${locale.colon}${item.number}`,
      item.expires === undefined ? '' : `${label('expires')}${locale.colon}${date(item.expires)}`,
    ].filter(Boolean);
    return noted(item.url === undefined ? [text(name)] : link(item.url, name), notes, locale.brackets, locale.join);
  });
  return items.length === 0 ? [] : [list(items)];
}

/** Each language with its fluency: as terms and values, or as a list where one has none. */
export function languages({ resume: { languages: items }, locale }: Scene): readonly Block[] {
  if (items.length === 0) return [];
  if (items.every(({ fluency }) => fluency !== undefined))
    return [definitions(items.map(({ language, fluency = '' }) => [language, fluency]))];
  return [
    list(
      items.map(({ language, fluency }) => (fluency === undefined ? language : language + locale.brackets(fluency))),
    ),
  ];
}

/** Interests, their keywords in brackets. */
export function interests({ resume, locale }: Scene): readonly Block[] {
  const items = resume.interests.map(({ name, keywords }) =>
    keywords.length === 0 ? name : `${name}${locale.brackets(locale.join(keywords))}`,
  );
  return items.length === 0 ? [] : [list(items)];
}

function noted(
  words: readonly Inline[],
  notes: readonly string[],
  brackets: (text: string) => string,
  join: (items: readonly string[]) => string,
): readonly Inline[] {
  return notes.length === 0 ? words : [...words, text(brackets(join(notes)))];
}
