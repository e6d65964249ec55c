// Turns zod's issues into diagnostics: the place in the source, what is wrong, what may stand there, and what to do.
import * as z from 'zod/mini';
import type { Diagnostic, Severity, Span, Words } from '../diagnostics/diagnostic.js';
import { placeOf } from '../source/positions.js';
import type { Path, Positions } from '../source/source.js';
import { similar } from '../text/similar.js';
import { keysMeant, otherNamesOf } from './other-names.js';
import { fieldProblem, isEmptyValue } from './schema/fields.js';
import { keysAt, kindAt, mapsAt } from './schema/shape.js';
import { isRecord } from './values.js';
import { wrongTypeWords } from './wrong-type.js';

/** An issue as zod 4 gives it. */
export type Issue = z.core.$ZodIssue;

export interface IssueContext {
  readonly schema: z.ZodMiniType;
  readonly value: unknown;
  readonly positions: Positions;
  /** The severity of an unknown key: a warning in a JSON Resume. */
  readonly unknownKey: Severity;
  /** What to do about a wrong value, where the list of what may stand there does not say enough. */
  readonly valueHelp?: (path: Path, given: string) => Words | undefined;
}

/** Diagnostics for all issues; a misspelt required key is reported once, as the unknown key it is. */
export function issueDiagnostics(issues: readonly Issue[], context: IssueContext): readonly Diagnostic[] {
  const meant = meantIssues(issues, context);
  const unknown = unknownKeys(meant);
  return meant.filter(issue => !isMisspelt(issue, unknown, context)).flatMap(issue => diagnosticsOf(issue, context));
}

/** The issues with every failed union as those of the branch that was meant. */
export function meantIssues(issues: readonly Issue[], context: IssueContext): readonly Issue[] {
  return issues.flatMap(issue => meantMap(issue, context) ?? branches(issue, context.value));
}

/** The unknown keys of each map, by its path as JSON. */
export function unknownKeys(issues: readonly Issue[]): ReadonlyMap<string, readonly string[]> {
  const maps = issues.flatMap(issue =>
    issue.code === 'unrecognized_keys' ? [[JSON.stringify(pathOf(issue)), issue.keys] as const] : [],
  );
  return new Map(maps);
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return isRecord(at) && Object.hasOwn(at, step) ? at[String(step)] : undefined;
  }, value);
}

/** True for an issue with a key that is not in the value, or says nothing where something must be said. */
export function isMissing(issue: Issue, value: unknown): boolean {
  return isEmptyValue(issue) || (issue.path.length > 0 && valueAt(value, pathOf(issue)) === undefined);
}

/** An issue's path as ours: zod also allows symbols, which no YAML has. */
export function pathOf(issue: { readonly path: readonly PropertyKey[] }): Path {
  return issue.path.map(step => (typeof step === 'symbol' ? String(step) : step));
}

/** Where several maps may stand, a map that fails as the issues of the one that knows the most of its keys. */
function meantMap(issue: Issue, { schema, value }: IssueContext): readonly Issue[] | undefined {
  const path = pathOf(issue);
  const given = valueAt(value, path);
  const maps = mapsAt(schema, path);
  if ((issue.code !== 'unrecognized_keys' && issue.code !== 'invalid_union') || !isRecord(given)) return undefined;
  const known = (map: z.core.$ZodType): number => keysAt(map, []).filter(key => Object.hasOwn(given, key)).length;
  const [meant] = maps.length > 1 ? [...maps].sort((a, b) => known(b) - known(a)) : [];
  const issues = meant && z.safeParse(meant, given).error?.issues;
  return issues?.flatMap(inner => branches({ ...inner, path: [...issue.path, ...inner.path] }, value));
}

/** A failed union as the issues of the branch that was meant: the map's for a map, the list's for a list, else the text's. */
function branches(issue: Issue, value: unknown): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const given = valueAt(value, pathOf(issue));
  const candidates = issue.errors
    .map(errors => errors.flatMap(inner => branches({ ...inner, path: [...issue.path, ...inner.path] }, value)))
    .filter(errors => !errors.some(inner => inner.code === 'invalid_type' && inner.path.length === issue.path.length));
  const [meant] = isContainer(given) ? candidates.sort((a, b) => unknownCount(a) - unknownCount(b)) : candidates;
  return meant ?? [{ ...issue, code: 'invalid_type', expected: 'string', message: '' }];
}

function unknownCount(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

/** A key that is there under another name, or whose value has unknown keys alone. */
function isMisspelt(issue: Issue, unknown: ReadonlyMap<string, readonly string[]>, context: IssueContext): boolean {
  if (!isMissing(issue, context.value)) return false;
  const path = pathOf(issue);
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const known = keysAt(context.schema, parent);
  return (
    (unknown.get(JSON.stringify(parent)) ?? []).some(other => keysMeant(other, known).includes(key)) ||
    textsForMaps(parent, context).some(other => otherNamesOf(other, known).includes(key)) ||
    unknown.has(JSON.stringify(path))
  );
}

/** Keys with a text that must be maps, such as `company: X`. */
function textsForMaps(parent: Path, { schema, value }: IssueContext): readonly string[] {
  const map = valueAt(value, parent);
  if (!isRecord(map)) return [];
  return Object.keys(map).filter(key => typeof map[key] === 'string' && kindAt(schema, [...parent, key]) === 'map');
}

function diagnosticsOf(issue: Issue, context: IssueContext): readonly Diagnostic[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey([...path, key], context));
  if (isMissing(issue, context.value)) return [missingKey(path, context)];
  const problem = fieldProblem(issue);
  if (problem)
    return [
      at(path, context, {
        code: problem.code,
        message: problem.message,
        help: problem.help,
        ...(problem.label && { label: problem.label }),
      }),
    ];
  if (issue.code === 'invalid_value') return [wrongValue(path, issue.values.map(String), context)];
  return [wrongType(path, context)];
}

function unknownKey(path: Path, { schema, value, positions, unknownKey: severity }: IssueContext): Diagnostic {
  const key = String(path.at(-1));
  const known = keysAt(schema, path.slice(0, -1));
  const near = keysMeant(key, known);
  const [nearest] = near;
  const span = positions.key(path) ?? positions.value(path.slice(0, -1));
  const isHalf = valueAt(value, path) === null && /[\s\d\u0080-\uffff]/.test(key);
  return {
    code: 'schema/unknown-key',
    severity,
    message: { ja: `「${key}」というキーはありません。`, en: `There is no key \`${key}\` here.` },
    ...(nearest && { label: { ja: `「${nearest}」ではありませんか`, en: `did you mean \`${nearest}\`?` } }),
    help: nearest ? keyHelp(near) : isHalf ? halfHelp : allHelp(known),
    ...(span && { span }),
  };
}

function keyHelp(near: readonly string[]): Words {
  return {
    ja: `\`${near.join('` または `')}\` と書いてください。独自の項目にするなら \`x-\` で始めます。`,
    en: `write \`${near.join('` or `')}\`, or begin a key of your own with \`x-\``,
  };
}

/** Within `{ }` a comma ends the value, and what follows it reads as a key without one. */
const halfHelp: Words = {
  ja: "`{ }` の中では、コンマで値が終わります。コンマを含む値は `'4億8,000万円'` のように引用符で囲んでください。",
  en: "within `{ }` a comma ends the value; put one with a comma in quotes, as in `'4億8,000万円'`",
};

function allHelp(known: readonly string[]): Words {
  return {
    ja: `ここに書けるのは ${known.join('、')} です。独自の項目は \`x-\` で始めてください。`,
    en: `here may stand: ${known.join(', ')}; a key of your own begins with \`x-\``,
  };
}

function missingKey(path: Path, { positions }: IssueContext): Diagnostic {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const written = positions.key(path);
  if (written) return missingValue(key, written);
  const span = positions.key(parent) ?? positions.value(parent) ?? positions.value([]);
  const entry = isJson(span) ? `"${key}": "…"` : `${key}:`;
  return {
    code: 'schema/missing-key',
    severity: 'error',
    message: { ja: `「${key}」がありません。`, en: `The key \`${key}\` is missing.` },
    help: { ja: `ここに \`${entry}\` を加えてください。`, en: `add \`${entry}\` here` },
    ...(span && { span }),
  };
}

/** A key that must have a value stands there without one. */
function missingValue(key: string, span: Span): Diagnostic {
  const entry = isJson(span) ? `"${key}": "…"` : `${key}: …`;
  return {
    code: 'schema/missing-value',
    severity: 'error',
    message: { ja: `「${key}」の値が空です。`, en: `The key \`${key}\` has no value.` },
    help: { ja: `\`${entry}\` のように値を書いてください。`, en: `write one, as in \`${entry}\`` },
    span,
  };
}

function wrongValue(path: Path, values: readonly string[], context: IssueContext): Diagnostic {
  const given = String(valueAt(context.value, path));
  const [near] = similar(given, values);
  return at(path, context, {
    code: 'schema/wrong-value',
    message: { ja: `「${given}」はここに書けません。`, en: `\`${given}\` may not stand here.` },
    ...(near && { label: { ja: `「${near}」ではありませんか`, en: `did you mean \`${near}\`?` } }),
    help: context.valueHelp?.(path, given) ?? {
      ja: `書けるのは ${values.join('、')} です。`,
      en: `write one of: ${values.join(', ')}`,
    },
  });
}

function wrongType(path: Path, context: IssueContext): Diagnostic {
  const json = isJson(context.positions.value(path) ?? context.positions.value([]));
  const given = valueAt(context.value, path);
  const map = valueAt(context.value, path.slice(0, -1));
  const beside = isRecord(map) ? Object.keys(map) : [];
  const words = wrongTypeWords({ schema: context.schema, path, given, beside, json });
  return at(path, context, { code: 'schema/wrong-type', ...words });
}

function at(
  path: Path,
  { positions }: IssueContext,
  finding: Pick<Diagnostic, 'code' | 'message' | 'help' | 'label'>,
): Diagnostic {
  return { severity: 'error', ...finding, ...placeOf(positions, path) };
}

/** True for a place in a file where help must be JSON. */
export function isJson(span: Span | undefined): boolean {
  return /\.json$/i.test(span?.file ?? '');
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
