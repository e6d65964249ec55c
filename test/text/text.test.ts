// Display width, lines of a width, nearest names and line places on characters that naive code gets wrong.
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/text/fill.js';
import { indexLines } from '../../src/text/lines.js';
import { similar } from '../../src/text/similar.js';
import { displayWidth, graphemes } from '../../src/text/width.js';

describe('displayWidth', () => {
  const table: readonly (readonly [string, number])[] = [
    ['', 0],
    ['resume', 6],
    ['職務経歴書', 10],
    ['𠮷野家', 6],
    ['髙﨑', 4],
    ['㈱', 2],
    ['①', 1],
    ['～〜', 4],
    ['か\u3099', 2],
    ['が', 2],
    ['👩‍💻', 2],
    ['👍🏽', 2],
    ['🇯🇵', 2],
    ['1️⃣', 2],
    ['❤️', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['ｶﾞﾊﾟ', 4],
    ['ｱｲｳ', 3],
    ['\u200b', 0],
    ['全角　空白', 10],
    ['한국어', 6],
    ['<&>', 3],
    ['漢字'.repeat(10_000), 40_000],
  ];
  it.each(table)('%j takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('graphemes', () => {
  it('keeps what belongs together', () => {
    expect(graphemes('か\u3099👩‍💻𠮷a')).toEqual(['か\u3099', '👩‍💻', '𠮷', 'a']);
    expect(graphemes('𠮷a')).toEqual(['𠮷', 'a']);
  });
});

describe('similar', () => {
  const keys = ['name', 'nameKana', 'email', 'phone', 'startDate', 'endDate', 'summary', 'highlights', 'url'];
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['e_mail', ['email']],
    ['e-mail', ['email']],
    ['EMAIL', ['email']],
    ['StartDate', ['startDate']],
    ['start_date', ['startDate']],
    ['start-date', ['startDate']],
    ['ｎａｍｅ', ['name']],
    ['nmae', ['name']],
    ['sumary', ['summary']],
    ['highlight', ['highlights']],
    ['name_kana', ['nameKana']],
    ['phnoe', ['phone']],
    ['hobby', []],
    ['x', []],
    ['', []],
    ['氏名', []],
  ];
  it.each(table)('%j → %j', (word, expected) => {
    expect(similar(word, keys)).toEqual(expected);
  });
  it('gives two at most, the nearest first, none twice', () => {
    expect(similar('standart', ['standards', 'standard', 'standard', 'standar'])).toEqual(['standard', 'standar']);
  });
});

describe('indexLines', () => {
  it('counts LF, CR LF and CR once each, columns in UTF-16 units', () => {
    const lines = indexLines('ab\r\n𠮷c\rd\n');
    expect(lines.count).toBe(4);
    expect([0, 2, 3, 4, 6, 7, 8, 9, 10].map(offset => lines.place(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 1, column: 4 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 2, column: 4 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
      { line: 4, column: 1 },
    ]);
    expect(lines.range(2)).toEqual({ start: 4, end: 7 });
    expect(lines.range(4)).toEqual({ start: 10, end: 10 });
  });
  it('draws offsets outside the text back into it', () => {
    const lines = indexLines('a\nb');
    expect(lines.place(-5)).toEqual({ line: 1, column: 1 });
    expect(lines.place(99)).toEqual({ line: 2, column: 2 });
    expect(indexLines('').place(0)).toEqual({ line: 1, column: 1 });
  });
});

describe('fill', () => {
  it.each([
    ['', 10, ['']],
    ['one two three', 8, ['one two', 'three']],
    ['one  /a/path/that/is/long two', 8, ['one', '/a/path/that/is/long', 'two']],
    ['文書を作成できる状態です。', 10, ['文書を作成', 'できる状態', 'です。']],
    ['作成できます。次へ', 12, ['作成できま', 'す。次へ']],
    ['これは「引用」です', 8, ['これは', '「引用」', 'です']],
    ['フォント Noto を使う', 13, ['フォント Noto', 'を使う']],
    ['サーバー', 6, ['サー', 'バー']],
  ])('%j in %i columns', (text, columns, lines) => {
    expect(fill(text, columns)).toEqual(lines);
  });

  it('loses nothing, and is as narrow as it is asked to be', () => {
    const text = '経歴データは resume.yaml から読み、PDF を out/ に書き出します（A4、2ページ）。';
    for (let columns = 12; columns < 60; columns++) {
      const lines = fill(text, columns);
      expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns);
    }
  });
});
