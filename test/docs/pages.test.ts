// Every block marked `sh` or `yaml` in the pages is run or validated, in both languages. Those that take longer:
// pages.proof.ts.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { standIns } from './folder.js';
import { followPage } from './follow.js';
import { long } from './long.js';
import { blocksOf, isJapanese, pages, twinOf, withoutComments } from './pages.js';

for (const page of pages.filter(name => !long.includes(name))) followPage(page);

describe('the pages', () => {
  const texts = new Map(pages.map(page => [page, readFileSync(page, 'utf8')]));

  it.each(pages.filter(page => !isJapanese(page) && twinOf(page) !== undefined))(
    '%s has a twin with the same blocks',
    page => {
      const twin = twinOf(page) ?? '';
      expect(pages).toContain(twin);
      const codes = (of: string) =>
        blocksOf(of)
          .filter(({ tag }) => ['sh', 'yaml', 'js'].includes(tag))
          .map(({ text }) => withoutComments(text));
      expect(codes(twin)).toEqual(codes(page));
    },
  );

  it.each(pages)('%s links to what is there', page => {
    const targets = Array.from(
      texts.get(page)?.matchAll(/\]\((?!https?:|mailto:|…)([^)\s]+)\)/g) ?? [],
      found => found[1] ?? '',
    );
    const missing = targets.filter(target => {
      const [file = '', anchor] = target.split('#');
      const there = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      return !existsSync(there) || (anchor !== undefined && !anchors(readFileSync(there, 'utf8')).has(anchor));
    });
    expect(missing).toEqual([]);
  });

  it.each(pages)('%s names the package, not the command, where npx may be outside a project', page => {
    expect(texts.get(page)).not.toMatch(/npx (--yes )?resume\b/);
  });

  it('need every stand-in that there is', () => {
    const lines = pages.flatMap(page =>
      blocksOf(page)
        .filter(({ tag }) => tag === 'sh')
        .flatMap(({ text }) => text.split('\n')),
    );
    const isUsed = (pattern: string) => {
      const [start = '', ...more] = pattern.split('*');
      return lines.some(line => (more.length > 0 ? line.startsWith(start) : line === start));
    };
    // The program opens the browser by itself.
    expect(standIns.filter(({ line }) => !line.startsWith('xdg-open') && !isUsed(line))).toEqual([]);
  });

  it.each(pages)('%s has no fence without a language', page => {
    expect(blocksOf(page).filter(({ tag }) => tag === '')).toEqual([]);
  });
});

/** How GitHub names the headings of a page. */
function anchors(text: string): ReadonlySet<string> {
  return new Set(
    Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
