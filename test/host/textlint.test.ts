// textlint for real, with preset-ja-technical-writing: its findings stand at the YAML's own line and column.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, workspace } from '../support/program.js';

const resume = `basics:
  name: 桐生 湊
  summary: |
    設計から運用までを担当しました。

    - 休日でも見れる画面を作りました。
  label: 見れる人
work:
  - name: 朝凪書店
    highlights: ['品目を''並べ''て、どこでも食べれる🍙を作りました。']
`;

/** The code, and the text from the finding's place on. */
interface Entry {
  readonly code: string;
  readonly severity: string;
  readonly place: { readonly start: { readonly line: number; readonly column: number } };
}

async function project(settings: string | undefined, packages: readonly string[]): Promise<string> {
  const { folder } = await workspace();
  await mkdir(path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, 'package.json'), '{}');
  await writeFile(path.join(folder, 'resume.yaml'), resume);
  if (settings !== undefined) await writeFile(path.join(folder, '.textlintrc'), settings);
  for (const name of packages)
    await symlink(path.resolve('node_modules', name), path.join(folder, 'node_modules', name));
  return folder;
}

async function found(folder: string): Promise<readonly Entry[]> {
  const { stdout, stderr } = await run(['validate', '--reporter', 'json'], { cwd: folder });
  expect(stderr).toBe('');
  const { diagnostics }: { diagnostics: readonly Entry[] } = JSON.parse(stdout);
  return diagnostics.filter(({ code }) => code.startsWith('textlint/'));
}

const preset = '{ "rules": { "preset-ja-technical-writing": true } }';
const both = ['textlint', 'textlint-rule-preset-ja-technical-writing'];

describe('with textlint', () => {
  let entries: readonly Entry[];
  beforeAll(async () => {
    entries = await found(await project(preset, both));
  });

  it('finds what it finds in Markdown, on the line and column of the file', () => {
    const dropped = entries.filter(({ code }) => code.endsWith('/no-dropping-the-ra'));
    const lines = resume.split('\n');
    expect(
      dropped.map(({ place: { start } }) => lines[start.line - 1]?.slice(start.column - 1, start.column + 2)),
    ).toEqual(['れる画', 'れる🍙'.slice(0, 3)]);
    expect(dropped.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('leaves alone what is no Markdown', () => {
    expect(entries.some(({ place: { start } }) => start.line === 7)).toBe(false);
  });

  it('runs in validate only', async () => {
    const folder = await project(preset, both);
    const { stderr } = await run(['build', '--format', 'md'], { cwd: folder });
    expect(stderr).not.toContain('textlint');
  });
});

describe('without it', () => {
  it('says nothing where there are no settings', async () => {
    expect(await found(await project(undefined, both))).toEqual([]);
  });

  it('says that it is not installed where there are', async () => {
    const codes = (await found(await project(preset, []))).map(({ code, severity }) => [code, severity]);
    expect(codes).toEqual([['textlint/not-installed', 'info']]);
  });

  it.each([
    ['that its settings cannot be read', '{ "rules": '],
    ['that its rules are not there', '{ "rules": { "none-such": true } }'],
  ])('says %s', async (_, settings) => {
    const codes = (await found(await project(settings, both))).map(({ code }) => code);
    expect(codes).toEqual(['textlint/failed']);
  });
});
