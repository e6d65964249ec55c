// The system, and what about it changes how a browser runs.
import type { Words } from '../../diagnostics/diagnostic.js';
import type { Surrounding } from '../../machine.js';
import type { Check } from './check.js';

export const system: Check = {
  name: 'system',
  title: { ja: 'OS', en: 'System' },
  concerns: 'machine',
  run: async ({ machine }) => {
    const { platform, system: name, surroundings } = machine.runtime();
    const words = surroundings.map(surrounding => surroundingWords[surrounding]);
    return {
      status: 'ok',
      found: {
        ja: [`${name}（${platform}）`, ...words.map(({ ja }) => ja)].join('、'),
        en: [`${name} (${platform})`, ...words.map(({ en }) => en)].join(', '),
      },
      facts: { platform, system: name, surroundings },
    };
  },
};

const surroundingWords: Readonly<Record<Surrounding, Words>> = {
  container: { ja: 'コンテナー内', en: 'in a container' },
  wsl: { ja: 'WSL', en: 'WSL' },
  ci: { ja: 'CI', en: 'CI' },
  root: { ja: 'root で実行', en: 'as root' },
};
