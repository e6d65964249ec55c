// What a page is made of: things painted, each with the mark that Chrome gave it, and what is said between them.
import type { Font } from '../text/fonts.js';
import type { Box } from './matrix.js';

/** What is painted on: a page, or a form that is painted as a whole (ISO 32000-1, 8.10), such as a transparent paragraph. */
export interface Canvas {
  /** Number of the page's object. */
  readonly page: number;
  /** Number of the object with the content; a form is that itself. */
  readonly stream: number;
  readonly isForm: boolean;
  /** What of the page is within its margins, in points. */
  readonly area: Box | undefined;
  /** By the names that its content uses. */
  readonly fonts: ReadonlyMap<string, Font>;
  /** In the order in which they are painted. */
  readonly items: readonly Item[];
}

export type Item = State | Painted;

/** Operations that paint nothing, and forms, whose content is marked within them. */
export interface State {
  readonly kind: 'state';
  readonly source: string;
  /** True for `q`, `Q` and forms: marked content must not reach across them. */
  readonly barrier: boolean;
}

export type Painted = PaintedText | PaintedPath | PaintedPicture;

/** A text object, `BT` and `ET` not included. */
export interface PaintedText {
  readonly kind: 'text';
  readonly content: Content | undefined;
  /** Its operations, one a line. */
  readonly lines: readonly string[];
  /** True where some of it has its text beside it. */
  readonly spans: boolean;
  /** What it says; a glyph whose character is not known is U+FFFD. */
  readonly text: string;
  /** Height of its baseline over the page's foot, in points. */
  readonly y: number;
}

export interface PaintedPath {
  readonly kind: 'path';
  readonly content: Content | undefined;
  readonly source: string;
}

export interface PaintedPicture {
  readonly kind: 'picture';
  readonly content: Content | undefined;
  readonly source: string;
  readonly box: Box;
}

/** Marked content: what Chrome tagged with one number on one page, or what the pass itself sets apart. One object each. */
export interface Content {
  readonly page: number;
}
