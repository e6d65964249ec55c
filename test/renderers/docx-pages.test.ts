// The DOCX renderer's pages: where they begin, and what stays on one.
import { expect, test } from 'vitest';
import type { Block } from '../../src/tree/nodes.js';
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

test('a whole section stays together but does not hold what follows', async () => {
  const xml = await body([section(1, '章', [para('一'), list(['二', '三'])], { keep: 'whole' }), para('四')]);
  const kept = (word: string) => new RegExp(`<w:keepNext/>(?:(?!</w:p>).)*>${word}<`).test(xml);
  expect(['一', '二', '三', '四'].map(kept)).toEqual([true, true, false, false]);
});

test('a label stays with the list under it, in a cell too; as the first thing there it would hold the whole row', async () => {
  const label = para([{ type: 'strong', children: [text('【実績】')] }]);
  const facts = list(['一', '二']);
  const kept =
    /<w:keepNext\/><w:keepLines\/><\/w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"\/><\/w:rPr><w:t[^>]*>【実績】/g;
  const labels = async (...blocks: readonly Block[]) => (await body(blocks)).match(kept)?.length ?? 0;
  expect(await labels(label, facts)).toBe(1);
  expect(await labels(table([row(cell('2024年'), cell([para('文'), label, facts]))]))).toBe(1);
  expect(await labels(table([row(cell([label, facts]))]))).toBe(0);
  expect(await labels(label)).toBe(0);
  expect(await body([para([text('実績：'), { type: 'strong', children: [text('多数')] }]), facts])).not.toMatch(
    /keepNext/,
  );
});

test('the last words before 以上 stay with it', async () => {
  const xml = await body([para('本文'), para('以上', { role: 'closing', align: 'end' })]);
  expect(xml).toMatch(/<w:keepNext\/>.*本文.*<w:pStyle w:val="Closing"\/><\/w:pPr>/);
});
