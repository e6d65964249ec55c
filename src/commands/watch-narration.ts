// What a command that watches files says between its turns: what changed, and how it went on.
import type { MessageLanguage, Words } from '../diagnostics/diagnostic.js';

/** The line that says what is watched, and how that ends. */
export function watchingLine(files: readonly string[], language: MessageLanguage): string {
  return {
    ja: `${files.join('、')} の変更を監視しています。Ctrl+C で終了します。`,
    en: `Watching ${files.join(', ')}. Ctrl+C ends it.`,
  }[language];
}

/** The line that begins a turn. */
export function changedLine(files: readonly string[], language: MessageLanguage): string {
  return {
    ja: `\n${files.join('、')} が変更されました。`,
    en: `\n${files.join(', ')} changed.`,
  }[language];
}

/** The line that ends a turn; `milliseconds` count from the save. */
export function builtLine(milliseconds: number, language: MessageLanguage): string {
  const count = Math.round(milliseconds);
  return { ja: `${count}ミリ秒で作成しました。`, en: `Built in ${count} ms.` }[language];
}

/** The line that ends a turn in which nothing was made. */
export const nothingLine: Words = {
  ja: '何も書き出していません。前回までのファイルはそのままです。変更を監視しています。',
  en: 'Nothing was written; earlier files stay as they are. Still watching.',
};

/** The line that ends a turn in which not everything could be made; what is missing has been said. */
export const partLine: Words = {
  ja: '変更を監視しています。',
  en: 'Still watching.',
};

/** The line for files without which there is nothing to build. */
export function goneLine(files: readonly string[], language: MessageLanguage): string {
  return {
    ja: `\n${files.join('、')} がなくなりました。戻るまで待ちます。作成済みのファイルはそのままです。`,
    en: `\n${files.join(', ')} ${files.length === 1 ? 'is' : 'are'} gone. Waiting until ${files.length === 1 ? 'it is' : 'they are'} back; what was made stays.`,
  }[language];
}
