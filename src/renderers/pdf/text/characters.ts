// Which character each glyph is. A font's map has one answer a glyph, but one glyph may serve several characters: 日 and
// the radical ⽇, ～ and 〜. Skia keeps any one of them and says the right one beside the glyph, in an ActualText that many
// readers do not read. So each glyph gets the character that the document really has, most often if it has several; only
// the others keep their ActualText. Nothing is normalised: what the author wrote is what comes out.
import { type Glyphs, isGlyphs, isReplaced, type Page, type TextPart } from '../content/content.js';
import { hexUtf16 } from '../file/values.js';
import type { Font } from './fonts.js';

/** For each font, the characters of each of its glyphs that the document shows. */
export type Characters = ReadonlyMap<Font, ReadonlyMap<number, string>>;

/** Decides for every glyph that the pages show. */
export function charactersOf(pages: readonly Page[]): Characters {
  const counts = new Map<Font, Map<number, Map<string, number>>>();
  const count = (font: Font, glyph: number, text: string | undefined): void => {
    const glyphs = counts.get(font) ?? new Map<number, Map<string, number>>();
    const texts = glyphs.get(glyph) ?? new Map<string, number>();
    if (text !== undefined) texts.set(text, (texts.get(text) ?? 0) + 1);
    counts.set(font, glyphs.set(glyph, texts));
  };
  for (const part of textParts(pages)) {
    const shown = glyphsIn(part);
    const [one, another] = shown;
    if (isReplaced(part) && one && !another) count(one.font, one.glyph, part.actual);
    else
      for (const { font, glyph } of shown) count(font, glyph, isGlyphs(part) ? font.toUnicode.get(glyph) : undefined);
  }
  return new Map(
    [...counts].map(([font, glyphs]) => [
      font,
      new Map(
        [...glyphs].flatMap(([glyph, texts]) => {
          const text = mostFrequent(texts) ?? font.toUnicode.get(glyph);
          return text === undefined ? [] : [[glyph, text] as const];
        }),
      ),
    ]),
  );
}

/** The text of some parts of a text object. */
export function textIn(parts: readonly TextPart[]): string {
  return parts
    .map(part => {
      if (isReplaced(part)) return part.actual;
      return glyphsIn(part)
        .map(({ font, glyph }) => font.toUnicode.get(glyph) ?? '\ufffd')
        .join('');
    })
    .join('');
}

/** Every glyph of a part, with its font. */
export function glyphsIn(part: TextPart): readonly { readonly font: Font; readonly glyph: number }[] {
  if (isReplaced(part)) return part.parts.flatMap(glyphsIn);
  return isGlyphs(part) ? part.glyphs.map(glyph => ({ font: part.font, glyph })) : [];
}

/** All parts of all texts. */
export function textParts(pages: readonly Page[]): readonly TextPart[] {
  return pages.flatMap(({ items }) => items.flatMap(item => (item.kind === 'text' ? item.parts : [])));
}

/** A text object's parts as operations, with an ActualText wherever the font's map says something else. */
export function textOperations(parts: readonly TextPart[], characters: Characters): string {
  return parts.map(part => partOperations(part, characters)).join('');
}

function partOperations(part: TextPart, characters: Characters): string {
  if (isGlyphs(part)) return glyphOperations(part, characters);
  if (!isReplaced(part)) return part;
  const mapped = glyphsIn(part).map(({ font, glyph }) => characters.get(font)?.get(glyph) ?? '\ufffd');
  const inner = part.parts.map(one => (typeof one === 'string' ? one : show(one.glyphs, one.font))).join('');
  return mapped.join('') === part.actual ? inner : spanned(part.actual, inner);
}

function glyphOperations({ font, glyphs }: Glyphs, characters: Characters): string {
  const chosen = characters.get(font);
  const operations: string[] = [];
  const right: number[] = [];
  const flush = (): void => {
    if (right.length > 0) operations.push(show(right.splice(0), font));
  };
  for (const glyph of glyphs) {
    const actual = font.toUnicode.get(glyph);
    if (actual === undefined || actual === chosen?.get(glyph)) right.push(glyph);
    else {
      flush();
      operations.push(spanned(actual, show([glyph], font)));
    }
  }
  flush();
  return operations.join('');
}

function spanned(actual: string, operations: string): string {
  return `/Span<</ActualText<FEFF${hexUtf16(actual)}>>>BDC\n${operations}EMC\n`;
}

function show(glyphs: readonly number[], { width }: Font): string {
  const codes = glyphs.map(glyph =>
    glyph
      .toString(16)
      .toUpperCase()
      .padStart(2 * width, '0'),
  );
  return `<${codes.join('')}> Tj\n`;
}

/** The first of the code points where several are as frequent. */
function mostFrequent(texts: ReadonlyMap<string, number>): string | undefined {
  const [best] = [...texts].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1));
  return best?.[0];
}
