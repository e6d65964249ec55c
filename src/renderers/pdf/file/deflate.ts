// Compressed streams: Node's own zlib, since deflating in JavaScript would take longer than all else of the pass.
import { deflateSync, inflateSync } from 'node:zlib';
import { fromLatin1, toLatin1 } from './bytes.js';
import { type Dict, dict, isStream, type PdfFile, type PdfValue, resolve, type Stream } from './values.js';

/** The decoded bytes of a stream; throws where it is none or has another filter than deflate. */
export function decodedBytes(file: PdfFile, value: PdfValue | undefined): Uint8Array {
  const stream = resolve(file, value);
  if (!isStream(stream)) throw new Error('a stream expected');
  const filter = stream.dict.get('Filter');
  if (filter === undefined) return stream.data;
  if (filter !== 'FlateDecode' || stream.dict.has('DecodeParms')) throw new Error('a deflated stream expected');
  const { buffer, byteOffset, byteLength } = inflateSync(stream.data);
  // No Buffer: the slice of one is no copy.
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The same as text of one character a byte. */
export function decodedText(file: PdfFile, value: PdfValue | undefined): string {
  return toLatin1(decodedBytes(file, value));
}

/** A compressed stream, at zlib's usual level: the highest is six times as slow and saves a hundredth. `entries` are further entries of its dictionary. */
export function deflated(content: string | Uint8Array, entries: Dict = dict({})): Stream {
  const data = deflateSync(typeof content === 'string' ? fromLatin1(content) : content);
  return { dict: new Map([...entries, ['Filter', 'FlateDecode'], ['Length', data.length]]), data };
}
