// Markdown: the tree as a person would have written it, in CommonMark with GFM's tables, task lists and strikethrough.
import type { Renderer } from '../renderer.js';
import { blocks } from './blocks.js';

/**
 * The Markdown renderer. It has no pages, hence no page breaks and no running lines, and says no language of a span; the
 * text of a span stands.
 */
export const markdown: Renderer = {
  name: 'md',
  extension: 'md',
  cannot: ['pageBreak', 'span', 'pageNumber', 'pageCount'],
  render: async tree => {
    const body = blocks(tree.children, { colon: tree.lang === 'ja' ? '：' : ': ', inItem: false });
    return { files: [{ suffix: '', content: body === '' ? '' : `${body}\n` }] };
  },
};
