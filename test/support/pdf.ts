// Printing in tests, with a real Chrome, and pdf.js's reading of what was printed.
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Browser } from '../../src/host/browser/index.js';
import { pdf } from '../../src/renderers/pdf/index.js';
import type { Print } from '../../src/renderers/renderer.js';
import { standard } from '../../src/themes/standard.js';
import type { Theme } from '../../src/themes/theme.js';
import type { Tree } from '../../src/tree/nodes.js';

/** A rendered document. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number | undefined;
  readonly reported: readonly Diagnostic[];
}

/** Renders a tree as PDF by a browser, or by what stands in for its printing. */
export async function printTree(
  tree: Tree,
  { print }: { readonly print: Print } | Browser,
  theme: Theme = standard,
): Promise<Printed> {
  const reported: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void reported.push(diagnostic);
  const { files, pages } = await pdf.render(tree, { theme, report, print });
  const content = files[0]?.content;
  if (!(content instanceof Uint8Array)) throw new Error('The PDF renderer gave no bytes.');
  return { bytes: content, pages, reported };
}

/** Opens a PDF with pdf.js, which does not know ActualText. */
export async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

/** What pdf.js reads on each page, without white space. */
export async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await opened(bytes);
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.map(item => ('str' in item ? item.str : '')).join('');
    }),
  ).then(texts => texts.map(text => text.replace(/\s+/g, '')));
}

/** How many things each page paints outside of any marked content; what a form paints counts like what the page does. */
export async function unmarkedPaint(bytes: Uint8Array): Promise<readonly number[]> {
  const document = await opened(bytes);
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { fnArray, argsArray } = await (await document.getPage(index + 1)).getOperatorList();
      let depth = 0;
      let unmarked = 0;
      for (const [at, operation] of fnArray.entries()) {
        if (operation === OPS.beginMarkedContent || operation === OPS.beginMarkedContentProps) depth++;
        else if (operation === OPS.endMarkedContent) depth--;
        else if (painting.has(operation) && argsArray[at]?.[0] !== OPS.endPath && depth === 0) unmarked++;
      }
      return unmarked;
    }),
  );
}

const painting: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.constructPath,
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.shadingFill,
]);
