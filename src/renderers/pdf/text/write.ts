// Writes the text objects of a page, with an ActualText wherever the font's map says something else than is meant.
import type { PaintedText } from '../content/content.js';
import { actualText, shownCodes } from '../content/read-text.js';
import { hexUtf16 } from '../file/values.js';
import type { Chosen } from './characters.js';
import type { Font } from './fonts.js';
import type { Code } from './to-unicode.js';

/** What is known of all fonts, and of those of the page by name. */
export interface Known {
  readonly chosen: ReadonlyMap<Font, Chosen>;
  readonly fonts: ReadonlyMap<string, Font>;
}

/** A text object's operations, `BT` and `ET` included. */
export function textOperations({ lines, spans }: PaintedText, known: Known): string {
  const all = `BT\n${lines.join('\n')}\nET\n`;
  if (!spans && [...known.fonts.values()].every(font => !known.chosen.get(font)?.beside.size)) return all;
  return `BT\n${rewritten(lines, known)}ET\n`;
}

function rewritten(lines: readonly string[], { chosen, fonts }: Known): string {
  let operations = '';
  let font: Font | undefined;
  let span: { readonly opening: string; inner: string; mapped: string } | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.endsWith(' Tf')) font = fonts.get(line.slice(1, line.indexOf(' ')));
    if (line.endsWith('BDC')) span = { opening: line, inner: '', mapped: '' };
    else if (line === 'EMC' && span) {
      operations +=
        span.mapped === actualText(span.opening) ? span.inner : spanned(actualText(span.opening), span.inner);
      span = undefined;
    } else if (span) {
      span.inner += `${line}\n`;
      if (line.endsWith(' Tj')) span.mapped += mappedText(line, font, chosen);
    } else operations += line.endsWith(' Tj') && font ? shown(line, font, chosen.get(font)) : `${line}\n`;
  }
  return operations;
}

/** What a reader that knows no ActualText reads. */
function mappedText(line: string, font: Font | undefined, chosen: Known['chosen']): string {
  if (!font) return '';
  const characters = chosen.get(font)?.characters;
  return shownCodes(line, font.width)
    .codes.map(code => characters?.get(code) ?? '\ufffd')
    .join('');
}

/** A line that shows glyphs, cut where one of them needs its text beside it. */
function shown(line: string, font: Font, chosen: Chosen | undefined): string {
  const { before, codes } = shownCodes(line, font.width);
  const { beside } = chosen ?? {};
  if (!beside || !codes.some(code => beside.has(code))) return `${line}\n`;
  let operations = before === '' ? '' : `${before}\n`;
  let right: Code[] = [];
  for (const code of codes) {
    const actual = beside.get(code);
    if (actual === undefined) right.push(code);
    else {
      operations += show(right) + spanned(actual, show([code]));
      right = [];
    }
  }
  return operations + show(right);
}

function show(codes: readonly Code[]): string {
  return codes.length === 0 ? '' : `<${codes.join('')}> Tj\n`;
}

function spanned(actual: string, operations: string): string {
  return `/Span<</ActualText<FEFF${hexUtf16(actual)}>>>BDC\n${operations}EMC\n`;
}
