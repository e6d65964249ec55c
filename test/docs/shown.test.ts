// What the pages say of the program by number and by name: every rule is counted, every theme and layout is shown.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from '../../src/documents/index.js';
import { renderers } from '../../src/renderers/index.js';
import { rules } from '../../src/rules/index.js';
import { themes } from '../../src/themes/index.js';
import { run } from '../support/program.js';

const layouts = [...new Set(documents.flatMap(document => document.layouts))];

const picturesOf = (page: string): readonly string[] =>
  Array.from(readFileSync(page, 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g), found =>
    path.posix.basename(found[1] ?? ''),
  );

describe.each(['docs/themes.md', 'docs/ja/themes.md'])('%s', page => {
  const pictures = picturesOf(page);

  it.each(themes.map(({ name }) => name))('shows the theme %s on every length, and in Word', name => {
    for (const kind of ['short', 'usual', 'long', 'docx']) expect(pictures).toContain(`theme-${name}-${kind}-1.png`);
  });

  it.each(layouts)('shows the layout %s as PDF, Word and HTML', name => {
    for (const kind of ['pdf-1', 'pdf-2', 'docx-1', 'html']) expect(pictures).toContain(`${name}-${kind}.png`);
  });

  it('shows pictures that are there', () => {
    expect(pictures.filter(name => !existsSync(path.join('docs/images', name)))).toEqual([]);
  });
});

describe.each(['docs/writing-a-theme.md', 'docs/ja/writing-a-theme.md'])('%s', page => {
  const text = readFileSync(page, 'utf8');

  it('names custom properties and classes that are in the HTML', async () => {
    const built = await Promise.all(
      layouts.map(layout => run(['build', '--format', 'html', '--stdout', '--layout', layout], { cwd: '.' })),
    );
    const html = built.map(({ stdout }) => stdout).join('');
    const properties = Array.from(text.matchAll(/`(--[a-z][\w-]*)`/g), found => `${found[1]}:`);
    const classes = Array.from(text.matchAll(/`\.([a-z]\w+)`/gi), found => found[1] ?? '');
    expect(properties.length).toBeGreaterThan(15);
    expect(properties.filter(name => !html.includes(name))).toEqual([]);
    const known = new Set(Array.from(html.matchAll(/class="([^"]+)"/g), found => (found[1] ?? '').split(' ')).flat());
    expect(classes.filter(name => !known.has(name) && name !== 'level5')).toEqual([]);
  });
});

describe.each(['README.md', 'docs/ja/README.md'])('%s', page => {
  const text = readFileSync(page, 'utf8');

  it('counts the rules', () => {
    expect(text).toMatch(new RegExp(`\\b${rules.length}(?: rules|種類)|は${rules.length}種類|は ${rules.length} 種類`));
  });

  it.each([...themes.map(({ name }) => name), ...layouts])('names %s', name => {
    expect(text).toContain(`\`${name}\``);
  });

  it('fits on a first screen or two', () => {
    expect(text.split('\n').length).toBeLessThan(100);
  });
});

describe.each(['docs/building.md', 'docs/ja/building.md'])('%s', page => {
  it.each(renderers.map(({ name }) => name))('tells of the format %s', name => {
    expect(readFileSync(page, 'utf8')).toContain(`| \`${name}\` |`);
  });
});
