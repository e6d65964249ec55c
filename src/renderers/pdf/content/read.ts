// Reads a content stream: what is painted, under which of Chrome's marks, and where. Skia writes one operation a line, the
// operator last; only a step to the next glyphs shares the line of what shows them.
import type { Uses } from '../text/characters.js';
import type { Font } from '../text/fonts.js';
import type { Content, Item } from './content.js';
import { type Box, type Matrix, matrixOf, sizeOf, times, unitBox } from './matrix.js';
import { actualText, createTextReader, type TextReader } from './read-text.js';

/** What is known of a canvas before its content is read. */
export interface CanvasFacts {
  /** By name. */
  readonly fonts: ReadonlyMap<string, Font>;
  /** Where glyphs are counted. */
  readonly uses: Uses;
  /** The content of a mark, one object a number. */
  readonly contentOf: (mcid: number) => Content;
  /** What a name stands for; a form is then read, from the state in which it is painted. A drawing has only lines in it. */
  readonly readObject: (name: string, state: Painting) => 'form' | 'drawing' | 'picture';
}

/** The state in which a canvas is painted: where, and within which mark. */
export interface Painting {
  readonly matrix: Matrix;
  readonly content: Content | undefined;
}

/** What a content stream paints, and the largest rectangle that it clips to. */
export interface ReadContent {
  readonly items: readonly Item[];
  readonly area: Box | undefined;
}

/** Reads a content stream. Throws where something is built in another way than Chrome does. */
export function readContent(stream: string, facts: CanvasFacts, { matrix, content }: Painting): ReadContent {
  const reader: Reader = {
    ...facts,
    items: [],
    outer: content,
    marks: [],
    saved: [],
    graphics: { matrix, font: undefined },
    path: '',
    text: undefined,
    area: undefined,
  };
  const lines = stream.split('\n');
  // Thousands of lines in code that has just been loaded: an iterator would make an object for each.
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line) take(reader, line);
  }
  const { text, path, marks, saved, items, area } = reader;
  if (text || path !== '' || marks.length > 0 || saved.length > 0) throw new Error('a content stream cut short');
  return { items, area };
}

interface Reader extends CanvasFacts {
  /** The mark around the canvas. */
  readonly outer: Content | undefined;
  readonly items: Item[];
  readonly marks: Mark[];
  readonly saved: Graphics[];
  graphics: Graphics;
  /** The path under construction. */
  path: string;
  /** The text that has begun. */
  text: TextReader | undefined;
  area: Box | undefined;
}

/** Graphics state as far as it matters here. */
interface Graphics {
  readonly matrix: Matrix;
  readonly font: Font | undefined;
}

type Mark = { readonly content: Content } | 'span';

function take(reader: Reader, line: string): void {
  const operator = operatorOf(line);
  const handler = handlers.get(operator);
  if (handler) handler(reader, line);
  else if (reader.text) reader.text.take(operator, line, reader.graphics.font);
  else if (states.has(operator)) reader.items.push({ kind: 'state', source: `${line}\n`, barrier: false });
  else throw new Error(`an unknown operation: ${operator}`);
}

/** The last word of a line; a mark's dictionary may end right before it. */
function operatorOf(line: string): string {
  return line.endsWith('BDC') ? 'BDC' : line.slice(line.lastIndexOf(' ') + 1);
}

type Handler = (reader: Reader, line: string) => void;

const extendPath: Handler = (reader, line) => {
  reader.path += `${line}\n`;
};

const paintPath: Handler = (reader, line) => {
  reader.items.push({ kind: 'path', content: contentNow(reader), source: `${reader.path}${line}\n` });
  reader.path = '';
};

/** Clips, or nothing at all. The largest rectangle is the page's area. */
const dropPath: Handler = (reader, line) => {
  const source = `${reader.path}${line}\n`;
  const [, x, y, width, height] = clippedRectangle.exec(source)?.map(Number) ?? [];
  if (x !== undefined && y !== undefined && width !== undefined && height !== undefined) {
    const box = unitBox(times([width, 0, 0, height, x, y], reader.graphics.matrix));
    if (!reader.area || sizeOf(box) > sizeOf(reader.area)) reader.area = box;
  }
  reader.items.push({ kind: 'state', source, barrier: false });
  reader.path = '';
};

const clippedRectangle = /^([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re\nW\*? n\n$/;

/** A form is marked within itself. */
const paintObject: Handler = (reader, line) => {
  const source = `${line}\n`;
  const content = contentNow(reader);
  const { matrix } = reader.graphics;
  const kind = reader.readObject(line.slice(1, line.indexOf(' ')), { matrix, content });
  if (kind === 'form') reader.items.push({ kind: 'state', source, barrier: true });
  else if (kind === 'drawing') reader.items.push({ kind: 'path', content, source });
  else reader.items.push({ kind: 'picture', content, source, box: unitBox(matrix) });
};

const save: Handler = reader => {
  reader.saved.push(reader.graphics);
  reader.items.push({ kind: 'state', source: 'q\n', barrier: true });
};

const restore: Handler = reader => {
  reader.graphics = reader.saved.pop() ?? reader.graphics;
  reader.items.push({ kind: 'state', source: 'Q\n', barrier: true });
};

const transform: Handler = (reader, line) => {
  const matrix = times(matrixOf(line), reader.graphics.matrix);
  reader.graphics = { ...reader.graphics, matrix };
  reader.items.push({ kind: 'state', source: `${line}\n`, barrier: false });
};

const chooseFont: Handler = (reader, line) => {
  reader.graphics = { ...reader.graphics, font: reader.fonts.get(line.slice(1, line.indexOf(' '))) };
  if (!reader.text) throw new Error('a font outside of a text');
  reader.text.take('Tf', line, reader.graphics.font);
};

const beginText: Handler = reader => {
  reader.text = createTextReader(reader.uses);
};

const endText: Handler = reader => {
  if (!reader.text) throw new Error('an end without its text');
  reader.items.push({ kind: 'text', content: contentNow(reader), ...reader.text.end(reader.graphics.matrix) });
  reader.text = undefined;
};

/** Marks open between painted things; those within a text are its spans. */
const openMark: Handler = (reader, line) => {
  const mcid = /\/MCID (\d+)/.exec(line)?.[1];
  if (mcid !== undefined) {
    if (reader.text || reader.path !== '') throw new Error('a mark within what is painted');
    reader.marks.push({ content: reader.contentOf(Number(mcid)) });
    return;
  }
  if (!reader.text) throw new Error('an unknown mark');
  reader.marks.push('span');
  reader.text.openSpan(line, actualText(line));
};

const closeMark: Handler = reader => {
  if (reader.marks.pop() === 'span') reader.text?.closeSpan();
};

const handlers: ReadonlyMap<string, Handler> = new Map([
  ...['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'].map(operator => [operator, extendPath] as const),
  ...['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh'].map(operator => [operator, paintPath] as const),
  ['n', dropPath],
  ['Do', paintObject],
  ['q', save],
  ['Q', restore],
  ['cm', transform],
  ['Tf', chooseFont],
  ['BT', beginText],
  ['ET', endText],
  ['BDC', openMark],
  ['EMC', closeMark],
]);

/** What changes how things look and paints nothing. */
const states = new Set('w J j M d ri i gs CS cs SC SCN sc scn G g RG rg K k'.split(' '));

function contentNow({ marks, outer }: Reader): Content | undefined {
  const mark = marks.findLast(one => typeof one === 'object');
  return typeof mark === 'object' ? mark.content : outer;
}
