// The zip file around the parts, the same bytes for the same tree at any time, in any time zone.
import { type Document, Packer } from 'docx';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Packs a document; `parts` replace what the library would write under those paths. */
export async function pack(document: Document, parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const overrides = Object.entries(parts).map(([path, data]) => ({ path, data }));
  const files = unzipSync(await Packer.toBuffer(document, undefined, overrides));
  const rest = Object.keys(files).filter(path => !FIRST.includes(path));
  const entries = [...FIRST, ...rest].flatMap(path => {
    const bytes = files[path];
    return bytes === undefined ? [] : [[path, bytes]];
  });
  const ordered: Zippable = Object.fromEntries(entries);
  // fflate writes the *local* fields of a date, hence a local one.
  return zipSync(ordered, { level: 6, mtime: new Date(1980, 0, 1) });
}

// Word's own order; some readers look at the first entry to know the file.
const FIRST: readonly string[] = ['[Content_Types].xml', '_rels/.rels'];
