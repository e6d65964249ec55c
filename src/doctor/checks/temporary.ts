// The folder in which Chrome works while it runs.
import type { Check } from './check.js';
import { folderResult } from './output.js';

export const temporary: Check = {
  name: 'temporary',
  title: { ja: '一時フォルダー', en: 'Temporary' },
  concerns: 'machine',
  run: async ({ machine }) => {
    const result = folderResult(machine.tryFolder(machine.temporaryFolder()), 64 * 2 ** 20);
    if (result.status === 'ok') return result;
    return {
      ...result,
      remedy: {
        ja: '空き容量と書き込み権限を確認するか、環境変数 TMPDIR で別のフォルダーを指定してください。',
        en: 'see that it has space and can be written to, or name another folder with TMPDIR',
      },
    };
  },
};
