// Inline nodes as pieces of a line.
import { checkedHref } from '../../tree/build.js';
import type { Code, Emphasis, Inline, Link, Strikethrough, Strong } from '../../tree/nodes.js';
import { inlineText } from '../../tree/plain-text.js';
import { escapeLine } from './escape.js';
import { joined, type LinePlace, literal, markup, type Piece } from './pieces.js';

/** Inline nodes as Markdown; several lines when there are hard breaks in them, but in headings and cells, which are one. */
export function inlines(nodes: readonly Inline[], place: LinePlace): string {
  return escapeLine(linePieces(nodes, place), place);
}

/** Inline nodes as pieces, for lines that are put together of more than one list of them. */
export function linePieces(nodes: readonly Inline[], place: LinePlace): readonly Piece[] {
  return piecesOf(withoutEdgeBreaks(joinCode(nodes.filter(hasText))), { place, before: '', after: '', inMark: false });
}

interface Context {
  readonly place: LinePlace;
  /** The characters of output beside the nodes; empty at the ends of the line. */
  readonly before: string;
  readonly after: string;
  /** True within delimiters, which others inside could close unless they stand between spaces. */
  readonly inMark: boolean;
}

function piecesOf(nodes: readonly Inline[], context: Context): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [index, node] of nodes.entries()) {
    const before = /.$/su.exec(joined(pieces.slice(-1)))?.[0] ?? context.before;
    const next = nodes[index + 1];
    const after = next === undefined ? context.after : firstCharacter(next, context.place);
    // At an end of what a tag encloses, and after another break, two blanks and a line end would break nothing.
    const edge =
      node.type === 'lineBreak' && (next === undefined || (nodes[index - 1]?.type ?? node.type) === node.type);
    const own = edge ? [markup('<br>')] : piecesOfNode(node, { ...context, before, after });
    pieces.push(...own.filter(piece => piece.text !== ''));
  }
  return pieces;
}

function piecesOfNode(node: Inline, context: Context): readonly Piece[] {
  switch (node.type) {
    case 'text':
      return [literal(node.text)];
    case 'strong':
      return marked(node, { mark: '**', tag: 'strong' }, context);
    case 'emphasis':
      return marked(node, { mark: '*', tag: 'em' }, context);
    case 'strikethrough':
      return marked(node, { mark: '~~', tag: 's' }, context);
    case 'code':
      return [{ text: codeSpan(node, context.place), kind: 'code' }];
    case 'link':
      return link(node, context);
    case 'ruby':
      return [markup('<ruby>'), literal(node.base), markup('<rt>'), literal(node.reading), markup('</rt></ruby>')];
    case 'span':
      return piecesOf(node.children, context);
    case 'lineBreak':
      return [markup(context.place === 'cell' || context.place === 'heading' ? '<br>' : '  \n')];
    case 'pageNumber':
    case 'pageCount':
      return [];
  }
}

/** Delimiters where a stock parser reads them as such, else the HTML tag, which means the same everywhere. */
function marked(
  node: Strong | Emphasis | Strikethrough,
  { mark, tag }: { readonly mark: string; readonly tag: string },
  context: Context,
): readonly Piece[] {
  const children = joinCode(node.children.filter(hasText));
  const inner = piecesOf(children, { ...context, before: mark, after: mark, inMark: true });
  const text = joined(inner);
  const first = /^./su.exec(text)?.[0] ?? '';
  const last = /.$/su.exec(text)?.[0] ?? '';
  const alone = !/[*_~]/.test(`${context.before}${first}${last}${context.after}`);
  const clear = alone && (!context.inMark || /^\s?\s?$/.test(`${context.before}${context.after}`));
  if (clear && flanks(context.before, first) && flanks(context.after, last))
    return [markup(mark), ...inner, markup(mark)];
  const again = piecesOf(children, { ...context, before: '>', after: '<' });
  return [markup(`<${tag}>`), ...again, markup(`</${tag}>`)];
}

/** CommonMark's flanking: what stands inside a delimiter, and what outside of it. */
function flanks(outside: string, inside: string): boolean {
  if (inside === '' || /\s/.test(inside)) return false;
  if (!/[\p{P}\p{S}]/u.test(inside)) return true;
  // marked takes an emoji, two UTF-16 units, for a letter.
  return outside === '' || (/^[\s\p{P}\p{S}]$/u.test(outside) && outside.length === 1);
}

function codeSpan(node: Code, place: LinePlace): string {
  const text = node.text.replace(/\s/g, ' ');
  if (text === '') return '';
  // A backslash before a pipe cannot be said in a code span of a table.
  if (place === 'cell' && /\\\|/.test(text)) return `<code>${asReferences(text)}</code>`;
  const runs = new Set((text.match(/`+/g) ?? []).map(run => run.length));
  const length = Array.from({ length: runs.size + 1 }, (_, index) => index + 1).find(size => !runs.has(size)) ?? 1;
  const pad = /^`|`$|^ .*[^ ].* $/.test(text) ? ' ' : '';
  const code = place === 'cell' ? text.replaceAll('|', '\\|') : text;
  return `${'`'.repeat(length)}${pad}${code}${pad}${'`'.repeat(length)}`;
}

function asReferences(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, character => `&#${character.charCodeAt(0)};`);
}

function link(node: Link, context: Context): readonly Piece[] {
  const text = inlineText(node.children);
  if (isAutolink(node, text)) return [markup(`<${text}>`)];
  const inner = piecesOf(joinCode(node.children), { ...context, before: '[', after: ']' });
  if (joined(inner).trim() === '') return inner;
  const kind = isPlain(inner, node.href) ? 'linkText' : 'brackets';
  const own = inner.map((piece): Piece => (piece.kind === 'text' ? { ...piece, kind } : piece));
  return [markup('['), ...own, markup(`](${destination(node.href)})`)];
}

/** True when the link says its own address, as `<https://example.com>` does. */
function isAutolink({ href, children }: Link, text: string): boolean {
  if (children.length !== 1 || children[0]?.type !== 'text' || /[\s<>|\\]/.test(text)) return false;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return href === `mailto:${text}`;
  return /^https?:/i.test(text) && checkedHref(text) === href;
}

/** True when the brackets in a link's text cannot mislead a parser. */
function isPlain(pieces: readonly Piece[], href: string): boolean {
  const text = joined(pieces);
  if (/\]\(|!\[|\\[[\]]/.test(text) || (/[[\]]/.test(text) && /[*_~]/.test(href))) return false;
  let depth = 0;
  for (const { text: own, kind } of pieces) {
    if (kind === 'markup' || kind === 'code') continue;
    for (const character of own.match(/[[\]]/g) ?? []) {
      depth += character === '[' ? 1 : -1;
      if (depth < 0 || depth > 1) return false;
    }
  }
  return depth === 0;
}

/** An address or path as a link's destination. */
export function destination(href: string): string {
  const encoded = href
    .replace(/[\s<>|\\]/g, character => encodeURIComponent(character))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  if (encoded === '') return '<>';
  const unbalanced = /[()]/.test(encoded.replace(/\([^()]*\)/g, ''));
  return unbalanced ? encoded.replaceAll('(', '%28').replaceAll(')', '%29') : encoded;
}

/** The first character that a node puts out, as far as its neighbour needs to know. */
function firstCharacter(node: Inline, place: LinePlace): string {
  switch (node.type) {
    case 'text':
      return /^./su.exec(node.text)?.[0] ?? '';
    case 'code':
      return '`';
    case 'link':
      return '[';
    case 'span':
      return node.children[0] === undefined ? '' : firstCharacter(node.children[0], place);
    case 'lineBreak':
      return place === 'cell' || place === 'heading' ? '<' : '\n';
    // Delimiters right after others become tags.
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'ruby':
    case 'pageNumber':
    case 'pageCount':
      return '<';
  }
}

function hasText(node: Inline): boolean {
  if (node.type === 'text' || node.type === 'code') return node.text !== '';
  if ('children' in node) return node.children.some(child => child.type !== 'lineBreak' && hasText(child));
  return node.type === 'ruby' || node.type === 'lineBreak';
}

/** Code beside code is one span: the backticks between would run together. */
function joinCode(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.reduce<Inline[]>((joinedNodes, node) => {
    const last = joinedNodes.at(-1);
    if (node.type !== 'code' || last?.type !== 'code') joinedNodes.push(node);
    else joinedNodes.splice(-1, 1, { type: 'code', text: last.text + node.text });
    return joinedNodes;
  }, []);
}

/** A hard break at the start or the end of a paragraph breaks nothing. */
function withoutEdgeBreaks(nodes: readonly Inline[]): readonly Inline[] {
  const first = nodes.findIndex(node => node.type !== 'lineBreak');
  const last = nodes.findLastIndex(node => node.type !== 'lineBreak');
  return first === -1 ? [] : nodes.slice(first, last + 1);
}
