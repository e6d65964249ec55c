// Which character each glyph is. A font's map has one answer a glyph, but one glyph may serve several characters: 日 and
// the radical ⽇, ～ and 〜. Skia keeps any one of them and says the right one beside the glyph, in an ActualText that many
// readers do not read. So each glyph gets the character that the document really has, most often if it has several; only
// the others keep their ActualText. Nothing is normalised: what the author wrote is what comes out.
import type { Font } from './fonts.js';
import type { Code } from './to-unicode.js';

/** How often a document shows each glyph, and as what; counted while its pages are read. */
export type Uses = Map<Font, Map<Code, Use>>;

/** One glyph. */
export interface Use {
  /** What its font's map says, undefined where that knows nothing. */
  readonly text: string | undefined;
  /** Times it stands for that. */
  plain: number;
  /** Times it stands, alone, for another text. */
  replaced: Map<string, number> | undefined;
}

/** The use of a glyph, made where it is the first. */
export function useOf(uses: Uses, font: Font, code: Code): Use {
  const glyphs = uses.get(font) ?? new Map<Code, Use>();
  if (glyphs.size === 0) uses.set(font, glyphs);
  const known = glyphs.get(code);
  if (known) return known;
  const use: Use = { text: font.toUnicode.get(code), plain: 0, replaced: undefined };
  glyphs.set(code, use);
  return use;
}

/** What the document's readers are told of a font's glyphs. */
export interface Chosen {
  /** The character of each glyph that is shown; undefined where nobody knows. */
  readonly characters: ReadonlyMap<Code, string | undefined>;
  /** Glyphs that stood for what the font's own map said and now need it beside them, with that text. */
  readonly beside: ReadonlyMap<Code, string>;
}

/** Decides for every glyph of every font. */
export function chosenCharacters(uses: Uses): ReadonlyMap<Font, Chosen> {
  return new Map([...uses].map(([font, glyphs]) => [font, chosenIn(glyphs)]));
}

function chosenIn(glyphs: ReadonlyMap<Code, Use>): Chosen {
  const characters = new Map<Code, string | undefined>();
  const beside = new Map<Code, string>();
  for (const [code, { text, plain, replaced }] of glyphs) {
    const best = replaced ? mostFrequent(replaced, text, plain) : text;
    characters.set(code, best);
    if (plain > 0 && text !== undefined && best !== text) beside.set(code, text);
  }
  return { characters, beside };
}

/** The first by code units where several are as frequent. */
function mostFrequent(
  replaced: ReadonlyMap<string, number>,
  own: string | undefined,
  plain: number,
): string | undefined {
  const all =
    own !== undefined && plain > 0 ? new Map([...replaced, [own, plain + (replaced.get(own) ?? 0)]]) : replaced;
  const [best] = [...all].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1));
  return best?.[0];
}
