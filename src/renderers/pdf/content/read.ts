// Reads a page's content: what is painted, under which of Chrome's marks, and where. Skia writes one operation a line, the
// operator last; only a step to the next glyphs shares the line of what shows them.
import type { Uses } from '../text/characters.js';
import type { Font } from '../text/fonts.js';
import type { Content, Item } from './content.js';
import { identity, type Matrix, matrixOf, times, unitBox } from './matrix.js';
import { actualText, createTextReader, type TextReader } from './read-text.js';

/** What is known of a page before its content is read. */
export interface PageFacts {
  /** By name. */
  readonly fonts: ReadonlyMap<string, Font>;
  /** Where glyphs are counted. */
  readonly uses: Uses;
  /** The content of a mark, one object a number. */
  readonly contentOf: (mcid: number) => Content;
}

/** The items of a content stream. Throws where something is built in another way than Chrome does. */
export function readContent(stream: string, facts: PageFacts): readonly Item[] {
  const reader: Reader = {
    ...facts,
    items: [],
    marks: [],
    saved: [],
    graphics: { matrix: identity, font: undefined },
    path: '',
    text: undefined,
  };
  for (const line of stream.split('\n')) if (line !== '') take(reader, line);
  const { text, path, marks, saved, items } = reader;
  if (text || path !== '' || marks.length > 0 || saved.length > 0) throw new Error('a content stream cut short');
  return items;
}

interface Reader extends PageFacts {
  readonly items: Item[];
  readonly marks: Mark[];
  readonly saved: Graphics[];
  graphics: Graphics;
  /** The path under construction. */
  path: string;
  /** The text that has begun. */
  text: TextReader | undefined;
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

/** Clips, or nothing at all. */
const dropPath: Handler = (reader, line) => {
  reader.items.push({ kind: 'state', source: `${reader.path}${line}\n`, barrier: false });
  reader.path = '';
};

const paintPicture: Handler = (reader, line) => {
  const box = unitBox(reader.graphics.matrix);
  reader.items.push({ kind: 'picture', content: contentNow(reader), source: `${line}\n`, box });
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
  ['Do', paintPicture],
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

function contentNow({ marks }: Reader): Content | undefined {
  const mark = marks.findLast(one => typeof one === 'object');
  return typeof mark === 'object' ? mark.content : undefined;
}
