// The document as one article: the title block, a column at the side where the theme has one, and the rest.
import type { Structure } from '../../themes/theme.js';
import type { Block, Tree } from '../../tree/nodes.js';
import { blocks } from './blocks.js';
import { attributes } from './escape.js';
import type { Marking } from './marks.js';
import { gutterMm, sideMm } from './structure-sheet.js';
import { textWidth } from './style-sheet.js';

/** The blocks of a document, in their order. */
export function article(tree: Tree, { side }: Structure, mark: Marking): string {
  const [head, afterHead] = split(tree.children, isTitleBlock);
  const [beside, rest] = split(afterHead, block => block.type === 'section' && side.includes(block.role ?? ''));
  const width = textWidth(tree.page);
  const html = (nodes: readonly Block[], widthMm = width) => blocks(nodes, { widthMm, mark });
  const top = head.length === 0 ? '' : `<header class="head">\n${html(head)}</header>\n`;
  if (beside.length === 0) return `<article>\n${top}${html(rest)}</article>\n`;
  const columns = `<div class="side">\n${html(beside, sideMm - gutterMm)}</div>\n<div class="rest">\n${html(rest, width - sideMm - gutterMm)}</div>\n`;
  return `<article${attributes({ class: 'columns' })}>\n${top}${columns}</article>\n`;
}

/** The title and what stands under it before the first part. */
function isTitleBlock(block: Block): boolean {
  return block.type === 'title' || ((block.type === 'paragraph' || block.type === 'image') && block.role !== undefined);
}

/** The blocks at the beginning that are of a kind, and those after them. */
function split(
  nodes: readonly Block[],
  belongs: (block: Block) => boolean,
): readonly [readonly Block[], readonly Block[]] {
  const end = nodes.findIndex(block => !belongs(block));
  return end === -1 ? [nodes, []] : [nodes.slice(0, end), nodes.slice(end)];
}
