// Which character each glyph is. A font's map has one answer a glyph, but one glyph may serve several characters: 日 and
// the radical ⽇, ～ and 〜. Skia keeps any one of them and says the right one beside the glyph, in an ActualText that many
// readers do not read. So each glyph gets the character that the document really has, most often if it has several; only
// the others keep their ActualText. Nothing is normalised: what the author wrote is what comes out.
import { isGlyphs, isReplaced, type Page, type Replaced, type TextPart } from '../content/content.js';
import type { Font } from './fonts.js';

/** For each font, the characters of each of its glyphs that the document shows; undefined where nobody knows. */
export type Characters = ReadonlyMap<Font, ReadonlyMap<number, string | undefined>>;

/** Decides for every glyph that the pages show. */
export function charactersOf(pages: readonly Page[]): Characters {
  const uses = new Map<Font, Uses>();
  for (const { items } of pages)
    for (const item of items) if (item.kind === 'text') for (const part of item.parts) count(uses, part);
  return new Map([...uses].map(([font, use]) => [font, decided(font, use)]));
}

/** How often glyphs of a font are shown. */
interface Uses {
  /** As the font's own map says. */
  readonly plain: Map<number, number>;
  /** Alone, for a text that stands beside them. */
  readonly replaced: Map<number, Map<string, number>>;
}

function count(uses: Map<Font, Uses>, part: TextPart): void {
  if (isGlyphs(part)) {
    const { plain } = usesOf(uses, part.font);
    for (const glyph of part.glyphs) plain.set(glyph, (plain.get(glyph) ?? 0) + 1);
  } else if (isReplaced(part)) {
    const alone = loneGlyph(part);
    for (const { font, glyphs } of part.parts.filter(isGlyphs)) {
      const { plain, replaced } = usesOf(uses, font);
      for (const glyph of glyphs) if (alone === undefined) plain.set(glyph, plain.get(glyph) ?? 0);
      if (alone === undefined) continue;
      const texts = replaced.get(alone) ?? new Map<string, number>();
      replaced.set(alone, texts.set(part.actual, (texts.get(part.actual) ?? 0) + 1));
    }
  }
}

function usesOf(uses: Map<Font, Uses>, font: Font): Uses {
  const known = uses.get(font);
  if (known) return known;
  const made: Uses = { plain: new Map(), replaced: new Map() };
  uses.set(font, made);
  return made;
}

/** The glyph of a span that has just one. */
function loneGlyph({ parts }: Replaced): number | undefined {
  const glyphs = parts.filter(isGlyphs).flatMap(part => part.glyphs);
  return glyphs.length === 1 ? glyphs[0] : undefined;
}

function decided({ toUnicode }: Font, { plain, replaced }: Uses): ReadonlyMap<number, string | undefined> {
  const chosen = new Map<number, string | undefined>();
  for (const glyph of plain.keys()) chosen.set(glyph, toUnicode.get(glyph));
  for (const [glyph, texts] of replaced) {
    const own = toUnicode.get(glyph);
    const times = plain.get(glyph) ?? 0;
    const all = own !== undefined && times > 0 ? new Map([...texts, [own, times + (texts.get(own) ?? 0)]]) : texts;
    chosen.set(glyph, mostFrequent(all));
  }
  return chosen;
}

/** The first by code units where several are as frequent. */
function mostFrequent(texts: ReadonlyMap<string, number>): string | undefined {
  const [best] = [...texts].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1));
  return best?.[0];
}
