// `resume explain`: what a code means, why it matters, and an example put right.
import { ProblemError } from '../diagnostics/diagnostic.js';
import { similar } from '../text/similar.js';
import { displayWidth } from '../text/width.js';
import type { Command } from './command.js';

export const explain: Command = {
  name: 'explain',
  summary: { ja: 'エラーや警告の意味を説明する', en: 'say what a code means, and what to do' },
  description: {
    ja: 'メッセージの [ ] に示されるコードについて、意味と理由、指摘される例と直した例を表示します。コードを省略すると一覧を表示します。',
    en: 'Says what the code in the square brackets of a message means, why it matters, and shows an example put right. Without a code it lists all.',
  },
  argument: {
    name: 'code',
    value: 'codes',
    words: { ja: 'コード（例: dates/gap）', en: 'the code, such as dates/gap' },
  },
  options: [],
  examples: [
    { line: 'resume explain dates/gap', words: { ja: '空白期間のルールについて調べる', en: 'learn about gaps' } },
    { line: 'resume explain', words: { ja: 'すべてのコードを一覧する', en: 'list every code' } },
  ],
  run: async ({ argument }, { terminal, language }) => {
    const { entryText, manual } = await import('../manual.js');
    const entries = manual();
    if (argument === undefined) {
      const width = Math.max(...entries.map(({ code }) => displayWidth(code)));
      await terminal.out(entries.map(({ code, title }) => `${code.padEnd(width)}  ${title[language]}\n`).join(''));
      return 'fine';
    }
    const found = entries.find(({ code }) => code === argument);
    if (!found)
      throw unknownCode(
        argument,
        entries.map(({ code }) => code),
      );
    await terminal.out(entryText(found, language));
    return 'fine';
  },
};

function unknownCode(code: string, codes: readonly string[]): ProblemError {
  const [near] = [...codes.filter(known => known.split('/')[1] === code), ...similar(code, codes)];
  return new ProblemError(
    {
      code: 'usage/unknown-code',
      severity: 'error',
      message: { ja: `「${code}」というコードはありません。`, en: `There is no code \`${code}\`.` },
      help: near
        ? { ja: `「${near}」ではありませんか。`, en: `did you mean \`${near}\`?` }
        : { ja: '`resume explain` で一覧を確認できます。', en: '`resume explain` lists them all' },
    },
    2,
  );
}
