// The named paragraph styles of a document, as data made from a theme. What a style looks like is decided here and in
// character-styles.ts, and nowhere else; the looks are those of the HTML base sheet, in Word's terms.
import type { Theme } from '../../themes/theme.js';
import type { Page } from '../../tree/nodes.js';
import type { ParagraphFormat, RunFormat } from './formatting.js';
import { headingStyles, titleStyles } from './heading-styles.js';
import { hex, type ParagraphStyle, type Sheet, smallPitch, thinLine } from './looks.js';
import { BULLETS, NUMBERS } from './numbering.js';
import { ptToHalfPoints, ptToTwips, textWidth } from './units.js';

/** How many levels of lists have a style of their own; Word knows five. */
export const LIST_STYLES = 5;

/** All paragraph styles but variations, `Normal` first. */
export function paragraphStyles(theme: Theme, sheet: Sheet): readonly ParagraphStyle[] {
  const after = ptToTwips(theme.spacing.paragraphAfter);
  return [
    { id: 'Normal', name: 'Normal', quick: true, spaced: true, format: { after } },
    ...titleStyles(theme, sheet),
    ...headingStyles(theme, sheet),
    ...roleStyles(theme),
    ...listStyles(theme),
    ...blockStyles(theme),
    ...boxStyles(theme),
    ...runningStyles(theme, sheet.page),
  ];
}

function roleStyles(theme: Theme): readonly ParagraphStyle[] {
  const after = ptToTwips(theme.spacing.paragraphAfter);
  const small = { size: ptToHalfPoints(theme.sizes.small) };
  const pitch: ParagraphFormat = { line: smallPitch(theme), lineRule: 'exact', align: 'left' };
  const closing: ParagraphFormat = { before: ptToTwips(theme.spacing.sectionBefore), after: 0, align: 'right' };
  return [
    { id: 'Closing', name: 'Closing', format: closing },
    { id: 'Facts', name: 'Facts', spaced: true, format: { keepLines: true, after, ...pitch }, run: small },
    { id: 'Period', name: 'Period', format: { keepNext: true, after: 0, align: 'left' } },
    { id: 'Definition', name: 'Definition', spaced: false, format: { after: 0, align: 'left' } },
    { id: 'SmallDefinition', name: 'Small Definition', spaced: false, format: { after: 0, ...pitch }, run: small },
  ];
}

function listStyles(theme: Theme): readonly ParagraphStyle[] {
  const after = ptToTwips(theme.spacing.itemAfter);
  const step = ptToTwips(theme.spacing.indent);
  return Array.from({ length: LIST_STYLES }, (_, level): readonly ParagraphStyle[] => {
    const tail = level === 0 ? '' : String(level + 1);
    const style = (id: string, name: string, format: ParagraphFormat): ParagraphStyle => ({
      id: `${id}${tail}`,
      name: `${name} ${tail}`.trim(),
      spaced: false,
      format: { ...format, after },
    });
    return [
      { ...style('ListBullet', 'List Bullet', { numbering: { list: BULLETS, level } }), quick: level === 0 },
      { ...style('ListNumber', 'List Number', { numbering: { list: NUMBERS, level } }), quick: level === 0 },
      style('ListContinue', 'List Continue', { left: step * (level + 1) }),
    ];
  }).flat();
}

function blockStyles(theme: Theme): readonly ParagraphStyle[] {
  const { spacing, sizes, colors, fonts } = theme;
  const after = ptToTwips(spacing.paragraphAfter);
  const shade = hex(colors.shade);
  const edge = { color: shade, size: 4, space: 5 };
  const pad = ptToTwips(2 * spacing.cell);
  const stop = ptToTwips(sizes.small * 2);
  const quote: ParagraphFormat = {
    borders: { left: { color: hex(colors.line), size: 18, space: 12 } },
    after,
    left: ptToTwips(spacing.indent),
  };
  const code: ParagraphFormat = {
    borders: { top: edge, left: { ...edge, space: 8 }, bottom: edge, right: { ...edge, space: 8 } },
    shade,
    tabs: Array.from({ length: 8 }, (_, index) => ({ kind: 'left', position: CODE_SIDES + stop * (index + 1) })),
    autoSpace: false,
    before: pad,
    after: after + pad,
    line: smallPitch(theme),
    lineRule: 'exact',
    left: CODE_SIDES,
    right: CODE_SIDES,
    align: 'left',
  };
  const codeRun: RunFormat = { fonts: fonts.code.word, size: ptToHalfPoints(sizes.small) };
  return [
    { id: 'Quote', name: 'Quote', quick: true, spaced: true, format: quote, run: { color: hex(colors.muted) } },
    { id: 'Code', name: 'Code', quick: true, format: code, run: codeRun },
  ];
}

// Room between the sides of a block of code and its text, in twips.
const CODE_SIDES = ptToTwips(9);

function boxStyles(theme: Theme): readonly ParagraphStyle[] {
  const space = ptToTwips(theme.spacing.paragraphAfter);
  const rule: ParagraphFormat = {
    borders: { bottom: thinLine(theme, 1) },
    before: space,
    after: 2 * space,
    line: space,
    lineRule: 'exact',
  };
  const heading: RunFormat = { fonts: theme.fonts.heading.word, bold: true };
  const small: RunFormat = { size: ptToHalfPoints(theme.sizes.small) };
  const pitch: ParagraphFormat = { line: smallPitch(theme), lineRule: 'exact', align: 'left' };
  return [
    // A picture must not be cut to the height of a line.
    {
      id: 'Picture',
      name: 'Picture',
      spaced: true,
      format: { after: space, line: 240, lineRule: 'auto', align: 'left' },
    },
    { id: 'HorizontalRule', name: 'Horizontal Rule', format: rule },
    { id: 'TableText', name: 'Table Text', spaced: false, format: { after: 0, ...pitch }, run: small },
    { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', spaced: false, format: {}, run: heading },
    // Word joins two tables without a paragraph between them, and wants one after a table that ends a cell or the text.
    { id: 'TableEnd', name: 'Table End', format: { after: 0, line: space, lineRule: 'exact' }, run: { size: 2 } },
  ];
}

function runningStyles(theme: Theme, page: Page): readonly ParagraphStyle[] {
  const width = textWidth(page);
  const format: ParagraphFormat = {
    tabs: [
      { kind: 'center', position: Math.round(width / 2) },
      { kind: 'right', position: width },
    ],
    after: 0,
    line: smallPitch(theme),
    lineRule: 'exact',
    align: 'left',
  };
  const run: RunFormat = { color: hex(theme.colors.muted), size: ptToHalfPoints(theme.sizes.small) };
  return [
    { id: 'Header', name: 'header', format, run },
    { id: 'Footer', name: 'footer', format, run },
  ];
}
