// The zip file around the parts, the same bytes for the same tree at any time, in any time zone.
import { type Document, Packer } from 'docx';
import { type Insertions, unshield } from './xml.js';
import { zip } from './zip.js';

/** Packs a document with its insertions; `own` replaces what the library would write under those paths. */
export function pack(document: Document, insertions: Insertions, own: Readonly<Record<string, string>>): Uint8Array {
  const parts = compile(document);
  const paths = [...new Set([...FIRST, ...parts.keys()])];
  return zip(
    paths.flatMap(path => {
      const data = own[path] ?? parts.get(path);
      return data === undefined
        ? []
        : [[path, typeof data === 'string' ? encoder.encode(insertions.insert(unshield(data))) : data] as const];
    }),
  );
}

const encoder = new TextEncoder();

// Word's own order; some readers look at the first entry to know the file.
const FIRST: readonly string[] = ['[Content_Types].xml', '_rels/.rels'];

type Parts = ReadonlyMap<string, string | Uint8Array>;

/**
 * The library's parts before they are zipped. Its public door gives only a zip file with the clock in it: unpacking that
 * to pack it again takes as long as all else here. The pinned version keeps this private one; a test opens it.
 */
function compile(document: Document): Parts {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  if (!isCompiler(compiler))
    throw new Error('the docx library has changed inside: expected its Packer to have a compiler');
  return compiler.compile(document);
}

function isCompiler(value: unknown): value is { compile(document: Document): Parts } {
  return typeof value === 'object' && value !== null && 'compile' in value && typeof value.compile === 'function';
}
