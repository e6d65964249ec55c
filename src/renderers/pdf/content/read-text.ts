// Reads one text object of a content stream: the glyphs that it shows, and the spans that say what they stand for.
import { bytesOf } from '../file/values.js';
import type { Font } from '../text/fonts.js';
import type { Glyphs, TextPart } from './content.js';
import { identity, type Matrix, matrixOf, times } from './matrix.js';

/** Takes what stands between `BT` and `ET`, and throws at what Chrome never writes there. */
export interface TextReader {
  openSpan(actual: string): void;
  closeSpan(): void;
  /** One line by its operator; `font` is the one in use. */
  take(operator: string, line: string, font: Font | undefined): void;
  /** What has been read; `matrix` is the page's state. */
  end(matrix: Matrix): { readonly parts: readonly TextPart[]; readonly text: string; readonly y: number };
}

/** A reader of one text. */
export function createTextReader(): TextReader {
  const parts: TextPart[] = [];
  let span: { readonly actual: string; readonly parts: (string | Glyphs)[] } | undefined;
  let position: Matrix | undefined;
  let text = '';
  const add = (part: string | Glyphs): void => void (span?.parts ?? parts).push(part);
  return {
    openSpan(actual) {
      if (span) throw new Error('a span within a span');
      span = { actual, parts: [] };
    },
    closeSpan() {
      if (!span) throw new Error('an end without its span');
      parts.push(span);
      text += span.actual;
      span = undefined;
    },
    take(operator, line, font) {
      if (operator === 'Tj') {
        if (!font) throw new Error('text without a font');
        const start = line.search(/[<(]/);
        if (start > 0) add(line.slice(0, start));
        const glyphs = glyphsOf(line.slice(start, line.length - ' Tj'.length), font.width);
        if (!span) for (const glyph of glyphs) text += font.toUnicode.get(glyph) ?? '\ufffd';
        add({ font, glyphs });
        return;
      }
      if (!expected.has(operator)) throw new Error(`${operator} within a text`);
      if (operator === 'Tm') position ??= matrixOf(line);
      add(`${line}\n`);
    },
    end(matrix) {
      if (span) throw new Error('a span that does not end');
      return { parts, text, y: times(position ?? identity, matrix)[5] };
    },
  };
}

/** Beside `Tj`: in which font, where, in which manner and colour. */
const expected = new Set(['Tf', 'Tm', 'Td', 'Tr', 'Tz', 'Tc', 'Tw', 'Ts', 'TL', 'gs', 'rg', 'RG', 'w']);

function glyphsOf(string: string, width: 1 | 2): readonly number[] {
  const glyphs: number[] = [];
  if (string.startsWith('<')) {
    for (let index = 1; index < string.length - 1; index += 2 * width)
      glyphs.push(Number.parseInt(string.slice(index, index + 2 * width), 16));
    return glyphs;
  }
  const bytes = bytesOf({ raw: string });
  for (let index = 0; index + width <= bytes.length; index += width)
    glyphs.push(width === 1 ? bytes.charCodeAt(index) : bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1));
  return glyphs;
}
