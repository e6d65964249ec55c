// 職務経歴書 as agents expect it: black, one rule under each heading, tables with thin lines.
import type { Theme } from './theme.js';

export const standard: Theme = {
  name: 'standard',
  title: { ja: '標準', en: 'Standard' },
  fonts: {
    body: { web: 'Noto Sans JP', word: { eastAsia: '游ゴシック', latin: 'Yu Gothic' } },
    heading: { web: 'Noto Sans JP', word: { eastAsia: '游ゴシック', latin: 'Yu Gothic' } },
    code: { web: 'Noto Sans JP', word: { eastAsia: 'ＭＳ ゴシック', latin: 'Consolas' } },
  },
  sizes: { title: 18, heading1: 13.5, heading2: 12, heading3: 10.5, body: 10.5, small: 9, line: 16.5 },
  colors: { text: '#111111', muted: '#444444', accent: '#1f2937', line: '#8a8f98', shade: '#f1f3f5' },
  spacing: { sectionBefore: 10.5, headingAfter: 4.5, paragraphAfter: 4.5, itemAfter: 1.5, cell: 3, indent: 15 },
};
