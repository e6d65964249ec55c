// Readings over text stand beside or after their base, as the reader of a format likes; they are compared on their own.
import type { Inline } from '../../src/tree/nodes.js';

/** A node whose readings say nothing. */
export function withoutReading(node: Inline): Inline {
  if (node.type === 'ruby') return { ...node, reading: '' };
  return 'children' in node ? { ...node, children: node.children.map(withoutReading) } : node;
}
