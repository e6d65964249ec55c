// The fonts that documents print with: whole TTFs from npm, made known to the browser by name. No other font of the machine
// takes part, so that the same faces print everywhere.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFolder } from '../installed.js';

export interface FontFamily {
  readonly name: string;
  readonly package: string;
  /** Stem of the file names, before `_400Regular.ttf`. */
  readonly stem: string;
}

export interface InstalledFont extends FontFamily {
  readonly folder: string;
}

/** Printed wherever nothing else is, and the one family that must be installed. */
export const requiredFamily = 'Noto Sans JP';

/** Monochrome emoji, for the characters that no other family has. */
export const emojiFamily = 'Noto Emoji';

/** Every family that can be printed; all but the first are optional packages. */
export const fontFamilies: readonly FontFamily[] = [
  { name: requiredFamily, package: '@expo-google-fonts/noto-sans-jp', stem: 'NotoSansJP' },
  { name: 'Noto Serif JP', package: '@expo-google-fonts/noto-serif-jp', stem: 'NotoSerifJP' },
  { name: 'BIZ UDPGothic', package: '@expo-google-fonts/biz-udpgothic', stem: 'BIZUDPGothic' },
  { name: 'BIZ UDPMincho', package: '@expo-google-fonts/biz-udpmincho', stem: 'BIZUDPMincho' },
  { name: emojiFamily, package: '@expo-google-fonts/noto-emoji', stem: 'NotoEmoji' },
];

/** Both weights, as real faces: a bold that the browser makes up comes out as dozens of Type 3 fonts. */
const weights = [
  { name: '400Regular', value: 400 },
  { name: '700Bold', value: 700 },
] as const;

/** The families whose packages are installed. */
export function installedFonts(): readonly InstalledFont[] {
  return fontFamilies.flatMap(family => {
    const folder = packageFolder(family.package);
    if (folder === undefined) return [];
    const isWhole = weights.every(({ name }) => existsSync(fontFile({ ...family, folder }, name)));
    return isWhole ? [{ ...family, folder }] : [];
  });
}

/**
 * A fontconfig file that knows `fonts` and nothing else; `cache` keeps the scan for later runs. Without such a file a
 * Chromium from npm may find no font at all, and then draws no text, without an error.
 */
export function fontconfig(fonts: readonly InstalledFont[], cache: string): string {
  const folders = fonts.flatMap(font =>
    weights.map(({ name }) => `<dir>${escapeXml(path.join(font.folder, name))}</dir>`),
  );
  const aliases = genericFamilies.map(
    generic => `<alias><family>${generic}</family><prefer><family>${requiredFamily}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    ...folders,
    `<cachedir>${escapeXml(cache)}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

const genericFamilies = ['sans-serif', 'serif', 'monospace', 'system-ui'] as const;

/**
 * `@font-face` rules for the families that `page` names, and the files that they read: for browsers that read no
 * fontconfig file (macOS, Windows).
 */
export function fontFaces(
  fonts: readonly InstalledFont[],
  page: string,
): { readonly css: string; readonly urls: readonly string[] } {
  const named = namedFamilies(page).map(({ name }) => name);
  const faces = fonts
    .filter(({ name }) => (name === emojiFamily ? emoji.test(page) : name === requiredFamily || named.includes(name)))
    .flatMap(font =>
      weights.map(({ name, value }) => ({ font, value, url: pathToFileURL(fontFile(font, name)).href })),
    );
  const rules = faces.map(
    ({ font, value, url }) => `@font-face{font-family:"${font.name}";font-weight:${value};src:url("${url}")}`,
  );
  return { css: rules.join('\n'), urls: faces.map(({ url }) => url) };
}

/** The families, of those that can be printed, that a page names. */
export function namedFamilies(page: string): readonly FontFamily[] {
  return fontFamilies.filter(({ name }) => page.includes(name));
}

/** True for text with a character that is drawn as a picture wherever it can be; ©, ™ and digits are none. */
export function hasEmoji(text: string): boolean {
  return /\p{Emoji_Presentation}|\ufe0f/u.test(text);
}

/** The file of the regular weight. */
export function regularFile(font: InstalledFont): string {
  return fontFile(font, weights[0].name);
}

function fontFile(font: InstalledFont, weight: string): string {
  return path.join(font.folder, weight, `${font.stem}_${weight}.ttf`);
}

const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u;

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
