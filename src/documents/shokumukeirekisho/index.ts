// 職務経歴書: the career of one person, for agents and employers. What names, checks and needs ask for; its composition is
// loaded on demand.
import type { DocumentEntry } from '../document.js';

/** 職務経歴書, in the layouts `standard` (tables, as agents expect) and `narrative` (prose, as engineers publish). */
export const shokumukeirekisho: DocumentEntry = {
  name: 'shokumukeirekisho',
  title: { ja: '職務経歴書', en: 'Career history (職務経歴書)' },
  layouts: ['standard', 'narrative'],
  defaults: {
    headings: {},
    order: 'newest',
    dates: 'long',
    era: false,
    contact: 'none',
    photo: false,
    breakBefore: [],
    page: 'A4',
  },
  needs: [
    {
      code: 'missing/name',
      path: ['basics', 'name'],
      message: { ja: '職務経歴書には氏名が必要です。', en: 'A 職務経歴書 needs a name.' },
      help: {
        ja: '`basics:` の下に `name: 山田 太郎` のように書いてください。',
        en: 'write `name: 山田 太郎` under `basics:`',
      },
      missing: ({ basics: { name } }) => name === undefined || ('text' in name && name.text.trim() === ''),
    },
    {
      code: 'missing/employer',
      path: ['work'],
      message: { ja: '職務経歴書には勤務先がひとつ以上必要です。', en: 'A 職務経歴書 needs at least one employer.' },
      help: {
        ja: '`work:` の下に `- name: 株式会社…` と `startDate: 2020-04` を加えてください。',
        en: 'add `- name: 株式会社…` and `startDate: 2020-04` under `work:`',
      },
      missing: ({ work }) => work.length === 0,
    },
  ],
  load: async () => (await import('./compose.js')).compose,
};
