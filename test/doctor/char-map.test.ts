// The reading of cmap tables against fontconfig's, which shares no code with it, for every font that documents print with.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CharMap, readCharMap } from '../../src/doctor/glyphs/char-map.js';
import { gapsIn } from '../../src/doctor/glyphs/coverage.js';
import { installedFonts, regularFile } from '../../src/host/fonts/fonts.js';

const fonts = installedFonts().map(font => ({ name: font.name, file: regularFile(font) }));
const maps = new Map<string, CharMap>(fonts.map(({ name, file }) => [name, readCharMap(readFileSync(file))]));
const hasFontconfig = (() => {
  try {
    execFileSync('fc-query', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasFontconfig)('the characters of a font', () => {
  it.each(fonts)('$name', ({ name, file }) => {
    const listed = execFileSync('fc-query', ['--format', '%{charset}', file], { encoding: 'utf8' });
    const known = new Set(
      listed.split(' ').flatMap(range => {
        const [start = 0, end = start] = range.split('-').map(text => Number.parseInt(text, 16));
        return Array.from({ length: end - start + 1 }, (_, index) => start + index);
      }),
    );
    const own = Array.from({ length: 0x110000 }, (_, point) => point).filter(point => maps.get(name)?.has(point));
    expect(known.size).toBeGreaterThan(800);
    expect([...known].filter(point => !maps.get(name)?.has(point))).toEqual([]);
    // fontconfig leaves out what a font draws as nothing.
    const more = own.filter(point => !known.has(point)).map(point => String.fromCodePoint(point));
    expect(more.filter(character => !/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character))).toEqual([]);
  });
});

describe('a character', () => {
  const stack = [{ chosen: 'BIZ UDPMincho', others: ['Noto Sans JP', 'Noto Emoji'] }];
  const drawn = (character: string) => gapsIn([character], stack, maps)[0];

  it.each(['山', 'あ', 'é', 'か\u3099', '\u3000', '\u200d', '①', '髙', '神\ufe00'])('%j is in the face', character => {
    expect(drawn(character)).toBeUndefined();
  });

  it.each([
    ['𠮷', 'Noto Sans JP'],
    ['😀', 'Noto Emoji'],
    ['👨‍👩‍👧', 'Noto Emoji'],
    ['🇯🇵', 'Noto Emoji'],
    ['❤️', 'Noto Emoji'],
  ])('%s is drawn by %s', (character, family) => {
    expect(drawn(character)).toEqual({ character, lacking: ['BIZ UDPMincho'], drawnBy: family, formOnly: false });
  });

  it.each(['\ue000', 'ᚠ', '\u{30000}'])('%j is drawn by none', character => {
    expect(drawn(character)).toEqual({ character, lacking: ['BIZ UDPMincho'], formOnly: false });
  });

  it('with a form that no font has is drawn in its usual one', () => {
    expect(drawn('山\u{e01ef}')).toMatchObject({ drawnBy: 'BIZ UDPMincho', formOnly: true });
  });

  it('with a form that a font has is drawn in it', () => {
    const families = [...maps].filter(([, map]) => map.hasVariant(0x845b, 0xe0100)).map(([name]) => name);
    expect(families).toContain('Noto Sans JP');
  });
});
