// The folder in which Chromium lies unpacked, so that only the first build has to do it.
import type { Check } from './check.js';

export const cache: Check = {
  name: 'cache',
  title: { ja: 'キャッシュ', en: 'Cache' },
  concerns: 'machine',
  run: async ({ machine }) => {
    const place = machine.cacheFolder();
    if (place === undefined)
      return {
        status: 'warning',
        found: {
          ja: '使えるフォルダーがないため、作成のたびに Chromium を展開します。',
          en: 'There is no folder for it, so Chromium is unpacked anew by every build.',
        },
        remedy: { ja: elsewhere.ja, en: elsewhere.en },
        facts: { folder: null },
      };
    const { folder, usual, free } = place;
    const facts = { folder, usual, free: free ?? null };
    if (usual)
      return { status: 'ok', found: { ja: `${folder}、書き込めます`, en: `${folder} can be written to` }, facts };
    return {
      status: 'info',
      found: {
        ja: `${folder}。ホームフォルダーに書き込めないため、一時フォルダーを使います`,
        en: `${folder}, in the temporary folder, as the home folder cannot be written to`,
      },
      remedy: elsewhere,
      facts,
    };
  },
};

const elsewhere = {
  ja: '環境変数 XDG_CACHE_HOME で、書き込めるフォルダーを指定してください。',
  en: 'name a folder that can be written to with XDG_CACHE_HOME',
};
