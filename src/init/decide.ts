// Files that are there and differ: their owner decides, at the terminal or by a flag; else nothing is written at all.
import { type MessageLanguage, ProblemError, type Words } from '../diagnostics/diagnostic.js';
import type { Conversation } from '../host.js';
import type { Draft } from './drafts.js';

/** What is done with every such file, where a flag says so. */
export type Decision = 'keep' | 'replace' | undefined;

/** The drafts with every fate decided. Throws `ProblemError` (exit 2) `init/file-exists` where nobody decides. */
export async function decide(
  drafts: readonly Draft[],
  { decision, conversation, language }: Deciding,
): Promise<readonly Draft[]> {
  const open = drafts.filter(({ fate }) => fate === 'differs');
  if (open.length > 0 && !decision && !conversation) throw filesExist(open.map(({ path }) => path));
  const decided: Draft[] = [];
  for (const draft of drafts) {
    if (draft.fate !== 'differs') decided.push(draft);
    else {
      const chosen = decision ?? (conversation ? await ask(draft, conversation, language) : 'keep');
      decided.push({ ...draft, fate: chosen === 'keep' ? 'kept' : 'replaced' });
    }
  }
  return decided;
}

export interface Deciding {
  readonly decision: Decision;
  readonly conversation: Conversation | undefined;
  readonly language: MessageLanguage;
}

async function ask(
  { path, before = '', text }: Draft,
  conversation: Conversation,
  language: MessageLanguage,
): Promise<'keep' | 'replace'> {
  for (;;) {
    const typed = await conversation.ask(words.ask[language](path));
    const answer = answers[typed.trim().toLowerCase()];
    if (answer === 'keep' || answer === 'replace') return answer;
    if (answer === 'difference') conversation.say((await import('../text/diff.js')).unifiedDiff(path, before, text));
    else conversation.say(`${words.again[language]}\n`);
  }
}

const answers: Readonly<Partial<Record<string, 'keep' | 'replace' | 'difference'>>> = {
  '': 'keep',
  k: 'keep',
  keep: 'keep',
  r: 'replace',
  replace: 'replace',
  d: 'difference',
  diff: 'difference',
};

const words = {
  ask: {
    ja: path => `${path} はすでにあります。残す(k)、置き換える(r)、差分を見る(d) [k]: `,
    en: path => `${path} is there already: keep (k), replace (r) or show the difference (d) [k]: `,
  } satisfies Words<(path: string) => string>,
  again: { ja: 'k、r、d のいずれかを入力してください。', en: 'Type k, r or d.' } satisfies Words,
};

/** What is said of files that are in the way where nobody can be asked. */
export function filesExist(paths: readonly string[]): ProblemError {
  const message = {
    ja: `「${paths.join('」「')}」がすでにあるため、何も書き込みませんでした。`,
    en: `Nothing was written, since there ${paths.length === 1 ? 'is' : 'are'} already: ${paths.join(', ')}.`,
  };
  const help = {
    ja: '--keep を付けるとそのまま残し、--force を付けると置き換えます（元のファイルは .bak として残ります）。別のフォルダーも指定できます。',
    en: '`--keep` leaves them as they are, `--force` replaces them and keeps the old ones as `.bak`; or name another folder',
  };
  return new ProblemError({ code: 'init/file-exists', severity: 'error', message, help }, 2);
}
