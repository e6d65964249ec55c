// A modern page in gothic: a large title at the left over a heavy rule, plain large headings, horizontal lines alone.
import { fontsOf } from './faces.js';
import type { Theme } from './theme.js';

export const gothicModern: Theme = {
  name: 'gothic-modern',
  title: { ja: 'モダン（ゴシック体）', en: 'Modern, in gothic' },
  fonts: fontsOf('noto-sans'),
  sizes: { title: 24, heading1: 12, heading2: 13.5, heading3: 10.5, body: 10.5, small: 9 },
  lines: { title: 33, heading1: 18, heading2: 19.5, heading3: 16.5, body: 16.5, small: 13.5 },
  colors: { text: '#111111', muted: '#444444', accent: '#111111', line: '#9aa0a8', shade: '#f3f4f6' },
  spacing: {
    titleAfter: 6,
    sectionBefore: 13.5,
    employerBefore: 12,
    projectBefore: 9,
    headingAfter: 4.5,
    paragraphAfter: 3.75,
    itemAfter: 1.5,
    cell: 3,
    indent: 15,
  },
  margin: { top: 19, right: 20, bottom: 18, left: 20 },
  structure: {
    title: 'start',
    heading: 'overline',
    employer: 'plain',
    detail: 'below',
    table: 'rows',
    projects: 'headings',
    side: [],
  },
};
