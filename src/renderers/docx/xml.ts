// Elements as plain values: written to text for the parts that are ours alone, or handed to the docx library.
import { FileChild, XmlComponent } from 'docx';

/** An element; `Leaf` is what may stand in it beside elements and text. */
export interface Node<Leaf = never> {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Node<Leaf> | Leaf | string)[];
  /** The element as text, where it is written already; it has no attributes and children then. */
  readonly text?: string;
}

/** Attributes in the order of writing; `undefined` leaves one out. */
export type Attributes = { readonly [name: string]: string | number | undefined };

/** An element of a part that the docx library writes; pictures are the library's own components. */
export type Content = Node<XmlComponent>;

/** What can stand in an element of such a part. */
export type Child = Content | XmlComponent;

/** An element with its attributes and children. */
export function element<Leaf = never>(
  name: string,
  attributes: Attributes = {},
  children: readonly (Node<Leaf> | Leaf | string)[] = [],
): Node<Leaf> {
  return { name, attributes, children };
}

/** An element that holds text alone. */
export function textElement(name: string, attributes: Attributes, text: string): Node {
  return { name, attributes, children: [text] };
}

/** The commonest element of WordprocessingML: one value in `w:val`. */
export function value(name: string, val: string | number): Node {
  return element(name, { 'w:val': val });
}

/** A whole part as text, with its declaration. */
export function part(root: Node): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serialize(root)}`;
}

/** An element as text, escaped. */
export function serialize(node: Node): string {
  if (node.text !== undefined) return node.text;
  let text = `<${node.name}`;
  for (const [name, val] of Object.entries(node.attributes))
    if (val !== undefined) text += ` ${name}="${escapeXml(String(val))}"`;
  if (node.children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of node.children) text += typeof child === 'string' ? escapeXml(child) : serialize(child);
  return `${text}</${node.name}>`;
}

/**
 * An element written already, unless something of the library's stands in it. Most of a document is never more than text
 * and the paragraph at hand: through the library it takes thrice the time and the memory.
 */
export function written(content: Content): Content {
  return isOwn(content) ? { name: content.name, attributes: {}, children: [], text: serialize(content) } : content;
}

function isOwn(content: Content): content is Node {
  return content.children.every(
    child => typeof child === 'string' || (!(child instanceof XmlComponent) && isOwn(child)),
  );
}

/** Texts that are put into a part of the library's when it is finished. */
export interface Insertions {
  /** What stands for them until then. */
  stead(contents: readonly Content[]): readonly Component[];
  /** A finished part with them in it. */
  insert(part: string): string;
}

/** No texts yet. */
export function createInsertions(): Insertions {
  const texts: string[] = [];
  const placeholder = (text: string) => element('w:p', { 'w:rsidR': texts.push(text) - 1 });
  const held = (content: Content): Content =>
    content.text === undefined
      ? { ...content, children: content.children.map(child => (isContent(child) ? held(child) : child)) }
      : placeholder(content.text);
  return {
    stead: contents => joined(contents).map(content => new Component(held(content))),
    insert: part => part.replace(/<w:p w:rsidR="(\d+)"\/>/g, (_, index) => texts[Number(index)] ?? ''),
  };
}

/** Texts that follow one another as one. */
function joined(contents: readonly Content[]): readonly Content[] {
  const all: Content[] = [];
  for (const content of contents) {
    const last = all.at(-1);
    if (last?.text === undefined || content.text === undefined) all.push(content);
    else all[all.length - 1] = { ...last, text: last.text + content.text };
  }
  return all;
}

function isContent(child: Child | string): child is Content {
  return typeof child !== 'string' && !(child instanceof XmlComponent);
}

/** An element as the docx library's own kind of value, so that it can stand in a body, header or footer. */
export class Component extends FileChild {
  constructor(node: Content) {
    super(node.name);
    const attributes = Object.entries(node.attributes).flatMap(([name, val]) =>
      val === undefined ? [] : [[name, typeof val === 'string' ? shield(val) : val]],
    );
    if (attributes.length > 0) this.root.push({ _attr: Object.fromEntries(attributes) });
    for (const child of node.children) {
      if (typeof child === 'string') this.root.push(shield(child));
      else this.root.push(child instanceof XmlComponent ? child : new Component(child));
    }
  }
}

/**
 * Clean text for a part that the docx library writes: it fills placeholders such as `{image1.png}` in the finished part,
 * so that no brace of a writer's may stand there before. `unshield` brings them back.
 */
export function shield(text: string): string {
  return cleanText(text).replaceAll('{', BRACE);
}

/** A finished part with its braces. */
export function unshield(part: string): string {
  return part.replaceAll(BRACE, '{');
}

// A noncharacter: cleaned text has none.
const BRACE = '\uFFFF';

/** Text that any XML 1.0 part can hold: no control but tab and line ends, no half of a surrogate pair, no noncharacter. */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?![\t\n\r\u0085])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
}

// Nearly all texts have none of these, which is found quickly: half a surrogate pair may be part of a whole one.
const SUSPECT = /[^\t\n -\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, char => ESCAPES[char] ?? char);
}

const ESCAPES: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
