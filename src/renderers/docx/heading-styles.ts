// The title, the headings and the employers: a table for each thing that themes build up in ways of their own, a row a way.
// Widths of rules and what they keep from the words are those of html/structure-sheet.ts.
import type { Sizes, Structure, Theme } from '../../themes/theme.js';
import type { Page } from '../../tree/nodes.js';
import { type Alignment, type Border, NO_LINE, type ParagraphFormat, type RunFormat } from './formatting.js';
import { hex, linePitch, type ParagraphStyle, type Sheet, smallPitch, thinLine } from './looks.js';
import { SQUARES, squareWidth } from './numbering.js';
import { ptToHalfPoints, ptToTwips, textWidth } from './units.js';

/** The title, and the lines under it: day, name, what one is, contact. */
export function titleStyles(theme: Theme, { lang, page }: Sheet): readonly ParagraphStyle[] {
  const { sizes, fonts, structure } = theme;
  const { letters, format, lines } = titles[structure.title];
  const spacing = letterSpace(sizes.title, letters, lang);
  const title: ParagraphFormat = {
    keepNext: true,
    line: linePitch(theme, 'title'),
    lineRule: 'exact',
    ...format(theme, spacing, page),
  };
  const run: RunFormat = { fonts: fonts.heading.word, bold: true, spacing, size: ptToHalfPoints(sizes.title) };
  const small: RunFormat = lines.small ? { size: ptToHalfPoints(sizes.small) } : {};
  const line: ParagraphFormat = {
    after: 0,
    ...(lines.small ? { line: smallPitch(theme), lineRule: 'exact' } : {}),
    align: lines.align,
  };
  return [
    { id: 'Title', name: 'Title', next: 'Normal', quick: true, format: title, run },
    { id: 'Date', name: 'Date', next: 'Byline', format: line, run: small },
    {
      id: 'Byline',
      name: 'Byline',
      next: 'Normal',
      format: line,
      run: lines.boldName ? { bold: true, ...small } : small,
    },
    { id: 'JobTitle', name: 'Job Title', next: 'Normal', format: line, run: small },
    { id: 'Contact', name: 'Contact', next: 'Normal', format: line, run: small },
  ];
}

/** What sets the last line of the title block apart, where a theme ends the block with a rule. */
export function titleEnd({ structure, colors }: Theme): ParagraphFormat | undefined {
  const { end } = titles[structure.title];
  return end && { borders: { bottom: { color: hex(colors.text), ...end } } };
}

/** What a section's heading does without right under such a rule: a rule of its own above. */
export function headingUnderTitle(
  { structure }: Theme,
  { borders, outline }: ParagraphFormat,
): ParagraphFormat | undefined {
  if (structure.title !== 'start' || outline !== 0 || borders?.top === undefined) return undefined;
  return { borders: { ...borders, top: NO_LINE } };
}

/** The headings of all five levels. */
export function headingStyles(theme: Theme, { lang, page }: Sheet): readonly ParagraphStyle[] {
  return levels(theme, { lang, page }).map((level, index) => {
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
      fonts: theme.fonts.heading.word,
      bold: true,
      size: ptToHalfPoints(theme.sizes[level.size]),
      ...level.run,
    };
    return { id: `Heading${index + 1}`, name: `heading ${index + 1}`, next: 'Normal', quick: true, format, run };
  });
}

/** What makes a heading of level 2 that of an employer; nothing where it looks as any other. */
export function employerHeading(heading: ParagraphFormat, theme: Theme): ParagraphFormat | undefined {
  return employers[theme.structure.employer](heading, theme);
}

/** What joins the facts right under an employer's heading to it, where both are rows of one table. */
export function employerFacts(theme: Theme): ParagraphFormat | undefined {
  if (theme.structure.employer !== 'table') return undefined;
  const { borders, ...room } = frame(theme);
  const thin = { color: hex(theme.colors.text), size: 6, space: 2 };
  return { ...room, borders: { ...borders, top: thin }, after: ptToTwips(theme.spacing.headingAfter) };
}

/** What an employer's heading does without where such facts follow: the lower side of its frame. */
export function joinedHeading({ borders }: ParagraphFormat): ParagraphFormat {
  return { borders: { ...borders, bottom: NO_LINE }, after: 0 };
}

/** A way to set the title: `letters` is the space between them as a share of the size, `end` the rule under the last line. */
interface TitleWay {
  readonly letters: number;
  readonly format: (theme: Theme, letters: number, page: Page) => ParagraphFormat;
  readonly lines: { readonly align: Alignment; readonly small?: true; readonly boldName?: true };
  readonly end?: Omit<Border, 'color'>;
}

const centered: TitleWay['format'] = ({ spacing }, letters) => ({
  after: ptToTwips(spacing.titleAfter),
  // The space after the last letter would move the centre.
  ...(letters === 0 ? {} : { firstLine: letters }),
  align: 'center',
});

const titles: { readonly [way in Structure['title']]: TitleWay } = {
  center: { letters: 0.12, format: centered, lines: { align: 'right' } },
  double: {
    letters: 0.4,
    format: (theme, letters, page) => {
      const line: Border = { kind: 'double', color: hex(theme.colors.text), size: 6, space: 4 };
      return { ...centered(theme, letters, page), borders: { top: line, bottom: line } };
    },
    lines: { align: 'right' },
  },
  start: {
    letters: 0.06,
    format: ({ spacing }) => ({ after: ptToTwips(spacing.titleAfter / 2), align: 'left' }),
    lines: { align: 'left', boldName: true },
    end: { size: 24, space: 6 },
  },
  line: {
    letters: 0.08,
    format: (_, __, page) => ({ tabs: [{ kind: 'right', position: textWidth(page) }], after: 0, align: 'left' }),
    lines: { align: 'right', small: true },
    end: { size: 6, space: 3 },
  },
};

/** What sets a level of headings apart; lengths in pt. */
interface Level {
  readonly size: keyof Sizes;
  readonly before: number;
  readonly after: number;
  readonly format?: ParagraphFormat;
  readonly run?: RunFormat;
}

function levels(theme: Theme, { lang, page }: Sheet): readonly Level[] {
  const { sizes, spacing, colors } = theme;
  const { letters, format } = sections[theme.structure.heading];
  const after = spacing.headingAfter;
  const small = { size: 'heading3', before: spacing.paragraphAfter, after: after / 3 } as const;
  return [
    {
      size: 'heading1',
      before: spacing.sectionBefore,
      after,
      format: format(theme, page),
      run: { color: hex(colors.accent), spacing: letterSpace(sizes.heading1, letters, lang) },
    },
    { size: 'heading2', before: spacing.employerBefore, after: after / 2 },
    {
      size: 'heading3',
      before: spacing.projectBefore,
      after: (after * 2) / 3,
      format: { borders: { bottom: thinLine(theme, 1) } },
    },
    small,
    { ...small, run: { color: hex(colors.muted) } },
  ];
}

/** A way to set the headings of sections. */
interface SectionWay {
  readonly letters: number;
  readonly format: (theme: Theme, page: Page) => ParagraphFormat;
}

const accent = ({ colors }: Theme, size: number, space: number): Border => ({ color: hex(colors.accent), size, space });

const sections: { readonly [way in Structure['heading']]: SectionWay } = {
  underline: { letters: 0.04, format: theme => ({ borders: { bottom: accent(theme, 12, 2) } }) },
  overline: { letters: 0, format: theme => ({ borders: { top: accent(theme, 18, 4) } }) },
  between: {
    letters: 0.2,
    format: theme => ({ borders: { top: accent(theme, 6, 2), bottom: accent(theme, 6, 2) } }),
  },
  // Word has no rule beside words but that of a tab.
  trailing: {
    letters: 0,
    format: (_, page) => ({ tabs: [{ kind: 'right', leader: 'underscore', position: textWidth(page) }] }),
  },
  square: {
    letters: 0,
    format: theme => {
      const width = squareWidth(theme);
      return { numbering: { list: SQUARES, level: 0 }, left: width, hanging: width };
    },
  },
};

const employers: {
  readonly [way in Structure['employer']]: (heading: ParagraphFormat, theme: Theme) => ParagraphFormat | undefined;
} = {
  // A shade with a bar at its left; borders of the shade's colour are its padding.
  band: (heading, { colors, spacing }) => {
    const shade = hex(colors.shade);
    const edge = { color: shade, size: 6, space: 1 };
    return {
      borders: { top: edge, left: { color: hex(colors.accent), size: 24, space: 5 }, bottom: edge },
      shade,
      tabs: within(heading),
      after: ptToTwips(spacing.headingAfter),
      left: ptToTwips(BAND),
    };
  },
  table: (heading, theme) => ({
    ...frame(theme),
    tabs: within(heading),
    after: ptToTwips(theme.spacing.headingAfter),
  }),
  plain: () => undefined,
  ruled: (_, { colors }) => ({ borders: { top: { color: hex(colors.text), size: 6, space: 2 } } }),
};

// Room between the ends of a band or a frame and its text, in pt.
const BAND = 7.5;

/** A frame around a paragraph. */
function frame({ colors }: Theme): ParagraphFormat {
  const side = { color: hex(colors.text), size: 12, space: 2 };
  const end = { ...side, space: 6 };
  const room = ptToTwips(BAND);
  return {
    borders: { top: side, left: end, bottom: side, right: end },
    left: room,
    right: room,
  };
}

/** The detail ends within the band; the heading's own stop would leave it. */
function within({ tabs = [] }: ParagraphFormat): NonNullable<ParagraphFormat['tabs']> {
  return tabs.flatMap(({ kind, position }) => [
    { kind: 'clear' as const, position },
    { kind, position: position - ptToTwips(BAND) },
  ]);
}

/** Space between the letters of headings, a share of their size: it suits kanji, not the Latin alphabet. */
function letterSpace(size: number, share: number, lang: Sheet['lang']): number {
  return lang === 'ja' ? ptToTwips(size * share) : 0;
}
