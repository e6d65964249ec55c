// The characters of a résumé and where each first stands, read from the files themselves, so that one with errors tells as
// much as one without.
import type { Sources } from '../../diagnostics/diagnostic.js';
import { createPlaces } from '../../diagnostics/places.js';
import { resumeDescriptions } from '../../resume/schema/descriptions/index.js';
import { parseYaml } from '../../source/parse.js';
import type { Path, Positions } from '../../source/source.js';
import { graphemes } from '../../text/width.js';

/** One field in which a character stands. */
export interface Place {
  /** `work[0].summary`; a key that is the writer's own, such as the name of a group, is `*`. */
  readonly field: string;
  readonly file: string;
  readonly line?: number;
}

/** The characters as readers count them, in their order, each with every field that has it. */
export type Characters = ReadonlyMap<string, readonly Place[]>;

/** Every character of the files that could be printed. */
export function charactersOf(sources: Sources): Characters {
  const found = new Map<string, Place[]>();
  const places = createPlaces(sources);
  for (const [file, text] of sources) {
    const { value, positions } = parseYaml(file, text);
    walk(value, [], (path, content) => {
      let start = 0;
      const seen = new Set<string>();
      for (const character of graphemes(content)) {
        const at = start;
        start += character.length;
        if (seen.has(character) || isAscii.test(character)) continue;
        seen.add(character);
        const line = lineOf(positions, path, at, character.length, places);
        const place = { field: fieldName(path), file, ...(line !== undefined && { line }) };
        found.set(character, [...(found.get(character) ?? []), place]);
      }
    });
  }
  return found;
}

/** Every font has these. */
const isAscii = /^[\t\r\n\x20-\x7e]+$/;

/** What is never printed: addresses of schemas, marks for selection, paths of files, and what is the writer's own. */
const notPrinted = /^(\$schema|tags|image|meta|x-.*)$/;

function walk(value: unknown, path: Path, take: (path: Path, text: string) => void): void {
  if (typeof value === 'string') take(path, value);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index], take);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) if (!notPrinted.test(key)) walk(item, [...path, key], take);
}

function lineOf(
  positions: Positions,
  path: Path,
  start: number,
  length: number,
  places: ReturnType<typeof createPlaces>,
): number | undefined {
  const span = positions.text(path, start, start + length) ?? positions.value(path);
  return span && places.range(span)?.start.line;
}

/** The path as messages write it. Only names of the vocabulary are repeated. */
function fieldName(path: Path): string {
  let known = '';
  let shown = '';
  for (const step of path) {
    if (typeof step === 'number') {
      shown += `[${step}]`;
      known += '[]';
      continue;
    }
    const next = known === '' ? step : `${known}.${step}`;
    const name = isLanguage(step) || isKnown(next) ? step : '*';
    shown += shown === '' ? name : `.${name}`;
    if (!isLanguage(step)) known = next;
  }
  return shown;
}

function isLanguage(step: string): boolean {
  return step === 'ja' || step === 'en';
}

function isKnown(field: string): boolean {
  return names.has(field) || names.has(`${field}[]`);
}

const names: ReadonlySet<string> = new Set(
  Object.keys(resumeDescriptions).flatMap(name => {
    const steps = name.split('.');
    return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
  }),
);
