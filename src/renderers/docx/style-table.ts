// The named paragraph styles of a document, as data made from a theme. What a style looks like is decided here and in
// character-styles.ts, and nowhere else; the looks are those of the HTML base sheet, in Word's terms.
import type { Sizes, Theme } from '../../themes/theme.js';
import type { Page, Tree } from '../../tree/nodes.js';
import type { Border, ParagraphFormat, RunFormat } from './formatting.js';
import { BULLETS, NUMBERS } from './numbering.js';
import { ptToHalfPoints, ptToTwips, textWidth } from './units.js';

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

/** What styles depend on beside the theme. */
export type Sheet = Pick<Tree, 'lang' | 'page'>;

/** How many levels of lists have a style of their own; Word knows five. */
export const LIST_STYLES = 5;

/** The id of the style of all our tables. */
export const TABLE_STYLE = 'ResumeTable';

/** The padding at a cell's sides, as a multiple of that above and below it. */
export const CELL_SIDES = 1.5;

/** `#rrggbb` as Word writes it. */
export function hex(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/** The exact line pitch in twips of text of one of the theme's sizes. */
export function linePitch(theme: Theme, size: keyof Sizes): number {
  return ptToTwips(theme.lines[size]);
}

/** The line pitch in twips of small text. */
export function smallPitch(theme: Theme): number {
  return linePitch(theme, 'small');
}

/** The thin line of tables and rules. */
export function thinLine(theme: Theme, space: number): Border {
  return { color: hex(theme.colors.line), size: 6, space };
}

// Room between the ends of a band and its text, in pt.
const BAND = 7.5;

/** An employer's heading: a shaded band with a bar at its left; borders of the shade's colour are its padding. */
export function band(heading: ParagraphFormat, { colors, spacing }: Theme): ParagraphFormat {
  const shade = hex(colors.shade);
  const edge = { color: shade, size: 6, space: 1 };
  return {
    borders: { top: edge, left: { color: hex(colors.accent), size: 24, space: 5 }, bottom: edge },
    shade,
    // The detail ends within the band; the heading's own stop would leave it.
    tabs: (heading.tabs ?? []).flatMap(({ kind, position }) => [
      { kind: 'clear' as const, position },
      { kind, position: position - ptToTwips(BAND) },
    ]),
    after: ptToTwips(spacing.headingAfter),
    left: ptToTwips(BAND),
  };
}

/** All paragraph styles but variations, `Normal` first. */
export function paragraphStyles(theme: Theme, { lang, page }: Sheet): readonly ParagraphStyle[] {
  return [
    ...baseStyles(theme, lang),
    ...headingStyles(theme, { lang, page }),
    ...roleStyles(theme),
    ...listStyles(theme),
    ...blockStyles(theme),
    ...boxStyles(theme),
    ...runningStyles(theme, page),
  ];
}

/** Space between the letters of headings, a share of their size: it suits kanji, not the Latin alphabet. */
function letterSpace(size: number, share: number, lang: Sheet['lang']): number {
  return lang === 'ja' ? ptToTwips(size * share) : 0;
}

function baseStyles(theme: Theme, lang: Sheet['lang']): readonly ParagraphStyle[] {
  const { sizes, spacing, fonts } = theme;
  const letters = letterSpace(sizes.title, 0.12, lang);
  const title: ParagraphFormat = {
    keepNext: true,
    after: ptToTwips(spacing.titleAfter),
    line: linePitch(theme, 'title'),
    lineRule: 'exact',
    // The space after the last letter would move the centre.
    ...(letters === 0 ? {} : { left: letters }),
    align: 'center',
  };
  const run: RunFormat = {
    fonts: fonts.heading.word,
    bold: true,
    spacing: letters,
    size: ptToHalfPoints(sizes.title),
  };
  return [
    { id: 'Normal', name: 'Normal', quick: true, spaced: true, format: { after: ptToTwips(spacing.paragraphAfter) } },
    { id: 'Title', name: 'Title', next: 'Normal', quick: true, format: title, run },
  ];
}

function headingStyles(theme: Theme, { lang, page }: Sheet): readonly ParagraphStyle[] {
  const { sizes, spacing, colors, fonts } = theme;
  const levels: readonly (Level | undefined)[] = [
    {
      size: 'heading1',
      before: spacing.sectionBefore,
      after: spacing.headingAfter,
      format: { borders: { bottom: { color: hex(colors.accent), size: 12, space: 2 } } },
      run: { color: hex(colors.accent), spacing: letterSpace(sizes.heading1, 0.04, lang) },
    },
    { size: 'heading2', before: spacing.employerBefore, after: 2.25 },
    { size: 'heading3', before: spacing.projectBefore, after: 3, format: { borders: { bottom: thinLine(theme, 1) } } },
    { size: 'heading3', before: 4.5, after: 1.5 },
    { size: 'heading3', before: 4.5, after: 1.5, run: { color: hex(colors.muted) } },
  ];
  return levels.flatMap((level, index) => {
    if (level === undefined) return [];
    const format: ParagraphFormat = {
      keepNext: true,
      keepLines: true,
      tabs: [{ kind: 'right', position: textWidth(page) }],
      before: ptToTwips(level.before),
      after: ptToTwips(level.after),
      line: linePitch(theme, level.size),
      lineRule: 'exact',
      align: 'left',
      outline: index,
      ...level.format,
    };
    const run: RunFormat = {
      fonts: fonts.heading.word,
      bold: true,
      size: ptToHalfPoints(sizes[level.size]),
      ...level.run,
    };
    return [{ id: `Heading${index + 1}`, name: `heading ${index + 1}`, next: 'Normal', quick: true, format, run }];
  });
}

/** What sets a level of headings apart; lengths in pt. */
interface Level {
  readonly size: keyof Sizes;
  readonly before: number;
  readonly after: number;
  readonly format?: ParagraphFormat;
  readonly run?: RunFormat;
}

function roleStyles(theme: Theme): readonly ParagraphStyle[] {
  const after = ptToTwips(theme.spacing.paragraphAfter);
  const small = { size: ptToHalfPoints(theme.sizes.small) };
  const pitch: ParagraphFormat = { line: smallPitch(theme), lineRule: 'exact', align: 'left' };
  const right: ParagraphFormat = { after: 0, align: 'right' };
  return [
    { id: 'Date', name: 'Date', next: 'Byline', format: right },
    { id: 'Byline', name: 'Byline', next: 'Normal', format: right },
    { id: 'Contact', name: 'Contact', next: 'Normal', format: right },
    { id: 'Closing', name: 'Closing', format: { ...right, before: ptToTwips(theme.spacing.sectionBefore) } },
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
  const pad = { color: shade, size: 4, space: 5 };
  const stop = ptToTwips(sizes.small * 2);
  const quote: ParagraphFormat = {
    borders: { left: { color: hex(colors.line), size: 18, space: 12 } },
    after,
    left: ptToTwips(spacing.indent),
  };
  const code: ParagraphFormat = {
    borders: { top: pad, left: { ...pad, space: 8 }, bottom: pad, right: { ...pad, space: 8 } },
    shade,
    tabs: Array.from({ length: 8 }, (_, index) => ({ kind: 'left', position: ptToTwips(9) + stop * (index + 1) })),
    autoSpace: false,
    before: ptToTwips(6),
    after: after + ptToTwips(6),
    line: smallPitch(theme),
    lineRule: 'exact',
    left: ptToTwips(9),
    right: ptToTwips(9),
    align: 'left',
  };
  const codeRun: RunFormat = { fonts: fonts.code.word, size: ptToHalfPoints(sizes.small) };
  return [
    { id: 'Quote', name: 'Quote', quick: true, spaced: true, format: quote, run: { color: hex(colors.muted) } },
    { id: 'Code', name: 'Code', quick: true, format: code, run: codeRun },
  ];
}

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
