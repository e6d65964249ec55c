// The checks of Word files find what is broken on purpose, and nothing in a sound file.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { renderDocx } from '../support/ooxml.js';
import { everything } from '../support/ooxml-trees.js';
import { broken, type Spoil } from './broken.js';
import { checks, documentChecks, flawsOf } from './checks.js';

const all = [...checks, ...documentChecks];
let sound: Uint8Array = new Uint8Array();
beforeAll(async () => {
  sound = await renderDocx(everything);
});

test('nothing is wrong with a sound file', () => {
  expect(flawsOf(sound, all)).toEqual([]);
});

test.each(broken)('found: $title', ({ spoil, finds }) => {
  expect(flawsOf(spoilt(sound, spoil), all)).toContainEqual(expect.stringMatching(new RegExp(`^${pattern(finds)}`)));
});

test('found: a file damaged on its way', () => {
  const damaged = sound.slice();
  damaged.set([0xff, 0xff, 0xff], 200);
  expect(flawsOf(damaged, all).join('\n')).toMatch(/^zip: .* cannot be unpacked/m);
});

test('every check has a file that it finds something in', () => {
  const found = new Set(broken.map(({ finds }) => finds.split(':')[0]));
  expect(all.map(({ name }) => name).filter(name => !found.has(name))).toEqual(['zip']);
});

function spoilt(bytes: Uint8Array, spoil: Spoil): Uint8Array {
  const files = unzipSync(bytes);
  if ('also' in spoil) return zipSync({ ...files, [spoil.also]: strToU8(spoil.content) });
  if ('without' in spoil)
    return zipSync(Object.fromEntries(Object.entries(files).filter(([path]) => path !== spoil.without)));
  const before = strFromU8(files[spoil.part] ?? new Uint8Array());
  const after = before.replace(spoil.from, spoil.to);
  if (after === before) throw new Error(`nothing to change in ${spoil.part}`);
  return zipSync({ ...files, [spoil.part]: strToU8(after) });
}

function pattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
