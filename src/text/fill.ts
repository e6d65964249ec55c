// Breaks a text into lines of so many terminal columns: between words, and between Japanese characters.
import { displayWidth, graphemes } from './width.js';

/** The lines; a word that is wider than a line stands alone on one, so that paths can be copied whole. */
export function fill(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const fits = displayWidth((line + piece).trimEnd()) <= columns;
    if (!fits && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** What must not be torn: a word with the blanks behind it; a Japanese character with what may not begin or end a line. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of graphemes(text)) {
    const last = found.at(-1);
    if (last !== undefined && holds(last, character)) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

function holds(piece: string, next: string): boolean {
  if (neverFirst.test(next)) return true;
  if (neverLast.test(piece)) return true;
  if (next === ' ') return true;
  if (piece.endsWith(' ')) return false;
  return !wide.test(next) && !endsWide.test(piece);
}

const neverFirst = /^[、。，．・：；！？」』）〕］｝】〉》ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…]/;
const neverLast = /[「『（〔［｛【〈《]$/;
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const endsWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]$/u;
