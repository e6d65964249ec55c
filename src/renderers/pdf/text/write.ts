// Writes the text objects of a page, with an ActualText wherever the font's map says something else than is meant.
import { type Glyphs, isGlyphs, isReplaced, type TextPart } from '../content/content.js';
import { hexUtf16 } from '../file/values.js';
import type { Characters } from './characters.js';
import type { Font } from './fonts.js';

/** A text object's parts as operations, `BT` and `ET` included. */
export function textOperations(parts: readonly TextPart[], characters: Characters): string {
  let operations = 'BT\n';
  for (const part of parts) {
    if (isGlyphs(part)) operations += glyphOperations(part, characters);
    else if (!isReplaced(part)) operations += part;
    else {
      const inner = part.parts.map(one => (isGlyphs(one) ? show(one.glyphs, one.font) : one)).join('');
      operations += mappedText(part.parts, characters) === part.actual ? inner : spanned(part.actual, inner);
    }
  }
  return `${operations}ET\n`;
}

/** What a reader that knows no ActualText reads. */
function mappedText(parts: readonly (string | Glyphs)[], characters: Characters): string {
  let text = '';
  for (const { font, glyphs } of parts.filter(isGlyphs)) {
    const map = characters.get(font);
    for (const glyph of glyphs) text += map?.get(glyph) ?? '\ufffd';
  }
  return text;
}

function glyphOperations({ font, glyphs }: Glyphs, characters: Characters): string {
  const chosen = characters.get(font);
  const isRight = (glyph: number): boolean => font.toUnicode.get(glyph) === chosen?.get(glyph);
  if (glyphs.every(isRight)) return show(glyphs, font);
  return glyphs
    .map(glyph => {
      const actual = font.toUnicode.get(glyph);
      return actual === undefined || isRight(glyph) ? show([glyph], font) : spanned(actual, show([glyph], font));
    })
    .join('');
}

function spanned(actual: string, operations: string): string {
  return `/Span<</ActualText<FEFF${hexUtf16(actual)}>>>BDC\n${operations}EMC\n`;
}

function show(glyphs: readonly number[], { width }: Font): string {
  let codes = '';
  for (const glyph of glyphs) codes += glyph.toString(16).padStart(2 * width, '0');
  return `<${codes}> Tj\n`;
}
