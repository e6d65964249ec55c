// The folder that documents are written to: a file is written, renamed and removed in it.
import type { Words } from '../../diagnostics/diagnostic.js';
import type { FolderTrial } from '../../machine.js';
import type { Check, Result } from './check.js';

export const output: Check = {
  name: 'output',
  title: { ja: '出力先', en: 'Output folder' },
  concerns: 'machine',
  run: async ({ machine, setup }) => {
    const { session } = await setup();
    return folderResult(machine.tryFolder(session.out), 5_000_000);
  },
};

/** What a trial of a folder says; with less than `needed` bytes left it is a warning. */
export function folderResult({ folder, existed, free, problem }: FolderTrial, needed: number): Result {
  const facts = { folder, existed, free: free ?? null, problem: problem?.code ?? null };
  if (problem)
    return { status: 'failed', found: problem.message, ...(problem.help && { remedy: problem.help }), facts };
  const space = free === undefined ? { ja: '', en: '' } : freeWords(free);
  const made = existed ? { ja: '', en: '' } : { ja: '（文書の作成時に作られます）', en: ' (will be made)' };
  if (free !== undefined && free < needed)
    return {
      status: 'warning',
      found: { ja: `${folder}、${space.ja} しかありません`, en: `${folder}, only ${space.en}` },
      remedy: { ja: '空き容量を増やしてください。', en: 'free some space' },
      facts,
    };
  return {
    status: 'ok',
    found: {
      ja: `${folder}${made.ja}、書き込めます${space.ja && `、${space.ja}`}`,
      en: `${folder}${made.en} can be written to${space.en && `, ${space.en}`}`,
    },
    facts,
  };
}

function freeWords(bytes: number): Words {
  const size = bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.floor(bytes / 1e6)} MB`;
  return { ja: `空き容量 ${size}`, en: `${size} free` };
}
