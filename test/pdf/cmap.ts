// CMaps: which codes a font's strings hold, and what characters its ToUnicode map says they are.
import { readOperators } from './operators.js';
import { bytesOf, type Dict, isDict, nameOf, type PdfFile, type Value } from './pdf-file.js';

export interface CMap {
  /** Numbers of bytes that a code may have. */
  readonly widths: readonly number[];
  /** The text of each mapped code. */
  readonly texts: ReadonlyMap<number, string>;
  /** The CID of each mapped code. */
  readonly cids: ReadonlyMap<number, number>;
  /** What the map itself says of its writing mode. */
  readonly wMode: number;
  /** Names of maps that it takes over. */
  readonly uses: readonly string[];
}

/** Reads an embedded CMap. */
export function readCMap(data: Buffer): CMap {
  const texts = new Map<number, string>();
  const cids = new Map<number, number>();
  const widths = new Set<number>();
  const uses: string[] = [];
  let wMode = 0;
  for (const { operator, operands } of readOperators(data)) {
    if (operator === 'endcodespacerange') for (const end of operands) widths.add(bytesOf(end)?.length ?? 0);
    else if (operator === 'endbfchar') for (const [code, to] of groups(operands, 2)) texts.set(codeOf(code), utf16(to));
    else if (operator === 'endbfrange') for (const range of groups(operands, 3)) addTexts(texts, range);
    else if (operator === 'endcidchar')
      for (const [code, cid] of groups(operands, 2)) cids.set(codeOf(code), Number(cid));
    else if (operator === 'endcidrange') for (const range of groups(operands, 3)) addCids(cids, range);
    else if (operator === 'usecmap') uses.push(nameOf(operands.at(-1)) ?? '');
    else if (operator === 'def' && operands.at(-2) === '/WMode') wMode = Number(operands.at(-1));
  }
  return { widths: [...widths], texts, cids, wMode, uses };
}

/** The predefined CMaps of ISO 32000-1, table 118, by the ordering of their character collection. */
export const predefinedCMaps: Readonly<Record<string, readonly string[]>> = {
  Identity: ['Identity-H', 'Identity-V'],
  GB1: names('GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16'),
  CNS1: names('B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16'),
  Japan1: [
    ...['83pv-RKSJ-H', '90pv-RKSJ-H', 'H', 'V'],
    ...names('90ms-RKSJ 90msp-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16'),
  ],
  Korea1: ['KSCpc-EUC-H', ...names('KSC-EUC KSCms-UHC KSCms-UHC-HW UniKS-UCS2 UniKS-UTF16')],
};

export function isPredefined(name: string): boolean {
  return Object.values(predefinedCMaps).flat().includes(name);
}

/** The codes in a string, each of `width` bytes. */
export function codesOf(shown: Buffer, width: number): readonly number[] {
  return Array.from({ length: Math.floor(shown.length / width) }, (_, index) => shown.readUIntBE(index * width, width));
}

/** The map that a font dictionary has as its entry `key`, where it is embedded. */
export function embeddedCMap(file: PdfFile, font: Dict, key: string): CMap | undefined {
  const stream = file.stream(font[key]);
  return stream && readCMap(stream.data);
}

function names(stems: string): readonly string[] {
  return stems.split(' ').flatMap(stem => [`${stem}-H`, `${stem}-V`]);
}

function codeOf(value: Value | undefined): number {
  const bytes = bytesOf(value);
  return bytes && bytes.length > 0 ? bytes.readUIntBE(0, Math.min(bytes.length, 6)) : 0;
}

function utf16(value: Value | undefined): string {
  return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytesOf(value));
}

function addTexts(texts: Map<number, string>, [first, last, to]: readonly Value[]): void {
  const start = codeOf(first);
  const bytes = bytesOf(to);
  for (let code = start; code <= codeOf(last); code++) {
    if (Array.isArray(to)) texts.set(code, utf16(to[code - start]));
    else if (bytes) texts.set(code, utf16(`b:${countedUp(bytes, code - start).toString('hex')}`));
  }
}

/** In a range the last unit counts up with the code. */
function countedUp(bytes: Buffer, steps: number): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length >= 2) copy.writeUInt16BE((copy.readUInt16BE(copy.length - 2) + steps) & 0xffff, copy.length - 2);
  return copy;
}

function addCids(cids: Map<number, number>, [first, last, cid]: readonly Value[]): void {
  const start = codeOf(first);
  for (let code = start; code <= codeOf(last); code++) cids.set(code, Number(cid) + code - start);
}

function groups(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  const flat = values.filter(value => !isDict(value));
  return Array.from({ length: Math.floor(flat.length / size) }, (_, index) =>
    flat.slice(index * size, (index + 1) * size),
  );
}
