// What the pages paint, in order, each with the marked content that it stands in.
import { type Instruction, readOperators } from './operators.js';
import { bytesOf, type Dict, isDict, isReference, nameOf, type PdfFile, type Stream, type Value } from './pdf-file.js';

/** One marked-content sequence around something painted. */
export interface Mark {
  readonly tag: string;
  /** The properties, empty where there are none. */
  readonly properties: Dict;
  /** What the structure tree knows the sequence by: the page or form it stands in, and its number. */
  readonly content?: string;
}

/** A string that is shown, or a drawing. */
export interface Painted {
  /** Pages count from 1. */
  readonly page: number;
  readonly kind: 'text' | 'drawing' | 'image';
  /** The outermost first. */
  readonly marks: readonly Mark[];
  /** The font that a text is shown with, and the bytes shown. */
  readonly font?: Value;
  readonly shown?: Buffer;
  /** Text rendering mode 3: shown, but not seen. */
  readonly invisible?: boolean;
}

export interface Painting {
  readonly painted: readonly Painted[];
  /** How often each form was painted, by its reference. */
  readonly forms: ReadonlyMap<string, number>;
  /** The properties of every sequence, whether anything is painted in it or not. */
  readonly marks: readonly { readonly page: number; readonly marks: readonly Mark[] }[];
  /** Pages whose sequences begin and end unevenly. */
  readonly unbalanced: readonly number[];
}

/** Key of a marked-content sequence: the reference of its page or form, and its number. */
export function contentKey(owner: string, mcid: number): string {
  return `${owner} ${mcid}`;
}

/** What all pages paint. `pages` are the references of the page objects. */
export function paintingOf(file: PdfFile, pages: readonly string[]): Painting {
  const painted: Painted[] = [];
  const marks: { readonly page: number; readonly marks: readonly Mark[] }[] = [];
  const forms = new Map<string, number>();
  const unbalanced: number[] = [];
  for (const [index, page] of pages.entries()) {
    const sink: Sink = {
      page: index + 1,
      paint: item => painted.push({ page: index + 1, ...item }),
      begin: around => marks.push({ page: index + 1, marks: around }),
      form: reference => forms.set(reference, (forms.get(reference) ?? 0) + 1),
      unbalanced: () => unbalanced.push(index + 1),
    };
    const resources = inherited(file, page, 'Resources');
    run(file, { owner: page, resources, data: contentsOf(file, page), around: [], depth: 0 }, sink);
  }
  return { painted, forms, marks, unbalanced };
}

/** A page's own entry, or the one of the nearest node above it that has it. */
export function inherited(file: PdfFile, page: string, key: string): Value {
  const own = file.at(page, key);
  const parent = file.dict(page)?.['/Parent'];
  return own === null && isReference(parent) ? inherited(file, parent, key) : own;
}

interface Sink {
  readonly page: number;
  readonly paint: (item: Omit<Painted, 'page'>) => void;
  readonly begin: (marks: readonly Mark[]) => void;
  readonly form: (reference: string) => void;
  readonly unbalanced: () => void;
}

/** A content stream where it stands. */
interface Content {
  readonly owner: string;
  readonly resources: Value;
  readonly data: Buffer;
  readonly around: readonly Mark[];
  readonly depth: number;
}

interface TextState {
  readonly font: Value;
  readonly mode: number;
}

const drawing = /^(S|s|f|F|f\*|B|B\*|b|b\*|sh)$/;

function run(file: PdfFile, content: Content, sink: Sink): void {
  const saved: TextState[] = [];
  let marks = content.around;
  let state: TextState = { font: null, mode: 0 };
  for (const { operator, operands } of readOperators(content.data)) {
    const [first, second] = operands;
    if (operator === 'BMC' || operator === 'BDC') {
      marks = [...marks, markOf(file, content, first, second)];
      sink.begin(marks);
    } else if (operator === 'EMC') {
      if (marks.length > content.around.length) marks = marks.slice(0, -1);
      else sink.unbalanced();
    } else if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'Tf') state = { ...state, font: fontOf(file, content, first) };
    else if (operator === 'Tr') state = { ...state, mode: Number(first) };
    else if (drawing.test(operator)) sink.paint({ kind: 'drawing', marks });
    else if (operator === 'BI') sink.paint({ kind: 'image', marks });
    else if (operator === 'Do') paintObject(file, { ...content, around: marks }, nameOf(first) ?? '', sink);
    else showText({ operator, operands }, state, marks, sink);
  }
  if (marks.length > content.around.length) sink.unbalanced();
}

function showText({ operator, operands }: Instruction, state: TextState, marks: readonly Mark[], sink: Sink): void {
  if (!/^(Tj|TJ|'|")$/.test(operator)) return;
  const parts = operands.flatMap(operand => (Array.isArray(operand) ? operand : [operand]));
  const shown = Buffer.concat(parts.map(part => bytesOf(part) ?? Buffer.alloc(0)));
  if (shown.length === 0) return;
  sink.paint({ kind: 'text', marks, font: state.font, shown, invisible: state.mode === 3 });
}

/** The font's own reference where it has one, so that each font is looked at once. */
function fontOf(file: PdfFile, { resources }: Content, name: Value | undefined): Value {
  return file.dict(file.at(resources, 'Font'))?.[String(name)] ?? null;
}

function markOf(file: PdfFile, content: Content, tag: Value | undefined, given: Value | undefined): Mark {
  const named = nameOf(given);
  const properties = named === undefined ? given : file.at(content.resources, 'Properties', named);
  const dict = isDict(properties) ? properties : {};
  const mcid = dict['/MCID'];
  return {
    tag: nameOf(tag) ?? '',
    properties: dict,
    ...(typeof mcid === 'number' && { content: contentKey(content.owner, mcid) }),
  };
}

/** Deeper than any form stands in a form, unless one holds itself. */
const deepest = 20;

function paintObject(file: PdfFile, content: Content, name: string, sink: Sink): void {
  const reference = file.dict(file.at(content.resources, 'XObject'))?.[`/${name}`];
  const object = file.stream(reference);
  if (nameOf(object?.dict['/Subtype']) !== 'Form' || !object) {
    sink.paint({ kind: 'image', marks: content.around });
    return;
  }
  const owner = isReference(reference) ? reference : '';
  sink.form(owner);
  if (content.depth < deepest) run(file, formContent(file, content, owner, object), sink);
}

function formContent(file: PdfFile, content: Content, owner: string, form: Stream): Content {
  const own = file.at(form.dict['/Resources']);
  return { ...content, owner, resources: own ?? content.resources, data: form.data, depth: content.depth + 1 };
}

function contentsOf(file: PdfFile, page: string): Buffer {
  const contents = file.dict(page)?.['/Contents'];
  const streams = file.stream(contents) ? [contents] : file.array(contents);
  return Buffer.concat(streams.flatMap(part => [file.stream(part)?.data ?? Buffer.alloc(0), Buffer.from('\n')]));
}
