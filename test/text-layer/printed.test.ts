// What readers get out of the PDF in every theme: the text of the tree, in order, code point for code point, as poppler and
// as pdf.js read it.
import { afterAll, describe, expect, it } from 'vitest';
import { subjects } from '../support/fixtures.js';
import { readDrawn } from '../support/pdf-reading.js';
import { pagesOf } from '../support/poppler.js';
import { closePrints, inEveryTheme, printed } from '../support/prints.js';
import { mapPiece, pagesWithoutReadings, printedPieces, squeeze } from './expected.js';
import { firstDifference } from './reading.js';

afterAll(closePrints);

describe.each(inEveryTheme(subjects))('$name', ({ subject, theme }) => {
  it('poppler', async () => {
    const { tree, bytes } = await printed(subject, theme);
    const pages = (await pagesOf(bytes, tree.page)).map(squeeze);
    expect(firstDifference(pagesWithoutReadings(pages, tree), printedPieces(tree))).toBeUndefined();
  });

  it('pdf.js', async () => {
    const { tree, bytes } = await printed(subject, theme);
    const { top, bottom } = tree.page.margin;
    const pages = (await readDrawn(bytes)).map(({ height, pieces }) =>
      squeeze(
        pieces
          .filter(({ baseline }) => baseline > top && baseline < height - bottom)
          .map(({ text }) => text)
          .join(''),
      ),
    );
    const read = pagesWithoutReadings(pages, tree).map(asDrawn);
    expect(
      firstDifference(
        read,
        printedPieces(tree).map(piece => mapPiece(piece, asDrawn)),
      ),
    ).toBeUndefined();
  });
});

/**
 * pdf.js reads glyphs and not the replacement text around them. A document that has both ～ and 〜 draws them with one glyph,
 * which stands for one of them; and what chooses the form of an emoji draws nothing.
 */
function asDrawn(text: string): string {
  return text.replace(/[～〜]/gu, '〜').replace(/\ufe0f/gu, '');
}
