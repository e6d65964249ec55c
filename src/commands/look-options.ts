// The options that change how documents are laid out and look.
import type { CommandOption } from './command.js';
import { commonOptions } from './common-options.js';

export const lookOptions: readonly CommandOption[] = [
  {
    flags: '--layout <name>',
    value: 'layouts',
    words: {
      ja: '文書のレイアウト（standard または narrative）',
      en: "the document's layout: standard or narrative",
    },
  },
  {
    flags: '-t, --theme <name>',
    value: 'themes',
    words: { ja: 'テーマ', en: 'theme' },
  },
  {
    flags: '--accent <color>',
    value: 'free',
    words: {
      ja: "アクセント色（'#1f4e79' のように指定）",
      en: "colour of headings, as in '#1f4e79'",
    },
  },
  commonOptions.font,
  {
    flags: '--css <file>',
    value: 'style-file',
    words: { ja: 'テーマに加える CSS（HTML・PDF・PNG に適用）', en: "CSS added to the theme's, for HTML, PDF and PNG" },
  },
  {
    flags: '--page <size>',
    value: 'papers',
    words: { ja: '用紙（A4、JIS-B5、letter）', en: 'paper: A4, JIS-B5 or letter' },
  },
  {
    flags: '--fit <pages>',
    value: 'free',
    words: {
      ja: '指定したページ数に収める（文字は9ptまで）',
      en: 'set it closely enough to fill at most this many pages; text stays at 9 pt or more',
    },
  },
];
