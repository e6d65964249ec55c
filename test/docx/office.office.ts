// What other readers make of our Word files: LibreOffice lays them out as tagged PDF, python-docx reads them. Beside the PDFs:
// the text, the headings, the bookmarks, where pages end.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tree } from '../../src/tree/nodes.js';
import { inlineText, plainText } from '../../src/tree/plain-text.js';
import { walk } from '../../src/tree/walk.js';
import { subjects } from '../support/fixtures.js';
import { renderDocx, squeeze } from '../support/ooxml.js';
import { structureOf } from '../support/poppler.js';
import { closePrints, inEveryTheme, printed } from '../support/prints.js';
import { type Converted, inOffice, type LaidOut, laidOut } from './laid-out.js';
import { type WordPages, wordPages } from './word-layout.js';

interface Compared {
  readonly name: string;
  readonly tree: Tree;
  readonly pdf: LaidOut;
  readonly word: LaidOut;
  readonly converted: Converted;
  readonly python: PythonReading;
  /** By a layout that is made after Word's. */
  readonly asInWord: WordPages;
}

/** What `python-docx.py` prints of a file. */
interface PythonReading {
  readonly headings: readonly (readonly [level: number, text: string])[];
  readonly title: readonly string[];
  readonly text: string;
  readonly tables: readonly (readonly [rows: number, columns: number])[];
  readonly properties: Readonly<Record<'title' | 'author' | 'language', string>>;
  readonly pageMm: readonly [number, number];
}

const all = inEveryTheme(subjects);
const compared = new Map<string, Compared>();

beforeAll(async () => {
  const made = [];
  for (const { name, subject, theme } of all) {
    const { tree, bytes: pdf } = await printed(subject, theme);
    made.push({ name, tree, pdf, bytes: await renderDocx(tree, theme, () => undefined) });
  }
  const files = made.map(({ name, bytes }) => ({ name: name.replaceAll(' ', '_'), bytes }));
  const { converted, used: readings } = await inOffice(files, readInPython);
  for (const [index, { name, tree, pdf, bytes }] of made.entries()) {
    const [office, python] = [converted[index], readings[index]];
    if (office === undefined || python === undefined) throw new Error(`${name} was not read`);
    compared.set(name, {
      name,
      tree,
      pdf: await laidOut(pdf),
      word: await laidOut(office.pdf),
      converted: office,
      python,
      asInWord: wordPages(bytes),
    });
  }
  await mkdir('test-results', { recursive: true });
  await writeFile('test-results/pagination.json', JSON.stringify([...compared.values()].map(row), undefined, 2));
}, 900_000);
afterAll(closePrints);

describe.each(all)('$name', ({ name }) => {
  test('LibreOffice finds the text in its order', async () => {
    const { tree, converted } = get(name);
    const read = squeeze(converted.text);
    let from = 0;
    for (const line of silentText(tree)
      .split(/[\n\t]/)
      .map(squeeze)) {
      const at = read.indexOf(line, from);
      expect(at, `${line} after ${read.slice(Math.max(0, from - 40), from + 80)}`).toBeGreaterThanOrEqual(0);
      from = at + line.length;
    }
  });

  test('LibreOffice finds the headings, as bookmarks and as structure', async () => {
    const { tree, word, converted } = get(name);
    expect(word.bookmarks.map(({ title }) => title)).toEqual(headingsOf(tree).map(({ text }) => text));
    const tags = [...(await structureOf(converted.pdf)).matchAll(/^\s*H([1-6])\b/gm)].map(([, level]) => Number(level));
    expect(tags).toEqual(headingsOf(tree).map(({ level }) => level));
  });

  test('python-docx finds title, headings, text, tables and properties', () => {
    const { tree, python } = get(name);
    expect(python.title.map(squeeze)).toEqual([expect.stringContaining(squeeze(tree.title))]);
    expect(python.headings.map(([level, text]) => ({ level, text: squeeze(text) }))).toEqual(headingsOf(tree));
    expect(squeeze(python.text)).toBe(squeeze(silentText(tree)));
    expect(python.properties).toEqual({
      title: tree.title,
      author: tree.author,
      language: tree.lang === 'ja' ? 'ja-JP' : 'en-US',
    });
    expect(python.pageMm).toEqual([210, 297]);
  });
});

// Word documents have one column, whatever the theme has.
describe.each(all.filter(({ theme }) => theme.structure.side.length === 0))('$name', ({ name }) => {
  test('is at most one page longer or shorter than the PDF, its headings at most one page off', () => {
    const { pdf, word, asInWord } = get(name);
    expect(Math.abs(pdf.pages - word.pages)).toBeLessThanOrEqual(1);
    expect(asInWord.stoppedAt).toBeUndefined();
    expect(Math.abs(pdf.pages - asInWord.pages)).toBeLessThanOrEqual(1);
    expect(shifts(get(name)).filter(pages => Math.abs(pages) > 1)).toEqual([]);
  });
});

test('four in five documents of up to four pages have as many pages as their PDF', () => {
  const short = [...compared.values()].filter(({ pdf }) => pdf.pages <= 4);
  const equal = short.filter(({ pdf, word }) => pdf.pages === word.pages);
  const alike = short.filter(({ pdf, asInWord }) => pdf.pages === asInWord.pages);
  console.log(
    `${equal.length} of ${short.length} documents of up to four pages have as many pages in LibreOffice as in the PDF.`,
  );
  for (const one of compared.values())
    if (one.pdf.pages !== one.word.pages || one.pdf.pages !== one.asInWord.pages) console.log(JSON.stringify(row(one)));
  console.log(`${alike.length} of them have as many in a layout made after Word's.`);
  expect(equal.length / short.length).toBeGreaterThanOrEqual(0.8);
  expect(alike.length / short.length).toBeGreaterThanOrEqual(0.8);
});

function get(name: string): Compared {
  const found = compared.get(name);
  if (found === undefined) throw new Error(`${name} was not laid out`);
  return found;
}

/** What the table in the documents says of one. */
function row(one: Compared) {
  const moved = shifts(one).filter(pages => pages !== 0).length;
  const [document, theme] = one.name.split(' in ');
  return {
    document,
    theme,
    pdf: one.pdf.pages,
    word: one.word.pages,
    asInWord: one.asInWord.pages,
    headings: one.pdf.bookmarks.length,
    moved,
  };
}

/** By how many pages each heading stands elsewhere in Word. */
function shifts({ pdf, word }: Compared): readonly number[] {
  return word.bookmarks.map(({ page }, index) => page - (pdf.bookmarks[index]?.page ?? Number.NaN));
}

/** The text without readings, which these readers leave out. */
function silentText(tree: Tree): string {
  const silent: Tree = JSON.parse(JSON.stringify(tree), (_, value) =>
    value?.type === 'ruby' ? { ...value, reading: '' } : value,
  );
  return plainText(silent);
}

function headingsOf(tree: Tree): readonly { readonly level: number; readonly text: string }[] {
  const headings: { readonly level: number; readonly text: string }[] = [];
  walk(tree, node => {
    if (node.type !== 'section') return;
    headings.push({ level: node.level, text: squeeze(inlineText([...node.heading, ...(node.detail ?? [])])) });
  });
  return headings;
}

async function readInPython(paths: readonly string[]): Promise<readonly PythonReading[]> {
  const { stdout } = await promisify(execFile)('/usr/bin/python3', ['test/docx/python-docx.py', ...paths], {
    maxBuffer: 1e8,
  });
  const readings: Readonly<Record<string, PythonReading>> = JSON.parse(stdout);
  return paths.flatMap(path => readings[path] ?? []);
}
