// PDF: the HTML page, printed, then put right by the finishing pass, which is loaded while the browser prints.
import type { Theme } from '../../themes/theme.js';
import type { Tree } from '../../tree/nodes.js';
import { htmlPage } from '../html/index.js';
import { marked } from '../html/marks.js';
import { themeCssFindings } from '../html/theme-css.js';
import type { PrintedPdf, RenderContext, Renderer } from '../renderer.js';
import { fixDates } from './dates.js';
import { notAccessible, unfinished } from './problems.js';

/** The PDF renderer. A file that the pass cannot read is kept as it was printed, and said to be so. */
export const pdf: Renderer = {
  name: 'pdf',
  extension: 'pdf',
  render: async (tree, context) => {
    const load = () => import('./finish.js');
    const underway = () => void load().catch(() => undefined);
    const { bytes, pages, browser } = await printed(tree, context, underway);
    try {
      const { finish } = await load();
      const finished = await finish(bytes, tree, browser);
      if (finished.flaws.length > 0) context.report(notAccessible(finished.flaws));
      return { files: [{ suffix: '', content: finished.bytes }], pages };
    } catch (error) {
      context.report(unfinished(error));
      return { files: [{ suffix: '', content: fixDates(bytes, tree.date) }], pages };
    }
  },
};

/** The pages as the browser prints them, which the PDF holds and pictures of it show. */
export function printed(
  tree: Tree,
  { theme, report, print }: RenderContext,
  underway?: () => void,
): Promise<PrintedPdf> {
  for (const finding of themeCssFindings(theme)) report(finding);
  return print(printedPage(tree, theme), underway);
}

/** The page that the browser prints: the HTML, with marks for the finishing pass. */
export function printedPage(tree: Tree, theme: Theme): string {
  return htmlPage(tree, theme, marked);
}
