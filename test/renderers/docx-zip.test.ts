// The zip file by the bytes of its headers, and read back by another implementation.
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../src/renderers/docx/zip.js';

const digits = strToU8('123456789');

describe('a zip file', () => {
  it('is read back in its order, whatever its size', () => {
    const entries = [
      ['[Content_Types].xml', strToU8('<a/>')],
      ['word/document.xml', strToU8('職務経歴書𠮷'.repeat(20_000))],
      ['empty', new Uint8Array()],
      ['word/media/a.png', Uint8Array.from({ length: 70_000 }, (_, index) => (index * 2_654_435_761) >>> 13)],
    ] as const;
    const read = Object.entries(unzipSync(zip(entries)));
    expect(read.map(([name]) => name)).toEqual(entries.map(([name]) => name));
    for (const [index, [, data]] of read.entries())
      expect(Buffer.from(data).equals(Buffer.from(entries[index]?.[1] ?? []))).toBe(true);
  });

  it('says size, checksum and time in both of its headers', () => {
    const bytes = Buffer.from(zip([['a', digits]]));
    const directory = bytes.readUInt32LE(bytes.length - 6);
    for (const at of [4, directory + 6]) {
      expect(bytes.readUInt16LE(at)).toBe(20);
      // 1 January 1980, 00:00.
      expect([bytes.readUInt16LE(at + 6), bytes.readUInt16LE(at + 8)]).toEqual([0, 33]);
      // The check value that CRC-32's definition gives for these nine digits.
      expect(bytes.readUInt32LE(at + 10)).toBe(0xcbf43926);
      expect(bytes.readUInt32LE(at + 18)).toBe(9);
    }
    expect(bytes.readUInt16LE(bytes.length - 12)).toBe(1);
  });

  it('may be empty', () => {
    expect(strFromU8(zip([])).slice(0, 2)).toBe('PK');
    expect(zip([])).toHaveLength(22);
  });
});
