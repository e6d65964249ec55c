// What the PDF renderer has to say to the writer of a résumé. None of it keeps the file from being written.
import type { Diagnostic, Words } from '../../diagnostics/diagnostic.js';
import type { Flaw } from './flaws.js';

/** The pass could not read what the browser printed. */
export function unfinished(error: unknown): Diagnostic {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'pdf/unfinished',
    severity: 'warning',
    message: {
      ja: `PDF の仕上げ（タグや文書情報の補正）ができず、ブラウザーが出力したままの PDF を書き出しました（${detail}）。`,
      en: `The PDF is written as the browser printed it, its tags and metadata not put right: ${detail}.`,
    },
    help: {
      ja: '表示と印刷に支障はありません。--browser で別の Chrome を試し、それでも続く場合はお知らせください。',
      en: 'it looks and prints the same; try another Chrome with --browser, and report it if it persists',
    },
  };
}

/** The file does not keep PDF/UA-1 and so does not claim to. */
export function notAccessible(flaws: readonly Flaw[]): Diagnostic {
  return {
    code: 'pdf/not-accessible',
    severity: 'info',
    message: {
      ja: `アクセシブルな PDF の規格（PDF/UA-1）に合わない点があるため、適合の表示を付けていません（${flaws.map(flaw => words[flaw].ja).join('、')}）。`,
      en: `The PDF does not claim to keep PDF/UA-1, the standard for accessible files: ${flaws.map(flaw => words[flaw].en).join(', ')}.`,
    },
  };
}

const words: Readonly<Record<Flaw, Words>> = {
  'stray-text': { ja: 'タグのない文字がある', en: 'text without a tag' },
  'other-content': { ja: '文書の内容と描かれた文字が一致しない', en: 'text that is not what the document says' },
  'unknown-type': { ja: '標準にない構造がある', en: 'a structure that is not standard' },
  'no-title': { ja: '文書のタイトルがない', en: 'no title' },
  'unknown-character': { ja: '文字コードの分からない文字がある', en: 'a glyph whose character is not known' },
  'figure-without-text': { ja: '代替テキストのない画像がある', en: 'a picture without a text in its place' },
  'heading-level': { ja: '見出しの階層が飛んでいる', en: 'a level of headings left out' },
  'wrong-place': { ja: '構造の入れ子が正しくない', en: 'structures in the wrong place' },
  'uneven-table': { ja: '行によって列の数が違う表がある', en: 'a table with uneven rows' },
  'loose-link': { ja: 'タグや説明のないリンクがある', en: 'a link without a tag or a description' },
  'missing-glyph': { ja: 'フォントにない文字がある', en: 'a character that no font has' },
};
