// The same sentences in two places: the reader meets them twice, or one of them was copied and never adapted.
import type { Path } from '../../source/source.js';
import type { Rule } from '../rule.js';
import type { FieldText } from '../texts.js';

export const sameText: Rule = {
  name: 'completeness/same-text',
  severity: 'info',
  words: {
    ja: {
      title: '同じ文章が2か所にあります',
      why: '同じ文章が繰り返されると、書き写したまま直し忘れたように見え、紙面も無駄になります。',
    },
    en: {
      title: 'The same text stands in two places',
      why: 'A repeated text looks like a copy that was never adapted, and takes room from something new.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    summary: 決済サービスの設計・開発・運用を担当しました。
  - name: 株式会社星空システム
    summary: 決済サービスの設計・開発・運用を担当しました。`,
  good: `work:
  - name: 株式会社青空システム
    summary: 決済サービスの設計・開発・運用を担当しました。
  - name: 株式会社星空システム
    summary: 会員基盤の要件定義と、5名のチームの育成を担当しました。`,
  check(_resume, { texts, at }) {
    const first = new Map<string, Path>();
    for (const text of texts) {
      if (text.kind !== 'prose') continue;
      const key = comparable(text);
      if ([...key].length < least) continue;
      const earlier = first.get(key);
      if (!earlier) first.set(key, text.path);
      else
        at(text.path, {
          message: {
            ja: 'ほかの欄とまったく同じ文章です。',
            en: 'This text is the same as that of another field.',
          },
          help: {
            ja: 'どちらかを削るか、この欄に合わせて書き換えてください。',
            en: 'leave one of them out, or write what belongs here',
          },
          related: [{ path: earlier, message: { ja: '同じ文章です', en: 'the same text' } }],
        });
    }
  },
};

/** Shorter ones are phrases, which may well come twice. */
const least = 20;

/** Wordings of two languages are never compared, nor is how a text is broken into lines. */
function comparable({ value, language }: FieldText): string {
  const text = value.replace(/\s+/g, ' ').trim();
  return language === 'en' ? `${text}\n` : text;
}
