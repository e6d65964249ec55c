// The preview's own words, in both languages.
import type { MessageLanguage, Severity, Words } from '../diagnostics/diagnostic.js';

/** What stands on the page around the document. */
export const words = {
  title: { ja: 'プレビュー', en: 'Preview' },
  document: { ja: '文書', en: 'Document' },
  view: { ja: '表示', en: 'View' },
  screen: { ja: '画面', en: 'Screen' },
  paper: { ja: '用紙', en: 'Paper' },
  findings: { ja: '指摘', en: 'Findings' },
  none: { ja: '指摘はありません。', en: 'Nothing to put right.' },
  help: { ja: '対処', en: 'Help' },
  url: { ja: '参照', en: 'See' },
  current: { ja: '最新', en: 'Up to date' },
  stale: {
    ja: 'エラーがあるため、直前の内容を表示しています',
    en: 'There are errors: this is the last good version',
  },
  empty: { ja: 'まだ表示できません', en: 'Nothing to show yet' },
  emptyWhy: {
    ja: 'エラーを直して保存すると、ここに文書が表示されます。',
    en: 'Put the errors right and save; the document will appear here.',
  },
  lost: {
    ja: '接続が切れました。resume preview を実行し直すと、表示が再開されます。',
    en: 'Not connected. Run `resume preview` again to go on.',
  },
  noPaper: { ja: '用紙の表示を作成できませんでした', en: 'The pages could not be drawn' },
  noScript: {
    ja: 'この画面には JavaScript が必要です。',
    en: 'This page needs JavaScript.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const severityWords = {
  error: { ja: 'エラー', en: 'Error' },
  warning: { ja: '警告', en: 'Warning' },
  info: { ja: '情報', en: 'Note' },
} as const satisfies Record<Severity, Words>;

/** エラー2件; 2 errors. */
export const countWords: Record<MessageLanguage, (severity: Severity, count: number) => string> = {
  ja: (severity, count) => `${severityWords[severity].ja}${count}件`,
  en: (severity, count) => `${count} ${severityWords[severity].en.toLowerCase()}${count === 1 ? '' : 's'}`,
};
