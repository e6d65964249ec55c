// How a short text is written in the file, and how another is written in its place.
import type { Words } from '../../diagnostics/diagnostic.js';
import type { Path } from '../../source/source.js';
import type { Finding, RuleContext } from '../rule.js';

/**
 * Reports a finding at a whole text. Its replacement, given as a text, keeps the quotes that are there and gets some where it
 * needs them; it is left out where the text is no simple scalar.
 */
export function atText(context: RuleContext, path: Path, value: string, finding: Finding): void {
  const { replacement, ...rest } = finding;
  const written = context.written(path);
  if (replacement === undefined || written === undefined) context.at(path, rest);
  else if (/^['"]/.test(written) && hasNoBlankEnds(context, path)) context.within(path, 0, value.length, finding);
  else if (written === value && !isJson(context))
    context.at(path, { ...rest, replacement: otherReading(replacement) ? `'${replacement}'` : replacement });
  else context.at(path, rest);
}

/** False for `' a'`, whose blanks the schema has taken away, so that offsets are others. */
export function hasNoBlankEnds({ written }: Pick<RuleContext, 'written'>, path: Path): boolean {
  return !/^['"]\s/.test(written(path) ?? '');
}

/** True for a file that is JSON, where a text has double quotes or is none. */
export function isJson({ written }: Pick<RuleContext, 'written'>): boolean {
  const text = written([]) ?? '';
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a text written without quotes is to other YAML readers, where that is no text and not the same again. */
export function otherReading(plain: string): Words | undefined {
  return readings.find(([pattern]) => pattern.test(plain))?.[1];
}

const number: Words = { ja: '数値', en: 'a number' };
const date: Words = { ja: '日付', en: 'a date' };
const time: Words = { ja: '60進法の数値', en: 'a number to the base of sixty' };
const truth: Words = { ja: '真偽値', en: 'a truth value' };

/** YAML 1.1 and 1.2. A number that comes back as it was, such as `12` or `3.5`, is let be. */
const readings: readonly (readonly [RegExp, Words])[] = [
  [/^[-+]?0\d[\d_]*(?:\.\d+)?$/, number],
  [/^\+[\d.]+$/, number],
  [/^[-+]?\d[\d,]*_[\d_]*$/, number],
  [/^[-+]?\d{16,}$/, number],
  [/^[-+]?0(?:x[\da-f_]+|o[0-7]+|b[01_]+)$/i, number],
  [/^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/i, number],
  [/^[-+]?\d+\.(?:\d*0)?$/, number],
  [/^[-+]?\.(?:\d+|inf|nan)$/i, number],
  [/^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/, time],
  [/^\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?$/, date],
  [/^(?:y|n|yes|no|on|off|true|false)$/i, truth],
];
