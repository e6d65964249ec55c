// What a theme is: one set of tokens that becomes CSS custom properties and Word styles, and CSS where it needs more.

/** Family names by script; each list is tried in order. */
export interface FontStack {
  /** The face printed by HTML and PDF; one of the families that the host can supply. */
  readonly web: string;
  /** Faces that Word has on Windows and macOS: East Asian and Latin. */
  readonly word: { readonly eastAsia: string; readonly latin: string };
}

export interface Fonts {
  readonly body: FontStack;
  readonly heading: FontStack;
  readonly code: FontStack;
}

/** Sizes in pt, on the 0.75 pt grid that Word's twips and CSS pixels share. `line` is the body's line pitch. */
export interface Sizes {
  readonly title: number;
  readonly heading1: number;
  readonly heading2: number;
  readonly heading3: number;
  readonly body: number;
  readonly small: number;
  readonly line: number;
}

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
  readonly sectionBefore: number;
  readonly headingAfter: number;
  readonly paragraphAfter: number;
  readonly itemAfter: number;
  readonly cell: number;
  readonly indent: number;
}

export interface Theme {
  readonly name: string;
  readonly title: { readonly ja: string; readonly en: string };
  readonly fonts: Fonts;
  readonly sizes: Sizes;
  readonly colors: Colors;
  readonly spacing: Spacing;
  /** CSS added after the base sheet. */
  readonly css?: string;
}
