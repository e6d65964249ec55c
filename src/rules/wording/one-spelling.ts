// Words that stand in several right spellings in one résumé: 3か月 and 6ヶ月, サーバ and サーバー.
import { type Spellings, spellings } from '../data/spellings.js';
import { isJapanese } from '../matches.js';
import type { Finding, Rule } from '../rule.js';
import type { FieldText } from '../texts.js';
import { withoutQuotes } from './own-words.js';

export const oneSpelling: Rule = {
  name: 'wording/one-spelling',
  severity: 'info',
  words: {
    ja: {
      title: '同じ言葉の表記が揺れています',
      why: 'どの表記も誤りではありませんが、一つの書類の中で揺れていると、見直していない印象を与えます。',
    },
    en: {
      title: 'One word is spelt in several ways',
      why: 'Each spelling is right by itself; several of them in one document look as if nobody had gone over it.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    highlights: [サーバーを更新, サーバの台数を半減, サーバーの費用を削減]`,
  good: `work:
  - name: 株式会社青空システム
    highlights: [サーバーを更新, サーバーの台数を半減, サーバーの費用を削減]`,
  check(_resume, { texts, within }) {
    const searched = texts
      .filter(text => isJapanese(text) && (text.kind === 'prose' || text.field.endsWith('.description')))
      .map(text => ({ text, words: withoutQuotes(text.words) }));
    for (const pattern of patterns) {
      const uses = searched.flatMap(({ text, words }) => usesOf(text, words, pattern));
      const counts = countsOf(uses);
      if (counts.size < 2) continue;
      // The first of the most frequent.
      const [usual = '', most = 0] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
      for (const { text, kind, start } of uses) {
        if (kind === usual) continue;
        within(text.path, start, start + kind.length, unlike(kind, usual, counts.get(kind) !== most));
      }
    }
  },
};

/** A spelling where it stands. */
interface Use {
  readonly text: FieldText;
  readonly kind: string;
  readonly start: number;
}

const patterns: readonly RegExp[] = spellings.map(patternOf);

/** A word in katakana is one by itself: compounds, such as the names of examinations, have spellings of their own. */
function patternOf({ kinds, after }: Spellings): RegExp {
  const any = kinds.toSorted((a, b) => b.length - a.length).join('|');
  if (after) return new RegExp(`(?<=[${after}])(?:${any})`, 'g');
  return new RegExp(/^[ァ-ヶ]/.test(any) ? `(?<![ァ-ヶー・])(?:${any})(?![ァ-ヶー・会])` : any, 'g');
}

function usesOf(text: FieldText, words: string, pattern: RegExp): readonly Use[] {
  return Array.from(words.matchAll(pattern), ({ 0: kind, index }) => ({ text, kind, start: index }));
}

/** How often each spelling stands, in the order in which they come up. */
function countsOf(uses: readonly Use[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of uses) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function unlike(kind: string, usual: string, isRarer: boolean): Finding {
  return {
    message: {
      ja: `「${kind}」と「${usual}」が混在しています。`,
      en: `\`${kind}\` and \`${usual}\` are two spellings of one word.`,
    },
    help: isRarer
      ? {
          ja: `より多く使われている「${usual}」にそろえてください。`,
          en: `write \`${usual}\`, which is more frequent here`,
        }
      : { ja: 'どちらかの表記にそろえてください。', en: 'keep to one of them' },
    ...(isRarer && { replacement: usual }),
  };
}
