// Validates what a source file holds: a résumé, or what is wrong with it, placed where it stands.
import * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Parsed, Path, Positions } from '../source/source.js';
import { issueDiagnostics, meantIssues, unknownKeys } from './issues.js';
import { type Adapted, adaptJsonResume, isJsonResume } from './json-resume.js';
import type { SourceResume } from './resume.js';
import { localizedText } from './schema/fields.js';
import { resumeSchema } from './schema/resume.js';
import { keysAt } from './schema/shape.js';
import { understand } from './understood.js';
import { isOwnKey, isRecord, withoutKeys } from './values.js';

// A command validates once: compiling the schema to a function costs more than it saves.
z.config({ jitless: true });

/** A résumé as read; `positions` knows its parts by their places in the value, also where items were skipped. */
export interface ReadResume {
  readonly resume?: SourceResume;
  /** What is left of a résumé with errors when all that is wrong is taken out: to be looked at further, never printed. */
  readonly understood?: { readonly resume: SourceResume; readonly positions: Positions };
  readonly positions: Positions;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a résumé. Mistakes come back as diagnostics, all at once; with an error among them there is no résumé.
 * In a JSON Resume (`.json`, or its `$schema`) unknown keys are warnings, `""` counts as absent, and what exporters leave
 * behind is adapted.
 */
export function readResume(parsed: Parsed, file: string): ReadResume {
  const lenient = isJsonResume(parsed.value, file);
  const schema = resumeSchema(localizedText);
  const known = (path: Path, key: string): boolean => {
    const keys = keysAt(schema, path);
    return lenient || keys.length === 0 || keys.includes(key);
  };
  const written = withoutNothings(parsed.value, lenient, known);
  const asWritten: Adapted = { value: written, positions: parsed.positions, diagnostics: [] };
  const adapted = lenient ? adaptJsonResume(written, parsed.positions, schema) : asWritten;
  const { value, positions } = adapted;
  const first = z.safeParse(schema, value);
  if (first.success) return { resume: first.data, positions, diagnostics: adapted.diagnostics };
  const context = { schema, value, positions, unknownKey: lenient ? 'warning' : 'error' } as const;
  const issues = meantIssues(first.error.issues, context);
  const diagnostics = [...adapted.diagnostics, ...issueDiagnostics(issues, context)];
  if (diagnostics.some(({ severity }) => severity === 'error'))
    return { positions, diagnostics, ...understand({ value, positions }, schema) };
  const second = z.safeParse(schema, withoutKeys(value, unknownKeys(issues)));
  return { positions, diagnostics, ...(second.success && { resume: second.data }) };
}

/**
 * The value without what says nothing: keys with no value, the writer's own `x-` keys and, in a JSON Resume, empty
 * texts. Indexes of list items stay, and so do keys that are not `known` where they stand: a slip is one without a value,
 * too.
 */
export function withoutNothings(
  value: unknown,
  emptyIsAbsent: boolean,
  known: (path: Path, key: string) => boolean = () => true,
  path: Path = [],
): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => withoutNothings(item, emptyIsAbsent, known, [...path, index]));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, item]) => !(saysNothing(key, item) && known(path, key)) && !isOwnKey(key) && !(emptyIsAbsent && item === ''),
  );
  return Object.fromEntries(
    kept.map(([key, item]) => [key, withoutNothings(item, emptyIsAbsent, known, [...path, key])]),
  );
}

/**
 * A key without a value. One that begins with a digit is half a value instead: `{ capital: 4億8,000万円 }` ends at its
 * comma and goes on as a key, which must not vanish.
 */
function saysNothing(key: string, item: unknown): boolean {
  return item === null && !/^[0-9０-９]/.test(key);
}
