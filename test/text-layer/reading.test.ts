// The reader of pages must itself see what is wrong: these are its own cases.
import { describe, expect, it } from 'vitest';
import type { Piece } from './expected.js';
import { firstDifference } from './reading.js';

const table: Piece = {
  head: '期間内容',
  rows: [
    ['四月', 'あいうえお'],
    ['五月', 'かきくけこ'],
  ],
};

describe('reads', () => {
  it.each<[string, readonly string[], readonly Piece[]]>([
    ['text on one page', ['あいう'], ['あ', 'いう']],
    ['text that goes on', ['あい', 'う'], ['あいう']],
    ['a table', ['期間内容四月あいうえお五月かきくけこ'], [table]],
    ['a table that goes on under its head', ['期間内容四月あいうえお', '期間内容五月かきくけこ終'], [table, '終']],
    ['a row cut in each of its cells', ['期間内容四あい', '期間内容月うえお五月かきくけこ'], [table]],
    ['a row cut in one of its cells', ['期間内容四月あい', '期間内容うえお五月かきくけこ'], [table]],
    ['a row over three pages', ['期間内容四月あ', '期間内容い', '期間内容うえお五月かきくけこ'], [table]],
    ['an empty last page', ['あ', ''], ['あ']],
  ])('%s', (_, pages, pieces) => {
    expect(firstDifference(pages, pieces)).toBeUndefined();
  });
});

describe('sees', () => {
  it.each<[string, readonly string[], readonly Piece[], number]>([
    ['a character too few', ['あう'], ['あいう'], 1],
    ['a character too many', ['あいうえ'], ['あいう'], 1],
    ['another character', ['吉'], ['𠮷'], 1],
    ['another order', ['いあ'], ['あ', 'い'], 1],
    ['a page too many', ['あ', 'い'], ['あ'], 1],
    ['text said twice', ['期間内容四月あい', '期間内容いうえお五月かきくけこ'], [table], 1],
    ['a row lost', ['期間内容四月あいうえお'], [table], 1],
    ['cells changed about', ['期間内容あいうえお四月五月かきくけこ'], [table], 1],
    ['a second page that says something else', ['あ', 'いえ'], ['あい', 'う'], 2],
  ])('%s', (_, pages, pieces, page) => {
    expect(firstDifference(pages, pieces)?.page).toBe(page);
  });
});
