// A machine on which only the required font is installed: what is printed all the same, and what is said of it.

import { spawn } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasEmoji } from '../../src/host/fonts/fonts.js';
import { collect, environment, workspace } from '../support/program.js';

describe('without the optional fonts', () => {
  let folder: string;
  beforeAll(async () => {
    ({ folder } = await workspace());
    await cp('dist', path.join(folder, 'dist'), { recursive: true });
    await cp('package.json', path.join(folder, 'package.json'));
    for (const name of ['@expo-google-fonts/noto-sans-jp', '@sparticuz/chromium']) {
      const link = path.join(folder, 'node_modules', name);
      await mkdir(path.dirname(link), { recursive: true });
      await symlink(path.resolve('node_modules', name), link);
    }
  });

  it.each([
    ['桐生 湊', ''],
    ['桐生 湊 © ™ 1', ''],
    ['桐生 😀', '@expo-google-fonts/noto-emoji'],
  ])('prints %s', async (name, missing) => {
    await writeFile(path.join(folder, 'resume.yaml'), `basics: { name: '${name}' }\nwork: [{ name: 朝凪書店 }]\n`);
    const child = spawn(process.execPath, ['dist/resume.cjs', 'build', '--format', 'pdf', '--out', 'out'], {
      cwd: folder,
      env: environment(),
    });
    child.stdin.end();
    const { status, stderr } = await collect(child);
    expect(status).toBe(0);
    expect(stderr).toMatch(/shokumukeirekisho\.pdf .* 1 page/);
    if (missing === '') expect(stderr).not.toContain('fonts/fallback');
    else expect(stderr).toMatch(new RegExp(`warning\\[fonts/fallback\\][^]*npm install ${missing}`));
  });
});

describe('emoji', () => {
  it.each(['😀', '🇯🇵', '👨‍👩‍👧', '❤️'])('%s is one', text => expect(hasEmoji(text)).toBe(true));
  it.each(['', '1', '#', '©', '™', '①', '㈱', '𠮷', '★', '〜', '✓'])('%s is none', text =>
    expect(hasEmoji(text)).toBe(false),
  );
});
