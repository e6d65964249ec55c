// Word files as LibreOffice lays them out beside their PDFs: pages, and the page of each heading.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { convertWord } from '../../scripts/office.js';
import { fontconfig, installedFonts } from '../../src/host/fonts/fonts.js';
import { opened } from '../support/pdf.js';

/** A heading as a bookmark has it. */
export interface Bookmark {
  readonly depth: number;
  /** Without white space. */
  readonly title: string;
  /** From 1. */
  readonly page: number;
}

/** What there is to compare of a PDF. */
export interface LaidOut {
  readonly pages: number;
  readonly bookmarks: readonly Bookmark[];
}

/** A Word file by a name without a path. */
export interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What LibreOffice makes of a Word file: a PDF, and its text. */
export interface Converted {
  readonly pdf: Uint8Array;
  readonly text: string;
}

/** What LibreOffice makes of Word files, in their order, and what `use` makes of the files on disk meanwhile. */
export async function inOffice<T>(
  files: readonly Named[],
  use: (paths: readonly string[]) => Promise<T>,
): Promise<{ readonly converted: readonly Converted[]; readonly used: T }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-office-'));
  try {
    const word = path.join(folder, 'word');
    await mkdir(word);
    const paths = files.map(({ name }) => path.join(word, `${name}.docx`));
    await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? '', bytes)));
    const fonts = fontconfig(installedFonts(), path.join(folder, 'fonts'));
    const used = await use(paths);
    const out = path.join(folder, 'made');
    const pdfs = await convertWord(paths, { to: 'pdf', out, folder, fontconfig: fonts });
    const texts = await convertWord(paths, { to: 'text', out, folder, fontconfig: fonts });
    const converted = pdfs.map(async (pdf, index) => ({
      pdf: new Uint8Array(await readFile(pdf)),
      text: await readFile(texts[index] ?? '', 'utf8'),
    }));
    return { converted: await Promise.all(converted), used };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many pages a PDF has, and its bookmarks. */
export async function laidOut(bytes: Uint8Array): Promise<LaidOut> {
  const document = await opened(bytes);
  const bookmarks: Bookmark[] = [];
  const collect = async (entries: Awaited<ReturnType<typeof document.getOutline>>, depth: number) => {
    for (const { title, dest, items } of entries ?? []) {
      const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const page = target === null ? -1 : await document.getPageIndex(target[0]);
      bookmarks.push({ depth, title: title.replace(/\s+/gu, ''), page: page + 1 });
      await collect(items, depth + 1);
    }
  };
  await collect(await document.getOutline(), 1);
  return { pages: document.numPages, bookmarks };
}
