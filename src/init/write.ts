// Writes the files, each whole or not at all, and says what was written where one of them could not be.
import { isProblemError, type MessageLanguage, ProblemError, type Words } from '../diagnostics/diagnostic.js';
import type { Host } from '../host.js';
import { displayWidth, padded } from '../text/width.js';
import type { Draft, Fate } from './drafts.js';

export interface Writing {
  readonly language: MessageLanguage;
  /** Hears what is done. */
  say(text: string): void;
}

/**
 * Writes what is to be written; what it replaces stays beside it as `.bak`. Throws `ProblemError` (exit 3) where the
 * machine refuses, once it has said what was written before.
 */
export async function writeDrafts(host: Host, drafts: readonly Draft[], { language, say }: Writing): Promise<void> {
  const done: Draft[] = [];
  const kept: string[] = [];
  try {
    for (const draft of drafts) {
      if (draft.fate === 'replaced') kept.push(await keepOld(host, draft));
      if (writes[draft.fate]) await host.writeFile(draft.path, draft.text);
      done.push(draft);
    }
  } catch (error) {
    const written = done.filter(({ fate }) => writes[fate]);
    say(
      written.length === 0 ? `${words.nothing[language]}\n` : `${words.partly[language]}\n${lines(written, language)}`,
    );
    throw isProblemError(error) ? new ProblemError({ ...error.diagnostic, help: words.help }, 3) : error;
  }
  say(lines(done, language));
  if (kept.length > 0) say(`${words.old[language](kept)}\n`);
  for (const { note } of done) if (note) say(`${note[language]}\n`);
}

const writes: Readonly<Record<Fate, boolean>> = {
  new: true,
  added: true,
  replaced: true,
  same: false,
  differs: false,
  kept: false,
};

/** The old file under a name that is free; nothing is ever written over by its copy. */
async function keepOld(host: Host, { path, before = '' }: Draft): Promise<string> {
  let copy = `${path}.bak`;
  for (let number = 2; await host.exists(copy); number++) copy = `${path}.${number}.bak`;
  await host.writeFile(copy, before);
  return copy;
}

/** A line a file: what became of it, its path, what it is. */
function lines(drafts: readonly Draft[], language: MessageLanguage): string {
  const rows = drafts.map(({ fate, path, file }) => ({
    fate: fates[fate][language],
    path,
    about: file.about[language],
  }));
  const width = (column: 'fate' | 'path') => Math.max(0, ...rows.map(row => displayWidth(row[column])));
  const [fate, path] = [width('fate'), width('path')];
  return rows.map(row => `  ${padded(row.fate, fate)}  ${padded(row.path, path)}  ${row.about}\n`).join('');
}

const fates = {
  new: { ja: '作成', en: 'new' },
  added: { ja: '追記', en: 'added to' },
  replaced: { ja: '置換', en: 'replaced' },
  same: { ja: '変更なし', en: 'as it was' },
  differs: { ja: 'そのまま', en: 'kept' },
  kept: { ja: 'そのまま', en: 'kept' },
} as const satisfies Readonly<Record<Fate, Words>>;

const words = {
  nothing: { ja: '何も書き込んでいません。', en: 'Nothing was written.' } satisfies Words,
  partly: {
    ja: '途中で止まりました。書き込んだのは次のファイルだけです。',
    en: 'It stopped halfway. These files have been written, and no other:',
  } satisfies Words,
  old: {
    ja: copies => `元のファイルは ${copies.join('、')} に残しました。`,
    en: copies => `What was there is kept as ${copies.join(', ')}.`,
  } satisfies Words<(copies: readonly string[]) => string>,
  help: {
    ja: '空き容量と書き込み権限を確認するか、`npx keireki init 別のフォルダー` のように別の場所を指定してください。',
    en: 'check that the place has space left and may be written to, or name another, as in `npx keireki init other-folder`',
  } satisfies Words,
};
