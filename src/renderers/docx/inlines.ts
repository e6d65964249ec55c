// Inline nodes as runs, hyperlinks, readings and fields; looks come from character styles.
import type { Inline, Tree } from '../../tree/nodes.js';
import { type MarkStyle, readingStyle, type StretchStyle } from './character-styles.js';
import { type RunFormat, runProperties } from './formatting.js';
import type { Links } from './place.js';
import type { StyleBook } from './styles.js';
import { ptToHalfPoints } from './units.js';
import { type Content, cleanText, element, textElement, value } from './xml.js';

/** What stands around an inline node. */
export interface InlineContext {
  readonly links: Links;
  readonly styles: StyleBook;
  /** Size of the text in pt, which readings are measured against. */
  readonly size: number;
  /** Character style of the whole stretch. */
  readonly style?: StretchStyle;
  /** The paragraph's style is bold: a bold style of characters would make its text light again. */
  readonly bold?: boolean;
}

/** What stands around text of a size in pt in the body of a document. */
export function around({ links, styles }: Pick<InlineContext, 'links' | 'styles'>, size: number): InlineContext {
  return { links, styles, size };
}

/** Inline nodes as the children of a paragraph. */
export function inlines(nodes: readonly Inline[], context: InlineContext): readonly Content[] {
  return nodes.flatMap(node => inline(node, {}, context));
}

/** Text as the children of one run, line ends and tabs as the elements that Word has for them. */
export function textContent(text: string): readonly Content[] {
  return cleanText(text)
    .split(/(\n|\t)/)
    .filter(piece => piece !== '')
    .map(piece => SEPARATORS[piece] ?? plain(piece));
}

/** One run. */
export function run(children: readonly Content[], format: RunFormat = {}): Content {
  return element('w:r', {}, [...runProperties(format), ...children]);
}

/** A run that moves to the next tab stop; `style` is that of the stop's leader. */
export function tab(style?: string): Content {
  return run([element('w:tab')], style === undefined ? {} : { style });
}

/** A line break within a paragraph. */
export function lineBreak(): Content {
  return run([element('w:br')]);
}

/** The space between two things on one line. */
export function space(lang: Tree['lang']): string {
  return lang === 'ja' ? '　' : '  ';
}

/** True when a reading stands over some of the text. */
export function hasRuby(nodes: readonly Inline[]): boolean {
  return nodes.some(node => node.type === 'ruby' || ('children' in node && hasRuby(node.children)));
}

/** The text of inline nodes alone, to measure it. */
export function bareText(nodes: readonly Inline[]): string {
  return nodes
    .map(node =>
      'children' in node ? bareText(node.children) : 'text' in node ? node.text : 'base' in node ? node.base : '',
    )
    .join('');
}

interface Marks {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly strike?: true;
  readonly code?: true;
  readonly link?: true;
  readonly lang?: string;
}

function inline(node: Inline, marks: Marks, context: InlineContext): readonly Content[] {
  const within = (children: readonly Inline[], more: Marks) =>
    children.flatMap(child => inline(child, { ...marks, ...more }, context));
  switch (node.type) {
    case 'text':
      return node.text === '' ? [] : [run(textContent(node.text), format(marks, context))];
    case 'code':
      return [run(textContent(node.text), format({ ...marks, code: true }, context))];
    case 'strong':
      return within(node.children, { strong: true });
    case 'emphasis':
      return within(node.children, { emphasis: true });
    case 'strikethrough':
      return within(node.children, { strike: true });
    case 'span':
      return within(node.children, { lang: node.lang });
    case 'link':
      return marks.link
        ? within(node.children, {})
        : [hyperlink(node.href, within(node.children, { link: true }), context)];
    case 'ruby':
      return [ruby(node.base, node.reading, format(marks, context), context)];
    case 'lineBreak':
      return [lineBreak()];
    case 'pageNumber':
      return [field('PAGE')];
    case 'pageCount':
      return [field('NUMPAGES')];
  }
}

function hyperlink(href: string, children: readonly Content[], context: InlineContext): Content {
  return element('w:hyperlink', { 'r:id': `rId${context.links.use(href)}`, 'w:history': 1 }, children);
}

/** A reading over its base, in half its size (ISO/IEC 29500-1, 17.3.3.25). */
function ruby(base: string, reading: string, outer: RunFormat, { size, styles }: InlineContext): Content {
  const properties = element('w:rubyPr', {}, [
    value('w:rubyAlign', 'distributeSpace'),
    value('w:hps', ptToHalfPoints(size / 2)),
    value('w:hpsRaise', ptToHalfPoints(size) - 2),
    value('w:hpsBaseText', ptToHalfPoints(size)),
    value('w:lid', 'ja-JP'),
  ]);
  const small = run(textContent(reading), { style: styles.add(readingStyle(ptToHalfPoints(size / 2))) });
  const full = run(textContent(base), outer);
  return element('w:r', {}, [
    element('w:ruby', {}, [properties, element('w:rt', {}, [small]), element('w:rubyBase', {}, [full])]),
  ]);
}

/** A field with a result to show until it is computed; some readers never compute it. */
function field(instruction: string): Content {
  return element('w:fldSimple', { 'w:instr': instruction }, [run([plain('1')])]);
}

function format(marks: Marks, { styles, style: stretch, bold }: InlineContext): RunFormat {
  const asked: readonly (MarkStyle | false | undefined)[] = [
    !bold && (marks.strong ? 'Strong' : marks.emphasis && 'Emphasis'),
    marks.strike && 'Strikethrough',
    marks.link && 'Hyperlink',
    marks.code && 'CodeText',
  ];
  const style = styles.meet([...(stretch === undefined ? [] : [stretch]), ...asked.filter(isAsked)]);
  return {
    ...(style === undefined ? {} : { style }),
    ...(marks.lang === undefined ? {} : { lang: language(marks.lang) }),
  };
}

function isAsked(style: MarkStyle | false | undefined): style is MarkStyle {
  return style !== undefined && style !== false;
}

function language(tag: string): { readonly latin?: string; readonly eastAsia?: string } {
  return /^(ja|zh|ko)\b/i.test(tag) ? { eastAsia: tag } : { latin: tag };
}

function plain(text: string): Content {
  return textElement('w:t', { 'xml:space': 'preserve' }, text);
}

const SEPARATORS: { readonly [piece: string]: Content } = { '\n': element('w:br'), '\t': element('w:tab') };
