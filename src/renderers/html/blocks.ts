// Block nodes as HTML elements; one element a line where white space does not count.
import type { Block, Definitions, Image, List, ListItem, Paragraph, Section } from '../../tree/nodes.js';
import { blocksText, inlineText } from '../../tree/plain-text.js';
import { base64 } from './base64.js';
import { attributes, escapeHtml } from './escape.js';
import { inlines } from './inlines.js';
import { type Marking, notMarked } from './marks.js';
import { classNames, table } from './table.js';

/** What block handlers know of the document around them. */
export interface BlockContext {
  /** Width of the text in mm. */
  readonly widthMm: number;
  /** Marks elements for the PDF pass. */
  readonly mark: Marking;
}

/** Blocks as flow content. */
export function blocks(nodes: readonly Block[], context: BlockContext): string {
  return nodes.map((node, index) => block(node, context, nodes[index + 1])).join('');
}

function block(node: Block, context: BlockContext, next: Block | undefined): string {
  switch (node.type) {
    case 'title':
      return `<h1>${inlines(node.children, context.mark)}</h1>\n`;
    case 'section':
      return section(node, context);
    case 'paragraph':
      return paragraph(node, context, next);
    case 'list':
      return list(node, context);
    case 'definitions':
      return definitions(node, context);
    case 'table':
      return table(node, { ...context, cell: inner => place(inner, lean(inner, context), context) });
    case 'image':
      return image(node, context);
    case 'quote':
      return `<blockquote>\n${blocks(node.children, context)}</blockquote>\n`;
    case 'codeBlock':
      return `<pre${context.mark('P')}><code${attributes({ class: languageClass(node.language) })}>${escapeHtml(node.text)}</code></pre>\n`;
    case 'rule':
      return '<hr>\n';
    case 'pageBreak':
      return '<div class="page-break"></div>\n';
  }
}

function section(node: Section, context: BlockContext): string {
  const tag = `h${node.level + 1}`;
  const { mark } = context;
  const heading = `<${tag}>${inlines(node.heading, mark)}</${tag}>\n`;
  const head = node.detail
    ? `<header>\n${heading}<p class="detail">${inlines(node.detail, mark)}</p>\n</header>\n`
    : heading;
  const names = classNames([`level${node.level}`, node.role, node.keep === 'whole' ? 'whole' : undefined]);
  return `<section${attributes({ class: names })}${mark('Sect')}>\n${head}${blocks(node.children, context)}</section>\n`;
}

function paragraph(node: Paragraph, { mark }: BlockContext, next: Block | undefined): string {
  const leads = next?.type === 'table' && /[】：:]\s*$/u.test(inlineText(node.children));
  const long = inlineText(node.children).length > longText;
  const align = node.align === 'start' ? undefined : node.align;
  const names = classNames([node.role, align, leads ? 'lead' : undefined, long ? 'long' : undefined]);
  return `<p${attributes({ class: names })}>${inlines(node.children, mark)}</p>\n`;
}

/** Characters from which a paragraph may be split between pages unless whoever prints it knows better: ten lines or so. */
const longText = 400;

function list(node: List, context: BlockContext): string {
  const tag = node.ordered ? 'ol' : 'ul';
  const start = node.ordered && node.start !== 1 ? node.start : undefined;
  const names = node.tight ? undefined : 'loose';
  const items = node.items.map((item, index) => {
    const marks = node.ordered ? context.mark('LI', `${node.start + index}.`) : '';
    return listItem(item, { tight: node.tight, marks }, context);
  });
  return `<${tag}${attributes({ class: names, start })}>\n${items.join('')}</${tag}>\n`;
}

function listItem(
  item: ListItem,
  { tight, marks }: { readonly tight: boolean; readonly marks: string },
  context: BlockContext,
): string {
  // Only an element can be kept whole: text that another block follows has one, also in a tight item.
  const isLine = tight && item.children.length === 1;
  const inner = isLine ? lean(item.children, context) : `\n${blocks(item.children, context)}`;
  const done = item.checked ? 'task done' : 'task';
  const names = item.checked === undefined ? undefined : done;
  return `<li${attributes({ class: names })}${marks}>${place(item.children, inner, context)}</li>\n`;
}

/** What stands in a cell or an item; Chrome has no tag for one that is empty, so where it counts a mark holds its place. */
function place(nodes: readonly Block[], content: string, { mark }: BlockContext): string {
  const marks = mark('Empty');
  const empty = marks !== '' && blocksText(nodes).trim() === '' && !nodes.some(showsMore);
  return empty ? `<span${marks} style="line-height:0">&nbsp;</span>${content}` : content;
}

/** True for blocks that are there though they have no text. */
function showsMore(node: Block): boolean {
  if (node.type === 'section' || node.type === 'quote') return node.children.some(showsMore);
  if (node.type === 'list') return node.items.length > 0;
  return node.type === 'image' || node.type === 'table';
}

/** Blocks of a table cell or an item of one line: paragraphs before others need no element of their own when they stand alone. */
function lean(nodes: readonly Block[], context: BlockContext): string {
  const [first, ...rest] = nodes;
  if (first?.type !== 'paragraph' || first.align !== 'start' || first.role !== undefined) return blocks(nodes, context);
  if (rest.some(node => node.type === 'paragraph')) return blocks(nodes, context);
  const line = inlines(first.children, context.mark);
  return rest.length === 0 ? line : `${line}\n${blocks(rest, context)}`;
}

function definitions(node: Definitions, { mark }: BlockContext): string {
  const items = node.items.map(({ term, children }) => {
    const name = `<dt${mark('Lbl')}>${inlines(term, mark)}</dt>`;
    return `<div${mark('LI')}>\n${name}\n<dd${mark('LBody')}>${inlines(children, mark)}</dd>\n</div>\n`;
  });
  return `<dl${attributes({ class: classNames([node.role]) })}${mark('L')}>\n${items.join('')}</dl>\n`;
}

function image(node: Image, { mark }: BlockContext): string {
  const src = node.data && `data:${node.data.mime};base64,${base64(node.data.bytes)}`;
  const style = `width:${node.widthMm}mm;aspect-ratio:${node.widthMm}/${node.heightMm}`;
  const alt = mark('Empty') === '' ? node.alt : notMarked(node.alt);
  const img = `<img${attributes({ alt, src, style })}>`;
  return `<figure${attributes({ class: classNames([node.role]) })}>${img}</figure>\n`;
}

function languageClass(language: string): string | undefined {
  return /^[\w+#.-]+$/.test(language) ? `language-${language}` : undefined;
}
