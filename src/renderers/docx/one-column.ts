// Themes with a column at the side: Word's own columns would part what belongs together and break over pages, so that Word
// documents have one column, in the look of the theme `standard`.
import type { Report } from '../../diagnostics/diagnostic.js';
import { standard } from '../../themes/standard.js';
import type { Theme } from '../../themes/theme.js';
import type { Block, Inline, Tree } from '../../tree/nodes.js';
import { space } from './inlines.js';

/** What is to be written. */
interface Document {
  readonly tree: Tree;
  readonly theme: Theme;
}

/**
 * A document as it is, or where its theme has a column at the side, in one: the theme's tokens in the way of `standard`, and
 * each skill on one line, where the narrow column has several. That is reported.
 */
export function oneColumn({ tree, theme }: Document, report: Report): Document {
  if (theme.structure.side.length === 0) return { tree, theme };
  report({
    code: 'docx/one-column',
    severity: 'info',
    message: {
      ja: `「${theme.name}」は横に段を置くテーマですが、Word 文書は1段組みにして、「${standard.name}」の体裁で作成しました。`,
      en: `The theme \`${theme.name}\` has a column at the side; the Word document has one column and looks like \`${standard.name}\`.`,
    },
    help: {
      ja: 'Word 文書も PDF と同じ体裁にしたいときは、1段組みのテーマを選んでください。',
      en: 'choose a theme with one column where Word and PDF are to look alike',
    },
  });
  return {
    tree: { ...tree, children: tree.children.map(block => wide(block, tree.lang)) },
    theme: { ...theme, structure: standard.structure },
  };
}

function wide(block: Block, lang: Tree['lang']): Block {
  if (block.type === 'section') return { ...block, children: block.children.map(child => wide(child, lang)) };
  if (block.type !== 'paragraph' || block.role !== 'skill') return block;
  const gap: Inline = { type: 'text', text: space(lang) };
  return { ...block, children: block.children.map(node => (node.type === 'lineBreak' ? gap : node)) };
}
