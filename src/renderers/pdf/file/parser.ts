// Reads values in PDF's syntax (ISO 32000-1, 7.3), one after another.
import type { Dict, PdfValue } from './values.js';

/** A place in a text of one character a byte; reading moves it on. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** The value that begins here. Throws where there is none. */
export function readValue(cursor: Cursor): PdfValue {
  const code = skipSpace(cursor);
  if (code === slash) return readName(cursor);
  if (code === less && cursor.text.charCodeAt(cursor.at + 1) === less) return readDictionary(cursor);
  if (code === less || code === parenthesis) return { raw: take(cursor, string) };
  if (code === opening) return readArray(cursor);
  if (code > nine) return words.get(take(cursor, word)) ?? null;
  return readNumber(cursor);
}

function readDictionary(cursor: Cursor): Dict {
  const entries = new Map<string, PdfValue>();
  cursor.at += 2;
  for (let code = skipSpace(cursor); code !== greater; code = skipSpace(cursor)) {
    if (code !== slash) throw new Error(`a name expected at ${cursor.at}`);
    entries.set(readName(cursor), readValue(cursor));
  }
  cursor.at += 2;
  return entries;
}

function readArray(cursor: Cursor): readonly PdfValue[] {
  const items: PdfValue[] = [];
  cursor.at += 1;
  while (skipSpace(cursor) !== closing) items.push(readValue(cursor));
  cursor.at += 1;
  return items;
}

function readName(cursor: Cursor): string {
  return take(cursor, name).slice(1);
}

/** A number, or a reference, which begins with one. */
function readNumber(cursor: Cursor): PdfValue {
  const digits = Number(take(cursor, number));
  if (!cursor.text.startsWith(' 0 R', cursor.at)) return digits;
  cursor.at += ' 0 R'.length;
  return { ref: digits };
}

/** The code of the first character that is no white space. */
function skipSpace(cursor: Cursor): number {
  while (cursor.text.charCodeAt(cursor.at) <= space) cursor.at++;
  return cursor.text.charCodeAt(cursor.at);
}

/** What a sticky pattern matches here. */
function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(cursor.text)) throw new Error(`unexpected syntax at ${cursor.at}`);
  const found = cursor.text.slice(cursor.at, pattern.lastIndex);
  cursor.at = pattern.lastIndex;
  return found;
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
const number = /[-+]?(?:\d+\.?\d*|\.\d+)/y;
/** A literal string's own brackets are escaped. */
const string = /\((?:[^()\\]|\\[\s\S])*\)|<[\da-fA-F\s]*>/y;
const word = /true|false|null/y;
const words: ReadonlyMap<string, PdfValue> = new Map([
  ['true', true],
  ['false', false],
]);
