// JSON files that belong to others, too: read as strictly as their owners do, written as they were indented.
import { ProblemError, type Words } from '../diagnostics/diagnostic.js';

export type JsonMap = Readonly<Record<string, unknown>>;

/** The map in a JSON text; undefined where it is none, or has comments. */
export function readJsonMap(text: string): JsonMap | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `value` as JSON, indented and ended as the text `before` it is: as npm rewrites a package.json. */
export function writeJson(value: unknown, before = ''): string {
  const indent = /^[{[]\r?\n([ \t]+)/.exec(before)?.[1] ?? '  ';
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const end = before === '' || before.endsWith('\n') ? '\n' : '';
  return `${JSON.stringify(value, null, indent)}${end}`.replaceAll('\n', newline);
}

/** True for a map of JSON. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The map under a key; an empty one where there is none. Throws `ProblemError` (exit 1) where something else is. */
export function mapUnder(manifest: JsonMap, key: string, file: string): JsonMap {
  const value = manifest[key];
  if (value === undefined) return {};
  if (isMap(value)) return value;
  throw notAsExpected(file, {
    ja: `「${file}」の「${key}」が、キーと値の組になっていません。`,
    en: `\`${key}\` in \`${file}\` is no map.`,
  });
}

/** A file that is to be added to, but cannot be understood. */
export function notAsExpected(file: string, message: Words): ProblemError {
  const help = {
    ja: `${file} を直してから、もう一度実行してください。まだ何も書き込んでいません。`,
    en: `put ${file} right, then run the command again; nothing has been written yet`,
  };
  return new ProblemError({ code: 'init/not-json', severity: 'error', message, help }, 1);
}
