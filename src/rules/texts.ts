// The human wordings of a résumé as rules look at them: each with its place, its language, and what kind of text it is.
import type { SourceResume } from '../resume/resume.js';
import type { Path } from '../source/source.js';
import { withoutCode } from './mask.js';

/**
 * What a text is: `prose` is Markdown, `phrase` a few words, `person`, `organization` and `product` are names, which are
 * never normalised, `kana` says how one is read, `place` is a part of an address.
 */
export type TextKind = 'prose' | 'phrase' | 'person' | 'kana' | 'organization' | 'product' | 'place';

export interface FieldText {
  readonly path: Path;
  /** The decoded text, whose offsets `within` takes. */
  readonly value: string;
  /** `value` with code, addresses and links' targets blanked out, at the same offsets. */
  readonly words: string;
  readonly kind: TextKind;
  /** Where it stands, without list indexes and languages: `work[].summary`. */
  readonly field: string;
  /** With kana or kanji in it, and not the English of several languages. */
  readonly japanese: boolean;
  /** Of a map of languages; undefined for a plain text. */
  readonly language?: 'ja' | 'en';
}

/** Every field that holds a human wording. Addresses of the web, dates, numbers and tags hold none. */
export const textKinds: Readonly<Record<string, TextKind>> = {
  'basics.name.text': 'person',
  'basics.name.family': 'person',
  'basics.name.given': 'person',
  'basics.nameKana.text': 'kana',
  'basics.nameKana.family': 'kana',
  'basics.nameKana.given': 'kana',
  'basics.label': 'phrase',
  'basics.summary': 'prose',
  'basics.gender': 'phrase',
  ...under('basics.location', { region: 'place', city: 'place', address: 'place', addressKana: 'kana' }),
  ...under('basics.contact', { region: 'place', city: 'place', address: 'place', addressKana: 'kana' }),
  'basics.profiles[].network': 'product',
  ...under('work[]', {
    name: 'organization',
    alias: 'organization',
    location: 'place',
    description: 'phrase',
    position: 'phrase',
    employmentType: 'phrase',
    department: 'phrase',
    summary: 'prose',
    'highlights[]': 'prose',
    'company.business': 'phrase',
    'company.capital': 'phrase',
    'company.revenue': 'phrase',
    'company.employees': 'phrase',
    'company.listing': 'phrase',
    'company.founded': 'phrase',
    'positions[].title': 'phrase',
    leaveReason: 'phrase',
  }),
  ...project('work[].projects[]'),
  ...under('education[]', {
    institution: 'organization',
    faculty: 'phrase',
    department: 'phrase',
    area: 'phrase',
    studyType: 'phrase',
    score: 'phrase',
    'courses[]': 'phrase',
  }),
  ...under('certificates[]', { name: 'product', issuer: 'organization', number: 'phrase' }),
  ...under('skills[]', { name: 'product', level: 'phrase', 'keywords[]': 'product', note: 'prose' }),
  ...under('languages[]', { language: 'phrase', fluency: 'phrase' }),
  ...project('projects[]'),
  ...under('publications[]', { name: 'phrase', publisher: 'organization', summary: 'prose' }),
  ...under('awards[]', { title: 'phrase', awarder: 'organization', summary: 'prose' }),
  ...under('volunteer[]', {
    organization: 'organization',
    position: 'phrase',
    summary: 'prose',
    'highlights[]': 'prose',
  }),
  ...under('interests[]', { name: 'phrase', 'keywords[]': 'phrase' }),
  ...under('references[]', { name: 'person', reference: 'prose' }),
  selfPromotion: 'prose',
  motivation: 'prose',
  requests: 'prose',
  ...under('sections[]', { title: 'phrase', body: 'prose' }),
  closing: 'prose',
};

/** The wordings of a résumé, in its order of sections. */
export function textsOf(resume: SourceResume): readonly FieldText[] {
  const texts: FieldText[] = [];
  collect(resume, [], '', texts);
  return texts;
}

function collect(value: unknown, path: Path, field: string, texts: FieldText[]): void {
  if (typeof value === 'string') {
    const kind = textKinds[field];
    if (kind && value.trim() !== '') texts.push(textOf(value, path, field, kind));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, itemPath(path, field, item, index), `${field}[]`, texts);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      collect(item, keyPath(path, field, key), keyField(field, key), texts);
  }
}

/** A flat stack is read as one group without a name, and a group's name is its key: in the file neither has an index. */
function itemPath(path: Path, field: string, item: unknown, index: number): Path {
  if (!field.endsWith('.stack')) return [...path, index];
  const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : undefined;
  return typeof name === 'string' ? [...path, name] : path;
}

/** A plain name is read as `{ text }`, and a stack's group as `{ items }`: the file has neither key. */
function keyPath(path: Path, field: string, key: string): Path {
  const isRead = (key === 'text' && /^basics\.name/.test(field)) || (key === 'items' && field.endsWith('.stack[]'));
  return isRead ? path : [...path, key];
}

function keyField(field: string, key: string): string {
  if ((key === 'ja' || key === 'en') && field in textKinds) return field;
  return field === '' ? key : `${field}.${key}`;
}

function textOf(value: string, path: Path, field: string, kind: TextKind): FieldText {
  const language = languageOf(path);
  const japanese = language.language !== 'en' && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(value);
  return { path, field, ...language, value, words: withoutCode(value), kind, japanese };
}

function languageOf(path: Path): Pick<FieldText, 'language'> {
  const last = path.at(-1);
  return last === 'ja' || last === 'en' ? { language: last } : {};
}

function project(path: string): Readonly<Record<string, TextKind>> {
  return under(path, {
    name: 'phrase',
    client: 'organization',
    entity: 'organization',
    type: 'phrase',
    description: 'prose',
    'highlights[]': 'prose',
    'keywords[]': 'product',
    'roles[]': 'phrase',
    'team.size': 'phrase',
    'team.role': 'phrase',
    scale: 'phrase',
    'phases[]': 'phrase',
    'stack[].items[]': 'product',
  });
}

function under(path: string, fields: Readonly<Record<string, TextKind>>): Readonly<Record<string, TextKind>> {
  return Object.fromEntries(Object.entries(fields).map(([name, kind]) => [`${path}.${name}`, kind]));
}
