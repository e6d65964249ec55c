// Themes with a column at the side: Word's own columns would part what belongs together and break over pages, so that Word
// documents have one column, in the look of the theme `standard`.
import type { Report } from '../../diagnostics/diagnostic.js';
import { standard } from '../../themes/standard.js';
import type { Theme } from '../../themes/theme.js';

/** The theme itself, or where it has a column at the side, its tokens in the way of `standard`, which is then reported. */
export function oneColumn(theme: Theme, report: Report): Theme {
  if (theme.structure.side.length === 0) return theme;
  report({
    code: 'docx/one-column',
    severity: 'warning',
    message: {
      ja: `「${theme.name}」は横に段を置くテーマですが、Word 文書は1段組みにして、「${standard.name}」の体裁で作成しました。`,
      en: `The theme “${theme.name}” has a column at the side; the Word document has one column and looks like “${standard.name}”.`,
    },
    help: {
      ja: 'Word 文書も PDF と同じ体裁にしたいときは、1段組みのテーマを選んでください。',
      en: 'Choose a theme with one column where Word and PDF are to look alike.',
    },
  });
  return { ...theme, structure: standard.structure };
}
