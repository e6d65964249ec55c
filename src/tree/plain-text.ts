// The text of a tree: the norm with which the text of every format is compared.
import type { Block, Inline, Row, Tree } from './nodes.js';

/**
 * Everything a document says in its body, in reading order; running lines are left out.
 *
 * One line a block. A section is its heading, a space and its detail where it has one, then its blocks; a definition is
 * its term, a space and its value; a table goes row by row, head first, a tab between cells; a reading follows its base;
 * a hard line break ends the line; code stands as it is. What a renderer adds stands in no tree and not here: bullets,
 * numbers, check boxes, the colon after a term. Pictures, rules and page breaks say nothing.
 */
export function plainText(tree: Tree): string {
  return blocksText(tree.children);
}

/** The text of some blocks by the same rules. */
export function blocksText(blocks: readonly Block[]): string {
  return joinLines(blocks.map(blockText));
}

/** The text of a line by the same rules. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(textOf).join('');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'title':
    case 'paragraph':
      return inlineText(block.children);
    case 'section':
      return joinLines([headingText(block.heading, block.detail ?? []), blocksText(block.children)]);
    case 'list':
      return joinLines(block.items.map(item => blocksText(item.children)));
    case 'definitions':
      return joinLines(block.items.map(({ term, children }) => headingText(term, children)));
    case 'table':
      return joinLines([...block.head, ...block.rows].map(rowText));
    case 'quote':
      return blocksText(block.children);
    case 'codeBlock':
      return block.text.replace(/\n$/, '');
    case 'image':
    case 'rule':
    case 'pageBreak':
      return '';
  }
}

function textOf(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.text;
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'link':
    case 'span':
      return inlineText(node.children);
    case 'ruby':
      return `${node.base}${node.reading}`;
    case 'lineBreak':
      return '\n';
    case 'pageNumber':
    case 'pageCount':
      return '';
  }
}

function headingText(first: readonly Inline[], second: readonly Inline[]): string {
  return [inlineText(first), inlineText(second)].filter(part => part !== '').join(' ');
}

function rowText(row: Row): string {
  return row.cells.map(cell => blocksText(cell.children)).join('\t');
}

function joinLines(lines: readonly string[]): string {
  return lines.filter(line => line !== '').join('\n');
}
