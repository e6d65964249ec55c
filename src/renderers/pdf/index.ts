// PDF: the HTML page, printed, then put right by the finishing pass, which is loaded while the browser prints.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { htmlPage } from '../html/index.js';
import { marked } from '../html/marks.js';
import type { Renderer } from '../renderer.js';
import { fixDates } from './dates.js';

/** The PDF renderer. A file that the pass cannot read is kept as it was printed, and said to be so. */
export const pdf: Renderer = {
  name: 'pdf',
  extension: 'pdf',
  render: async (tree, { theme, print, report }) => {
    const load = () => import('./finish.js');
    const { bytes, pages, browser } = await print(htmlPage(tree, theme, marked), () => void load());
    const { finish } = await load();
    try {
      return { files: [{ suffix: '', content: finish(bytes, tree, browser).bytes }], pages };
    } catch (error) {
      report(unfinished(error));
      return { files: [{ suffix: '', content: fixDates(bytes, tree.date) }], pages };
    }
  },
};

function unfinished(error: unknown): Diagnostic {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'pdf/unfinished',
    severity: 'warning',
    message: {
      ja: `PDF の仕上げ（タグや文書情報の補正）ができなかったため、ブラウザーが印刷したままの PDF を書き出しました（${detail}）。`,
      en: `The PDF is written as the browser printed it, its tags and metadata not put right: ${detail}.`,
    },
    help: {
      ja: '表示と印刷に支障はありません。--browser で別の Chrome を試し、続く場合はお知らせください。',
      en: 'it looks and prints the same; try another Chrome with --browser, and report it if it persists',
    },
  };
}
