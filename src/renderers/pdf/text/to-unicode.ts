// ToUnicode maps (ISO 32000-1, 9.10.3): which characters a font's glyphs are.
import { hexUtf16 } from '../file/values.js';

/** The characters of each glyph that a map knows. */
export function readToUnicode(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, kind, body = ''] of map.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const entries = kind === 'char' ? body.matchAll(charEntry) : body.matchAll(rangeEntry);
    for (const [, first = '', second = '', third = ''] of entries) {
      if (kind === 'char') found.set(Number.parseInt(first, 16), fromHex(second));
      else addRange(found, Number.parseInt(first, 16), Number.parseInt(second, 16), fromHex(third));
    }
  }
  return found;
}

const charEntry = /<([\da-f]+)>\s*<([\da-f]+)>/gi;
const rangeEntry = /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi;

/** Only the last code unit counts up. */
function addRange(found: Map<number, string>, first: number, last: number, text: string): void {
  const unit = text.charCodeAt(text.length - 1);
  for (let glyph = first; glyph <= last; glyph++)
    found.set(glyph, text.slice(0, -1) + String.fromCharCode(unit + glyph - first));
}

function fromHex(hex: string): string {
  return hex.replace(/.{4}/g, unit => String.fromCharCode(Number.parseInt(unit, 16)));
}

/** A map of these glyphs, each of `width` bytes. */
export function toUnicodeMap(characters: ReadonlyMap<number, string | undefined>, width: 1 | 2): string {
  const code = (glyph: number): string =>
    glyph
      .toString(16)
      .toUpperCase()
      .padStart(2 * width, '0');
  const entries = [...characters]
    .sort(([a], [b]) => a - b)
    .flatMap(([glyph, text]) => (text === undefined ? [] : [`<${code(glyph)}> <${hexUtf16(text)}>`]));
  const blocks = Array.from({ length: Math.ceil(entries.length / blockSize) }, (_, index) => {
    const block = entries.slice(index * blockSize, (index + 1) * blockSize);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  });
  return `${head}1 begincodespacerange\n<${code(0)}> <${code(256 ** width - 1)}>\nendcodespacerange\n${blocks.join('')}${foot}`;
}

/** A CMap's limit for one block of entries. */
const blockSize = 100;

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
`;
const foot = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
