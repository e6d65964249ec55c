// 御社 and its kin, which are for speaking; 貴社 is for writing.

import { isJapanese, isQuoted, matches } from '../matches.js';
import type { Rule } from '../rule.js';

export const honorific: Rule = {
  name: 'wording/honorific',
  severity: 'warning',
  words: {
    ja: {
      title: '話し言葉の敬称が使われています',
      why: '「御社」「御行」などは話すときの敬称で、書類では「貴社」「貴行」と書きます。',
    },
    en: {
      title: 'A spoken form of address in writing',
      why: '御社 and its kin are said, not written: documents address a company as 貴社.',
    },
  },
  bad: `motivation: 御社の事業に共感し、志望しました。`,
  good: `motivation: 貴社の事業に共感し、志望しました。`,
  check(_resume, { texts, within }) {
    for (const text of texts) {
      if ((text.kind !== 'prose' && text.kind !== 'phrase') || !isJapanese(text)) continue;
      for (const found of matches(text, spoken)) {
        if (isQuoted(text, found)) continue;
        const written = `貴${found.text.slice(1)}`;
        within(text.path, found.start, found.end, {
          message: {
            ja: `「${found.text}」は話すときの敬称です。書類では「${written}」と書きます。`,
            en: `\`${found.text}\` is the spoken form; in writing it is ${written}.`,
          },
          label: { ja: '話し言葉です', en: 'for speaking only' },
          help: { ja: `「${written}」に改めてください。`, en: `write ${written}` },
          replacement: written,
        });
      }
    }
  },
};

/**
 * 御社 but not the shrine (御社殿); the others only before a particle or the end of a phrase, since 御行動, 御校閲 and the
 * like are polite words for something else.
 */
const spoken = /御社(?![殿宮務])|御[行院校](?!の松)(?=$|[のにへをがはでともや、。，．・\s（(「]|における|において|様)/g;
