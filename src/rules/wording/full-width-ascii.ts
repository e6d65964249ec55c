// Full-width letters and digits in running text. Full-width punctuation is Japanese and stays.

import { isQuoted, matches } from '../matches.js';
import type { Rule } from '../rule.js';
import type { FieldText, TextKind } from '../texts.js';

export const fullWidthAscii: Rule = {
  name: 'wording/full-width-ascii',
  severity: 'info',
  words: {
    ja: {
      title: '全角の英数字が使われています',
      why: '横書きの書類では、英数字を半角にそろえると読みやすく、検索や転記でも困りません。',
    },
    en: {
      title: 'Full-width letters or digits',
      why: 'Horizontal text reads better with half-width letters and digits, and they can be searched for.',
    },
  },
  bad: `selfPromotion: ＡＷＳ上のシステムを３年間運用しました。`,
  good: `selfPromotion: AWS上のシステムを3年間運用しました。`,
  check(_resume, { texts, within }) {
    const names = texts.filter(text => nameKinds.has(text.kind) || text.field === title);
    for (const text of texts) {
      if ((text.kind !== 'prose' && text.kind !== 'phrase') || text.field === title || text.language === 'en') continue;
      for (const found of matches(text, runs)) {
        if (isPartOfName(found.text, names) || isQuoted(text, found)) continue;
        const narrow = found.text.normalize('NFKC');
        within(text.path, found.start, found.end, {
          message: {
            ja: `「${found.text}」は全角の英数字です。`,
            en: `\`${found.text}\` is written with full-width characters.`,
          },
          label: { ja: '全角です', en: 'full-width' },
          help: { ja: `半角で「${narrow}」と書いてください。`, en: `write ${narrow}` },
          replacement: narrow,
        });
      }
    }
  },
};

const nameKinds: ReadonlySet<TextKind> = new Set(['person', 'organization', 'product']);
/** A phrase that is the title of a work. */
const title = 'publications[].name';

/** With the point of ３．５ and Ｎｏｄｅ．ｊｓ, the comma of １，０００, and the signs of Ｃ＋＋ and Ｃ＃. */
const runs =
  /[０-９Ａ-Ｚａ-ｚ]+(?:．(?=[０-９Ａ-Ｚａ-ｚ])[０-９Ａ-Ｚａ-ｚ]+|(?<=[０-９])，(?=[０-９]{3})[０-９]+)*(?:(?<=[Ａ-Ｚａ-ｚ])(?:＋＋|＃))?/g;

/** A name that is written so is quoted so. */
function isPartOfName(run: string, names: readonly FieldText[]): boolean {
  return run.length > 1 && names.some(({ value }) => value.includes(run));
}
