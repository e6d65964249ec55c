// The named character styles, as data made from a theme. A run has one of them and nothing beside it, so that marks which
// meet in a run have a style of their own, based on the first: code in a link is `Hyperlink Code Text`.
import type { Theme } from '../../themes/theme.js';
import type { RunFormat } from './formatting.js';
import { hex } from './looks.js';
import { ptToHalfPoints } from './units.js';

/** A character style. */
export interface CharacterStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  /** Shown in Word's gallery of quick styles. */
  readonly quick: boolean;
  /** Stands in bold lines and is light: see `LIGHT`. */
  readonly light?: boolean;
  readonly run: RunFormat;
}

/**
 * Bold in a bold line is light: Word's bold is a toggle between the styles of characters and of paragraphs (ISO/IEC
 * 29500-1, 17.7.3), so that no style has to be undone at each run. LibreOffice 7.4 does not know this, and shows bold.
 */
const LIGHT = { bold: true };

/** Styles of a stretch of a line, of which the rest of the line is set apart. */
export type StretchStyle = 'Term' | 'HeadingDetail' | 'TitleLine';

/** Styles of what the tree marks, in the order in which they name what meets. */
export type MarkStyle = 'Strong' | 'Emphasis' | 'Strikethrough' | 'Hyperlink' | 'CodeText';

/** All character styles that have one cause. Emphasis is bold too: Japanese type has no italics. */
export function characterStyles(theme: Theme): readonly CharacterStyle[] {
  const { colors, fonts, sizes, structure } = theme;
  const line = { ...LIGHT, fonts: fonts.body.word, spacing: 0, size: ptToHalfPoints(sizes.small) };
  const detail = { ...line, color: hex(colors.muted) };
  const rule = { spacing: 0 };
  const styles: readonly Omit<CharacterStyle, 'quick'>[] = [
    { id: 'Strong', name: 'Strong', run: { bold: true } },
    { id: 'Emphasis', name: 'Emphasis', run: { bold: true } },
    { id: 'Strikethrough', name: 'Strikethrough', run: { strike: true } },
    { id: 'CodeText', name: 'Code Text', run: { fonts: fonts.code.word } },
    { id: 'Hyperlink', name: 'Hyperlink', run: { underline: hex(colors.line) } },
    { id: 'Term', name: 'Term', run: { bold: true, color: hex(colors.accent) } },
    { id: 'HeadingDetail', name: 'Heading Detail', light: true, run: detail },
    ...(structure.title === 'line' ? [{ id: 'TitleLine', name: 'Title Line', light: true, run: line }] : []),
    ...(structure.heading === 'trailing' ? [{ id: 'HeadingRule', name: 'Heading Rule', run: rule }] : []),
  ];
  return styles.map(style => ({ ...style, quick: true }));
}

/** The style of what meets in a run: the first's, and what the others add. Nothing where nothing is asked for. */
export function meetingStyle(styles: readonly CharacterStyle[]): CharacterStyle | undefined {
  const [first, ...others] = styles;
  if (first === undefined || others.length === 0) return first;
  const run: RunFormat = Object.fromEntries(others.flatMap(style => Object.entries(style.run)));
  return {
    id: styles.map(({ id }) => id).join(''),
    name: styles.map(({ name }) => name).join(' '),
    basedOn: first.id,
    quick: false,
    run: first.light && run.bold ? { ...run, bold: false } : run,
  };
}

/** The style of a reading of a size in half points. */
export function readingStyle(size: number): CharacterStyle {
  return { id: `Reading${size}`, name: `Reading ${size / 2} pt`, quick: false, run: { size } };
}
