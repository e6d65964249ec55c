// Poppler's reading of a PDF: a reader that shares nothing with the browser that wrote it.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '../../src/index.js';

const run = promisify(execFile);
/** PDF counts in points of 1/72 inch. */
const pointsPerMm = 72 / 25.4;
/** Widths and heights in mm. */
const pageSizes = { A4: [210, 297], 'JIS-B5': [182, 257], letter: [215.9, 279.4] } as const;

/**
 * The text of each page in the order in which it was drawn, line by line; with `within`, the text between that page's
 * margins alone, outside of which the running heads stand.
 */
export async function pagesOf(pdf: Uint8Array, within?: Page): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-poppler-'));
  try {
    const file = path.join(folder, 'document.pdf');
    await writeFile(file, pdf);
    const { stdout } = await run('pdftotext', ['-raw', ...(within ? crop(within) : []), file, '-'], { maxBuffer: 1e7 });
    return stdout.replace(/\f$/, '').split('\f');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function crop({ size, margin }: Page): readonly string[] {
  const [width, height] = pageSizes[size];
  const box = { x: 0, y: margin.top, W: width, H: height - margin.top - margin.bottom };
  return Object.entries(box).flatMap(([flag, mm]) => [`-${flag}`, String(Math.round(mm * pointsPerMm))]);
}

/** The structure as poppler reads it: one element or text a line, indented by depth. */
export async function structureOf(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-poppler-'));
  try {
    const file = path.join(folder, 'document.pdf');
    await writeFile(file, pdf);
    const { stdout } = await run('pdfinfo', ['-struct-text', file], { maxBuffer: 1e7 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
