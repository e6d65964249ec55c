// Inline nodes as HTML, and as CSS `content` for the margins of printed pages.
import type { Inline, Ruby } from '../../tree/nodes.js';
import { inlineText } from '../../tree/plain-text.js';
import { attributes, cssString, escapeHtml } from './escape.js';
import type { Marking } from './marks.js';

/** Inline nodes as phrasing content. */
export function inlines(nodes: readonly Inline[], mark: Marking): string {
  return nodes.map(node => inline(node, mark)).join('');
}

/** A running line's slot as the value of CSS `content`; markup is not possible there, so only its text remains. */
export function cssContent(nodes: readonly Inline[]): string {
  const parts = nodes.flatMap(cssParts);
  return parts.length === 0 ? 'none' : parts.join(' ');
}

function inline(node: Inline, mark: Marking): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.text);
    case 'strong':
      return `<strong>${inlines(node.children, mark)}</strong>`;
    case 'emphasis':
      return `<em>${inlines(node.children, mark)}</em>`;
    case 'strikethrough':
      return `<s${mark('Struck')}>${inlines(node.children, mark)}</s>`;
    case 'code':
      return `<code>${escapeHtml(node.text)}</code>`;
    case 'link':
      return link(node.href, inlines(node.children, mark));
    case 'ruby':
      return ruby(node, mark);
    case 'span':
      return `<span${attributes({ lang: node.lang })}${mark('Span')}>${inlines(node.children, mark)}</span>`;
    case 'lineBreak':
      return '<br>';
    case 'pageNumber':
    case 'pageCount':
      return '';
  }
}

/** The base has an element of its own only where that is marked. */
function ruby({ base, reading }: Ruby, mark: Marking): string {
  const marks = mark('RB');
  const text = marks === '' ? escapeHtml(base) : `<span${marks}>${escapeHtml(base)}</span>`;
  return `<ruby${mark('Ruby')}>${text}<rt${mark('RT')}>${escapeHtml(reading)}</rt></ruby>`;
}

/** A plugin's tree may hold what the contract forbids; a link with another scheme then stays text. */
function link(href: string, content: string): string {
  return /^(?:https?|mailto|tel):/i.test(href) ? `<a${attributes({ href })}>${content}</a>` : content;
}

function cssParts(node: Inline): readonly string[] {
  if (node.type === 'pageNumber') return ['counter(page)'];
  if (node.type === 'pageCount') return ['counter(pages)'];
  if ('children' in node) return node.children.flatMap(cssParts);
  const text = inlineText([node]);
  return text === '' ? [] : [cssString(text)];
}
