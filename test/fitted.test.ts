// Documents made to fit in a real Chrome: the pages of the PDF, and the same theme in every other format.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, build } from '../src/index.js';
import { bytesOf, textOf } from './support/fixtures.js';

const sample: BuildOptions = { file: 'resume.yaml', config: false };

// Chrome starts for each build, which on a busy machine takes its time.
describe('a document that is made to fit', { timeout: 300_000 }, () => {
  it.each([
    ['standard', 2],
    ['narrative', 3],
  ])('fills the pages it may: %s, %i', async (layout, fit) => {
    const free = await build({ ...sample, layout, formats: ['pdf'] });
    expect(free.files[0]?.pages).toBeGreaterThan(fit);
    const { files, diagnostics } = await build({ ...sample, layout, fit, formats: ['pdf'] });
    expect(diagnostics.map(({ code }) => code)).toContain('fit/fitted');
    expect(files[0]?.pages).toBe(fit);
  });

  it('has one theme in all formats, and all of its text', async () => {
    const free = await build({ ...sample, formats: ['md', 'docx', 'html'] });
    const { files } = await build({ ...sample, fit: 2, formats: ['md', 'docx', 'html'] });
    const file = (format: string, of = files) => of.find(made => made.format === format);
    expect(textOf(file('md'))).toBe(textOf(file('md', free.files)));
    expect(tokens(textOf(file('html')))).toMatchObject({ body: '9pt', line: '12pt' });
    const { sizes, pitch, top } = wordFacts(bytesOf(file('docx')));
    expect(Math.min(...sizes)).toBe(18);
    expect(pitch).toBe(240);
    expect(top).toBe(Math.round((13 * 1440) / 25.4));
  });

  it('stays as it is, to the byte, where it fits already', async () => {
    const [free, fitted] = await Promise.all([
      build({ ...sample, formats: ['pdf', 'html'] }),
      build({ ...sample, fit: 3, formats: ['pdf', 'html'] }),
    ]);
    expect([...free.diagnostics, ...fitted.diagnostics].filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(fitted.files).toEqual(free.files);
  });

  it('is not made where it cannot fit, and the pages that it takes are told', async () => {
    const { files, diagnostics } = await build({ ...sample, fit: 1, formats: ['md'] });
    expect(files).toEqual([]);
    const [problem] = diagnostics.filter(({ severity }) => severity === 'error');
    expect(problem?.code).toBe('fit/too-long');
    expect(problem?.message.en).toContain('it takes 2 (2 trials)');
    expect(problem?.help?.en).toContain('--fit 2');
  });

  it('is made as it is where there is no browser to count its pages', async () => {
    const { files, diagnostics } = await build({
      ...sample,
      fit: 2,
      browser: '/nowhere/chrome',
      formats: ['md', 'pdf'],
    });
    expect(files.map(({ format }) => format)).toEqual(['md']);
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['browser/not-found', 'fit/not-measured']),
    );
    expect(diagnostics).toHaveLength(2);
  });

  it.each([0, 1.5, -1, Number.NaN])('is refused %d pages', async fit => {
    await expect(build({ ...sample, fit })).rejects.toMatchObject({ diagnostic: { code: 'usage/wrong-fit' } });
  });
});

/** The custom properties that a page begins with. */
function tokens(html: string): Readonly<Record<string, string>> {
  const root = /:root\{([^}]*)\}/.exec(html)?.[1] ?? '';
  return Object.fromEntries(root.split(';').map(pair => pair.replace(/^--/, '').split(':')));
}

/** Half points of all text that is shown, the pitch of body text and the top margin in twips. */
function wordFacts(docx: Uint8Array) {
  const parts = unzipSync(docx);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const number = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1]);
  const styles = part('word/styles.xml');
  return {
    // 1 pt is the empty paragraph after a table.
    sizes: Array.from(styles.matchAll(/<w:sz w:val="(\d+)"/g), match => Number(match[1])).filter(size => size > 2),
    pitch: number(styles, /<w:pPrDefault>.*?w:line="(\d+)"/s),
    top: number(part('word/document.xml'), /<w:pgMar w:top="(\d+)"/),
  };
}
