// Names of files, where a renderer's suffixes make one that is taken.
import { describe, expect, it } from 'vitest';
import { shokumukeirekisho } from '../../src/documents/shokumukeirekisho/index.js';
import type { Job } from '../../src/pipeline.js';
import type { RendererEntry } from '../../src/renderers/renderer.js';
import { createFileNaming } from '../../src/session.js';
import { standard } from '../../src/themes/standard.js';
import { problemOf } from '../host/support.js';

const format: RendererEntry = {
  name: 'album',
  title: { ja: '', en: '' },
  extension: 'txt',
  load: () => Promise.reject(),
};

/** What a document by that name comes to, in files with these suffixes. */
function made(name: string, stem: string, suffixes: readonly string[], next?: string) {
  const look = { margin: { top: 20, right: 20, bottom: 20, left: 20 }, projects: 'table', side: [] } as const;
  const settings = { ...shokumukeirekisho.defaults, layout: 'standard', look };
  const job: Job = {
    document: { ...shokumukeirekisho, name },
    language: 'ja',
    settings,
    theme: standard,
    formats: [format],
  };
  const files = suffixes.map(suffix => ({ suffix, content: 'x' }));
  return [
    { job, stem },
    { format, output: { files, ...(next !== undefined && { next }) } },
  ] as const;
}

describe('the names of files', () => {
  it('are stem, suffix and extension, with the one that would come next', () => {
    const { files, next } = createFileNaming({ fileNamePlace: undefined })(...made('a', 'x', ['-1', '-2'], '-3'));
    expect(files.map(({ name }) => name)).toEqual(['x-1.txt', 'x-2.txt']);
    expect(next).toBe('x-3.txt');
  });

  it.each([
    ['x-1', ['']],
    ['X', ['-2']],
    ['x-', ['9', '1']],
  ])('are given once: %s with %j after x with -1 and -2', async (stem, suffixes) => {
    const name = createFileNaming({ fileNamePlace: { file: 'resume.config.yaml', start: 3, end: 5 } });
    name(...made('a', 'x', ['-1', '-2']));
    const { diagnostic, exitCode } = await problemOf(() => name(...made('b', stem, suffixes)));
    expect([diagnostic.code, exitCode, diagnostic.span?.start]).toEqual(['output/same-name', 1, 3]);
    expect(diagnostic.message.en).toMatch(
      /^`a` and `b` would both be written to `.+\.txt`; the latter was not written\.$/,
    );
    expect(diagnostic.message.ja).toMatch(
      /^「a」と「b」の出力が同じファイル名「.+\.txt」になるため、後のほうは書き出しませんでした。$/,
    );
  });

  it('of other pages do not meet', () => {
    const name = createFileNaming({ fileNamePlace: undefined });
    name(...made('a', 'x', ['-1', '-2']));
    expect(name(...made('b', 'x-1', ['-1', '-2'])).files.map(file => file.name)).toEqual(['x-1-1.txt', 'x-1-2.txt']);
  });
});
