// The DOCX renderer's pages: where they begin, and what stays on one.
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/tree/nodes.js';
import { partOf, renderDocx } from '../support/ooxml.js';
import { cell, list, para, row, section, table, text, tree } from '../support/ooxml-trees.js';

const body = async (children: readonly Block[]) => partOf(await renderDocx(tree(children)), 'word/document.xml');

test('a page break is a property of what follows, also of a table, and a paragraph only at the end', async () => {
  const brk: Block = { type: 'pageBreak' };
  expect(await body([para('前'), brk, para('後')])).toMatch(/前.*<w:pageBreakBefore\/>.*後/);
  expect(await body([para('前'), brk, table([row(cell('表'))])])).toMatch(/前.*<w:tbl>.*<w:pageBreakBefore\/>.*表/);
  expect(await body([brk, brk, section(1, '章', [para('文')])])).toMatch(
    /Heading1"\/><w:pageBreakBefore\/>.*章.*<w:r><w:t[^>]*>文/,
  );
  expect((await body([para('前'), brk, section(1, '章', [para('文')])])).match(/pageBreakBefore/g)).toHaveLength(1);
  expect(await body([para('前'), brk])).toContain('<w:br w:type="page"/>');
});

/** Of some words, those whose paragraphs stay with the next. */
const kept = (xml: string, ...words: readonly string[]) =>
  words.filter(word => new RegExp(`<w:keepNext/>(?:(?!</w:p>).)*>${word}<`).test(xml));

test('a whole section stays together but does not hold what follows', async () => {
  const xml = await body([section(1, '章', [para('一'), list(['二', '三'])], { keep: 'whole' }), para('四')]);
  expect(kept(xml, '一', '二', '三', '四')).toEqual(['一', '二']);
});

test('a label stays with the list under it, in a cell too; as the first thing there it would hold the whole row', async () => {
  const strong: Inline = { type: 'strong', children: [text('実績')] };
  const facts = list(['一', '二']);
  const labels = async (...blocks: readonly Block[]) => kept(await body(blocks), '実績').length;
  expect(await labels(para([strong]), facts)).toBe(1);
  expect(await labels(table([row(cell('2024年'), cell([para('文'), para([strong]), facts]))]))).toBe(1);
  expect(await labels(table([row(cell([para([strong]), facts]))]))).toBe(0);
  expect(await labels(para([strong]))).toBe(0);
  expect(await labels(para([strong, text('：多数')]), facts)).toBe(0);
});

test('the last item of a list is not alone on the next page, with all that is in it', async () => {
  const deep = list(['一', [para('二'), list(['三', '四', '五'])], '六']);
  expect(kept(await body([deep]), '一', '二', '三', '四', '五', '六')).toEqual(['五']);
  expect(kept(await body([list(['一', '二'])]), '一', '二')).toEqual(['一']);
  // In a cell the flag would hold rows together.
  expect(kept(await body([table([row(cell([list(['一', '二'])]))])]), '一', '二')).toEqual([]);
});

test('facts stay with the words or the list that they follow, and in one piece', async () => {
  const facts = para('役割：設計', { role: 'facts' });
  const bytes = await renderDocx(tree([para('文'), facts, table([row(cell('表'))]), list(['一', '二']), facts]));
  expect(kept(partOf(bytes, 'word/document.xml'), '文', '表', '二')).toEqual(['文', '二']);
  expect(partOf(bytes, 'word/styles.xml')).toMatch(/w:styleId="Facts">(?:(?!<\/w:style>).)*<w:keepLines\/>/);
});

test('the last words before 以上 stay with it', async () => {
  const xml = await body([para('本文'), para('以上', { role: 'closing', align: 'end' })]);
  expect(xml).toMatch(/<w:keepNext\/>.*本文.*<w:pStyle w:val="Closing"\/><\/w:pPr>/);
});
