// The table of conditions is the protocol's, and the documentation says of it what it says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkpoints } from './data/checkpoints.js';
import { conditions } from './data/conditions.js';
import { refreshed } from './documentation.js';

describe('the table', () => {
  it('has every entry of the Matterhorn Protocol 1.1, each once, in order', () => {
    const numbers = conditions.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort());
    const count = (protocol: string) => conditions.filter(condition => condition.protocol === protocol).length;
    expect([count('machine'), count('person'), count('no test')]).toEqual([87, 48, 2]);
    expect(new Set(numbers.map(number => number.slice(0, 2))).size).toBe(checkpoints.length);
  });

  it('leaves to no eye what the protocol gives to the machine, and says why the rest is not looked at', () => {
    const machine = conditions.filter(({ protocol }) => protocol === 'machine');
    expect(machine.filter(({ how }) => how.by !== 'walk' && how.by !== 'none')).toEqual([]);
    expect(machine.filter(({ how }) => how.by === 'none').map(({ number }) => number)).toEqual([
      '26-001',
      '31-012',
      '31-013',
      '31-018',
      '31-022',
    ]);
  });
});

describe('the documentation', () => {
  it.each([
    ['en', 'docs/accessibility.md'],
    ['ja', 'docs/ja/accessibility.md'],
  ] as const)('in %s has the lists as they are', async (lang, file) => {
    await expect(refreshed(readFileSync(file, 'utf8'), lang)).toMatchFileSnapshot(`../../${file}`);
  });
});
