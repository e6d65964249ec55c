// The program itself: its version, and how it was found.
import type { Words } from '../../diagnostics/diagnostic.js';
import type { Runtime } from '../../machine.js';
import type { Check } from './check.js';

export const program: Check = {
  name: 'program',
  title: { ja: 'プログラム', en: 'Program' },
  concerns: 'machine',
  run: async ({ machine }) => {
    const { version, origin, folder } = machine.runtime();
    const words = origins[origin];
    return {
      status: 'ok',
      found: { ja: `keireki ${version}（${words.ja}）`, en: `keireki ${version}, ${words.en}` },
      details: [{ ja: `場所: ${folder}`, en: `in ${folder}` }],
      facts: { version, origin, folder },
    };
  },
};

const origins: Readonly<Record<Runtime['origin'], Words>> = {
  project: { ja: 'プロジェクトの node_modules', en: "from the project's node_modules" },
  npx: { ja: 'npx の一時的なインストール', en: 'installed by npx for this run' },
  global: { ja: 'プロジェクト外へのインストール', en: 'installed outside this project' },
  clone: { ja: 'リポジトリーのクローン', en: 'from a clone of its repository' },
};
