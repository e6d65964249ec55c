// Reads one text object of a content stream: the glyphs that it shows, and the spans that say what they stand for.
import { bytesOf, textOf } from '../file/values.js';
import { type Uses, useOf } from '../text/characters.js';
import type { Font } from '../text/fonts.js';
import { type Code, codeOf } from '../text/to-unicode.js';
import type { PaintedText } from './content.js';
import { identity, type Matrix, matrixOf, times } from './matrix.js';

/** Takes what stands between `BT` and `ET`, and throws at what Chrome never writes there. */
export interface TextReader {
  openSpan(line: string, actual: string): void;
  closeSpan(): void;
  /** One line by its operator; `font` is the one in use. */
  take(operator: string, line: string, font: Font | undefined): void;
  /** What has been read; `matrix` is the page's state. */
  end(matrix: Matrix): Pick<PaintedText, 'lines' | 'spans' | 'text' | 'y'>;
}

/**
 * A reader of one text, that counts its glyphs among `uses`. A span without glyphs says nothing: Chrome paints a line whose
 * ink touches the next page there as well, and leaves out the glyphs but not their spans.
 */
export function createTextReader(uses: Uses): TextReader {
  const lines: string[] = [];
  let span: { readonly actual: string; readonly start: number; readonly shown: [Font, Code][] } | undefined;
  let spans = false;
  let position: Matrix | undefined;
  let text = '';
  return {
    openSpan(line, actual) {
      if (span) throw new Error('a span within a span');
      span = { actual, start: lines.length, shown: [] };
      lines.push(line);
    },
    closeSpan() {
      if (!span) throw new Error('an end without its span');
      if (span.shown.length === 0) lines.splice(span.start, 1);
      else {
        countSpan(uses, span);
        text += span.actual;
        spans = true;
        lines.push('EMC');
      }
      span = undefined;
    },
    take(operator, line, font) {
      lines.push(line);
      if (operator === 'Tj') {
        if (!font) throw new Error('text without a font');
        const { codes } = shownCodes(line, font.width);
        for (let index = 0; index < codes.length; index++) {
          const code = codes[index] ?? '';
          if (span) span.shown.push([font, code]);
          else text += counted(uses, font, code);
        }
      } else if (operator === 'Tm') position ??= matrixOf(line);
      else if (!expected.has(operator)) throw new Error(`${operator} within a text`);
    },
    end(matrix) {
      if (span) throw new Error('a span that does not end');
      return { lines, spans, text, y: times(position ?? identity, matrix)[5] };
    },
  };
}

/** Beside `Tj` and `Tm`: in which font, where, in which manner and colour. */
const expected = new Set(['Tf', 'Td', 'Tr', 'Tz', 'Tc', 'Tw', 'Ts', 'TL', 'gs', 'rg', 'RG', 'w']);

/** The text that an `ActualText` says. */
export function actualText(opening: string): string {
  const raw = /\/ActualText\s*(<[\da-fA-F]*>|\((?:[^()\\]|\\[\s\S])*\))/.exec(opening)?.[1];
  if (raw === undefined) throw new Error('an unknown mark');
  return textOf({ raw });
}

/** What a line that shows glyphs does before, and the glyphs. */
export function shownCodes(line: string, width: 1 | 2): { readonly before: string; readonly codes: readonly Code[] } {
  const end = line.length - ' Tj'.length;
  const literal = line.indexOf('(');
  const start = literal === -1 ? line.indexOf('<') : literal;
  const codes: Code[] = [];
  if (literal === -1) {
    for (let at = start + 1; at < end - 1; at += 2 * width) codes.push(line.slice(at, at + 2 * width).toUpperCase());
  } else {
    const bytes = bytesOf({ raw: line.slice(start, end) });
    for (let at = 0; at + width <= bytes.length; at += width)
      codes.push(
        codeOf(width === 1 ? bytes.charCodeAt(at) : bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1), width),
      );
  }
  return { before: line.slice(0, start), codes };
}

/** The character that the font's map says, counted. */
function counted(uses: Uses, font: Font, code: Code): string {
  const use = useOf(uses, font, code);
  use.plain++;
  return use.text ?? '\ufffd';
}

/** A text beside several glyphs says nothing of any one of them. */
function countSpan(
  uses: Uses,
  { actual, shown }: { readonly actual: string; readonly shown: readonly [Font, Code][] },
): void {
  for (const [font, code] of shown) {
    const use = useOf(uses, font, code);
    if (shown.length > 1) continue;
    use.replaced ??= new Map();
    use.replaced.set(actual, (use.replaced.get(actual) ?? 0) + 1);
  }
}
