// What a theme is: one set of tokens, and the way a document is built up, that become CSS and Word styles; and CSS where a
// theme needs more.

/** Family names by script; each list is tried in order. */
export interface FontStack {
  /** The face printed by HTML and PDF; one of the families that the host can supply. */
  readonly web: string;
  /** True where `tabular-nums` does nothing and figures are of one width only as half-width forms (OpenType's `hwid`). */
  readonly halfWidthFigures?: boolean;
  /** Faces that Word has on Windows and macOS: East Asian and Latin. */
  readonly word: { readonly eastAsia: string; readonly latin: string };
}

export interface Fonts {
  readonly body: FontStack;
  readonly heading: FontStack;
  readonly code: FontStack;
}

/** Sizes in pt, on the 0.75 pt grid that Word's twips and CSS pixels share. */
export interface Sizes {
  readonly title: number;
  readonly heading1: number;
  readonly heading2: number;
  readonly heading3: number;
  readonly body: number;
  readonly small: number;
}

/** From line to line, in pt on the 0.75 pt grid, for text of each of the sizes; exact, in Word as in CSS. */
export type Lines = Sizes;

/** Colours as `#rrggbb`. */
export interface Colors {
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly line: string;
  /** Background of header cells. */
  readonly shade: string;
}

/** Spaces in pt on the 0.75 pt grid. */
export interface Spacing {
  readonly titleAfter: number;
  /** Above the headings of levels 1, 2 and 3. */
  readonly sectionBefore: number;
  readonly employerBefore: number;
  readonly projectBefore: number;
  readonly headingAfter: number;
  readonly paragraphAfter: number;
  readonly itemAfter: number;
  /** Above and below the text of a cell; at its sides there are 1.5 pt more. */
  readonly cell: number;
  readonly indent: number;
}

/** Margins in mm; none under 12, which the printers in shops and offices leave white. */
export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How a theme builds a document up. Every renderer with pages knows each of these ways, so that themes may combine them. */
export interface Structure {
  /**
   * The title and the lines under it (day, name, contact): `center` has the title in the middle and the lines at the right,
   * `double` the same between double rules, `start` everything at the left over a heavy rule, `line` the lines beside it.
   */
  readonly title: 'center' | 'double' | 'start' | 'line';
  /**
   * The headings of sections: a rule below (`underline`), a heavy one above (`overline`), one above and one below
   * (`between`), one that goes on from the words to the margin (`trailing`), or a square before the words (`square`).
   */
  readonly heading: 'underline' | 'overline' | 'between' | 'trailing' | 'square';
  /**
   * An employer: a shaded band (`band`), the first row of a ruled table that its facts go on (`table`), a large plain
   * heading (`plain`), or a line of text between hairlines (`ruled`).
   */
  readonly employer: 'band' | 'table' | 'plain' | 'ruled';
  /** Periods of headings: at the line's end, on a line of their own below, or right behind the words. */
  readonly detail: 'end' | 'below' | 'beside';
  /** The lines of tables: all of them, an outer frame with hairlines within, or horizontal ones alone. */
  readonly table: 'grid' | 'frame' | 'rows';
  /** Projects in a table, a row each, or under headings of their own; the documents see to it, not the renderers. */
  readonly projects: 'table' | 'headings';
  /** Parts that stand in a column at the side, in this order after the title; without any there is one column. */
  readonly side: readonly string[];
}

/** What stands at the left, in the middle and at the right: `{name}`, `{title}`, `{date}`, `{page}`, `{pages}` and words. */
export interface RunningPattern {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

export interface Theme {
  readonly name: string;
  readonly title: { readonly ja: string; readonly en: string };
  readonly fonts: Fonts;
  readonly sizes: Sizes;
  readonly lines: Lines;
  readonly colors: Colors;
  readonly spacing: Spacing;
  readonly margin: Margin;
  readonly structure: Structure;
  /** Header and footer where they are not to be the document's own. */
  readonly running?: { readonly header?: RunningPattern; readonly footer?: RunningPattern };
  /** CSS added after the base sheet. */
  readonly css?: string;
}
