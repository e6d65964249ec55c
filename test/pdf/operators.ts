// The operators of a content stream with what stands before each; also the words of a CMap, whose syntax is the same.
import type { Value } from './pdf-file.js';

/** An operator and its operands. Strings are `b:` and hexadecimal, as `Value` has bytes. */
export interface Instruction {
  readonly operator: string;
  readonly operands: readonly Value[];
}

/** Reads a content stream; an inline image is one instruction `BI`. */
export function readOperators(data: Buffer): readonly Instruction[] {
  const text = data.toString('latin1');
  const found: Instruction[] = [];
  let operands: Value[] = [];
  let place = 0;
  while (place < text.length) {
    const { value, operator, end } = readWord(text, place);
    place = end;
    if (value !== undefined) operands.push(value);
    if (operator === undefined) continue;
    found.push({ operator: operator === 'ID' ? 'BI' : operator, operands });
    operands = [];
    if (operator === 'ID') place = endOfImage(text, place);
  }
  return found.filter(({ operator }) => operator !== 'EI');
}

interface Word {
  readonly value?: Value;
  readonly operator?: string;
  readonly end: number;
}

const space = /[\0\t\n\f\r ]|%[^\r\n]*/y;
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const hexadecimal = /<([0-9A-Fa-f\s]*)>/y;
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;

function readWord(text: string, start: number): Word {
  const blank = matchAt(space, text, start);
  if (blank) return { end: start + blank[0].length };
  if (text.startsWith('<<', start)) return readDict(text, start + 2);
  const two = text.startsWith('>>', start);
  const hex = matchAt(hexadecimal, text, start);
  if (hex) return { value: `b:${evenHex(hex[1] ?? '')}`, end: start + hex[0].length };
  const named = matchAt(name, text, start);
  if (named) return { value: `/${unescapeName(named[1] ?? '')}`, end: start + named[0].length };
  if (text[start] === '(') return readLiteral(text, start + 1);
  if (text[start] === '[') return readArray(text, start + 1);
  const word = matchAt(regular, text, start);
  if (!word) return { end: start + (two ? 2 : 1) };
  return { ...meaningOf(word[0]), end: start + word[0].length };
}

function meaningOf(word: string): { readonly value: Value } | { readonly operator: string } {
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { value: Number(word) };
  if (word === 'true' || word === 'false') return { value: word === 'true' };
  return word === 'null' ? { value: null } : { operator: word };
}

/** The values up to `close`, and where that ends. */
function readUntil(
  text: string,
  start: number,
  close: string,
): { readonly values: readonly Value[]; readonly end: number } {
  const values: Value[] = [];
  let place = start;
  while (place < text.length && !text.startsWith(close, place)) {
    const { value, end } = readWord(text, place);
    if (value !== undefined) values.push(value);
    place = end;
  }
  return { values, end: place + close.length };
}

function readArray(text: string, start: number): Word {
  const { values, end } = readUntil(text, start, ']');
  return { value: values, end };
}

function readDict(text: string, start: number): Word {
  const { values, end } = readUntil(text, start, '>>');
  const entries = values.flatMap((key, index) =>
    index % 2 === 0 ? [[String(key), values[index + 1] ?? null] as const] : [],
  );
  return { value: Object.fromEntries(entries), end };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function readLiteral(text: string, start: number): Word {
  let depth = 1;
  let content = '';
  let place = start;
  for (; place < text.length; place++) {
    const character = text.charAt(place);
    if (character === '\\') {
      const [all = '', octal, line] = matchAt(/\\(?:([0-7]{1,3})|(\r\n|\r|\n)|[\s\S])/y, text, place) ?? [];
      const next = all.charAt(1);
      content += octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : line ? '' : (escapes[next] ?? next);
      place += all.length - 1;
      continue;
    }
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth === 0) break;
    content += character;
  }
  return { value: `b:${Buffer.from(content, 'latin1').toString('hex')}`, end: place + 1 };
}

function endOfImage(text: string, start: number): number {
  const end = /\sEI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = start;
  return end.exec(text) ? end.lastIndex : text.length;
}

function evenHex(digits: string): string {
  const clean = digits.replace(/\s/g, '').toLowerCase();
  return clean.length % 2 === 0 ? clean : `${clean}0`;
}

function unescapeName(written: string): string {
  return written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}
