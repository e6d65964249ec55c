// Half-width kana, which forms refuse and readers stumble over.

import { matches } from '../matches.js';
import type { Rule } from '../rule.js';
import type { TextKind } from '../texts.js';

export const halfWidthKana: Rule = {
  name: 'wording/half-width-kana',
  severity: 'warning',
  words: {
    ja: {
      title: '半角カタカナが使われています',
      why: '半角カタカナは読みにくく、応募フォームやメールで拒まれたり、文字化けしたりすることがあります。',
    },
    en: {
      title: 'Half-width kana',
      why: 'Half-width kana reads badly, and forms and mail systems refuse or garble it.',
    },
  },
  bad: `selfPromotion: ｼｽﾃﾑの設計と運用に携わりました。`,
  good: `selfPromotion: システムの設計と運用に携わりました。`,
  check(_resume, { texts, within }) {
    for (const text of texts) {
      if (text.language === 'en') continue;
      for (const { text: run, start, end } of matches(text, runs)) {
        const wide = run.normalize('NFKC');
        // A sound mark that has nothing to stand on stays alone.
        const isWhole = !/[\u3099\u309a]/.test(wide);
        within(text.path, start, end, {
          message: {
            ja: `「${run}」は半角のカタカナや記号です。日本語の文書では全角で書きます。`,
            en: `\`${run}\` is half-width; Japanese documents use full-width kana.`,
          },
          label: { ja: '半角です', en: 'half-width' },
          help: isWhole
            ? { ja: `全角で「${wide}」と書いてください。`, en: `write ${wide}` }
            : { ja: '全角のカタカナで書き直してください。', en: 'write it in full-width kana' },
          ...(isWhole && !names.has(text.kind) && { replacement: wide }),
        });
      }
    }
  },
};

/** Names that their bearers may write so; they are reported and left as they are. */
const names: ReadonlySet<TextKind> = new Set(['person', 'product']);

/** With the full-width kana before a half-width sound mark: カﾞ is ガ. */
const runs = /(?:[ァ-ヺぁ-ゔ](?=[ﾞﾟ]))?[\uff61-\uff9f]+/g;
