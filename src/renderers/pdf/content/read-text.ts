// Reads one text object of a content stream: the glyphs that it shows, and the spans that say what they stand for.
import { bytesOf } from '../file/values.js';
import type { Font } from '../text/fonts.js';
import type { Glyphs, TextPart } from './content.js';
import { identity, type Matrix, matrixOf, times } from './matrix.js';
import { numbersIn, type Operation } from './operations.js';

export type TextReader = ReturnType<typeof createTextReader>;

/** Takes what stands between `BT` and `ET`; throws at what Chrome never writes there. */
export function createTextReader() {
  const parts: TextPart[] = [];
  let span: { readonly actual: string; readonly parts: (string | Glyphs)[] } | undefined;
  let position: Matrix | undefined;
  const add = (part: string | Glyphs): void => void (span?.parts ?? parts).push(part);
  return {
    openSpan(actual: string): void {
      if (span) throw new Error('a span within a span');
      span = { actual, parts: [] };
    },
    closeSpan(): void {
      if (!span) throw new Error('an end without its span');
      parts.push(span);
      span = undefined;
    },
    take({ operator, operands, source }: Operation, font: Font | undefined): void {
      if (operator === 'Tj') {
        if (!font) throw new Error('text without a font');
        add({ font, glyphs: glyphsOf(operands.trim(), font.width) });
        return;
      }
      if (!expected.has(operator)) throw new Error(`${operator} within a text`);
      if (operator === 'Tm') position ??= matrixOf(numbersIn(operands));
      add(source);
    },
    end(matrix: Matrix) {
      if (span) throw new Error('a span that does not end');
      return { parts, y: times(position ?? identity, matrix)[5] };
    },
  };
}

/** Beside `Tj`: in which font, where, in which manner and colour. */
const expected = new Set(['Tf', 'Tm', 'Td', 'Tr', 'Tz', 'Tc', 'Tw', 'Ts', 'TL', 'gs', 'rg', 'RG', 'w']);

function glyphsOf(string: string, width: 1 | 2): readonly number[] {
  const bytes = bytesOf({ raw: string });
  const glyphs: number[] = [];
  for (let index = 0; index + width <= bytes.length; index += width)
    glyphs.push(width === 1 ? bytes.charCodeAt(index) : bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1));
  return glyphs;
}
