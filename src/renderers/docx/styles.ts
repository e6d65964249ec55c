// word/styles.xml: the document's defaults, the named styles, and the variations of them that a document uses.
import type { Theme } from '../../themes/theme.js';
import {
  type CharacterStyle,
  characterStyles,
  type MarkStyle,
  meetingStyle,
  type StretchStyle,
} from './character-styles.js';
import { type ParagraphFormat, paragraphProperties, type RunFormat, runProperties } from './formatting.js';
import { employerFacts, employerHeading, headingUnderTitle, joinedHeading, titleEnd } from './heading-styles.js';
import { hex, linePitch, type ParagraphStyle, type Sheet, smallPitch } from './looks.js';
import { WORD } from './settings.js';
import { paragraphStyles } from './style-table.js';
import { tableStyles } from './table-style.js';
import { ptToHalfPoints, ptToTwips } from './units.js';
import { element, type Node, part, value } from './xml.js';

/** What a paragraph asks of its place beside its style; each combination in use becomes a style based on it. */
export interface Variation {
  /** Space before: the paragraph follows a table, which has no space of its own. */
  readonly afterTable?: boolean;
  /** The heading of an employer, or the facts right under it. */
  readonly employer?: boolean;
  /** Facts right under it are the next row of the same table. */
  readonly joined?: boolean;
  /** The last line of the title block. */
  readonly endsTitle?: boolean;
  /** Directly under the title block. */
  readonly underTitle?: boolean;
  /** Directly under a heading of level 1. */
  readonly underHeading?: boolean;
  /** True adds the space between paragraphs after it, in a table that of its cells; false takes it away. */
  readonly spaced?: boolean;
  /** In a table's narrow columns nothing is justified. */
  readonly inTable?: boolean;
  /** Further steps of indentation. */
  readonly indent?: number;
  /** Width of a column of terms before the text, in full-width characters. */
  readonly terms?: number;
  /** A line that grows with its readings: an exact one would print them over the line above. */
  readonly ruby?: boolean;
}

/** The styles of one document, and which variations of them it uses. */
export interface StyleBook {
  /** The id of a style with its variation. */
  use(style: string, variation: Variation): string;
  /** The id of the style of characters for all that meets in a run; nothing for plain text. */
  meet(ids: readonly (StretchStyle | MarkStyle)[]): string | undefined;
  /** A style of characters that the theme does not have by itself; gives its id. */
  add(style: CharacterStyle): string;
  /** The style part with all that was used until now. */
  part(): string;
}

/** A style book for a theme, a page and a language. */
export function createStyleBook(theme: Theme, sheet: Sheet): StyleBook {
  const styles = new Map(paragraphStyles(theme, sheet).map(style => [style.id, style]));
  const variations = new Map<string, ParagraphStyle>();
  /** The id for each style with each variation that was asked for; `paragraph` names all of a variation in one order. */
  const used = new Map<string, string>();
  const characters = new Map(characterStyles(theme).map(style => [style.id, style]));
  const add = (style: CharacterStyle) => {
    characters.set(style.id, style);
    return style.id;
  };
  return {
    use(id, variation) {
      const key = `${id} ${Object.values(variation).join()}`;
      const known = used.get(key);
      if (known !== undefined) return known;
      const style = styles.get(id);
      const varied = style === undefined ? undefined : vary(style, variation, theme);
      if (varied !== undefined && varied !== style) variations.set(varied.id, varied);
      used.set(key, varied?.id ?? id);
      return varied?.id ?? id;
    },
    meet(ids) {
      const met = ids.join('');
      if (ids.length === 0 || characters.has(met)) return met || undefined;
      const style = meetingStyle(ids.flatMap(id => characters.get(id) ?? []));
      return style === undefined ? undefined : add(style);
    },
    add,
    part: () => stylesPart(theme, sheet, [...styles.values(), ...variations.values()], [...characters.values()]),
  };
}

function vary(style: ParagraphStyle, asked: Variation, theme: Theme): ParagraphStyle {
  const suffixes: string[] = [];
  let change: ParagraphFormat = {};
  let run: RunFormat | undefined;
  for (const variant of variants) {
    for (const [suffix, more, letters] of variant({ ...style, format: { ...style.format, ...change } }, asked, theme)) {
      suffixes.push(suffix);
      change = { ...change, ...more };
      if (letters !== undefined) run = { ...run, ...letters };
    }
  }
  if (suffixes.length === 0) return style;
  return {
    id: `${style.id}${suffixes.join('').replaceAll(' ', '')}`,
    name: [style.name, ...suffixes].join(' '),
    basedOn: style.id,
    format: change,
    ...(run === undefined ? {} : { run }),
  };
}

type Variant = (
  style: ParagraphStyle,
  asked: Variation,
  theme: Theme,
) => readonly (readonly [suffix: string, ParagraphFormat, RunFormat?])[];

// In the order in which they name the style.
const variants: readonly Variant[] = [
  ({ format }, { afterTable }, { spacing }) =>
    afterTable && format.before === undefined ? [['After Table', { before: ptToTwips(spacing.paragraphAfter) }]] : [],
  ({ format }, { employer }, theme) => {
    if (!employer) return [];
    return named('Employer', format.outline === undefined ? employerFacts(theme) : employerHeading(format, theme));
  },
  ({ format }, { joined }) => named('Joined', joined ? joinedHeading(format) : undefined),
  (_, { endsTitle }, theme) => named('End', endsTitle ? titleEnd(theme) : undefined),
  ({ format }, { underTitle }, theme) => named('First', underTitle ? headingUnderTitle(theme, format) : undefined),
  ({ format }, { underHeading }) => (underHeading && format.outline === 1 ? [['Under Heading', { before: 0 }]] : []),
  ({ format, spaced }, asked, { spacing }) => {
    if (spaced === undefined || asked.spaced === undefined || spaced === asked.spaced) return [];
    if (!asked.spaced) return [['Flush', { after: 0 }]];
    const [suffix, space] = asked.inTable ? ['Close', spacing.cell] : ['Spaced', spacing.paragraphAfter];
    return [[suffix, { after: (format.after ?? 0) + ptToTwips(space) }]];
  },
  (style, { inTable }, theme) =>
    inTable && style.format.align === undefined && style.basedOn === undefined
      ? [['In Table', { align: 'left', line: smallPitch(theme), lineRule: 'exact' }, small(theme)]]
      : [],
  ({ format, run }, { indent = 0, terms = 0 }, { spacing, sizes }) => {
    if (indent === 0 && terms === 0) return [];
    const size = run?.size === undefined ? sizes.body : run.size / 2;
    const column = ptToTwips(terms * size);
    const left = (format.left ?? 0) + ptToTwips(spacing.indent) * indent + column;
    const suffix = [...(indent > 0 ? [`Indent ${indent}`] : []), ...(terms > 0 ? [`Terms ${terms}`] : [])].join(' ');
    return [[suffix, { left, ...(terms > 0 ? { hanging: column } : {}) }]];
  },
  ({ format }, { ruby }, { lines }) =>
    ruby ? [['Ruby', { lineRule: 'atLeast', line: format.line ?? ptToTwips(lines.body) }]] : [],
];

function named(suffix: string, change: ParagraphFormat | undefined): ReturnType<Variant> {
  return change === undefined ? [] : [[suffix, change]];
}

function small({ sizes }: Theme): RunFormat {
  return { size: ptToHalfPoints(sizes.small) };
}

function stylesPart(
  theme: Theme,
  { lang }: Sheet,
  paragraphs: readonly ParagraphStyle[],
  characters: readonly CharacterStyle[],
): string {
  return part(
    element('w:styles', { 'xmlns:w': WORD }, [
      defaults(theme, lang),
      ...paragraphs.map(paragraphStyle),
      defaultCharacterStyle(),
      ...characters.map(characterStyle),
      ...tableStyles(theme),
      element('w:style', { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' }, [
        value('w:name', 'No List'),
        element('w:semiHidden'),
      ]),
    ]),
  );
}

function defaults(theme: Theme, lang: Sheet['lang']): Node {
  const { sizes, fonts, colors } = theme;
  const run = runProperties({
    fonts: fonts.body.word,
    color: hex(colors.text),
    size: ptToHalfPoints(sizes.body),
    lang: { latin: 'en-US', eastAsia: 'ja-JP' },
  });
  const paragraph = element('w:pPr', {}, [
    element('w:kinsoku'),
    element('w:overflowPunct'),
    element('w:autoSpaceDE'),
    element('w:autoSpaceDN'),
    value('w:adjustRightInd', 0),
    value('w:snapToGrid', 0),
    element('w:spacing', { 'w:line': linePitch(theme, 'body'), 'w:lineRule': 'exact' }),
    // Justified English has gaps between its words; ragged kanji look torn.
    value('w:jc', lang === 'ja' ? 'both' : 'left'),
  ]);
  return element('w:docDefaults', {}, [element('w:rPrDefault', {}, run), element('w:pPrDefault', {}, [paragraph])]);
}

function paragraphStyle(style: ParagraphStyle): Node {
  const root = {
    'w:type': 'paragraph',
    ...(style.id === 'Normal' ? { 'w:default': 1 } : {}),
    ...custom(style),
    'w:styleId': style.id,
  };
  const basedOn = style.basedOn ?? (style.id === 'Normal' ? undefined : 'Normal');
  return element('w:style', root, [
    value('w:name', style.name),
    ...(basedOn === undefined ? [] : [value('w:basedOn', basedOn)]),
    ...(style.next === undefined ? [] : [value('w:next', style.next)]),
    ...(style.quick ? [element('w:qFormat')] : []),
    ...paragraphProperties(style.format),
    ...runProperties(style.run ?? {}),
  ]);
}

function characterStyle(style: CharacterStyle): Node {
  return element('w:style', { 'w:type': 'character', ...custom(style), 'w:styleId': style.id }, [
    value('w:name', style.name),
    value('w:basedOn', style.basedOn ?? 'DefaultParagraphFont'),
    ...(style.quick ? [element('w:qFormat')] : []),
    ...runProperties(style.run),
  ]);
}

function defaultCharacterStyle(): Node {
  return element('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' }, [
    value('w:name', 'Default Paragraph Font'),
    element('w:semiHidden'),
  ]);
}

function custom(style: { readonly name: string }): { readonly 'w:customStyle'?: number } {
  return BUILT_IN.test(style.name) ? {} : { 'w:customStyle': 1 };
}

const BUILT_IN =
  /^(Normal|Title|heading \d|Date|Closing|List (Bullet|Number|Continue)( \d)?|Quote|header|footer|Strong|Emphasis|Hyperlink)$/;
