// Guesses at how much room text takes, where layout depends on it: Word itself is not here to ask.
import { displayWidth } from '../../text/width.js';
import type { Block, Inline } from '../../tree/nodes.js';
import { bareText } from './inlines.js';
import { ptToTwips } from './units.js';

/** The width in twips of text on one line at a size in pt; a Latin letter is taken as 0.55 em, a kanji as 1 em. */
export function inlineWidth(nodes: readonly Inline[], size: number): number {
  return Math.ceil(displayWidth(bareText(nodes)) * 0.55 * ptToTwips(size));
}

/** The lines that blocks fill at a size in pt and a width in twips. */
export function lineCount(blocks: readonly Block[], size: number, width: number): number {
  return blocks.reduce((lines, block) => lines + linesOf(block, size, width), 0);
}

function linesOf(block: Block, size: number, width: number): number {
  const text = (nodes: readonly Inline[]) =>
    nodes.filter(node => node.type === 'lineBreak').length + Math.max(1, Math.ceil(inlineWidth(nodes, size) / width));
  switch (block.type) {
    case 'title':
    case 'paragraph':
      return text(block.children);
    case 'section':
      return 1 + lineCount(block.children, size, width);
    case 'list':
      return block.items.reduce((lines, item) => lines + lineCount(item.children, size, width), 0);
    case 'definitions':
      return block.items.reduce((lines, item) => lines + text([...item.term, ...item.children]), 0);
    case 'table':
      return [...block.head, ...block.rows].reduce((lines, row) => {
        const cells = row.cells.map(cell => lineCount(cell.children, size, width / Math.max(1, row.cells.length)));
        return lines + Math.max(1, ...cells);
      }, 0);
    case 'quote':
      return lineCount(block.children, size, width);
    case 'codeBlock':
      return block.text.split('\n').length;
    case 'image':
      return Math.ceil(block.heightMm / 6);
    case 'rule':
    case 'pageBreak':
      return 1;
  }
}
