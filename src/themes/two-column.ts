// Two columns: contact, skills and languages at the side, the career beside them. Word documents get one column.
import { fontsOf } from './faces.js';
import type { Theme } from './theme.js';

export const twoColumn: Theme = {
  name: 'two-column',
  title: { ja: '2段組（左に連絡先とスキル）', en: 'Two columns, contact and skills at the side' },
  fonts: fontsOf('noto-sans'),
  sizes: { title: 21, heading1: 12, heading2: 12, heading3: 9.75, body: 9.75, small: 9 },
  lines: { title: 30, heading1: 18, heading2: 17.25, heading3: 15, body: 15, small: 13.5 },
  colors: { text: '#111111', muted: '#444444', accent: '#1d4a63', line: '#9aa0a8', shade: '#f1f4f6' },
  spacing: {
    titleAfter: 6,
    sectionBefore: 10.5,
    employerBefore: 9,
    projectBefore: 6,
    headingAfter: 3.75,
    paragraphAfter: 3,
    itemAfter: 0.75,
    cell: 3,
    indent: 13.5,
  },
  margin: { top: 17, right: 15, bottom: 15, left: 15 },
  structure: {
    title: 'start',
    heading: 'square',
    employer: 'plain',
    detail: 'below',
    table: 'rows',
    projects: 'headings',
    side: ['contact', 'skills', 'languages', 'certificates', 'education', 'links', 'interests'],
  },
};
