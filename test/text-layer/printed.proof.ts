// What readers get out of the PDF in every theme: the text of the tree, in order, code point for code point, as poppler and
// as pdf.js read it.
import { afterAll, describe, expect, it } from 'vitest';
import type { Theme } from '../../src/themes/theme.js';
import type { Block, Tree } from '../../src/tree/nodes.js';
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
    expect(differenceIn(pagesWithoutReadings(pages, tree), tree, theme)).toBeUndefined();
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
    expect(differenceIn(read, tree, theme, asDrawn)).toBeUndefined();
  });
});

/**
 * Where the pages first say something else than the tree. A column at the side that goes on to a next page is read there
 * before the column beside it: each column is read in its own order.
 */
function differenceIn(pages: readonly string[], tree: Tree, { structure }: Theme, drawn = (text: string) => text) {
  const isSide = (block: Block) => block.type === 'section' && structure.side.includes(block.role ?? '');
  const piecesOf = (children: readonly Block[]) =>
    printedPieces({ ...tree, children }).map(piece => mapPiece(piece, drawn));
  const first = tree.children.findIndex(isSide);
  if (first === -1) return firstDifference(pages, piecesOf(tree.children));
  const after = tree.children.findIndex((block, index) => index > first && !isSide(block));
  const rest = after === -1 ? [] : tree.children.slice(after);
  const side = piecesOf(tree.children.slice(first, tree.children.length - rest.length));
  const head = piecesOf(tree.children.slice(0, first)).join('');
  if (!pages[0]?.startsWith(head) || side.some(piece => typeof piece !== 'string')) return firstDifference(pages, side);
  const read = withoutSide([pages[0].slice(head.length), ...pages.slice(1)], side.join(''));
  return read.left === '' ? firstDifference(read.pages, piecesOf(rest)) : read.left;
}

/** The pages without what they begin with of the column at the side, and what of it stands on none of them. */
function withoutSide(pages: readonly string[], side: string) {
  let left = side;
  const others = pages.map(page => {
    let length = 0;
    while (length < left.length && page[length] === left[length]) length++;
    left = left.slice(length);
    return page.slice(length);
  });
  return { left, pages: others };
}

/**
 * pdf.js reads glyphs and not the replacement text around them. A document that has both ～ and 〜 draws them with one glyph,
 * which stands for one of them, as it does with が in one character and in two; and what chooses the form of an emoji draws
 * nothing.
 */
function asDrawn(text: string): string {
  return text
    .replace(/[～〜]/gu, '〜')
    .replace(/\ufe0f/gu, '')
    .replace(/[\u3040-\u30ff][\u3099\u309a]/gu, kana => kana.normalize('NFC'));
}
