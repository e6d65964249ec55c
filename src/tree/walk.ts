// Visits every node of a tree, so that checks and tests need not know where nodes can hang.
import type { Block, Inline, Row, RunningLine, Tree } from './nodes.js';

/** Whatever has a `type`. Rows, cells and list items are parts of their table or list, not nodes. */
export type Node = Tree | Block | Inline;

/**
 * Calls `visit` for `node` and everything below it, depth first, in reading order: a tree's header, its body, its
 * footer; a section's heading, its detail, its blocks. `parents` is the way down, the outermost first.
 */
export function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => void): void {
  const waiting: { readonly node: Node; readonly parents: readonly Node[] }[] = [{ node, parents: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node: current, parents } = next;
    visit(current, parents);
    const below = [...parents, current];
    for (const child of childrenOf(current).toReversed()) waiting.push({ node: child, parents: below });
  }
}

/** The nodes directly below a node, in reading order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'tree':
      return [...lineNodes(node.running.header), ...node.children, ...lineNodes(node.running.footer)];
    case 'section':
      return [...node.heading, ...(node.detail ?? []), ...node.children];
    case 'list':
      return node.items.flatMap(item => item.children);
    case 'definitions':
      return node.items.flatMap(item => [...item.term, ...item.children]);
    case 'table':
      return [...node.head, ...node.rows].flatMap(rowBlocks);
    case 'title':
    case 'paragraph':
    case 'quote':
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'link':
    case 'span':
      return node.children;
    case 'image':
    case 'codeBlock':
    case 'rule':
    case 'pageBreak':
    case 'text':
    case 'code':
    case 'ruby':
    case 'lineBreak':
    case 'pageNumber':
    case 'pageCount':
      return [];
  }
}

function lineNodes(line: RunningLine): readonly Inline[] {
  return [...line.left, ...line.center, ...line.right];
}

function rowBlocks(row: Row): readonly Block[] {
  return row.cells.flatMap(cell => cell.children);
}
