// How a short text is written in the file, and how another is written in its place.
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
    context.at(path, { ...rest, replacement: isReadOtherwise(replacement) ? `'${replacement}'` : replacement });
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

/** True for a text that, written without quotes, is no text or another one to other YAML readers. */
export function isReadOtherwise(plain: string): boolean {
  return readings.some(pattern => pattern.test(plain));
}

/** YAML 1.1 and 1.2: what becomes another number, a date or a truth value. `12` and `3.5` come back as they were. */
const readings: readonly RegExp[] = [
  /^[-+]?0\d[\d_]*$/,
  /^\+[\d.]+$/,
  /^[-+]?\d[\d,]*_[\d_]*$/,
  /^[-+]?\d{16,}$/,
  /^[-+]?0(?:x[\da-f_]+|o[0-7]+|b[01_]+)$/i,
  /^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/i,
  /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/,
  /^[-+]?\d*\.(?:\d*0)?$(?<=\d\.?\d*)/,
  /^[-+]?0\d+\.\d+$/,
  /^[-+]?\.\d+$/,
  /^\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?$/,
  /^(?:y|n|yes|no|on|off|true|false)$/i,
  /^[-+]?\.(?:inf|nan)$/i,
];
