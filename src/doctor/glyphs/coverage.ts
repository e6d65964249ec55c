// Which face draws a character: the chosen one, else the first of those that stand in for it.
import type { CharMap } from './char-map.js';

/** The faces of one document's texts: the chosen family, then those that stand in for it, in their order. */
export interface Stack {
  readonly chosen: string;
  readonly others: readonly string[];
}

/** A character that the chosen family of some text does not have as it is. */
export interface Gap {
  readonly character: string;
  /** The chosen families that lack it. */
  readonly lacking: readonly string[];
  /** The family that draws it instead; undefined where none does. */
  readonly drawnBy?: string;
  /** True where the character is there, and only the form that its variation selector asks for is not. */
  readonly formOnly: boolean;
}

/** Every gap that the stacks leave in some characters; `maps` by family. */
export function gapsIn(
  characters: Iterable<string>,
  stacks: readonly Stack[],
  maps: ReadonlyMap<string, CharMap>,
): readonly Gap[] {
  return Array.from(characters, character => gapOf(character, stacks, maps)).filter(gap => gap !== undefined);
}

function gapOf(character: string, stacks: readonly Stack[], maps: ReadonlyMap<string, CharMap>): Gap | undefined {
  const draws = (family: string, text = character) => {
    const map = maps.get(family);
    return map !== undefined && covers(map, text);
  };
  const lacking = stacks.filter(({ chosen }) => !draws(chosen));
  const [first] = lacking;
  if (!first) return undefined;
  const families = [...new Set(lacking.map(({ chosen }) => chosen))];
  const drawnBy = first.others.find(family => draws(family));
  if (drawnBy !== undefined) return { character, lacking: families, drawnBy, formOnly: false };
  const base = character.replace(selectors, '');
  const plainly = base === character ? undefined : [first.chosen, ...first.others].find(family => draws(family, base));
  return {
    character,
    lacking: families,
    formOnly: plainly !== undefined,
    ...(plainly !== undefined && { drawnBy: plainly }),
  };
}

/** A letter with its accents may be one glyph or several; the shaper takes what there is. */
function covers(map: CharMap, character: string): boolean {
  return hasAll(map, character) || hasAll(map, character.normalize('NFC')) || hasAll(map, character.normalize('NFD'));
}

function hasAll(map: CharMap, text: string): boolean {
  const points = Array.from(text, point => point.codePointAt(0) ?? 0);
  return points.every((point, index) => {
    if (isSelector(point)) return true;
    const next = points[index + 1];
    const wanted = next !== undefined && isIdeographicSelector(next) ? next : undefined;
    if (wanted !== undefined) return map.has(point) && map.hasVariant(point, wanted);
    return invisible.test(String.fromCodePoint(point)) || map.has(point);
  });
}

/** VS1–VS16 ask for a picture or a letter, which is for the emoji's font; VS17 and on name the form of a kanji. */
function isSelector(point: number): boolean {
  return (point >= 0xfe00 && point <= 0xfe0f) || isIdeographicSelector(point);
}

function isIdeographicSelector(point: number): boolean {
  return point >= 0xe0100 && point <= 0xe01ef;
}

const selectors = /[\u{e0100}-\u{e01ef}]/gu;

/** What has no shape of its own: blanks, controls, joiners. */
const invisible = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
