// A theme with what a person sets differently: the accent, the face, CSS of their own.
import { type FaceName, fontsOf } from './faces.js';
import type { Theme } from './theme.js';

export interface Adaptation {
  /** `#rrggbb`. */
  readonly accent?: string | undefined;
  /** The face of body and headings. */
  readonly font?: FaceName | undefined;
  /** CSS that comes after the theme's own. */
  readonly css?: string | undefined;
}

/** The theme with an adaptation: one theme like any other, which every renderer takes as it is. */
export function adaptTheme(theme: Theme, { accent, font, css }: Adaptation): Theme {
  const sheets = [theme.css, css].filter(sheet => sheet !== undefined && sheet.trim() !== '');
  return {
    ...theme,
    ...(accent !== undefined && { colors: { ...theme.colors, accent } }),
    ...(font !== undefined && { fonts: fontsOf(font) }),
    ...(sheets.length > 0 && { css: sheets.join('\n') }),
  };
}
