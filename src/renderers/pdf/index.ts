// PDF: the HTML page, printed. What the printer dates by its clock gets the document's own date.
import type { Tree } from '../../tree/nodes.js';
import { htmlPage } from '../html/index.js';
import { themeCssFindings } from '../html/theme-css.js';
import type { PrintedPdf, RenderContext, Renderer } from '../renderer.js';
import { fixDates } from './dates.js';

/** The PDF renderer. */
export const pdf: Renderer = {
  name: 'pdf',
  extension: 'pdf',
  render: async (tree, context) => {
    const { bytes, pages } = await printed(tree, context);
    return { files: [{ suffix: '', content: fixDates(bytes, tree.date) }], pages };
  },
};

/** The pages as the browser prints them, which the PDF holds and pictures of it show. */
export function printed(tree: Tree, { theme, report, print }: RenderContext): Promise<PrintedPdf> {
  for (const finding of themeCssFindings(theme)) report(finding);
  return print(htmlPage(tree, theme));
}
