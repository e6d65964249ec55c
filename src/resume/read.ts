// Validates what a source file holds: a résumé, or what is wrong with it, placed where it stands.
import * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Parsed, Path } from '../source/source.js';
import { type Issue, issueDiagnostics, pathOf } from './issues.js';
import type { SourceResume } from './resume.js';
import { localizedText } from './schema/fields.js';
import { resumeSchema } from './schema/resume.js';

// A command validates once: compiling the schema to a function costs more than it saves.
z.config({ jitless: true });

/**
 * Reads a résumé. Mistakes come back as diagnostics, all at once; with an error among them there is no résumé.
 * In a JSON Resume (`.json`, or its `$schema`) unknown keys are warnings and `""` counts as absent.
 */
export function readResume(
  parsed: Parsed,
  file: string,
): { readonly resume?: SourceResume; readonly diagnostics: readonly Diagnostic[] } {
  const lenient = isJsonResume(parsed.value, file);
  const schema = resumeSchema(localizedText);
  const value = withoutNothings(parsed.value, lenient);
  const first = z.safeParse(schema, value);
  if (first.success) return { resume: first.data, diagnostics: [] };
  const { issues } = first.error;
  const diagnostics = issueDiagnostics(issues, {
    schema,
    value,
    positions: parsed.positions,
    unknownKey: lenient ? 'warning' : 'error',
  });
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const second = z.safeParse(schema, withoutUnknown(value, issues));
  return { diagnostics, ...(second.success && { resume: second.data }) };
}

/** True for a file that says it is a JSON Resume, by its name or its `$schema`. */
export function isJsonResume(value: unknown, file: string): boolean {
  if (/\.json$/i.test(file)) return true;
  return isRecord(value) && typeof value.$schema === 'string' && /jsonresume|json-resume/i.test(value.$schema);
}

/**
 * The value without what says nothing: keys with no value, the writer's own `x-` keys and, in a JSON Resume, empty
 * texts. Indexes of list items stay.
 */
export function withoutNothings(value: unknown, emptyIsAbsent: boolean): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutNothings(item, emptyIsAbsent));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, item]) => !saysNothing(key, item) && !key.startsWith('x-') && !(emptyIsAbsent && item === ''),
  );
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutNothings(item, emptyIsAbsent)]));
}

/**
 * A key without a value. One that begins with a digit is half a value instead: `{ capital: 4億8,000万円 }` ends at its
 * comma and goes on as a key, which must not vanish.
 */
function saysNothing(key: string, item: unknown): boolean {
  return item === null && !/^[0-9０-９]/.test(key);
}

function withoutUnknown(value: unknown, issues: readonly Issue[]): unknown {
  const unknown = issues.flatMap(issue =>
    issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...pathOf(issue), key]) : [],
  );
  return unknown.reduce<unknown>((at, path) => without(at, path), value);
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === step ? without(item, rest) : item));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([key]) => key !== step));
  return Object.fromEntries(entries.map(([key, item]) => [key, key === step ? without(item, rest) : item]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
