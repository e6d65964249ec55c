// The size of a PDF, whose parts are a photo that is not touched and few fonts, in every theme.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from '../../src/index.js';
import { themes } from '../../src/themes/index.js';
import { bytesOf } from '../support/fixtures.js';
import { jpegPhoto } from '../support/photos.js';
import { closePrints, printed } from '../support/prints.js';

const run = promisify(execFile);
const photo = jpegPhoto(600, 800, 120_000);
afterAll(closePrints);

describe.each(themes)('in the theme $name', theme => {
  it('two pages with a photo of 120 KB have less than 250 KB, the photo as it was', async () => {
    await inFolder(async folder => {
      await writeFile(path.join(folder, 'resume.yaml'), await twoPages());
      await writeFile(path.join(folder, 'photo.jpg'), photo);
      await writeFile(path.join(folder, 'resume.config.yaml'), 'documents: { shokumukeirekisho: { photo: true } }\n');

      const { bytes, pages } = await pdfOf(path.join(folder, 'resume.yaml'), theme.name);

      expect(pages).toBe(2);
      expect(Buffer.from(bytes).includes(Buffer.from(photo))).toBe(true);
      expect(Buffer.from(bytes).includes('/DCTDecode')).toBe(true);
      expect(bytes.length).toBeLessThan(250_000);
    });
  });

  it.each(['sample', 'torture'])('%s has four faces at most, and one for emoji', async fixture => {
    const { bytes } = await printed({ fixture, layout: 'standard', lang: 'ja' }, theme);
    const fonts = await inFolder(folder => fontsIn(bytes, folder));
    const emoji = fonts.filter(name => name.includes('Emoji'));
    expect(fonts.length - emoji.length).toBeGreaterThan(0);
    expect(fonts.length - emoji.length).toBeLessThanOrEqual(4);
    expect(emoji.length).toBeLessThanOrEqual(1);
  });
});

/** The sample with its latest employer alone, and a photo. */
async function twoPages(): Promise<string> {
  const sample: unknown = load(await readFile('resume.yaml', 'utf8'));
  if (!isRecord(sample) || !isRecord(sample.basics) || !Array.isArray(sample.work)) throw new Error('no sample');
  const { publications, projects, certificates, languages, ...rest } = sample;
  // JSON is YAML.
  return JSON.stringify({
    ...rest,
    basics: { ...sample.basics, image: 'photo.jpg' },
    work: sample.work.slice(0, 1),
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

async function pdfOf(file: string, theme: string) {
  const { files, diagnostics } = await build({ file, theme, formats: ['pdf'] });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { bytes: bytesOf(files[0]), pages: files[0]?.pages };
}

/**
 * The faces by their names, as poppler lists them. Chrome cuts a face in two where its text has both dark and light ink,
 * which the finishing pass joins.
 */
async function fontsIn(pdf: Uint8Array, folder: string): Promise<readonly string[]> {
  const file = path.join(folder, 'document.pdf');
  await writeFile(file, pdf);
  const { stdout } = await run('pdffonts', [file]);
  const lines = stdout.trimEnd().split('\n').slice(2);
  return [...new Set(lines.map(line => /\+(\S+)/.exec(line)?.[1] ?? line))];
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-size-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
