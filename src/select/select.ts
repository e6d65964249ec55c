// Chooses what of a résumé one document may see, before a word of it is composed, and remembers where it came from.
import type { LocalizedText, Resume, SourceResume } from '../resume/resume.js';

/** Steps from the root of a résumé: keys and list indexes. */
export type ResumePath = readonly (string | number)[];

/** What a document is to see. */
export interface Selection {
  readonly language: 'ja' | 'en';
  /** Whether an item of a list stays; `path` is its place in the source. Absent: all stay. */
  readonly keeps?: (path: ResumePath, item: unknown) => boolean;
}

/** What a document sees, and the way back to where it came from. */
export interface Selected {
  /** The résumé for one document: every wording one string. */
  readonly resume: Resume;
  /**
   * Where the source says what stands at `path` of the selected résumé: list indexes as they were before items were left
   * out and, for a wording in several languages, the key of the one that was taken.
   */
  sourcePath(path: ResumePath): ResumePath;
  /** The places in the source of wordings that the language lacks and that are therefore said in the other one. */
  readonly untranslated: readonly ResumePath[];
}

/**
 * The résumé in one language, a wording that the language lacks in the other; lists keep their order. What is written and
 * empty, `""` or blanks, is left out like what was never written.
 */
export function select(source: SourceResume, { language, keeps = () => true }: Selection): Selected {
  const trail: Trail = { kept: new Map(), taken: new Map(), untranslated: [] };
  const resume: unknown = selected(source, [], { language, keeps, trail });
  if (!isResume(resume)) throw new TypeError('a résumé without its lists');
  return { resume, sourcePath: path => sourcePath(path, trail), untranslated: trail.untranslated };
}

/** What selection did, by the places of the source as JSON. */
interface Trail {
  /** The old index of each item that a list kept. */
  readonly kept: Map<string, readonly number[]>;
  readonly taken: Map<string, Language>;
  readonly untranslated: ResumePath[];
}

interface Walk extends Required<Selection> {
  readonly trail: Trail;
}

type Language = Selection['language'];

function selected(value: unknown, path: ResumePath, walk: Walk): unknown {
  if (Array.isArray(value)) return keptItems(value, path, walk);
  if (isLocalized(value)) return wording(value, path, walk);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, item]) => [key, selected(item, [...path, key], walk)] as const);
  return Object.fromEntries(fields.filter(([, item]) => !isBlank(item) && !isHollow(item)));
}

function keptItems(items: readonly unknown[], path: ResumePath, walk: Walk): readonly unknown[] {
  const kept = items
    .map((item, index) => ({ item, index }))
    .filter(({ item, index }) => !saysNothing(item) && walk.keeps([...path, index], item));
  if (kept.length < items.length)
    walk.trail.kept.set(
      JSON.stringify(path),
      kept.map(({ index }) => index),
    );
  return kept.map(({ item, index }) => selected(item, [...path, index], walk));
}

/** An empty wording is as good as none: the other language's is taken, and without that it stands nowhere. */
function wording(texts: Exclude<LocalizedText, string>, path: ResumePath, { language, trail }: Walk): string {
  const other = language === 'ja' ? 'en' : 'ja';
  const taken = !texts[language] && texts[other] ? other : language;
  trail.taken.set(JSON.stringify(path), taken);
  if (taken === other) trail.untranslated.push(path);
  return texts[taken] ?? '';
}

function saysNothing(item: unknown): boolean {
  return isBlank(item) || (isLocalized(item) && Object.values(item).every(isBlank));
}

/** A map of which nothing is left. */
function isHollow(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 && !Array.isArray(value);
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function sourcePath(path: ResumePath, { kept, taken }: Trail): ResumePath {
  const home: (string | number)[] = [];
  for (const step of path)
    home.push(typeof step === 'number' ? (kept.get(JSON.stringify(home))?.[step] ?? step) : step);
  const language = taken.get(JSON.stringify(home));
  return language === undefined ? home : [...home, language];
}

/** No other map of a résumé has the keys `ja` and `en` alone. */
function isLocalized(value: unknown): value is Exclude<LocalizedText, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every(key => key === 'ja' || key === 'en')
  );
}

/** Sound since every map of languages has become a string and nothing else was touched. */
function isResume(value: unknown): value is Resume {
  return typeof value === 'object' && value !== null && 'work' in value && 'basics' in value;
}
