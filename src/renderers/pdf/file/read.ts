// Reads a PDF as Chrome writes it: one cross-reference table, every object plain. Anything else is refused, by throwing.
import { toLatin1 } from './bytes.js';
import { readValue } from './parser.js';
import { isDict, isRef, type PdfFile, type PdfValue } from './values.js';

/** The objects of a file. Throws where it is built in another way than expected. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = toLatin1(bytes);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const { offsets, end } = readTable(text, start);
  const trailer = readValue({ text, at: end });
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
  const cursor = { text, at: offset + head.length };
  const value = readValue(cursor);
  if (!isDict(value)) return value;
  streamStart.lastIndex = cursor.at;
  const [opening] = streamStart.exec(text) ?? [];
  if (opening === undefined) return value;
  const start = cursor.at + opening.length;
  const length = lengthOf(source, value.get('Length'));
  return { dict: value, data: bytes.subarray(start, start + length) };
}

const streamStart = /\s*stream\r?\n/y;

function lengthOf(source: Source, value: PdfValue | undefined): number {
  if (isRef(value)) return lengthOf(source, readObject(source, value.ref, source.offsets.get(value.ref) ?? 0));
  if (typeof value !== 'number') throw new Error('a stream without its length');
  return value;
}
