// The one line that `resume doctor` prints, and the reading of it from the PDF.
import { readPdf } from '../renderers/pdf/file/read.js';
import { readPages } from '../renderers/pdf/pages.js';
import { readFonts } from '../renderers/pdf/text/fonts.js';

/** What is printed: kanji, kana and Latin letters. */
const trialText = '印刷の確認 keireki doctor';

/** A page with that line, in `family` where it is known. */
export function trialPage(family: string): string {
  const font = `"${family.replace(/[^\w -]/g, '')}","Noto Sans JP"`;
  return [
    '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>keireki doctor</title>',
    `<style>@page{size:A4}body{font-family:${font}}</style></head>`,
    `<body><p>${trialText}</p></body></html>`,
  ].join('');
}

/** True for a PDF that has that line in it, as a reader would copy it out. */
export function showsTrial(bytes: Uint8Array): boolean {
  try {
    const file = readPdf(bytes);
    const { canvases } = readPages(file, readFonts(file));
    const texts = canvases.flatMap(({ items }) => items.flatMap(item => (item.kind === 'text' ? [item.text] : [])));
    return bare(texts.join('')).includes(bare(trialText));
  } catch {
    return false;
  }
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
