// Node's version against the least that the program runs on.
import type { Check } from './check.js';

export const node: Check = {
  name: 'node',
  title: { ja: 'Node', en: 'Node' },
  concerns: 'machine',
  run: async ({ machine }) => {
    const { node: version, floor } = machine.runtime();
    const found = { ja: `${version}（必要なのは ${floor} 以上）`, en: `${version}; ${floor} or newer is needed` };
    const facts = { version, floor };
    if (isAtLeast(version, floor)) return { status: 'ok', found, facts };
    return {
      status: 'failed',
      found,
      remedy: {
        ja: `Node ${floor} 以上をインストールしてください（https://nodejs.org）。`,
        en: `install Node ${floor} or newer, from https://nodejs.org`,
      },
      facts,
    };
  },
};

/** Compares versions part by part: `20.9` is older than `20.19`. */
export function isAtLeast(version: string, floor: string): boolean {
  const [own, least] = [version, floor].map(text => text.split('.').map(Number));
  for (const [index, part] of (least ?? []).entries()) {
    const difference = (own?.[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
