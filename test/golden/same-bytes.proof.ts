// The same input gives the same bytes: whatever the folder, the zone, the language of the machine and the day.
import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/index.js';
import { run, workspace } from '../support/program.js';

const formats = ['md', 'html', 'docx', 'pdf', 'png'];
const names = ['.md', '.html', '.docx', '.pdf', '-1.png', '-2.png', '-3.png'].map(end => `shokumukeirekisho${end}`);
const places = [
  { folder: 'a', env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' } },
  { folder: '深い 場所/b', env: { TZ: 'America/Los_Angeles', LANG: 'C', SOURCE_DATE_EPOCH: '0' } },
  { folder: 'c', env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: undefined } },
];

describe('outputs', () => {
  const built: ReadonlyMap<string, Buffer>[] = [];
  beforeAll(async () => {
    const { folder } = await workspace();
    for (const place of places) {
      const cwd = path.join(folder, place.folder);
      await mkdir(cwd, { recursive: true });
      await cp('resume.yaml', path.join(cwd, 'resume.yaml'));
      const { status, stderr } = await run(['build', '--format', formats.join()], { cwd, env: place.env });
      if (status !== 0) throw new Error(stderr);
      built.push(new Map(await Promise.all(names.map(async name => [name, await readFile(path.join(cwd, 'out', name))] as const))));
    }
  });

  it.each(names)('%s is the same everywhere', name => {
    const [first, ...others] = built.map(files => files.get(name));
    expect(first?.length).toBeGreaterThan(1000);
    for (const other of others) expect(other?.equals(first ?? Buffer.alloc(0))).toBe(true);
  });

  it('is the same for the second document of one process', async () => {
    await build({ file: 'test/fixtures/torture.yaml', config: false, formats });
    const { files } = await build({ file: 'resume.yaml', config: false, formats });
    expect(files.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    for (const { name, content } of files)
      expect(Buffer.from(content).equals(built[0]?.get(name) ?? Buffer.alloc(0)), name).toBe(true);
  });
});
