// A Word file as a zip file of parts, read without any code that writes it.
import { crc32, inflateRawSync } from 'node:zlib';
import { XmlDocument, XmlElement } from 'libxml2-wasm';

/** An entry of the zip file as its directory and its own header have it. */
export interface Entry {
  readonly path: string;
  /** The path in the header before the data. */
  readonly headerPath: string;
  readonly crc: number;
  readonly size: number;
  /** What was unpacked; the reason where it could not be. */
  readonly data: Uint8Array | string;
}

/** A Word file, its XML parsed. */
export interface WordPackage {
  readonly entries: readonly Entry[];
  /** The XML parts by their paths; a message in place of what is not well-formed. */
  readonly parts: ReadonlyMap<string, Part | string>;
}

/** One XML part. */
export interface Part {
  readonly path: string;
  readonly text: string;
  readonly root: XmlElement;
  /** Elements by an XPath with the prefixes of `NAMESPACES`. */
  find(xpath: string): readonly XmlElement[];
  /** Values of attributes, or texts. */
  values(xpath: string): readonly string[];
}

export const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pr: 'http://schemas.openxmlformats.org/package/2006/relationships',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
  dc: 'http://purl.org/dc/elements/1.1/',
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
} as const;

/** Reads a Word file. Throws where it is no zip file. */
export function readPackage(bytes: Uint8Array): WordPackage {
  const entries = readEntries(Buffer.from(bytes));
  const xml = entries.filter(({ path, data }) => /\.(xml|rels)$/.test(path) && typeof data !== 'string');
  return { entries, parts: new Map(xml.map(({ path, data }) => [path, readPart(path, Buffer.from(data).toString())])) };
}

/** The name of an element as it is written in a Word file. */
export function nameOf(element: XmlElement): string {
  return element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
}

/** The value of `w:val`, or of another attribute. */
export function attributeOf(element: XmlElement | undefined, name = 'w:val'): string | undefined {
  const [prefix = '', local = ''] = name.split(':');
  return element?.attr(local, prefix)?.value;
}

/** The elements directly in an element. */
export function childrenOf(element: XmlElement): readonly XmlElement[] {
  const children: XmlElement[] = [];
  for (let child = element.firstChild; child !== null; child = child.next)
    if (child instanceof XmlElement) children.push(child);
  return children;
}

function readPart(path: string, text: string): Part | string {
  try {
    const { root } = XmlDocument.fromString(text);
    const find = (xpath: string) => root.find(xpath, NAMESPACES);
    return {
      path,
      text,
      root,
      find: xpath => find(xpath).filter(node => node instanceof XmlElement),
      values: xpath => find(xpath).map(({ content }) => content),
    };
  } catch (error) {
    return String(error);
  }
}

// The records of the zip format, APPNOTE 6.3.10: 4.3.7 local header, 4.3.12 directory, 4.3.16 its end.
const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const HEADER = 0x04034b50;

function readEntries(file: Buffer): readonly Entry[] {
  const end = file.length - 22;
  if (end < 0 || file.readUInt32LE(end) !== END) throw new Error('no zip file');
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== DIRECTORY) throw new Error('the directory of the zip file is broken');
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => file.readUInt16LE(at + offset));
    const path = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    entries.push({
      path,
      crc: file.readUInt32LE(at + 16),
      size: file.readUInt32LE(at + 24),
      ...readData(file, file.readUInt32LE(at + 42), file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function readData(file: Buffer, header: number, method: number, packed: number): Pick<Entry, 'headerPath' | 'data'> {
  if (file.readUInt32LE(header) !== HEADER) return { headerPath: '', data: 'no header' };
  const nameLength = file.readUInt16LE(header + 26);
  const start = header + 30 + nameLength + file.readUInt16LE(header + 28);
  const headerPath = file.toString('utf8', header + 30, header + 30 + nameLength);
  const raw = file.subarray(start, start + packed);
  try {
    return { headerPath, data: method === 0 ? raw : inflateRawSync(raw) };
  } catch (error) {
    return { headerPath, data: String(error) };
  }
}

/** True where an entry's data are those that its directory promises. */
export function isWhole({ data, size, crc }: Entry): boolean {
  return typeof data !== 'string' && data.length === size && crc32(data) === crc;
}
