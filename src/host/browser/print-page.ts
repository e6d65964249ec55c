// Printing one page, with the guards against what Chrome does silently: a blank page where no font was found, an error
// page in place of the document, a font that did not load.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PrintedPdf } from '../../renderers/renderer.js';
import { fontFaces, type InstalledFont } from '../fonts/fonts.js';
import { countPages, hasText } from './pdf-facts.js';
import { blankPage, fontsMissing } from './problems.js';
import type { Delivery, ReadyPage, Shown } from './session.js';

/** How pages reach the browser; `mark` is a word that the page must still carry when it is printed. */
export type Deliver = (html: string, mark: string) => Delivery;

/** As content of a blank page, without any access to files; the browser knows the fonts by name. */
export const contentDelivery: Deliver = (html, mark) => ({ html: insertInHead(html, markElement(mark)) });

/** As a file in the run's own folder, with the fonts as files; no other file may be read. */
export function fileDelivery(folder: string, fonts: readonly InstalledFont[]): Deliver {
  return (html, mark) => {
    const { css, urls } = fontFaces(fonts, html);
    const file = path.join(folder, `${mark}.html`);
    writeFileSync(file, insertInHead(html, `<meta charset="utf-8">${markElement(mark)}<style>${css}</style>`));
    return { url: pathToFileURL(file).href, allowed: urls };
  };
}

/** Prints `html` on a page that is ready; `underway` is told when Chrome prints. Throws `browser/blank-page` or `fonts/missing` in place of a wrong PDF. */
export async function printOn(
  page: ReadyPage,
  html: string,
  deliver: Deliver,
  underway: () => void = () => undefined,
): Promise<PrintedPdf> {
  const stillThere = await showOn(page, html, deliver);
  const printing = page.pdf();
  underway();
  const bytes = await printing;
  // Once more: the page may have gone elsewhere in between.
  await stillThere();
  if (!hasText(bytes)) throw blankPage({ ja: 'PDF に文字がありません', en: 'the PDF has no text' });
  return { bytes, pages: countPages(bytes) };
}

/** The pages that `html` would be printed on, by a page that may be used for it again and again. Throws as `printOn` does. */
export async function countOn(page: ReadyPage, html: string, deliver: Deliver): Promise<number> {
  await showOn(page, html, deliver);
  return countPages(await page.pdf('counting'));
}

/** Shows `html` and gives the check that it is still what is shown. */
async function showOn(page: ReadyPage, html: string, deliver: Deliver): Promise<() => Promise<void>> {
  const mark = randomUUID();
  const delivery = deliver(html, mark);
  const expected = { mark, url: 'url' in delivery ? delivery.url : 'about:blank' };
  const stillThere = async () => check(await page.shown(), expected);
  await page.show(delivery);
  await stillThere();
  return stillThere;
}

function check(shown: Shown, expected: { readonly mark: string; readonly url: string }): void {
  if (shown.mark !== expected.mark || shown.url !== expected.url) {
    throw blankPage({ ja: '別のページに置き換わりました', en: 'another page took its place' });
  }
  const [failed] = shown.failedFonts;
  if (failed !== undefined) throw fontsMissing(failed);
  if (shown.characters === 0) throw blankPage({ ja: '文字が一つも描かれていません', en: 'no text was drawn' });
}

function markElement(mark: string): string {
  return `<meta name="keireki-print" content="${mark}">`;
}

/** Puts `element` first in the head, and before everything where a page has no head of its own. */
function insertInHead(html: string, element: string): string {
  const opening = /<head(?:\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const place = opening ? opening.index + opening[0].length : 0;
  return `${html.slice(0, place)}${element}${html.slice(place)}`;
}
