// A formal page in mincho: the title between double rules, headings between thin ones, framed tables, no colour.
import { fontsOf } from './faces.js';
import type { Theme } from './theme.js';

export const minchoFormal: Theme = {
  name: 'mincho-formal',
  title: { ja: 'フォーマル（明朝体）', en: 'Formal, in mincho' },
  fonts: fontsOf('noto-serif'),
  sizes: { title: 18, heading1: 12, heading2: 11.25, heading3: 10.5, body: 10.5, small: 9 },
  lines: { title: 27, heading1: 18, heading2: 16.5, heading3: 16.5, body: 16.5, small: 13.5 },
  colors: { text: '#000000', muted: '#333333', accent: '#000000', line: '#555555', shade: '#f2f2f0' },
  spacing: {
    titleAfter: 9,
    sectionBefore: 9,
    employerBefore: 9,
    projectBefore: 9,
    headingAfter: 3.75,
    paragraphAfter: 4.5,
    itemAfter: 1.5,
    cell: 3,
    indent: 15,
  },
  margin: { top: 18, right: 18, bottom: 17, left: 18 },
  structure: {
    title: 'double',
    heading: 'between',
    employer: 'table',
    detail: 'end',
    table: 'frame',
    projects: 'table',
    side: [],
  },
};
