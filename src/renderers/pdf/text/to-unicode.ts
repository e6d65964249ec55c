// ToUnicode maps (ISO 32000-1, 9.10.3): which characters a font's glyphs are. Glyphs go by their codes as content streams
// write them, in hexadecimal.
import { hexUtf16 } from '../file/values.js';

/** A glyph as the bytes that show it: four digits, capital, or two in a simple font. */
export type Code = string;

/** A code by its number. */
export function codeOf(number: number, width: 1 | 2): Code {
  return number
    .toString(16)
    .toUpperCase()
    .padStart(2 * width, '0');
}

/** The characters of each glyph that a map knows. */
export function readToUnicode(map: string): ReadonlyMap<Code, string> {
  const found = new Map<Code, string>();
  for (const [, kind, body = ''] of map.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const hex = body.toUpperCase().match(/[\dA-F]+(?=>)/g) ?? [];
    if (kind === 'char')
      for (let at = 0; at < hex.length; at += 2) found.set(hex[at] ?? '', fromHex(hex[at + 1] ?? ''));
    else
      for (let at = 0; at < hex.length; at += 3) addRange(found, hex[at] ?? '', hex[at + 1] ?? '', hex[at + 2] ?? '');
  }
  return found;
}

/** Only the last code unit counts up. */
function addRange(found: Map<Code, string>, first: Code, last: Code, target: string): void {
  const text = fromHex(target);
  const unit = text.charCodeAt(text.length - 1);
  const width = first.length === 2 ? 1 : 2;
  const start = Number.parseInt(first, 16);
  for (let step = 0; step <= Number.parseInt(last, 16) - start; step++)
    found.set(codeOf(start + step, width), text.slice(0, -1) + String.fromCharCode(unit + step));
}

function fromHex(hex: string): string {
  let text = '';
  for (let at = 0; at < hex.length; at += 4) text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16));
  return text;
}

/** A map of these glyphs, each of `width` bytes. */
export function toUnicodeMap(characters: ReadonlyMap<Code, string | undefined>, width: 1 | 2): string {
  const entries: string[] = [];
  for (const [code, text] of [...characters].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (text !== undefined) entries.push(`<${code}> <${hexUtf16(text)}>`);
  let blocks = '';
  for (let at = 0; at < entries.length; at += blockSize) {
    const block = entries.slice(at, at + blockSize);
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  const range = `<${codeOf(0, width)}> <${codeOf(256 ** width - 1, width)}>`;
  return `${head}1 begincodespacerange\n${range}\nendcodespacerange\n${blocks}${foot}`;
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
