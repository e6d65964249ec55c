// PDF: the HTML page, printed, then put right by the finishing pass, which is loaded while the browser prints.
import { htmlPage } from '../html/index.js';
import { marked } from '../html/marks.js';
import type { Renderer } from '../renderer.js';
import { fixDates } from './dates.js';
import { notAccessible, unfinished } from './problems.js';

/** The PDF renderer. A file that the pass cannot read is kept as it was printed, and said to be so. */
export const pdf: Renderer = {
  name: 'pdf',
  extension: 'pdf',
  render: async (tree, { theme, print, report }) => {
    const load = () => import('./finish.js');
    const underway = () => void load().catch(() => undefined);
    const { bytes, pages, browser } = await print(htmlPage(tree, theme, marked), underway);
    try {
      const { finish } = await load();
      const finished = finish(bytes, tree, browser);
      if (finished.flaws.length > 0) report(notAccessible(finished.flaws));
      return { files: [{ suffix: '', content: finished.bytes }], pages };
    } catch (error) {
      report(unfinished(error));
      return { files: [{ suffix: '', content: fixDates(bytes, tree.date) }], pages };
    }
  },
};
