// A finished PDF as objects, read by qpdf: a reader that shares nothing with what wrote it.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A value as qpdf's JSON has it: a name is `/Name`, a reference `12 0 R`, a text `u:…`, other strings `b:` and their
 * bytes in hexadecimal.
 */
export type Value = null | boolean | number | string | readonly Value[] | Dict;

/** A dictionary; keys carry their slash. */
export interface Dict {
  readonly [key: string]: Value;
}

/** An object with a content of bytes, its filters undone. */
export interface Stream {
  readonly dict: Dict;
  readonly data: Buffer;
}

export interface PdfFile {
  readonly trailer: Dict;
  /** The catalogue. */
  readonly root: Dict;
  /** Every indirect object by its reference, such as `12 0 R`. */
  readonly objects: ReadonlyMap<string, Value | Stream>;
  /** The value below `value` on the way of `keys` (names without slash), references followed; null where there is none. */
  at(value: Value | undefined, ...keys: readonly string[]): Value;
  /** The dictionary that a value, or a stream, is or refers to. */
  dict(value: Value | undefined): Dict | undefined;
  array(value: Value | undefined): readonly Value[];
  stream(value: Value | undefined): Stream | undefined;
}

/** Reads a PDF. Throws where qpdf finds it damaged. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const found = await qpdfJson(bytes);
  const objects = new Map<string, Value | Stream>();
  for (const [key, object] of Object.entries(dictIn(found))) {
    if (key.startsWith('obj:')) objects.set(key.slice('obj:'.length), contentOf(dictIn(object)));
  }
  const follow = (value: Value | undefined): Value | Stream => {
    if (typeof value !== 'string' || !isReference(value)) return value ?? null;
    const target = objects.get(value) ?? null;
    return isStream(target) ? target : follow(target);
  };
  const dict = (value: Value | undefined): Dict | undefined => {
    const target = follow(value);
    return isStream(target) ? target.dict : isDict(target) ? target : undefined;
  };
  const plain = (value: Value | Stream): Value => (isStream(value) ? value.dict : value);
  const trailer = dictValue(dictIn(dictIn(found).trailer).value);
  return {
    trailer,
    root: dict(trailer['/Root']) ?? {},
    objects,
    at: (value, ...keys) =>
      keys.reduce<Value>((below, key) => plain(follow(dict(below)?.[`/${key}`])), plain(follow(value))),
    dict,
    array: value => {
      const target = follow(value);
      return Array.isArray(target) ? target : [];
    },
    stream: value => {
      const target = follow(value);
      return isStream(target) ? target : undefined;
    },
  };
}

/** True for `12 0 R`. */
export function isReference(value: Value | undefined): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value);
}

/** A name without its slash; undefined for anything else. */
export function nameOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.startsWith('/') ? value.slice(1) : undefined;
}

/** The bytes of a string. */
export function bytesOf(value: Value | undefined): Buffer | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('b:')) return Buffer.from(value.slice(2), 'hex');
  return value.startsWith('u:') ? Buffer.from(value.slice(2), 'latin1') : undefined;
}

/** A text string's characters; undefined for anything else. */
export function textOf(value: Value | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('u:')) return value.slice(2);
  return value.startsWith('b:') ? decodeText(Buffer.from(value.slice(2), 'hex')) : undefined;
}

export function isStream(value: Value | Stream): value is Stream {
  return typeof value === 'object' && value !== null && 'data' in value && Buffer.isBuffer(value.data);
}

export function isDict(value: Value | Stream | undefined): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isStream(value);
}

/** UTF-16 after its mark, UTF-8 after its own, else Latin-1, with which PDFDocEncoding agrees for letters. */
function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8');
  return bytes.toString('latin1');
}

async function qpdfJson(bytes: Uint8Array): Promise<unknown> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-qpdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    await writeFile(file, bytes);
    const options = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized'];
    const { stdout } = await run('qpdf', [...options, file], { maxBuffer: 2e8 });
    const read: unknown = JSON.parse(stdout);
    return Object.values(dictIn(dictIn(read).qpdf))[1];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function contentOf(object: Readonly<Record<string, unknown>>): Value | Stream {
  if (!('stream' in object)) return valueIn(object.value);
  const { dict, data } = dictIn(object.stream);
  return { dict: dictValue(dict), data: Buffer.from(String(data ?? ''), 'base64') };
}

function dictIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function dictValue(value: unknown): Dict {
  return Object.fromEntries(Object.entries(dictIn(value)).map(([key, below]) => [key, valueIn(below)]));
}

function valueIn(value: unknown): Value {
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(valueIn);
  return typeof value === 'object' && value !== null ? dictValue(value) : null;
}
