// The walk can fail: for every condition that it looks at there is a PDF, broken on purpose in one place, of which it says
// that condition and no other; and of the specimens that they are made from it says nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Base, bases, broken } from './data/broken.js';
import { conditions } from './data/conditions.js';
import { houseConditions } from './data/house-conditions.js';
import { edited, writeObjects } from './specimen/objects.js';
import { specimen } from './specimen/specimen.js';
import { describeFinding, walk } from './walk.js';

const plain = specimen();

async function conditionsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const found = await walk(bytes);
  return [...new Set(found.map(({ condition }) => condition))].sort();
}

function based(base: Base | undefined) {
  return base ? edited(plain, bases[base]) : plain;
}

describe('nothing is said of', () => {
  it('the specimen', async () => {
    expect((await walk(writeObjects(plain))).map(describeFinding)).toEqual([]);
  });

  it.each(['languages', 'cmap', 'widget'] as const)('the specimen with %s', async base => {
    expect((await walk(writeObjects(based(base)))).map(describeFinding)).toEqual([]);
  });
});

describe('exactly one condition is found where', () => {
  it.each(broken)('$title ($condition)', async ({ condition, base, edits, besides = [] }) => {
    const found = await conditionsOf(writeObjects(edited(based(base), edits)));
    expect(found).toEqual([condition, ...besides].sort());
  });

  it('encryption forbids access for accessibility (26-002)', async () => {
    expect(await conditionsOf(encrypted('--accessibility=n'))).toEqual(['26-002']);
    expect(await conditionsOf(encrypted('--accessibility=y'))).toEqual([]);
  });

  it('a file is damaged, or encrypted without its permissions', async () => {
    await expect(walk(writeObjects(plain).subarray(0, 2000))).rejects.toThrow('damaged');
    await expect(walk(withoutPermissions())).rejects.toThrow('encryption dictionary');
  });
});

it('every condition that the walk looks at is shown to fail', () => {
  const shown = new Set(broken.flatMap(({ condition, besides = [] }) => [condition, ...besides]).concat('26-002'));
  const looked = [
    ...conditions.filter(({ how }) => 'check' in how).map(({ number }) => number),
    ...houseConditions.map(({ name }) => name),
  ];
  expect(looked.filter(condition => !shown.has(condition))).toEqual([]);
});

/** The specimen, encrypted by qpdf with a user's password that is empty. */
function encrypted(permission: string): Buffer {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keireki-specimen-'));
  try {
    const [from, to] = ['plain.pdf', 'encrypted.pdf'].map(name => path.join(folder, name));
    writeFileSync(from ?? '', writeObjects(plain));
    const options = ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=n', permission, '--'];
    execFileSync('qpdf', [...options, from ?? '', to ?? '']);
    return readFileSync(to ?? '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An encryption dictionary without P (26-001). */
function withoutPermissions(): Buffer {
  const key = '<0000000000000000000000000000000000000000000000000000000000000000>';
  const dict = `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} >>`;
  const file = writeObjects(plain).toString('latin1').replace('/Info', `/ID [<00> <00>] /Encrypt ${dict} /Info`);
  return Buffer.from(file, 'latin1');
}
