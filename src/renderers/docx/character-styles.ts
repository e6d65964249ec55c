// The named character styles, as data made from a theme. A run has one of them, so that marks which meet in a run have
// a style of their own, based on the first: code in a link is `Hyperlink Code Text`.
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
  readonly run: RunFormat;
}

/** Styles of a stretch of a line, of which the rest of the line is set apart. */
export type StretchStyle = 'Term' | 'HeadingDetail' | 'TitleLine';

/** What meets in one run: a stretch, a link, code. */
export interface Meeting {
  readonly stretch?: StretchStyle | undefined;
  readonly link: boolean;
  readonly code: boolean;
}

/** The id of the style of what meets in a run, or nothing for plain text. */
export function meetingStyle(meeting: Meeting): string | undefined {
  const ids = idsOf(meeting);
  return ids.length === 0 ? undefined : ids.join('');
}

/** All character styles. Emphasis is bold too: Japanese type has no italics. */
export function characterStyles(theme: Theme): readonly CharacterStyle[] {
  const { colors, fonts, sizes, structure } = theme;
  const line = { fonts: fonts.body.word, spacing: 0, size: ptToHalfPoints(sizes.small) };
  const detail = { ...line, color: hex(colors.muted) };
  const rule = { spacing: 0 };
  const single = [
    { id: 'Strong', name: 'Strong', run: { bold: true } },
    { id: 'Emphasis', name: 'Emphasis', run: { bold: true } },
    { id: 'Strikethrough', name: 'Strikethrough', run: { strike: true } },
    { id: 'CodeText', name: 'Code Text', run: { fonts: fonts.code.word } },
    { id: 'Hyperlink', name: 'Hyperlink', run: { underline: hex(colors.line) } },
    { id: 'Term', name: 'Term', run: { bold: true, color: hex(colors.accent) } },
    { id: 'HeadingDetail', name: 'Heading Detail', run: detail },
    ...(structure.title === 'line' ? [{ id: 'TitleLine', name: 'Title Line', run: line }] : []),
    ...(structure.heading === 'trailing' ? [{ id: 'HeadingRule', name: 'Heading Rule', run: rule }] : []),
  ].map((style): CharacterStyle => ({ ...style, quick: true }));
  return [...single, ...MEETINGS.flatMap(meeting => met(idsOf(meeting), single))];
}

const MEETINGS: readonly Meeting[] = ([undefined, 'Term', 'HeadingDetail', 'TitleLine'] as const).flatMap(stretch => [
  { stretch, link: true, code: false },
  { stretch, link: false, code: true },
  { stretch, link: true, code: true },
]);

function idsOf({ stretch, link, code }: Meeting): readonly string[] {
  return [...(stretch === undefined ? [] : [stretch]), ...(link ? ['Hyperlink'] : []), ...(code ? ['CodeText'] : [])];
}

function met(ids: readonly string[], single: readonly CharacterStyle[]): readonly CharacterStyle[] {
  const styles = ids.flatMap(id => single.filter(style => style.id === id));
  const [first, ...others] = styles;
  // A stretch that the theme has no use for has no style.
  if (first === undefined || others.length === 0 || styles.length < ids.length) return [];
  return [
    {
      id: ids.join(''),
      name: [first, ...others].map(({ name }) => name).join(' '),
      basedOn: first.id,
      quick: false,
      run: Object.fromEntries(others.flatMap(({ run }) => Object.entries(run))),
    },
  ];
}
