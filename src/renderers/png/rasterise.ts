// The pages of a PDF as pixels, by PDFium, which is what Chrome itself shows PDFs with.
import { ProblemError } from '../../diagnostics/diagnostic.js';

/** A page on white, opaque: red, green, blue and 255 a pixel. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/**
 * The pages of `pdf` in order, one in memory at a time, with `dpi` pixels an inch.
 * Throws `ProblemError` (exit 3) `png/no-pdfium` where PDFium is not installed or cannot be started.
 */
export async function* rasterise(pdf: Uint8Array, dpi: number): AsyncGenerator<Raster> {
  const library = await openPdfium();
  try {
    const document = await library.loadDocument(pdf);
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const pixels = (points: number) => Math.ceil((points * dpi) / pointsPerInch);
      const size = { width: pixels(originalWidth), height: pixels(originalHeight) };
      const { data } = await page.render({ ...size, scale: 1, render: 'bitmap' });
      yield { ...size, rgba: data };
    }
    document.destroy();
  } finally {
    library.destroy();
  }
}

const pointsPerInch = 72;

async function openPdfium() {
  try {
    const { startPdfium } = await import('./pdfium.js');
    return await startPdfium();
  } catch (error) {
    throw new ProblemError(
      {
        code: 'png/no-pdfium',
        severity: 'error',
        message: {
          ja: `PNG の作成に使う PDFium（npm パッケージ @hyzyla/pdfium）を読み込めませんでした（${firstLine(error)}）。`,
          en: `PDFium, which draws the pages of a PNG (the npm package @hyzyla/pdfium), could not be loaded (${firstLine(error)}).`,
        },
        help: {
          ja: '`npm install @hyzyla/pdfium` でインストールし直してください。PDF など、ほかの形式の作成には必要ありません。',
          en: 'install it again with `npm install @hyzyla/pdfium`; the other formats do without it',
        },
      },
      3,
    );
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
