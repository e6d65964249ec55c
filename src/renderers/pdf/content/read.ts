// Reads a page's content: what is painted, under which of Chrome's marks, and where.
import { textOf } from '../file/values.js';
import type { Font } from '../text/fonts.js';
import type { Content, Item } from './content.js';
import { identity, type Matrix, matrixOf, times, unitBox } from './matrix.js';
import { numbersIn, type Operation, operationsOf } from './operations.js';
import { createTextReader, type TextReader } from './read-text.js';

/** What is known of a page before its content is read. */
export interface PageFacts {
  /** By name. */
  readonly fonts: ReadonlyMap<string, Font>;
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
  for (const operation of operationsOf(stream)) take(reader, operation);
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

function take(reader: Reader, operation: Operation): void {
  const { operator, source } = operation;
  const handler = handlers.get(operator);
  if (handler) handler(reader, operation);
  else if (reader.text) reader.text.take(operation, reader.graphics.font);
  else reader.items.push({ kind: 'state', source, barrier: false });
}

type Handler = (reader: Reader, operation: Operation) => void;

const extendPath: Handler = (reader, { source }) => {
  reader.path += source;
};

const paintPath: Handler = (reader, { source }) => {
  reader.items.push({ kind: 'path', content: contentNow(reader), source: reader.path + source });
  reader.path = '';
};

/** Clips, or nothing at all. */
const dropPath: Handler = (reader, { source }) => {
  reader.items.push({ kind: 'state', source: reader.path + source, barrier: false });
  reader.path = '';
};

const paintPicture: Handler = (reader, { source }) => {
  const box = unitBox(reader.graphics.matrix);
  reader.items.push({ kind: 'picture', content: contentNow(reader), source, box });
};

const save: Handler = (reader, { source }) => {
  reader.saved.push(reader.graphics);
  reader.items.push({ kind: 'state', source, barrier: true });
};

const restore: Handler = (reader, { source }) => {
  reader.graphics = reader.saved.pop() ?? reader.graphics;
  reader.items.push({ kind: 'state', source, barrier: true });
};

const transform: Handler = (reader, { operands, source }) => {
  const matrix = times(matrixOf(numbersIn(operands)), reader.graphics.matrix);
  reader.graphics = { ...reader.graphics, matrix };
  reader.items.push({ kind: 'state', source, barrier: false });
};

const chooseFont: Handler = (reader, operation) => {
  const [name = ''] = operation.operands.trim().split(/\s+/);
  reader.graphics = { ...reader.graphics, font: reader.fonts.get(name.slice(1)) };
  if (!reader.text) throw new Error('a font outside of a text');
  reader.text.take(operation, reader.graphics.font);
};

const beginText: Handler = reader => {
  reader.text = createTextReader();
};

const endText: Handler = reader => {
  if (!reader.text) throw new Error('an end without its text');
  reader.items.push({ kind: 'text', content: contentNow(reader), ...reader.text.end(reader.graphics.matrix) });
  reader.text = undefined;
};

/** Marks open between painted things; those within a text are its spans. */
const openMark: Handler = (reader, { operands }) => {
  const mcid = /\/MCID (\d+)/.exec(operands)?.[1];
  if (mcid !== undefined) {
    if (reader.text || reader.path !== '') throw new Error('a mark within what is painted');
    reader.marks.push({ content: reader.contentOf(Number(mcid)) });
    return;
  }
  const actual = /\/ActualText\s*(<[\da-fA-F]*>|\((?:[^()\\]|\\[\s\S])*\))/.exec(operands)?.[1];
  if (actual === undefined || !reader.text) throw new Error('an unknown mark');
  reader.marks.push('span');
  reader.text.openSpan(textOf({ raw: actual }));
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

function contentNow({ marks }: Reader): Content | undefined {
  const mark = marks.findLast(one => typeof one === 'object');
  return typeof mark === 'object' ? mark.content : undefined;
}
