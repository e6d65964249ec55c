// PDF: the HTML page, printed. What the printer dates by its clock gets the document's own date.
import { htmlPage } from '../html/index.js';
import { themeCssFindings } from '../html/theme-css.js';
import type { Renderer } from '../renderer.js';
import { fixDates } from './dates.js';

/** The PDF renderer. */
export const pdf: Renderer = {
  name: 'pdf',
  extension: 'pdf',
  render: async (tree, { theme, report, print }) => {
    for (const finding of themeCssFindings(theme)) report(finding);
    const { bytes, pages } = await print(htmlPage(tree, theme));
    return { files: [{ suffix: '', content: fixDates(bytes, tree.date) }], pages };
  },
};
