// A dense page for long careers: the title block on one line, headings that run on into a rule, periods behind the names.
import { fontsOf } from './faces.js';
import type { Theme } from './theme.js';

export const compact: Theme = {
  name: 'compact',
  title: { ja: 'コンパクト（長い経歴向け）', en: 'Compact, for long careers' },
  fonts: fontsOf('noto-sans'),
  sizes: { title: 15, heading1: 11.25, heading2: 10.5, heading3: 9.75, body: 9.75, small: 9 },
  lines: { title: 21, heading1: 14.25, heading2: 14.25, heading3: 13.5, body: 13.5, small: 12 },
  colors: { text: '#111111', muted: '#444444', accent: '#111111', line: '#9aa0a8', shade: '#f1f2f4' },
  spacing: {
    titleAfter: 3,
    sectionBefore: 3.75,
    employerBefore: 4.5,
    projectBefore: 6,
    headingAfter: 0.75,
    paragraphAfter: 1.5,
    itemAfter: 0.75,
    cell: 1.5,
    indent: 13.5,
  },
  margin: { top: 13, right: 13, bottom: 12, left: 13 },
  structure: {
    title: 'line',
    heading: 'trailing',
    employer: 'ruled',
    detail: 'beside',
    table: 'grid',
    projects: 'table',
    side: [],
  },
};
