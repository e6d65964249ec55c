// A TrueType font of four glyphs, made by hand: .notdef, A and B (squares), and a space, each 600 of 1000 units wide.

/** The font program. `charMaps` are platform and encoding of the character maps that it is to name. */
export function tinyFont(charMaps: readonly (readonly [number, number])[] = [[3, 1]]): Buffer {
  const outlines = [square, square, square, Buffer.alloc(0)];
  const ends = outlines.map((_, index) => Buffer.concat(outlines.slice(0, index + 1)).length);
  const tables: readonly (readonly [string, Buffer])[] = [
    ['cmap', charMapTable(charMaps)],
    ['glyf', Buffer.concat(outlines)],
    ['head', headTable()],
    ['hhea', words([1, 0, 800, -200, 0, 600, 0, 0, 600, 1, 0, 0, 0, 0, 0, 0, 0, 4])],
    ['hmtx', words(outlines.flatMap(() => [600, 0]))],
    ['loca', words([0, ...ends].map(end => end / 2))],
    ['maxp', words([1, 0, 4, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])],
  ];
  return withDirectory(tables);
}

/** One contour of four points. */
const square = Buffer.concat([
  words([1, 0, 0, 500, 500, 3, 0]),
  Buffer.from([1, 1, 1, 1]),
  words([0, 500, 0, -500]),
  words([0, 0, 500, 0]),
]);

function headTable(): Buffer {
  const table = Buffer.alloc(54);
  table.writeUInt32BE(0x10000, 0);
  table.writeUInt32BE(0x5f0f3cf5, 12);
  table.writeUInt16BE(1000, 18);
  table.writeInt16BE(500, 40);
  table.writeInt16BE(500, 42);
  return table;
}

/** All maps share one subtable, which maps nothing. */
function charMapTable(charMaps: readonly (readonly [number, number])[]): Buffer {
  const start = 4 + charMaps.length * 8;
  const records = charMaps.flatMap(([platform, encoding]) => [platform, encoding, 0, start]);
  return words([0, charMaps.length, ...records, 6, 10, 0, 0, 0]);
}

function withDirectory(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const padded = tables.map(
    ([tag, data]) => [tag, Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])] as const,
  );
  const starts = padded.map(
    (_, index) => 12 + tables.length * 16 + Buffer.concat(padded.slice(0, index).map(([, data]) => data)).length,
  );
  const directory = padded.map(([tag], index) => {
    const record = Buffer.alloc(16);
    record.write(tag, 'latin1');
    record.writeUInt32BE(starts[index] ?? 0, 8);
    record.writeUInt32BE(tables[index]?.[1].length ?? 0, 12);
    return record;
  });
  return Buffer.concat([words([1, 0, tables.length, 64, 2, 48]), ...directory, ...padded.map(([, data]) => data)]);
}

/** Numbers of two bytes each. */
function words(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16BE(value & 0xffff, index * 2);
  return buffer;
}
