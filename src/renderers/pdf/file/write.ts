// Writes a PDF small: everything that is no stream goes into compressed object streams (ISO 32000-1, 7.5.7), and the
// cross-reference is a stream, too. No identifier, no date, no order but that of the numbers: same objects, same bytes.
import { deflated } from './deflate.js';
import { fromLatin1, joined } from './latin1.js';
import {
  dict,
  isArray,
  isDict,
  isRef,
  isStream,
  isString,
  type PdfFile,
  type PdfValue,
  type Stream,
} from './values.js';

/** The file's bytes; what nothing refers to is left out. */
export function writePdf(file: PdfFile): Uint8Array {
  const numbers = new Map(reachable(file).map((old, index) => [old, index + 1]));
  const renumber = (old: number): number => numbers.get(old) ?? 0;
  const plain: (readonly [number: number, text: string])[] = [];
  const streams: (readonly [number: number, stream: Stream])[] = [];
  for (const [old, number] of numbers) {
    const value = file.objects.get(old) ?? null;
    if (isStream(value)) streams.push([number, value]);
    else plain.push([number, serialized(value, renumber)]);
  }
  const packs = Array.from({ length: Math.ceil(plain.length / packSize) }, (_, index) =>
    plain.slice(index * packSize, (index + 1) * packSize),
  );
  const packed = packs.map((pack, index) => [numbers.size + 1 + index, objectStream(pack)] as const);
  const inPack = packs.flatMap((pack, index) =>
    pack.map(([number], position) => [number, [2, numbers.size + 1 + index, position]] as const),
  );
  const trailer = { Root: { ref: renumber(file.root) }, Info: { ref: renumber(file.info) } };
  return body([...streams, ...packed], new Map(inPack), trailer, renumber);
}

/** A value in the file's syntax; `renumber` gives an object's number in the file. */
export function serialized(value: PdfValue, renumber: (number: number) => number = number => number): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return `/${value}`;
  if (value === null || typeof value === 'boolean') return String(value);
  if (isArray(value)) return `[${value.map(item => serialized(item, renumber)).join(' ')}]`;
  if (isRef(value)) return `${renumber(value.ref)} 0 R`;
  if (isString(value)) return value.raw;
  if (isStream(value)) throw new Error('a stream within another object');
  const entries = [...value].map(([name, item]) => `/${name} ${serialized(item, renumber)}`);
  return `<<${entries.join('\n')}>>`;
}

/** Many enough that what is alike is packed together, few enough that no reader must unpack a long file at once. */
const packSize = 500;

/** The numbers of all objects that the root and the information refer to, in their order. */
function reachable({ objects, root, info }: PdfFile): readonly number[] {
  const seen = new Set<number>();
  const waiting: PdfValue[] = [{ ref: root }, { ref: info }];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isRef(value)) {
      if (!seen.has(value.ref) && objects.has(value.ref)) {
        seen.add(value.ref);
        waiting.push(objects.get(value.ref) ?? null);
      }
    } else if (isArray(value)) for (const item of value) waiting.push(item);
    else if (isDict(value)) for (const item of value.values()) waiting.push(item);
    else if (isStream(value)) for (const item of value.dict.values()) waiting.push(item);
  }
  return [...seen].sort((a, b) => a - b);
}

function objectStream(pack: readonly (readonly [number: number, text: string])[]): Stream {
  let offset = 0;
  const index = pack.map(([number, text]) => {
    const entry = `${number} ${offset}`;
    offset += text.length + 1;
    return entry;
  });
  const head = `${index.join(' ')}\n`;
  const content = head + pack.map(([, text]) => text).join('\n');
  return deflated(content, dict({ Type: 'ObjStm', N: pack.length, First: head.length }));
}

/** Header, the objects that are streams, and the cross-reference stream (7.5.8) as the last of them. */
function body(
  streams: readonly (readonly [number: number, stream: Stream])[],
  inPack: ReadonlyMap<number, readonly number[]>,
  trailer: Readonly<Record<string, PdfValue>>,
  renumber: (number: number) => number,
): Uint8Array {
  const parts = [header];
  const rows = new Map<number, readonly number[]>([...inPack, [0, [0, 0, 0xffff]]]);
  let offset = header.length;
  const add = (number: number, text: string, data: Uint8Array): void => {
    rows.set(number, [1, offset, 0]);
    const written = [fromLatin1(`${number} 0 obj\n${text}\nstream\n`), data, fromLatin1('\nendstream\nendobj\n')];
    for (const part of written) offset += part.length;
    parts.push(...written);
  };
  for (const [number, stream] of streams) {
    const length = dict({ Length: stream.data.length });
    add(number, serialized(new Map([...stream.dict, ...length]), renumber), stream.data);
  }
  const size = Math.max(...rows.keys()) + 2;
  const start = offset;
  rows.set(size - 1, [1, start, 0]);
  const table = deflated(crossReferences(rows, size), dict({ Type: 'XRef', Size: size, W: [...widths], ...trailer }));
  add(size - 1, serialized(table.dict), table.data);
  return joined([...parts, fromLatin1(`startxref\n${start}\n%%EOF\n`)]);
}

/** The comment of four bytes says that the file is binary (7.5.2). */
const header = fromLatin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');

/** Bytes a field: kind, offset or stream, index. */
const widths = [1, 4, 2] as const;

function crossReferences(rows: ReadonlyMap<number, readonly number[]>, size: number): Uint8Array {
  const bytes: number[] = [];
  for (let number = 0; number < size; number++) {
    const row = rows.get(number) ?? [0, 0, 0];
    for (const [index, width] of widths.entries())
      for (let byte = width - 1; byte >= 0; byte--) bytes.push(Math.floor((row[index] ?? 0) / 256 ** byte) % 256);
  }
  return Uint8Array.from(bytes);
}

/** No exponent: PDF knows none. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}
