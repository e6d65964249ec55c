// Writes a PDF small: everything that is no stream goes into compressed object streams (ISO 32000-1, 7.5.7), and the
// cross-reference is a stream, too. No identifier, no date, no order but that of the numbers: same objects, same bytes.

import { fromLatin1, joined } from './bytes.js';
import { deflated } from './deflate.js';
import { type Dict, dict, isArray, isDict, isRef, isStream, isString, type PdfFile, type PdfValue } from './values.js';

/** The file's bytes; what nothing refers to is left out, and an object that is a reference is what it refers to. Objects are numbered as they are first referred to. */
export function writePdf(file: PdfFile): Uint8Array {
  const numbers = new Map<number, number>();
  const waiting: number[] = [];
  const renumber = (old: number): number => {
    const value = file.objects.get(old);
    if (isRef(value)) return renumber(value.ref);
    const known = numbers.get(old);
    if (known !== undefined) return known;
    numbers.set(old, numbers.size + 1);
    waiting.push(old);
    return numbers.size;
  };
  const trailer = `/Root ${renumber(file.root)} 0 R/Info ${renumber(file.info)} 0 R`;
  const plain: Plain[] = [];
  const streams: Written[] = [];
  for (const old of waiting) {
    const value = file.objects.get(old) ?? null;
    const number = renumber(old);
    if (!isStream(value)) plain.push({ number, text: serialized(value, renumber) });
    else {
      const length = dict({ Length: value.data.length });
      streams.push({ number, text: serialized(new Map([...value.dict, ...length]), renumber), data: value.data });
    }
  }
  return body(streams, plain, trailer);
}

/** An object that is no stream. */
interface Plain {
  readonly number: number;
  readonly text: string;
}

/** A stream: its dictionary and its data. */
interface Written extends Plain {
  readonly data: Uint8Array;
}

/** A value in the file's syntax; `renumber` gives an object's number in the file. */
export function serialized(value: PdfValue, renumber: (number: number) => number = number => number): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return numberText(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isDict(value)) return dictionaryText(value, renumber);
  if (isArray(value)) return `[${value.map(item => serialized(item, renumber)).join(' ')}]`;
  if (isRef(value)) return `${renumber(value.ref)} 0 R`;
  if (isString(value)) return value.raw;
  throw new Error('a stream within another object');
}

function dictionaryText(value: Dict, renumber: (number: number) => number): string {
  let entries = '';
  value.forEach((item, name) => {
    // Whatever begins with a delimiter needs no space before it.
    const isApart = typeof item === 'string' || isArray(item) || isDict(item) || isString(item);
    entries += `/${name}${isApart ? '' : ' '}${serialized(item, renumber)}`;
  });
  return `<<${entries}>>`;
}

/** Many enough that what is alike is packed together, few enough that no reader must unpack a long file at once. */
const packSize = 500;

function objectStream(pack: readonly Plain[], number: number): Written {
  let index = '';
  let content = '';
  for (const one of pack) {
    index += `${one.number} ${content.length} `;
    content += `${one.text}\n`;
  }
  const { dict: entries, data } = deflated(
    index + content,
    dict({ Type: 'ObjStm', N: pack.length, First: index.length }),
  );
  return { number, text: serialized(entries), data };
}

/** Header, the objects that are streams, the streams that hold the others, and the cross-reference stream (7.5.8). */
function body(streams: readonly Written[], plain: readonly Plain[], trailer: string): Uint8Array {
  const first = streams.length + plain.length + 1;
  const packs = Array.from({ length: Math.ceil(plain.length / packSize) }, (_, index) =>
    plain.slice(index * packSize, (index + 1) * packSize),
  );
  const rows: Row[] = [{ kind: 0, place: 0, index: 0xffff }];
  packs.forEach((pack, place) => {
    pack.forEach(({ number }, index) => {
      rows[number] = { kind: 2, place: first + place, index };
    });
  });
  const parts = [header];
  let offset = header.length;
  const add = ({ number, text, data }: Written): void => {
    rows[number] = { kind: 1, place: offset, index: 0 };
    for (const part of [fromLatin1(`${number} 0 obj\n${text}\nstream\n`), data, foot]) {
      parts.push(part);
      offset += part.length;
    }
  };
  for (const stream of streams) add(stream);
  for (const [index, pack] of packs.entries()) add(objectStream(pack, first + index));
  const number = first + packs.length;
  rows[number] = { kind: 1, place: offset, index: 0 };
  const table = deflated(crossReferences(rows), dict({ Type: 'XRef', Size: number + 1, W: [...widths] }));
  const end = fromLatin1(`startxref\n${offset}\n%%EOF\n`);
  add({ number, text: serialized(table.dict).replace(/>>$/, `${trailer}>>`), data: table.data });
  return joined([...parts, end]);
}

const foot = fromLatin1('\nendstream\nendobj\n');

/** Kind, offset or stream, index (table 18). */
interface Row {
  readonly kind: 0 | 1 | 2;
  readonly place: number;
  readonly index: number;
}

/** The comment of four bytes says that the file is binary (7.5.2). */
const header = fromLatin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');

/** Bytes a field: kind, offset or stream, index. */
const widths = [1, 4, 2] as const;

function crossReferences(rows: readonly Row[]): string {
  let text = '';
  rows.forEach(({ kind, place, index }) => {
    text += String.fromCharCode(
      kind,
      place >>> 24,
      (place >>> 16) & 255,
      (place >>> 8) & 255,
      place & 255,
      index >>> 8,
      index & 255,
    );
  });
  return text;
}

/** No exponent: PDF knows none. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}
