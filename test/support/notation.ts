// A short notation of trees, so that a test says in one line what a text became.
import type { Block, Inline } from '../../src/tree/nodes.js';

/** Inline nodes: text as it is, `strong(…)`, `link<href>(…)`, `code(…)`, `ruby(base|reading)`, `⏎` for a hard break. */
export function inlineNotation(nodes: readonly Inline[]): string {
  return nodes.map(inline).join('');
}

/** Blocks: paragraphs in brackets, `§2 heading{…}`, `list[…; …]`, `list#3` where numbered from 3, `~` where loose. */
export function notation(blocks: readonly Block[]): string {
  return blocks.map(block).join(' ');
}

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'code':
      return `code(${node.text})`;
    case 'ruby':
      return `ruby(${node.base}|${node.reading})`;
    case 'lineBreak':
      return '⏎';
    case 'link':
      return `link<${node.href}>(${inlineNotation(node.children)})`;
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'span':
      return `${node.type}(${inlineNotation(node.children)})`;
    case 'pageNumber':
    case 'pageCount':
      return node.type;
  }
}

function block(node: Block): string {
  switch (node.type) {
    case 'title':
      return `title[${inlineNotation(node.children)}]`;
    case 'paragraph':
      return `[${inlineNotation(node.children)}]`;
    case 'section':
      return `§${node.level} ${inlineNotation(node.heading)}{${notation(node.children)}}`;
    case 'list': {
      const items = node.items.map(item => {
        const box = item.checked === undefined ? '' : item.checked ? '☑' : '☐';
        return `${box}${notation(item.children)}`;
      });
      return `list${node.ordered ? `#${node.start}` : ''}${node.tight ? '' : '~'}(${items.join('; ')})`;
    }
    case 'definitions':
      return `definitions(${node.items.map(item => `${inlineNotation(item.term)}=${inlineNotation(item.children)}`).join('; ')})`;
    case 'table': {
      const rows = [...node.head, ...node.rows].map(row => row.cells.map(cell => notation(cell.children)).join('|'));
      const columns = node.columns.map(
        ({ width, align }) => `${'mm' in width ? `${width.mm}mm` : width.fraction}${align}`,
      );
      return `table<${columns.join(' ')}>(${node.head.length}: ${rows.join(' / ')})`;
    }
    case 'quote':
      return `quote(${notation(node.children)})`;
    case 'codeBlock':
      return `codeBlock<${node.language}>(${node.text.replaceAll('\n', '↵')})`;
    case 'image':
    case 'rule':
    case 'pageBreak':
      return node.type;
  }
}
