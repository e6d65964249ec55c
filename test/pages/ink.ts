// Where the last ink of each page is, as poppler draws it.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const dotsPerInch = 50;
const mmPerDot = 25.4 / dotsPerInch;
/** Paper is 255; a hairline of grey is darker than this even where it is smoothed. */
const paper = 250;

/** The lowest ink between the top and the bottom of the text area, in mm from the page's top, page by page. */
export async function lowestInk(
  pdf: Uint8Array,
  area: { readonly top: number; readonly bottom: number },
): Promise<readonly number[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-ink-'));
  try {
    await writeFile(path.join(folder, 'document.pdf'), pdf);
    await run('pdftoppm', ['-gray', '-r', String(dotsPerInch), 'document.pdf', 'page'], { cwd: folder });
    const pictures = (await readdir(folder)).filter(name => name.endsWith('.pgm')).sort();
    return await Promise.all(pictures.map(async name => lowest(await readFile(path.join(folder, name)), area)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lowest(picture: Buffer, { top, bottom }: { readonly top: number; readonly bottom: number }): number {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 64).toString('latin1'));
  const width = Number(head?.[1]);
  const dots = picture.subarray(head?.[0].length);
  for (let row = Math.floor(bottom / mmPerDot) - 1; row > top / mmPerDot; row--) {
    if (dots.subarray(row * width, (row + 1) * width).some(dot => dot < paper)) return (row + 1) * mmPerDot;
  }
  return top;
}
