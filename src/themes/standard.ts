// 職務経歴書 as agents expect it: black, one rule under each heading, tables with thin lines.
import { fontsOf } from './faces.js';
import type { Theme } from './theme.js';

export const standard: Theme = {
  name: 'standard',
  title: { ja: '標準', en: 'Standard' },
  fonts: fontsOf('noto-sans'),
  sizes: { title: 18, heading1: 13.5, heading2: 12, heading3: 10.5, body: 10.5, small: 9 },
  lines: { title: 27, heading1: 21, heading2: 18, heading3: 16.5, body: 16.5, small: 13.5 },
  colors: { text: '#111111', muted: '#444444', accent: '#1f2937', line: '#8a8f98', shade: '#f1f3f5' },
  spacing: {
    titleAfter: 12,
    sectionBefore: 10.5,
    employerBefore: 12,
    projectBefore: 10.5,
    headingAfter: 4.5,
    paragraphAfter: 4.5,
    itemAfter: 1.5,
    cell: 3,
    indent: 15,
  },
  margin: { top: 20, right: 20, bottom: 20, left: 20 },
  structure: {
    title: 'center',
    heading: 'underline',
    employer: 'band',
    detail: 'end',
    table: 'grid',
    projects: 'table',
    side: [],
  },
};
