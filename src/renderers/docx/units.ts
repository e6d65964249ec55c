// Lengths of the tree (mm) and of the theme (pt) in the units of WordprocessingML.
import type { Page, PageSize } from '../../tree/nodes.js';

/** Millimetres in twentieths of a point, rounded; the library's own conversion rounds down. */
export function mmToTwips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Points in twentieths of a point. */
export function ptToTwips(pt: number): number {
  return Math.round(pt * 20);
}

/** Points in half points, the unit of font sizes. */
export function ptToHalfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/** Width and height of a page in twips. */
export function pageTwips(size: PageSize): { readonly width: number; readonly height: number } {
  const [width, height] = PAGES[size];
  return { width: mmToTwips(width), height: mmToTwips(height) };
}

/** Width of the text between the margins in twips. */
export function textWidth(page: Page): number {
  return pageTwips(page.size).width - mmToTwips(page.margin.left) - mmToTwips(page.margin.right);
}

/** Height of the text between the margins in twips. */
export function textHeight(page: Page): number {
  return pageTwips(page.size).height - mmToTwips(page.margin.top) - mmToTwips(page.margin.bottom);
}

// In mm; JIS P 0138 for A4 and B5, ANSI for letter.
const PAGES: { readonly [size in PageSize]: readonly [number, number] } = {
  A4: [210, 297],
  'JIS-B5': [182, 257],
  letter: [215.9, 279.4],
};
