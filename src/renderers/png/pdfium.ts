// PDFium, alone in a chunk: loading the chunk fails where the package, which is optional, is not installed.
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** PDFium, compiled for this machine; it reads its WebAssembly from its own package and rejects where that is damaged. */
export const startPdfium = () => PDFiumLibrary.init();
