// The values that a PDF is made of (ISO 32000-1, 7.3), in the plainest JavaScript that keeps them apart.

/** A name is a string without its slash; a string of the file is a `PdfString`. */
export type PdfValue = null | boolean | number | string | PdfString | Ref | readonly PdfValue[] | Dict | Stream;

export type Dict = ReadonlyMap<string, PdfValue>;

/** A string as it stands in the file, with its brackets: `(text)` or `<FEFF…>`. */
export interface PdfString {
  readonly raw: string;
}

/** An indirect object by its number; generations are always 0. */
export interface Ref {
  readonly ref: number;
}

export interface Stream {
  readonly dict: Dict;
  /** Encoded as the dictionary says. */
  readonly data: Uint8Array;
}

/** A file as its objects by number. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfValue>;
  readonly root: number;
  readonly info: number;
}

/** A dictionary; entries that are undefined are left out. */
export function dict(entries: Readonly<Record<string, PdfValue | undefined>>): Dict {
  const map = new Map<string, PdfValue>();
  for (const name of Object.keys(entries)) {
    const value = entries[name];
    if (value !== undefined) map.set(name, value);
  }
  return map;
}

export function isDict(value: PdfValue | undefined): value is Dict {
  return value instanceof Map;
}

export function isRef(value: PdfValue | undefined): value is Ref {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function isStream(value: PdfValue | undefined): value is Stream {
  return typeof value === 'object' && value !== null && 'data' in value;
}

export function isString(value: PdfValue | undefined): value is PdfString {
  return typeof value === 'object' && value !== null && 'raw' in value;
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** What a value stands for: the object where it is a reference. */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  return isRef(value) ? file.objects.get(value.ref) : value;
}

/** The dictionary that a value is or refers to, of a stream its dictionary; throws where it is none. */
export function dictAt(file: PdfFile, value: PdfValue | undefined, what: string): Dict {
  const found = resolve(file, value);
  if (isDict(found)) return found;
  if (isStream(found)) return found.dict;
  throw new Error(`${what} is no dictionary`);
}

/** The values of an array, a single value as an array of one, nothing for nothing. */
export function listOf(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const found = resolve(file, value);
  if (isArray(found)) return found;
  return value === undefined || value === null ? [] : [value];
}

/** A text as the file's strings hold it: ASCII as it is, anything else in UTF-16 (7.9.2.2). */
export function textString(text: string): PdfString {
  if (/^[ -~]*$/.test(text)) return { raw: `(${text.replace(/[\\()]/g, '\\$&')})` };
  return { raw: `<FEFF${hexUtf16(text)}>` };
}

/** UTF-16BE in hexadecimal. */
export function hexUtf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return hex.toUpperCase();
}

/** The text of a text string, in UTF-16 or in the ASCII part of PDFDocEncoding. */
export function textOf(value: PdfString): string {
  const bytes = bytesOf(value);
  return bytes.startsWith('\u00fe\u00ff') ? fromUtf16(bytes.slice(2)) : bytes;
}

/** The bytes of a string, one a character. */
export function bytesOf({ raw }: PdfString): string {
  if (raw.startsWith('<')) {
    const digits = raw.replace(/[<>\s]/g, '');
    return (digits.length % 2 === 0 ? digits : `${digits}0`).replace(/../g, pair =>
      String.fromCharCode(Number.parseInt(pair, 16)),
    );
  }
  return raw
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal: string | undefined, other: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      return escapes[other] ?? other;
    });
}

/** Table 3 of 7.3.4.2; an escaped line end is no character. */
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
  '\r\n': '',
};

function fromUtf16(bytes: string): string {
  let text = '';
  for (let index = 0; index + 1 < bytes.length; index += 2)
    text += String.fromCharCode(bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1));
  return text;
}
