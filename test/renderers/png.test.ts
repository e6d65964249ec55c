// The PNG renderer: one picture a page, of what the PDF shows, small, and with nothing in it but the picture.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { decode } from 'fast-png';
import { afterAll, describe, expect, it } from 'vitest';
import { createBrowser } from '../../src/host/browser/index.js';
import { pdf } from '../../src/renderers/pdf/index.js';
import { pngFile } from '../../src/renderers/png/encode.js';
import { png } from '../../src/renderers/png/index.js';
import { indexed } from '../../src/renderers/png/palette.js';
import { type Raster, rasterise } from '../../src/renderers/png/rasterise.js';
import type { Output, Print } from '../../src/renderers/renderer.js';
import { standard } from '../../src/themes/standard.js';
import type { Tree } from '../../src/tree/nodes.js';
import { blankPdf } from '../support/blank-pdf.js';
import { paragraph, sample, tree } from './html-trees.js';

const browser = createBrowser();
afterAll(() => browser.close());

const contextWith = (print: Print) => ({ theme: standard, report: () => undefined, print });

function render(document: Tree, print: Print = browser.print): Promise<Output> {
  return png.render(document, contextWith(print));
}

const blank: Print = async () => ({ bytes: blankPdf(1), pages: 1 });

function bytesOf(content: string | Uint8Array | undefined): Uint8Array {
  if (!(content instanceof Uint8Array)) throw new Error('bytes expected');
  return content;
}

/** Red, green and blue of every pixel, whatever way the file has them. */
function pixelsOf(file: Uint8Array): { readonly width: number; readonly height: number; readonly rgb: Uint8Array } {
  const { width, height, data, palette } = decode(file);
  if (!palette) return { width, height, rgb: Uint8Array.from(data) };
  const rgb = new Uint8Array(width * height * 3);
  for (const [at, index] of data.entries()) rgb.set(palette[index] ?? [], at * 3);
  return { width, height, rgb };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly right: boolean;
}

function chunksOf(file: Uint8Array): readonly Chunk[] {
  const buffer = Buffer.from(file);
  const chunks: Chunk[] = [];
  for (let at = 8; at < buffer.length; ) {
    const end = at + 8 + buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    const right = crc32(buffer.subarray(at + 4, end)) === buffer.readUInt32BE(end);
    chunks.push({ type, data: buffer.subarray(at + 8, end), right });
    at = end + 4;
  }
  return chunks;
}

async function rastersOf(bytes: Uint8Array): Promise<readonly Raster[]> {
  const pages: Raster[] = [];
  for await (const page of rasterise(bytes, 150)) pages.push(page);
  return pages;
}

/** The lightness of blocks of 10 × 10 pixels, as another drawer of the same page must have it. */
function coarse({ width, height, rgb }: ReturnType<typeof pixelsOf>): readonly number[] {
  const [columns, rows] = [Math.floor(width / 10), Math.floor(height / 10)];
  const sums = new Float64Array(columns * rows);
  for (let y = 0; y < rows * 10; y++) {
    for (let x = 0; x < columns * 10; x++) {
      const at = Math.floor(y / 10) * columns + Math.floor(x / 10);
      sums[at] = (sums[at] ?? 0) + (rgb[(y * width + x) * 3 + 1] ?? 0) / 100;
    }
  }
  return [...sums];
}

describe('a résumé of three pages', async () => {
  const { files, pages, next } = await render(sample);
  const pictures = files.map(({ content }) => bytesOf(content));

  it('is three pictures, numbered', () => {
    expect(files.map(({ suffix }) => suffix)).toEqual(['-1', '-2', '-3']);
    expect([pages, next]).toEqual([undefined, '-4']);
  });

  it('is A4 at 150 dpi, and says so', () => {
    for (const picture of pictures) {
      const { width, height } = decode(picture);
      expect([width, height]).toEqual([1240, 1754]);
      const { data } = chunksOf(picture).find(({ type }) => type === 'pHYs') ?? {};
      const perMetre = [data?.readUInt32BE(0), data?.readUInt32BE(4)].map(value => Math.round((value ?? 0) * 0.0254));
      expect([...perMetre, data?.[8]]).toEqual([150, 150, 1]);
    }
  });

  it('holds the picture and what it means, and nothing else', () => {
    for (const picture of pictures) {
      expect(chunksOf(picture).map(({ type }) => type)).toEqual(['IHDR', 'sRGB', 'pHYs', 'PLTE', 'IDAT', 'IEND']);
      expect(chunksOf(picture).filter(({ right }) => !right)).toEqual([]);
    }
  });

  it('has less than 400 KB a page', () => {
    for (const { length } of pictures) expect(length).toBeLessThan(400_000);
  });

  it('has the same bytes every time', async () => {
    const again = await render(sample);
    for (const [index, { content }] of again.files.entries())
      expect(Buffer.compare(bytesOf(content), pictures[index] ?? Buffer.alloc(0))).toBe(0);
  });

  it('shows what the finished PDF shows', async () => {
    const { files: printed } = await pdf.render(sample, contextWith(browser.print));
    const rasters = await rastersOf(bytesOf(printed[0]?.content));
    expect(rasters).toHaveLength(3);
    for (const [index, raster] of rasters.entries())
      expect(Buffer.compare(pngFile(raster), pictures[index] ?? Buffer.alloc(0))).toBe(0);
  });

  it('shows what poppler shows', async () => {
    const { files: printed } = await pdf.render(sample, contextWith(browser.print));
    const folder = mkdtempSync(path.join(os.tmpdir(), 'keireki-png-'));
    try {
      writeFileSync(path.join(folder, 'x.pdf'), bytesOf(printed[0]?.content));
      execFileSync('pdftoppm', ['-png', '-scale-to-x', '1240', '-scale-to-y', '1754', 'x.pdf', 'x'], { cwd: folder });
      for (const [index, picture] of pictures.entries()) {
        const other = coarse(pixelsOf(readFileSync(path.join(folder, `x-${index + 1}.png`))));
        const own = coarse(pixelsOf(picture));
        expect(own).toHaveLength(124 * 175);
        const worst = Math.max(...own.map((value, at) => Math.abs(value - (other[at] ?? 0))));
        expect(worst).toBeLessThan(40);
        expect(Math.min(...own)).toBeLessThan(100);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('pages', () => {
  it.each([
    ['JIS-B5', [1075, 1518]],
    ['letter', [1275, 1650]],
  ] as const)('have the size of %s', async (size, expected) => {
    const margin = { top: 20, right: 18, bottom: 20, left: 18 };
    const { files } = await render(tree([paragraph('頁')], { page: { size, margin } }));
    const { width, height } = decode(bytesOf(files[0]?.content));
    expect(Math.abs(width - expected[0]) + Math.abs(height - expected[1])).toBeLessThanOrEqual(2);
  });

  it.each([
    [1, ['-1'], '-2'],
    [9, ['-1', '-9'], '-10'],
    [12, ['-01', '-09', '-10', '-12'], '-13'],
  ] as const)('of %i sort as they follow each other', async (pages, some, after) => {
    const { files, next } = await render(tree([]), async () => ({ bytes: blankPdf(pages), pages }));
    const suffixes = files.map(({ suffix }) => suffix);
    expect(suffixes).toHaveLength(pages);
    expect(suffixes.toSorted()).toEqual(suffixes);
    expect(suffixes).toEqual(expect.arrayContaining([...some]));
    expect(next).toBe(after);
  });

  it('are white where nothing stands', async () => {
    const { files } = await render(tree([]), blank);
    const { rgb, width, height } = pixelsOf(bytesOf(files[0]?.content));
    expect([width, height, new Set(rgb)]).toEqual([25, 50, new Set([255])]);
  });
});

describe('colours', () => {
  /** A picture of one line, its pixels by red, green and blue. */
  const line = (colors: readonly (readonly [number, number, number])[]): Raster => ({
    width: colors.length,
    height: 1,
    rgba: Uint8Array.from(colors.flatMap(color => [...color, 255])),
  });
  const ramp = Array.from({ length: 256 }, (_, value) => [value, value, value] as const);
  const ramps = [...ramp, ...ramp.map(([value]) => [value, 100 + Math.round(value * 0.6), 120] as const)];
  const noise = Array.from({ length: 4000 }, (_, n) => [(n * 89) & 255, (n * 5) >> 7, (n * n) & 255] as const);

  it('up to 256 are kept exactly', () => {
    const { rgb } = pixelsOf(pngFile(line(ramp)));
    expect([...rgb]).toEqual(ramp.flat());
  });

  it('of text and its edges are merged by less than an eye sees, the frequent ones not at all', () => {
    const frequent = [17, 17, 17] as const;
    const picture = line([...ramps, frequent, frequent]);
    const { rgb } = pixelsOf(pngFile(picture));
    expect(new Set(indexed(picture.rgba)?.palette.map(String)).size).toBeLessThanOrEqual(256);
    const wanted = [...ramps, frequent, frequent].flat();
    expect(Math.max(...wanted.map((value, at) => Math.abs(value - (rgb[at] ?? 0))))).toBeLessThanOrEqual(4);
    expect([...rgb.subarray(-3)]).toEqual([...frequent]);
    expect([...rgb.subarray(17 * 3, 18 * 3)]).toEqual([...frequent]);
  });

  it('of a photo are all kept', () => {
    const picture = line(noise);
    expect(indexed(picture.rgba)).toBeUndefined();
    expect([...pixelsOf(pngFile(picture)).rgb]).toEqual(noise.flat());
  });
});
