// Follows a page as a reader would, from top to bottom in one folder: what names a file is written, what is for the shell is
// run, what is shown of a terminal must be what is printed.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, folderFor } from './folder.js';
import { type Block, blocksOf, placeOf } from './pages.js';
import { checkYaml } from './yaml.js';

/** Declares the tests of a page: one a block. */
export function followPage(page: string): void {
  const blocks = blocksOf(page).filter(({ tag, file }) => tag in ways || file !== undefined);
  const state: { folder?: Folder } = {};
  describe.skipIf(blocks.length === 0)(page, () => {
    beforeAll(async () => {
      state.folder = await folderFor(page);
    });
    afterAll(() => state.folder?.remove());
    it.each(blocks.map(block => ({ name: `${block.tag} ${placeOf(block)}`, block })))(
      '$name',
      async ({ block }) => {
        if (!state.folder) throw new Error('there is no folder');
        if (block.file !== undefined) await write(block, block.file, state.folder);
        await ways[block.tag]?.(block, state.folder);
      },
      // Most blocks build several times, and CONTRIBUTING.md has one check everything.
      240_000,
    );
  });
}

type Way = (block: Block, folder: Folder) => Promise<void>;

const ways: Readonly<Record<string, Way>> = {
  sh: runShell,
  yaml: (block, { work }) => checkYaml(block, work),
  console: runConsole,
};

async function write({ text }: Block, file: string, { work }: Folder): Promise<void> {
  await mkdir(path.dirname(path.join(work, file)), { recursive: true });
  await writeFile(path.join(work, file), text);
}

/** A command that ends otherwise than with 0 stands in a block of `console`, which shows its status by `echo $?`. */
async function runShell({ text }: Block, folder: Folder): Promise<void> {
  const { status, output } = await folder.follow(text);
  expect(status, output).toBe(0);
}

/** Each line after `$ ` is run; what it prints must follow it. */
async function runConsole({ text }: Block, folder: Folder): Promise<void> {
  const lines = Array.from(text.matchAll(/^\$ (.*)$/gm), found => found[1] ?? '');
  expect(lines.length).toBeGreaterThan(0);
  const script = lines.map(line => `printf '\\x1e'; (exit \${s:-0}); ${line} 2>&1; s=$?`);
  const { output } = await folder.follow(`set +e\n${script.join('\n')}\nexit 0`);
  const said = output.split('\u001e').slice(1);
  expect(lines.map((line, index) => `$ ${line}\n${said[index] ?? ''}`).join('')).toBe(text);
}
