// One font file a face: where Chrome has embedded several subsets of it, they become one.
import { decodedBytes, deflatedAside } from '../file/deflate.js';
import { type Dict, dict, dictAt, isRef, type PdfFile, type PdfValue } from '../file/values.js';
import { descendant, type Font } from './fonts.js';
import { joinedFont } from './true-type.js';

type Changes = readonly (readonly [object: number, value: PdfValue])[];

/** What changes so that every face is embedded once; a face whose subsets cannot be joined stays as it is. */
export async function joinedFaces(file: PdfFile, fonts: Iterable<Font>): Promise<Changes> {
  const several = [...new Set(fonts)].filter(({ objects }) => objects.length > 1);
  return (await Promise.all(several.map(({ objects }) => joinedFace(file, objects).catch(() => [])))).flat();
}

/** The first font gets the joined file and its widths; in the place of the others stands a reference to it. */
async function joinedFace(file: PdfFile, objects: readonly number[]): Promise<Changes> {
  const subsets = objects.map(object => readSubset(file, object));
  const { file: data, widths } = joinedFont(subsets.map(({ fontFile }) => decodedBytes(file, { ref: fontFile })));
  const [first] = subsets;
  const [object = 0, ...others] = objects;
  if (!first) return [];
  return [
    [first.fontFile, await deflatedAside(data, dict({ Length1: data.length }))],
    [first.inner, new Map([...first.description, ...widthEntries(widths)])],
    ...others.map(other => [other, { ref: object }] as const),
  ];
}

/** The objects of a composite TrueType font; throws where it is another. */
function readSubset(file: PdfFile, object: number) {
  const inners = dictAt(file, { ref: object }, 'a font').get('DescendantFonts');
  const [inner] = [inners].flat();
  const description = descendant(file, dictAt(file, { ref: object }, 'a font'));
  const fontFile = dictAt(file, description.get('FontDescriptor'), 'a font descriptor').get('FontFile2');
  if (!isRef(inner) || !isRef(fontFile) || description.get('CIDToGIDMap') !== 'Identity')
    throw new Error('a font of another kind');
  return { inner: inner.ref, fontFile: fontFile.ref, description };
}

/** The most frequent width once, which must be a whole number, and each run of others (ISO 32000-1, 9.7.4.3). */
function widthEntries(widths: ReadonlyMap<number, number>): Dict {
  const times = new Map<number, number>();
  for (const width of widths.values()) if (Number.isInteger(width)) times.set(width, (times.get(width) ?? 0) + 1);
  const [usual = 0] = [...times].sort(([, a], [, b]) => b - a).map(([width]) => width);
  const runs: (number | number[])[] = [];
  let next = -1;
  for (const [glyph, width] of widths) {
    if (width === usual) continue;
    const run = runs.at(-1);
    if (glyph === next && typeof run === 'object') run.push(width);
    else runs.push(glyph, [width]);
    next = glyph + 1;
  }
  return dict({ DW: usual, W: runs });
}
