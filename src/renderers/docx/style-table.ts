// The named styles of a document, as data made from a theme. What a style looks like is decided here and nowhere else.
import type { Theme } from '../../themes/theme.js';
import type { Page } from '../../tree/nodes.js';
import type { Border, ParagraphFormat, RunFormat } from './formatting.js';
import { BULLETS, NUMBERS } from './numbering.js';
import { mmToTwips, ptToHalfPoints, ptToTwips, textWidth } from './units.js';

/**
 * A paragraph style; `spaced` tells whether it ends with the space between paragraphs; only
 * styles that tell are varied where a place wants it otherwise.
 */
export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Shown in Word's gallery of quick styles. */
  readonly quick?: boolean;
  readonly spaced?: boolean;
  readonly format: ParagraphFormat;
  readonly run?: RunFormat;
}

/** A character style. */
export interface CharacterStyle {
  readonly id: string;
  readonly name: string;
  readonly run: RunFormat;
}

/** How many levels of lists have a style of their own; Word knows five. */
export const LIST_STYLES = 5;

/** The id of the style of all our tables. */
export const TABLE_STYLE = 'ResumeTable';

/** The padding at a cell's sides, as a multiple of that above and below it. */
export const CELL_SIDES = 2;

/** `#rrggbb` as Word writes it. */
export function hex(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/** The exact line pitch in twips for text of `size` pt: the body's, or half as much again as the text where that is more. */
export function linePitch(theme: Theme, size: number): number {
  return ptToTwips(Math.max(theme.sizes.line, Math.ceil((size * 1.4) / 0.75) * 0.75));
}

/** The thin line of tables and rules. */
export function thinLine(theme: Theme, space: number): Border {
  return { color: hex(theme.colors.line), size: 6, space };
}

/** All paragraph styles but variations, `Normal` first. */
export function paragraphStyles(theme: Theme, page: Page): readonly ParagraphStyle[] {
  return [
    ...baseStyles(theme),
    ...headingStyles(theme, page),
    ...roleStyles(theme),
    ...listStyles(theme),
    ...blockStyles(theme),
    ...tableTextStyles(theme),
    ...runningStyles(theme, page),
  ];
}

/** All character styles. */
export function characterStyles(theme: Theme): readonly CharacterStyle[] {
  const { colors, fonts, sizes } = theme;
  return [
    { id: 'Strong', name: 'Strong', run: { bold: true } },
    { id: 'Emphasis', name: 'Emphasis', run: { italic: true } },
    { id: 'Strikethrough', name: 'Strikethrough', run: { strike: true } },
    { id: 'CodeText', name: 'Code Text', run: { fonts: fonts.code.word, shade: hex(colors.shade) } },
    { id: 'Hyperlink', name: 'Hyperlink', run: { color: hex(colors.accent), underline: true } },
    { id: 'Term', name: 'Term', run: { bold: true } },
    {
      id: 'HeadingDetail',
      name: 'Heading Detail',
      run: { fonts: fonts.body.word, bold: false, color: hex(colors.muted), size: ptToHalfPoints(sizes.body) },
    },
  ];
}

function baseStyles(theme: Theme): readonly ParagraphStyle[] {
  const { sizes, spacing, fonts, colors } = theme;
  return [
    { id: 'Normal', name: 'Normal', quick: true, spaced: true, format: { after: ptToTwips(spacing.paragraphAfter) } },
    {
      id: 'Title',
      name: 'Title',
      next: 'Normal',
      quick: true,
      format: {
        keepNext: true,
        before: 0,
        after: ptToTwips(spacing.paragraphAfter * 2),
        line: linePitch(theme, sizes.title),
        lineRule: 'exact',
        align: 'center',
      },
      run: { fonts: fonts.heading.word, bold: true, color: hex(colors.text), size: ptToHalfPoints(sizes.title) },
    },
  ];
}

function headingStyles(theme: Theme, page: Page): readonly ParagraphStyle[] {
  const { sizes, spacing, fonts, colors } = theme;
  const points = [sizes.heading1, sizes.heading2, sizes.heading3, sizes.body, sizes.body];
  return points.map((size, index) => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    next: 'Normal',
    quick: true,
    format: {
      keepNext: true,
      keepLines: true,
      ...(index === 0 ? { borderBottom: { ...thinLine(theme, 1), color: hex(colors.accent) } } : {}),
      tabs: [{ kind: 'right' as const, position: textWidth(page) }],
      before: ptToTwips(index === 0 ? spacing.sectionBefore : spacing.sectionBefore * (index === 1 ? 0.8 : 0.6)),
      after: ptToTwips(index === 0 ? spacing.headingAfter : spacing.headingAfter / 2),
      line: linePitch(theme, size),
      lineRule: 'exact' as const,
      align: 'left' as const,
      outline: index,
    },
    run: { fonts: fonts.heading.word, bold: true, color: hex(colors.accent), size: ptToHalfPoints(size) },
  }));
}

function roleStyles(theme: Theme): readonly ParagraphStyle[] {
  const after = ptToTwips(theme.spacing.paragraphAfter);
  const muted = { color: hex(theme.colors.muted) };
  return [
    { id: 'Date', name: 'Date', next: 'Byline', format: { after: 0, align: 'right' } },
    { id: 'Byline', name: 'Byline', next: 'Normal', spaced: true, format: { after, align: 'right' } },
    { id: 'Closing', name: 'Closing', spaced: true, format: { before: after, after, align: 'right' } },
    { id: 'Facts', name: 'Facts', spaced: true, format: { after, align: 'left' }, run: muted },
    { id: 'Period', name: 'Period', format: { keepNext: true, after: 0, align: 'left' }, run: muted },
  ];
}

function listStyles(theme: Theme): readonly ParagraphStyle[] {
  const after = ptToTwips(theme.spacing.itemAfter);
  const step = ptToTwips(theme.spacing.indent);
  return Array.from({ length: LIST_STYLES }, (_, level): readonly ParagraphStyle[] => {
    const tail = level === 0 ? '' : String(level + 1);
    const named = (id: string, name: string) => ({ id: `${id}${tail}`, name: tail === '' ? name : `${name} ${tail}` });
    return [
      {
        ...named('ListBullet', 'List Bullet'),
        quick: level === 0,
        spaced: false,
        format: { numbering: { list: BULLETS, level }, after },
      },
      {
        ...named('ListNumber', 'List Number'),
        quick: level === 0,
        spaced: false,
        format: { numbering: { list: NUMBERS, level }, after },
      },
      { ...named('ListContinue', 'List Continue'), spaced: false, format: { after, left: step * (level + 1) } },
    ];
  }).flat();
}

function blockStyles(theme: Theme): readonly ParagraphStyle[] {
  const { spacing, sizes, colors, fonts } = theme;
  const after = ptToTwips(spacing.paragraphAfter);
  const step = ptToTwips(spacing.indent);
  return [
    {
      id: 'Quote',
      name: 'Quote',
      quick: true,
      spaced: true,
      format: { borderLeft: { color: hex(colors.line), size: 18, space: 6 }, after, left: step },
      run: { color: hex(colors.muted) },
    },
    {
      id: 'Code',
      name: 'Code',
      quick: true,
      spaced: true,
      format: {
        shade: hex(colors.shade),
        autoSpace: false,
        after,
        line: ptToTwips(sizes.small * 1.5),
        lineRule: 'exact',
        align: 'left',
      },
      run: { fonts: fonts.code.word, size: ptToHalfPoints(sizes.small) },
    },
    {
      id: 'Definition',
      name: 'Definition',
      spaced: false,
      format: { after: ptToTwips(spacing.itemAfter), align: 'left' },
    },
    // A picture must not be cut to the height of a line.
    { id: 'Picture', name: 'Picture', spaced: true, format: { after, line: 240, lineRule: 'auto', align: 'left' } },
    {
      id: 'HorizontalRule',
      name: 'Horizontal Rule',
      spaced: true,
      format: { borderBottom: thinLine(theme, 1), after, line: ptToTwips(spacing.paragraphAfter), lineRule: 'exact' },
    },
    // Word joins two tables without a paragraph between them, and wants one after a table that ends a cell or the text.
    { id: 'TableEnd', name: 'Table End', format: { after: 0, line: after, lineRule: 'exact' }, run: { size: 2 } },
  ];
}

function tableTextStyles(theme: Theme): readonly ParagraphStyle[] {
  const format: ParagraphFormat = { after: 0, align: 'left' };
  return [
    { id: 'TableText', name: 'Table Text', spaced: false, format },
    {
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'TableText',
      spaced: false,
      format: {},
      run: { fonts: theme.fonts.heading.word, bold: true },
    },
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
    line: Math.min(mmToTwips(10), ptToTwips(theme.sizes.small * 1.5)),
    lineRule: 'exact',
    align: 'left',
  };
  const run: RunFormat = { color: hex(theme.colors.muted), size: ptToHalfPoints(theme.sizes.small) };
  return [
    { id: 'Header', name: 'header', format, run },
    { id: 'Footer', name: 'footer', format, run },
  ];
}
