// PNG: the pages of the PDF as pictures, one file a page.
import { printed } from '../pdf/index.js';
import type { OutputFile, Renderer } from '../renderer.js';
import { pngFile, resolution } from './encode.js';
import { rasterise } from './rasterise.js';

/** The PNG renderer. What it draws is the PDF as printed: what the PDF gains afterwards, no eye sees. */
export const png: Renderer = {
  name: 'png',
  extension: 'png',
  render: async (tree, context) => {
    const { bytes, pages } = await printed(tree, context);
    const files: OutputFile[] = [];
    for await (const page of rasterise(bytes, resolution))
      files.push({ suffix: suffixOf(files.length + 1, pages), content: pngFile(page) });
    return { files, next: suffixOf(files.length + 1, files.length + 1) };
  },
};

/** As many digits in each name as the last one has, so that the files sort as the pages do. */
function suffixOf(page: number, pages: number): string {
  return `-${String(page).padStart(String(pages).length, '0')}`;
}
