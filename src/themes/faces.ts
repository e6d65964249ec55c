// The faces that documents are set in: for each what HTML and PDF print, and what Word has for it on Windows and macOS.
import type { FontStack, Fonts } from './theme.js';

/** The faces by the names that themes and `--font` know; the first is the one that every machine has. */
export const faces = {
  'noto-sans': { web: 'Noto Sans JP', word: { eastAsia: '游ゴシック', latin: 'Yu Gothic' } },
  'noto-serif': { web: 'Noto Serif JP', halfWidthFigures: true, word: { eastAsia: '游明朝', latin: 'Yu Mincho' } },
  'biz-udgothic': { web: 'BIZ UDPGothic', word: { eastAsia: 'BIZ UDPゴシック', latin: 'BIZ UDPGothic' } },
  'biz-udmincho': {
    web: 'BIZ UDPMincho',
    halfWidthFigures: true,
    word: { eastAsia: 'BIZ UDP明朝', latin: 'BIZ UDPMincho' },
  },
} as const satisfies Readonly<Record<string, FontStack>>;

/** One of `faces`. */
export type FaceName = keyof typeof faces;

/** Their names, in that order. */
export const faceNames: readonly FaceName[] = Object.keys(faces).filter(isFace);

/** True for the name of a face. */
export function isFace(name: string): name is FaceName {
  return Object.hasOwn(faces, name);
}

/** Fonts of a document that is set in one face throughout, code apart. */
export function fontsOf(face: FaceName): Fonts {
  return { body: faces[face], heading: faces[face], code };
}

const code: FontStack = { web: 'Noto Sans JP', word: { eastAsia: 'ＭＳ ゴシック', latin: 'Consolas' } };
