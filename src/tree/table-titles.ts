// Tables that people write in Markdown have no title; who cannot see them is told the heading that they stand under.
import type { Block } from './nodes.js';
import { inlineText } from './plain-text.js';

/** Blocks in which each table has a title: its own, or the nearest heading above it. */
export function titleTables(blocks: readonly Block[], heading: string): readonly Block[] {
  return blocks.map(block => titled(block, heading));
}

function titled(block: Block, heading: string): Block {
  switch (block.type) {
    case 'table':
      return block.label === '' ? { ...block, label: heading } : block;
    case 'section':
      return { ...block, children: titleTables(block.children, inlineText(block.heading)) };
    case 'quote':
      return { ...block, children: titleTables(block.children, heading) };
    case 'list':
      return {
        ...block,
        items: block.items.map(item => ({ ...item, children: titleTables(item.children, heading) })),
      };
    case 'title':
    case 'paragraph':
    case 'definitions':
    case 'image':
    case 'codeBlock':
    case 'rule':
    case 'pageBreak':
      return block;
  }
}
