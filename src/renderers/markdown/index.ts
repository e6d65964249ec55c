// Markdown: the tree as a person would have written it, in CommonMark with GFM's tables, task lists and strikethrough.

import type { Tree } from '../../tree/nodes.js';
import type { Renderer } from '../renderer.js';
import { blocks } from './blocks.js';
import type { Signs } from './table.js';

/**
 * The Markdown renderer. It has no pages, hence no page breaks and no running lines, and says no language of a span; the
 * text of a span stands.
 */
export const markdown: Renderer = {
  name: 'md',
  extension: 'md',
  cannot: ['pageBreak', 'span', 'pageNumber', 'pageCount'],
  render: async tree => {
    const body = blocks(tree.children, { signs: signs[tree.lang], inItem: false });
    return { files: [{ suffix: '', content: body === '' ? '' : `${body}\n` }] };
  },
};

const signs: Readonly<Record<Tree['lang'], Signs>> = {
  ja: { colon: '：', bullet: '・', indent: '\u3000' },
  en: { colon: ': ', bullet: '• ', indent: '\u2003' },
};
