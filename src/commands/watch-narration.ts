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

/** What is said of files without which there is nothing to make. */
export function goneWords(files: readonly string[]): Words {
  return {
    ja: `${files.join('、')} が見つからなくなりました。戻されるまで待ちます。作成済みの内容はそのまま残ります。`,
    en: `${files.join(', ')} ${files.length === 1 ? 'is' : 'are'} gone. Waiting until ${files.length === 1 ? 'it is' : 'they are'} back; what was made stays.`,
  };
}

/** The line that says where the preview is. */
export function previewLine(url: string, language: MessageLanguage): string {
  return {
    ja: `${url} でプレビューしています。Ctrl+C で終了します。`,
    en: `The preview is at ${url} and follows every save. Ctrl+C ends it.`,
  }[language];
}

/** The line that ends a turn of the preview; `milliseconds` count from the save. */
export function shownLine(milliseconds: number, language: MessageLanguage): string {
  const count = Math.round(milliseconds);
  return { ja: `${count}ミリ秒で表示しました。`, en: `Shown in ${count} ms.` }[language];
}

/** The line that ends a turn of the preview in which there was nothing new to show. */
export const failedLine: Words = {
  ja: 'エラーがあるため、直前の内容を表示しています。エラーの内容はブラウザーで確認できます。',
  en: 'There are errors, so the last good version stays. The browser shows them.',
};
