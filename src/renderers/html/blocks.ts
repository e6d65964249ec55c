// Block nodes as HTML elements; one element a line where white space does not count.
import type { Block, Definitions, Image, List, ListItem, Paragraph, Section } from '../../tree/nodes.js';
import { base64 } from './base64.js';
import { attributes, escapeHtml } from './escape.js';
import { inlines } from './inlines.js';
import { classNames, table } from './table.js';

/** What block handlers know of the document around them. */
export interface BlockContext {
  /** Width of the text in mm. */
  readonly widthMm: number;
}

/** Blocks as flow content. */
export function blocks(nodes: readonly Block[], context: BlockContext): string {
  return nodes.map(node => block(node, context)).join('');
}

function block(node: Block, context: BlockContext): string {
  switch (node.type) {
    case 'title':
      return `<h1>${inlines(node.children)}</h1>\n`;
    case 'section':
      return section(node, context);
    case 'paragraph':
      return paragraph(node);
    case 'list':
      return list(node, context);
    case 'definitions':
      return definitions(node);
    case 'table':
      return table(node, { ...context, cell: inner => lean(inner, context) });
    case 'image':
      return image(node);
    case 'quote':
      return `<blockquote>\n${blocks(node.children, context)}</blockquote>\n`;
    case 'codeBlock':
      return `<pre><code${attributes({ class: languageClass(node.language) })}>${escapeHtml(node.text)}</code></pre>\n`;
    case 'rule':
      return '<hr>\n';
    case 'pageBreak':
      return '<div class="page-break"></div>\n';
  }
}

function section(node: Section, context: BlockContext): string {
  const tag = `h${node.level + 1}`;
  const heading = `<${tag}>${inlines(node.heading)}</${tag}>\n`;
  const head = node.detail ? `<header>\n${heading}<p class="detail">${inlines(node.detail)}</p>\n</header>\n` : heading;
  const names = classNames([`level${node.level}`, node.role, node.keep === 'whole' ? 'whole' : undefined]);
  return `<section${attributes({ class: names })}>\n${head}${blocks(node.children, context)}</section>\n`;
}

function paragraph(node: Paragraph): string {
  const names = classNames([node.role, node.align === 'start' ? undefined : node.align]);
  return `<p${attributes({ class: names })}>${inlines(node.children)}</p>\n`;
}

function list(node: List, context: BlockContext): string {
  const tag = node.ordered ? 'ol' : 'ul';
  const start = node.ordered && node.start !== 1 ? node.start : undefined;
  const names = node.tight ? undefined : 'loose';
  const items = node.items.map(item => listItem(item, node, context)).join('');
  return `<${tag}${attributes({ class: names, start })}>\n${items}</${tag}>\n`;
}

function listItem(item: ListItem, { tight }: List, context: BlockContext): string {
  const content = tight ? lean(item.children, context) : `\n${blocks(item.children, context)}`;
  if (item.checked === undefined) return `<li>${content}</li>\n`;
  const names = item.checked ? 'task done' : 'task';
  return `<li${attributes({ class: names })}>${content}</li>\n`;
}

/** Blocks of a table cell or a tight item: paragraphs before others need no element of their own when they stand alone. */
function lean(nodes: readonly Block[], context: BlockContext): string {
  const [first, ...rest] = nodes;
  if (first?.type !== 'paragraph' || first.align !== 'start' || first.role !== undefined) return blocks(nodes, context);
  if (rest.some(node => node.type === 'paragraph')) return blocks(nodes, context);
  return rest.length === 0 ? inlines(first.children) : `${inlines(first.children)}\n${blocks(rest, context)}`;
}

function definitions(node: Definitions): string {
  const items = node.items.map(
    ({ term, children }) => `<div>\n<dt>${inlines(term)}</dt>\n<dd>${inlines(children)}</dd>\n</div>\n`,
  );
  return `<dl${attributes({ class: classNames([node.role]) })}>\n${items.join('')}</dl>\n`;
}

function image(node: Image): string {
  const src = node.data && `data:${node.data.mime};base64,${base64(node.data.bytes)}`;
  const style = `width:${node.widthMm}mm;aspect-ratio:${node.widthMm}/${node.heightMm}`;
  const img = `<img${attributes({ alt: node.alt, src, style })}>`;
  return `<figure${attributes({ class: classNames([node.role]) })}>${img}</figure>\n`;
}

function languageClass(language: string): string | undefined {
  return /^[\w+#.-]+$/.test(language) ? `language-${language}` : undefined;
}
