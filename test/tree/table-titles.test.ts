// Titles of tables that have none of their own.
import { expect, test } from 'vitest';
import { fraction, list, quote, row, section, table, text } from '../../src/tree/build.js';
import { titleTables } from '../../src/tree/table-titles.js';
import { walk } from '../../src/tree/walk.js';

test('a table without a title has that of the nearest heading, or of the document, wherever it stands', () => {
  const bare = table('', { columns: [fraction(1)], rows: [row('あ')] });
  const own = table('資格の一覧', { columns: [fraction(1)], rows: [row('い')] });
  const titled = titleTables(
    [bare, section(1, '資格', [bare, own, section(2, '語学', [quote([bare]), list([[bare]])])])],
    '職務経歴書',
  );
  const labels: string[] = [];
  for (const block of titled)
    walk(block, node => {
      if (node.type === 'table') labels.push(node.label);
    });
  expect(labels).toEqual(['職務経歴書', '資格', '資格の一覧', '語学', '語学']);
});

test('what is no table stays as it is', () => {
  const blocks = [section(1, '要約', [{ type: 'paragraph', align: 'start', children: [text('文')] }])];
  expect(titleTables(blocks, '題')).toEqual(blocks);
});
