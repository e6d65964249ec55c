// Compressed streams: Node's own zlib, since deflating in JavaScript would take longer than all else of the pass.
import { deflate, deflateSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { fromLatin1, toLatin1 } from './bytes.js';
import { type Dict, dict, isStream, type PdfFile, type PdfValue, resolve, type Stream } from './values.js';

/** The decoded bytes of a stream; throws where it is none or has another filter than deflate. */
export function decodedBytes(file: PdfFile, value: PdfValue | undefined): Uint8Array {
  const found = resolve(file, value);
  if (!isStream(found)) throw new Error('a stream expected');
  const filter = found.dict.get('Filter');
  if (filter === undefined) return found.data;
  if (filter !== 'FlateDecode' || found.dict.has('DecodeParms')) throw new Error('a deflated stream expected');
  const { buffer, byteOffset, byteLength } = inflateSync(found.data, { chunkSize: expected(found) });
  // No Buffer: the slice of one is no copy.
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Room for all that comes out, so that it need not be copied together: fonts say how long they are. */
function expected({ dict: entries, data }: Stream): number {
  const length = entries.get('Length1');
  return Math.max(0x1000, typeof length === 'number' ? length + 1 : data.length * 8);
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
  return stream(deflateSync(fromLatin1(content), memoryFor(content.length)), entries);
}

/** The same for large contents, in another thread. */
export function deflatedAside(content: Uint8Array, entries: Dict): Promise<Stream> {
  return new Promise((resolve, reject) =>
    deflate(content, (error, data) => (error ? reject(error) : resolve(stream(data, entries)))),
  );
}

/** What zlib takes by itself is more than most streams are long. */
function memoryFor(length: number): ZlibOptions {
  const bits = Math.min(15, Math.max(9, Math.ceil(Math.log2(length + 1))));
  return { windowBits: bits, memLevel: Math.min(8, Math.max(1, bits - 7)) };
}

function stream(data: Uint8Array, entries: Dict): Stream {
  return { dict: new Map([...entries, ['Filter', 'FlateDecode'], ['Length', data.length]]), data };
}
