// Writes the tables of docs/word.md and docs/ja/word.md from what `npm run office` measured: how many pages each fixture has
// in each theme, in the PDF, and in the Word file by LibreOffice and by `docx/layout`, and how many headings stand on another page.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const rows = JSON.parse(await readFile(path.join(root, 'test-results/pagination.json'), 'utf8'));
const themes = [...new Set(rows.map(({ theme }) => theme))];
const documents = [...new Set(rows.map(({ document }) => document))];

for (const [file, first] of [
  ['docs/word.md', 'Fixture, layout, language'],
  ['docs/ja/word.md', '試験用の職務経歴（レイアウト・言語）'],
]) {
  const name = path.join(root, file);
  const text = await readFile(name, 'utf8');
  const [start, end] = ['<!-- pages -->\n', '<!-- /pages -->'];
  if (!text.includes(start) || !text.includes(end)) throw new Error(`${file} has no place for the table`);
  const before = text.slice(0, text.indexOf(start) + start.length);
  await writeFile(name, `${before}\n${table(first)}\n\n${text.slice(text.indexOf(end))}`);
}

function table(first) {
  const lines = documents.map(document => [document, ...themes.map(theme => cell(document, theme))]);
  return [[first, ...themes], ['---', ...themes.map(() => '---')], ...lines]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cell(document, theme) {
  const { pdf, word, asInWord, moved } = rows.find(row => row.document === document && row.theme === theme);
  const pages = pdf === word && pdf === asInWord ? pdf : `**${pdf} / ${word} / ${asInWord}**`;
  return `${pages}${moved === 0 ? '' : ` (${moved})`}`;
}
