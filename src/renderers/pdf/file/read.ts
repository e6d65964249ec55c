// Reads a PDF as Chrome writes it: one cross-reference table, every object plain. Anything else is refused, by throwing.
import { toLatin1 } from './latin1.js';
import { isDict, isRef, type PdfFile, type PdfValue } from './values.js';

/** The objects of a file. Throws where it is built in another way than expected. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = toLatin1(bytes);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const { offsets, end } = readTable(text, start);
  const trailer = createParser(text, end).value();
  const root = isDict(trailer) ? trailer.get('Root') : undefined;
  const info = isDict(trailer) ? trailer.get('Info') : undefined;
  if (!isDict(trailer) || !isRef(root) || !isRef(info) || trailer.has('Encrypt') || trailer.has('Prev'))
    throw new Error('unexpected trailer');
  const objects = new Map<number, PdfValue>();
  for (const [number, offset] of offsets) objects.set(number, readObject({ bytes, text, offsets }, number, offset));
  return { objects, root: root.ref, info: info.ref };
}

/** Where each object begins (7.5.4), and where the trailer's dictionary does. */
function readTable(text: string, start: number) {
  const head = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(start, start + 40));
  if (!head) throw new Error('no cross-reference table');
  const count = Number(head[1]);
  const first = start + head[0].length;
  const offsets = new Map<number, number>();
  for (let number = 1; number < count; number++) {
    const at = first + number * entryLength;
    if (text[at + 17] === 'n') offsets.set(number, Number(text.slice(at, at + 10)));
  }
  const end = first + count * entryLength;
  if (!text.startsWith('trailer', end)) throw new Error('no trailer after the table');
  return { offsets, end: end + 'trailer'.length };
}

const entryLength = 20;

interface Source {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly offsets: ReadonlyMap<number, number>;
}

function readObject(source: Source, number: number, offset: number): PdfValue {
  const { bytes, text } = source;
  const head = `${number} 0 obj`;
  if (!text.startsWith(head, offset)) throw new Error(`object ${number} is not where it should be`);
  const parser = createParser(text, offset + head.length);
  const value = parser.value();
  if (!isDict(value)) return value;
  streamStart.lastIndex = parser.position();
  const [opening] = streamStart.exec(text) ?? [];
  if (opening === undefined) return value;
  const start = parser.position() + opening.length;
  const length = lengthOf(source, value.get('Length'));
  return { dict: value, data: bytes.subarray(start, start + length) };
}

const streamStart = /\s*stream\r?\n/y;

function lengthOf(source: Source, value: PdfValue | undefined): number {
  if (isRef(value)) return lengthOf(source, readObject(source, value.ref, source.offsets.get(value.ref) ?? 0));
  if (typeof value !== 'number') throw new Error('a stream without its length');
  return value;
}

/** Reads values one after another (7.3). */
function createParser(text: string, start: number) {
  const token = new RegExp(tokens, 'y');
  token.lastIndex = start;
  const next = (): RegExpExecArray => {
    const found = token.exec(text);
    if (!found) throw new Error('unexpected syntax');
    return found;
  };
  const valueFrom = (found: RegExpExecArray): PdfValue => {
    const [, ref, number, name, raw, word] = found;
    if (ref !== undefined) return { ref: Number(ref) };
    if (number !== undefined) return Number(number);
    if (name !== undefined) return name;
    if (raw !== undefined) return { raw };
    if (word === '<<') return dictionary();
    if (word === '[') return array();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    throw new Error(`unexpected ${word}`);
  };
  const dictionary = (): PdfValue => {
    const entries = new Map<string, PdfValue>();
    for (let found = next(); found[5] !== '>>'; found = next()) {
      const [, , , name] = found;
      if (name === undefined) throw new Error('a name expected');
      entries.set(name, valueFrom(next()));
    }
    return entries;
  };
  const array = (): PdfValue => {
    const items: PdfValue[] = [];
    for (let found = next(); found[5] !== ']'; found = next()) items.push(valueFrom(found));
    return items;
  };
  return { value: () => valueFrom(next()), position: () => token.lastIndex };
}

/** A reference, a number, a name, a string, and what is none of them; strings with brackets of their own have them escaped. */
const tokens =
  /\s*(?:(\d+) 0 R(?![\w])|([-+]?(?:\d+\.?\d*|\.\d+))|\/([^\s()<>[\]{}/%]*)|(\((?:[^()\\]|\\[\s\S])*\)|<[\da-fA-F\s]*>)|(<<|>>|\[|\]|true|false|null))/;
