// What the walk needs of an embedded TrueType program: how many glyphs it has, which are drawn, how wide they are.

export interface TrueType {
  readonly glyphs: number;
  /** Width of a glyph in thousandths of the em. */
  widthOf(glyph: number): number;
  /** True where the glyph has an outline. */
  isDrawn(glyph: number): boolean;
  /** Platform and encoding of each character map, such as `3,1`. */
  readonly charMaps: readonly string[];
}

/** Reads a TrueType program; undefined where it is none, or has lost what every one must have. */
export function readTrueType(data: Buffer): TrueType | undefined {
  if (data.length < 12) return undefined;
  const tables = tablesOf(data);
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map(tag => tables.get(tag));
  if (!head || !maxp || !hhea || !hmtx) return undefined;
  const unitsPerEm = head.readUInt16BE(18);
  const longLocations = head.readInt16BE(50) === 1;
  const glyphs = maxp.readUInt16BE(4);
  const metrics = hhea.readUInt16BE(34);
  const locations = tables.get('loca');
  const locationOf = (glyph: number): number =>
    longLocations ? (locations?.readUInt32BE(glyph * 4) ?? 0) : (locations?.readUInt16BE(glyph * 2) ?? 0) * 2;
  return {
    glyphs,
    widthOf: glyph => (hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm,
    // Outlines of the other kind, in a CFF table, are not told apart.
    isDrawn: glyph => glyph < glyphs && (!locations || locationOf(glyph + 1) > locationOf(glyph)),
    charMaps: charMapsOf(tables.get('cmap')),
  };
}

function tablesOf(data: Buffer): ReadonlyMap<string, Buffer> {
  const count = data.readUInt16BE(4);
  const records = Array.from({ length: count }, (_, index) => 12 + index * 16).filter(
    place => place + 16 <= data.length,
  );
  return new Map(
    records.map(place => {
      const start = data.readUInt32BE(place + 8);
      return [data.toString('latin1', place, place + 4), data.subarray(start, start + data.readUInt32BE(place + 12))];
    }),
  );
}

function charMapsOf(cmap: Buffer | undefined): readonly string[] {
  if (!cmap || cmap.length < 4) return [];
  return Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => 4 + index * 8).map(
    place => `${cmap.readUInt16BE(place)},${cmap.readUInt16BE(place + 2)}`,
  );
}
