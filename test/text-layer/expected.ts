// What a reader of a format extracts, as pieces that follow one another without white space.

import type { Block, Inline, ListItem, Table, Tree } from '../../src/tree/nodes.js';
import { blocksText, inlineText } from '../../src/tree/plain-text.js';
import { walk } from '../../src/tree/walk.js';
import { withoutReading } from '../support/readings.js';

/** A stretch of text, or a table, whose rows a page's end may cut and whose head each page repeats. */
export type Piece = string | { readonly head: string; readonly rows: readonly (readonly string[])[] };

/** Text without white space: where it breaks into lines and words is the format's own affair. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, '');
}

/** The pieces of a printed document: its numbered lists have their numbers, its readings are taken out. */
export function printedPieces(tree: Tree): readonly Piece[] {
  return tree.children.flatMap(piecesOf);
}

/** The readings that stand over text, in order. */
export function readings(tree: Tree): readonly { readonly base: string; readonly reading: string }[] {
  const found: { base: string; reading: string }[] = [];
  walk(tree, node => {
    if (node.type === 'ruby') found.push({ base: node.base, reading: node.reading });
  });
  return found;
}

function piecesOf(block: Block): readonly Piece[] {
  switch (block.type) {
    case 'section':
      return [lineOf(block.heading) + lineOf(block.detail ?? []), ...block.children.flatMap(piecesOf)];
    case 'quote':
      return block.children.flatMap(piecesOf);
    case 'list':
      return block.items.flatMap((item, index) => [
        block.ordered && item.checked === undefined ? `${block.start + index}.` : '',
        ...itemPieces(item),
      ]);
    case 'table':
      return [tablePiece(block)];
    default:
      return [squeeze(blocksText([withoutReadings(block)]))];
  }
}

function itemPieces({ children }: ListItem): readonly Piece[] {
  return children.flatMap(piecesOf);
}

function tablePiece({ head, rows }: Table): Piece {
  const cellText = (children: readonly Block[]) => children.flatMap(piecesOf).map(flat).join('');
  return {
    head: head.flatMap(({ cells }) => cells.map(({ children }) => cellText(children))).join(''),
    rows: rows.map(({ cells }) => cells.map(({ children }) => cellText(children))),
  };
}

/** A table in a cell is read as the text that it is. */
function flat(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.head + piece.rows.flat().join('');
}

function lineOf(nodes: readonly Inline[]): string {
  return squeeze(inlineText(nodes.map(withoutReading)));
}

function withoutReadings(block: Block): Block {
  switch (block.type) {
    case 'title':
    case 'paragraph':
      return { ...block, children: block.children.map(withoutReading) };
    case 'definitions':
      return {
        ...block,
        items: block.items.map(({ term, children }) => ({
          term: term.map(withoutReading),
          children: children.map(withoutReading),
        })),
      };
    default:
      return block;
  }
}
