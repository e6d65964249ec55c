// Compressed streams: Node's own zlib, since deflating in JavaScript would take longer than all else of the pass.
import { deflate, deflateSync, inflateSync } from 'node:zlib';
import { fromLatin1, toLatin1 } from './bytes.js';
import { type Dict, dict, isStream, type PdfFile, type PdfValue, resolve, type Stream } from './values.js';

/** The decoded bytes of a stream; throws where it is none or has another filter than deflate. */
export function decodedBytes(file: PdfFile, value: PdfValue | undefined): Uint8Array {
  const found = resolve(file, value);
  if (!isStream(found)) throw new Error('a stream expected');
  const filter = found.dict.get('Filter');
  if (filter === undefined) return found.data;
  if (filter !== 'FlateDecode' || found.dict.has('DecodeParms')) throw new Error('a deflated stream expected');
  const { buffer, byteOffset, byteLength } = inflateSync(found.data, { chunkSize: 0x10000 });
  // No Buffer: the slice of one is no copy.
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The same as text of one character a byte. */
export function decodedText(file: PdfFile, value: PdfValue | undefined): string {
  return toLatin1(decodedBytes(file, value));
}

/**
 * A compressed stream, at zlib's usual level: the highest is six times as slow and saves a hundredth. `entries` are
 * further entries of its dictionary.
 */
export function deflated(content: string, entries: Dict = dict({})): Stream {
  return stream(deflateSync(fromLatin1(content)), entries);
}

/** The same for large contents, in another thread. */
export function deflatedAside(content: Uint8Array, entries: Dict): Promise<Stream> {
  return new Promise((resolve, reject) =>
    deflate(content, (error, data) => (error ? reject(error) : resolve(stream(data, entries)))),
  );
}

function stream(data: Uint8Array, entries: Dict): Stream {
  return { dict: new Map([...entries, ['Filter', 'FlateDecode'], ['Length', data.length]]), data };
}
