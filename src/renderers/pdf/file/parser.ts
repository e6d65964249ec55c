// Reads values in PDF's syntax (ISO 32000-1, 7.3), one after another.
import type { Dict, PdfValue } from './values.js';

/** Reads from a text, one character a byte; every method throws at what is no PDF syntax. */
export interface Parser {
  value(): PdfValue;
  /** Where the next value begins, or the white space before it. */
  readonly position: number;
}

/** A parser that begins at `start`. */
export function createParser(text: string, start: number): Parser {
  let at = start;
  /** What a sticky pattern matches here. */
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) throw new Error(`unexpected syntax at ${at}`);
    const found = text.slice(at, pattern.lastIndex);
    at = pattern.lastIndex;
    return found;
  };
  const skip = (): number => {
    while (text.charCodeAt(at) <= space) at++;
    return text.charCodeAt(at);
  };
  const dictionary = (): Dict => {
    const entries = new Map<string, PdfValue>();
    at += 2;
    for (let code = skip(); code !== greater; code = skip()) {
      if (code !== slash) throw new Error(`a name expected at ${at}`);
      entries.set(take(name).slice(1), value());
    }
    at += 2;
    return entries;
  };
  const array = (): readonly PdfValue[] => {
    const items: PdfValue[] = [];
    at += 1;
    while (skip() !== closing) items.push(value());
    at += 1;
    return items;
  };
  const number = (): PdfValue => {
    const digits = take(numeric);
    if (!text.startsWith(' 0 R', at)) return Number(digits);
    at += ' 0 R'.length;
    return { ref: Number(digits) };
  };
  const value = (): PdfValue => {
    const code = skip();
    if (code === slash) return take(name).slice(1);
    if (code === less && text.charCodeAt(at + 1) === less) return dictionary();
    if (code === less || code === parenthesis) return { raw: take(string) };
    if (code === opening) return array();
    if (code > nine) return words.get(take(word)) ?? null;
    return number();
  };
  return {
    value,
    get position() {
      return at;
    },
  };
}

const space = 0x20;
const parenthesis = 0x28;
const slash = 0x2f;
const nine = 0x39;
const less = 0x3c;
const greater = 0x3e;
const opening = 0x5b;
const closing = 0x5d;

const name = /\/[^\s()<>[\]{}/%]*/y;
const numeric = /[-+]?(?:\d+\.?\d*|\.\d+)/y;
/** A literal string's own brackets are escaped. */
const string = /\((?:[^()\\]|\\[\s\S])*\)|<[\da-fA-F\s]*>/y;
const word = /true|false|null/y;
const words: ReadonlyMap<string, PdfValue> = new Map([
  ['true', true],
  ['false', false],
]);
