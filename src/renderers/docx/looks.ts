// What the tokens of a theme are in Word's terms, and what a paragraph style is.
import type { Sizes, Theme } from '../../themes/theme.js';
import type { Tree } from '../../tree/nodes.js';
import type { Border, ParagraphFormat, RunFormat } from './formatting.js';
import { ptToTwips } from './units.js';

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
