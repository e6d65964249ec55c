// What is added to files that belong to others, too: only what is missing, in their own form, and twice the same as once.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/source/parse.js';
import { beginIn, emptyFolder } from './support.js';

const state = { folder: '' };
const read = (name: string) => readFile(path.join(state.folder, name), 'utf8');

beforeEach(async () => {
  state.folder = await emptyFolder();
});
afterEach(() => rm(state.folder, { recursive: true, force: true }));

/** The file after a project has begun beside it, and what was said. */
async function added(name: string, before: string): Promise<{ readonly text: string; readonly said: string }> {
  await mkdir(path.dirname(path.join(state.folder, name)), { recursive: true });
  await writeFile(path.join(state.folder, name), before);
  const said = await beginIn(state.folder);
  return { text: await read(name), said };
}

describe('package.json', () => {
  it('keeps order and indentation, and gets what it lacks', async () => {
    const before =
      '{\n\t"version": "2.0.0",\n\t"name": "site",\n\t"scripts": {\n\t\t"start": "node ."\n\t},\n\t"type": "module"\n}';
    const { text } = await added('package.json', before);
    expect(text.startsWith('{\n\t"version": "2.0.0",\n\t"name": "site",\n\t"scripts": {\n\t\t"start": "node .",')).toBe(
      true,
    );
    expect(text.endsWith('}')).toBe(true);
    expect(Object.keys(JSON.parse(text))).toEqual(['version', 'name', 'scripts', 'type', 'devDependencies']);
    expect(Object.keys(JSON.parse(text).scripts)).toEqual(['start', 'validate', 'build', 'build:private', 'preview']);
  });

  it('keeps the ends of lines that Windows has', async () => {
    const { text } = await added('package.json', '{\r\n  "name": "site"\r\n}\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    expect(JSON.parse(text)).toHaveProperty('scripts.build', 'resume build');
  });

  it('keeps a script and a version of its own, and says what to type instead', async () => {
    const before = JSON.stringify({ scripts: { build: 'vite build' }, dependencies: { keireki: 'file:../keireki' } });
    const { text, said } = await added('package.json', before);
    expect(JSON.parse(text)).toMatchObject({ scripts: { build: 'vite build', validate: 'resume validate' } });
    expect(JSON.parse(text).dependencies).toEqual({ keireki: 'file:../keireki' });
    expect(JSON.parse(text)).not.toHaveProperty('devDependencies');
    expect(said).toContain('run `npx resume build` instead');
    expect(said).toMatch(/Next:\n(?:.*\n)* {2}npx resume build\n$/);
  });

  it.each(['{ "name": ', '[]', '{ "scripts": [] }', '// mine\n{}'])(
    'that is wrong is told by its name: %s',
    async text => {
      await expect(added('package.json', text)).rejects.toMatchObject({
        exitCode: 1,
        diagnostic: { code: 'init/not-json', message: { en: expect.stringContaining('package.json') } },
      });
      expect(await read('package.json')).toBe(text);
      await expect(read('resume.yaml')).rejects.toThrow('ENOENT');
    },
  );
});

describe('.gitignore', () => {
  it.each([
    ['/node_modules\n*.log\n', '/node_modules\n*.log\nout/\nprivate.yaml\nprivate.yaml*.bak\n'],
    ['*.log', '*.log\nnode_modules/\nout/\nprivate.yaml\nprivate.yaml*.bak\n'],
    ['out\r\n', 'out\r\nnode_modules/\r\nprivate.yaml\r\nprivate.yaml*.bak\r\n'],
    ['', 'node_modules/\nout/\nprivate.yaml\nprivate.yaml*.bak\n'],
    ['private.yaml/\nout\n', 'private.yaml/\nout\nnode_modules/\nprivate.yaml\nprivate.yaml*.bak\n'],
    [
      '/private.yaml\n!private.yaml\n',
      '/private.yaml\n!private.yaml\nnode_modules/\nout/\nprivate.yaml\nprivate.yaml*.bak\n',
    ],
  ])('gets the lines that it lacks: %j', async (before, expected) => {
    expect((await added('.gitignore', before)).text).toBe(expected);
  });
});

describe('the settings of VS Code', () => {
  it('get the schemas', async () => {
    const { text } = await added('.vscode/settings.json', '{\n    "editor.tabSize": 2\n}\n');
    expect(text).toMatch(/^\{\n {4}"editor.tabSize": 2,\n {4}"yaml.schemas": \{\n/);
    expect(JSON.parse(text)['yaml.schemas']).toEqual({
      './node_modules/keireki/schemas/v1/resume.schema.json': ['resume.yaml', 'private.yaml'],
      './node_modules/keireki/schemas/v1/config.schema.json': ['resume.config.yaml'],
    });
  });

  it.each(['{\n  // mine\n  "editor.tabSize": 2,\n}\n', '{ "yaml.schemas": { "./other.json": "other.yaml" } }'])(
    'stay as they are where they have comments or schemas, and it is said what to add: %s',
    async before => {
      const { text, said } = await added('.vscode/settings.json', before);
      expect(text).toBe(before);
      expect(said).toContain('.vscode/settings.json stays as it is');
      expect(said).toContain('./node_modules/keireki/schemas/v1/resume.schema.json');
    },
  );

  it('recommend the extension beside those that they have', async () => {
    const { text } = await added('.vscode/extensions.json', '{ "recommendations": ["a.b"] }\n');
    expect(JSON.parse(text)).toEqual({ recommendations: ['a.b', 'redhat.vscode-yaml'] });
  });
});

it('changes nothing the second time', async () => {
  await beginIn(state.folder);
  const names = ['package.json', '.gitignore', '.vscode/settings.json', '.vscode/extensions.json', 'resume.yaml'];
  const before = await Promise.all(names.map(read));
  const said = await beginIn(state.folder);
  expect(await Promise.all(names.map(read))).toEqual(before);
  expect(said).not.toMatch(/^ {2}(new|added to|replaced) /m);
});

it('gives every name back as it was typed, whatever is in it', async () => {
  const names = [
    '山田: 太郎',
    '"quoted"',
    '# no comment',
    '- dash',
    '{ brace }',
    "O'Brien",
    'true',
    '007',
    'a\\b',
    '*x',
    '&y',
  ];
  for (const name of names) {
    const folder = path.join(state.folder, String(names.indexOf(name)));
    await beginIn(folder, { given: { name } });
    const { value, diagnostics } = parseYaml('resume.yaml', await readFile(path.join(folder, 'resume.yaml'), 'utf8'));
    expect([value, diagnostics]).toMatchObject([{ basics: { name } }, []]);
  }
});
