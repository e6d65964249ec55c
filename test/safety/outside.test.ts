// The folder of a résumé through the public functions: a photo from outside is printed only where the caller allows it.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, check, ProblemError } from '../../src/index.js';

const state = { folder: '' };
beforeAll(async () => {
  state.folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-outside-'));
  await mkdir(path.join(state.folder, 'cv'));
  await writeFile(path.join(state.folder, 'photo.png'), png);
  await writeFile(path.join(state.folder, 'config.yaml'), 'documents: { shokumukeirekisho: { photo: true } }');
  await symlink('../photo.png', path.join(state.folder, 'cv', 'link.png'));
  await symlink('/etc/passwd', path.join(state.folder, 'cv', 'passwd.png'));
});
afterAll(() => rm(state.folder, { recursive: true, force: true }));

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
);

async function built(image: string, allowOutside?: boolean) {
  const file = path.join(state.folder, 'cv', 'resume.yaml');
  await writeFile(file, JSON.stringify({ basics: { name: '山田 太郎', image }, work: [{ name: '株式会社青空' }] }));
  const options = { file, config: path.join(state.folder, 'config.yaml') };
  const wish = allowOutside === undefined ? {} : { allowOutside };
  const { files, diagnostics } = await build({ ...options, ...wish, formats: ['html', 'md'] });
  const found = (await check({ ...options, ...wish })).filter(({ severity }) => severity === 'error');
  const refused = diagnostics.filter(({ severity }) => severity === 'error');
  expect(found.map(({ code }) => code)).toEqual(refused.map(({ code }) => code));
  return { html: files.find(({ format }) => format === 'html')?.content ?? '', codes: found.map(({ code }) => code) };
}

it.each([
  ['../photo.png', 'photo/outside-folder'],
  ['link.png', 'photo/outside-folder'],
  ['passwd.png', 'photo/outside-folder'],
  ['/etc/passwd', 'photo/outside-folder'],
  ['../../../../../../etc/passwd', 'photo/outside-folder'],
  ['file:///etc/passwd', 'photo/not-found'],
  ['file://../photo.png', 'photo/not-found'],
  ['link.png\u0000.txt', 'photo/not-found'],
])('%j is refused', async (image, code) => {
  expect(await built(image)).toEqual({ html: '', codes: [code] });
});

it.each(['../photo.png', 'link.png'])('%s is printed where it is allowed', async image => {
  const { html, codes } = await built(image, true);
  expect(codes).toEqual([]);
  expect(html).toContain('src="data:image/png;base64,');
});

it.each([
  ['passwd.png', 'photo/not-an-image'],
  ['/etc/passwd', 'photo/not-an-image'],
  ['file:///etc/passwd', 'photo/not-found'],
])('%s is no picture where it is allowed, either', async (image, code) => {
  expect(await built(image, true)).toEqual({ html: '', codes: [code] });
});

it.each([
  ['own.css', []],
  ['../cv/own.css', []],
  ['../outside.css', ['input/css-outside']],
  ['/etc/hostname', ['input/css-outside']],
  ['link.css', ['input/css-outside']],
  ['inner.css', ['input/not-css']],
  ['notes.txt', ['input/not-css']],
  ['missing.css', ['input/not-found']],
])('the style sheet %s of a configuration: %j', async (css, codes) => {
  const folder = path.join(state.folder, 'cv');
  for (const name of ['own.css', 'notes.txt', '../outside.css'])
    await writeFile(path.join(folder, name), 'h1 { color: #123456 }');
  for (const [to, name] of [
    ['../outside.css', 'link.css'],
    ['notes.txt', 'inner.css'],
  ] as const) {
    await rm(path.join(folder, name), { force: true });
    await symlink(to, path.join(folder, name));
  }
  const config = path.join(folder, 'resume.config.yaml');
  await writeFile(config, `documents: { shokumukeirekisho: { css: ${css} } }\n`);
  const file = path.join(folder, 'styled.yaml');
  await writeFile(
    file,
    JSON.stringify({ basics: { name: '山田 太郎' }, work: [{ name: '株式会社青空', startDate: '2020-04' }] }),
  );
  const options = { file, config, formats: ['html'] };
  const { files, diagnostics } = await build(options);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(codes);
  expect(files.map(({ content }) => String(content).includes('#123456'))).toEqual(codes.length === 0 ? [true] : []);
  if (codes[0] === 'input/css-outside' && css.endsWith('.css'))
    expect((await build({ ...options, allowOutside: true })).files).toHaveLength(1);
});

it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 100_000])('a time limit of %d seconds is none', async timeout => {
  await expect(build({ file: 'resume.yaml', config: false, formats: ['md'], timeout })).rejects.toThrow(ProblemError);
});
