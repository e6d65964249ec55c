// Checkpoints 10, 17 and 31: every code that is shown has a character, a glyph and a width that agree.
import { embeddedCMap, isPredefined, predefinedCMaps } from '../cmap.js';
import type { Check, Examined, Found } from '../examined.js';
import { cidSetOf, type Font, type Shown, systemInfo } from '../fonts.js';
import { nameOf, type Value } from '../pdf-file.js';
import { lineOf } from '../structure.js';

export const unmappedCode: Check = document => unmapped(document, shown => !inFormula(document, shown));

export const unmappedInFormula: Check = document => unmapped(document, shown => inFormula(document, shown));

export const registry: Check = document => systemInfoDiffers(document, 'Registry');

export const ordering: Check = document => systemInfoDiffers(document, 'Ordering');

/** The condition reads “less than”, as ISO 14289-1 does. */
export const supplement: Check = ({ file, fonts }) =>
  fonts.flatMap(font => {
    const map = file.stream(font.dict['/Encoding']);
    const [own, asked] = [font.descendant, map?.dict].map(holder =>
      Number(file.at(holder, 'CIDSystemInfo', 'Supplement')),
    );
    return map && (own ?? 0) < (asked ?? 0) ? [about(font, `Supplement ${own} under ${asked}`)] : [];
  });

export const wrongGlyphMap: Check = ({ file, fonts }) =>
  cidType2(fonts).flatMap(font => {
    const map = font.descendant['/CIDToGIDMap'];
    return map === undefined || map === '/Identity' || file.stream(map) ? [] : [about(font, 'CIDToGIDMap')];
  });

export const noGlyphMap: Check = ({ fonts }) =>
  cidType2(fonts).flatMap(font => ('/CIDToGIDMap' in font.descendant ? [] : [about(font, 'no CIDToGIDMap')]));

export const unknownCMap: Check = ({ fonts }) =>
  composite(fonts).flatMap(font => {
    const name = nameOf(font.dict['/Encoding']);
    return name !== undefined && !isPredefined(name) ? [about(font, `CMap ${name}`)] : [];
  });

export const writingMode: Check = ({ file, fonts }) =>
  composite(fonts).flatMap(font => {
    const map = embeddedCMap(file, font.dict, '/Encoding');
    const said = Number(file.at(font.dict['/Encoding'], 'WMode') ?? 0);
    return map && map.wMode !== said ? [about(font, `WMode ${said}, in the map ${map.wMode}`)] : [];
  });

export const foreignCMap: Check = ({ file, fonts }) =>
  composite(fonts).flatMap(font => {
    const used = [
      ...(embeddedCMap(file, font.dict, '/Encoding')?.uses ?? []),
      ...['Encoding', 'ToUnicode'].map(key => nameOf(file.at(font.dict[`/${key}`], 'UseCMap'))),
    ];
    return used.filter(name => name !== undefined && !isPredefined(name)).map(name => about(font, `uses CMap ${name}`));
  });

export const notEmbedded: Check = ({ fonts }) =>
  visible(fonts).flatMap(font => (font.isEmbedded ? [] : [about(font, 'not embedded')]));

/** Characters that nothing is drawn for: spaces, and what only steers how others are set. */
const blank = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u;

export const missingGlyph: Check = ({ fonts }) =>
  visible(fonts).flatMap(font =>
    codesShown(font).flatMap(code => {
      const glyph = font.glyphOf(code);
      if (!font.program || glyph === undefined || glyph === 0) return [];
      const text = font.toUnicode?.texts.get(code) ?? '';
      return font.program.isDrawn(glyph) || (glyph < font.program.glyphs && blank.test(text))
        ? []
        : [about(font, `no glyph ${glyph} for “${text}”`)];
    }),
  );

export const glyphNotInCidSet: Check = ({ file, fonts }) =>
  cidType2(fonts).flatMap(font => {
    const set = cidSetOf(file, font);
    const drawn = codesShown(font).filter(code => font.program?.isDrawn(font.glyphOf(code) ?? 0));
    return set && drawn.some(code => !set.has(code)) ? [about(font, 'CIDSet lacks a glyph')] : [];
  });

export const cidSetWithoutGlyph: Check = ({ file, fonts }) =>
  cidType2(fonts).flatMap(font => {
    const beyond = [...(cidSetOf(file, font) ?? [])].some(cid => cid >= (font.program?.glyphs ?? 0));
    return beyond ? [about(font, 'CIDSet lists a glyph that is not there')] : [];
  });

export const wrongWidth: Check = ({ fonts }) =>
  visible(fonts).flatMap(font =>
    codesShown(font).flatMap(code => {
      const glyph = font.glyphOf(code);
      const said = font.widthOf(code);
      if (!font.program || glyph === undefined || said === undefined || glyph >= font.program.glyphs) return [];
      const drawn = font.program.widthOf(glyph);
      return Math.abs(drawn - said) > 1
        ? [about(font, `width of glyph ${glyph}: ${said}, in the program ${drawn}`)]
        : [];
    }),
  );

export const noToUnicode: Check = ({ file, fonts }) =>
  fonts.flatMap(font => (font.toUnicode || isKnownOtherwise(file, font) ? [] : [about(font, 'no ToUnicode')]));

export const mappedToZero: Check = ({ fonts }) => mappedTo(fonts, '\u0000');

export const mappedToMark: Check = ({ fonts }) => [...mappedTo(fonts, '\ufeff'), ...mappedTo(fonts, '\ufffe')];

export const notdefShown: Check = ({ fonts }) =>
  fonts.flatMap(font =>
    codesShown(font).some(code => font.glyphOf(code) === 0) ? [about(font, 'shows .notdef')] : [],
  );

export const composite = (fonts: readonly Font[]): readonly Font[] => fonts.filter(({ kind }) => kind === 'Type0');

/** Each code once. */
export function codesShown({ shown }: Font): readonly number[] {
  return [...new Set(shown.flatMap(({ codes }) => codes))];
}

export function about({ name }: Font, what: string): Found {
  return { what: `${name}: ${what}` };
}

function unmapped({ fonts }: Examined, counts: (shown: Shown) => boolean): readonly Found[] {
  return fonts.flatMap(font => {
    const map = font.toUnicode;
    if (!map) return [];
    const codes = new Set(font.shown.filter(counts).flatMap(({ codes: all }) => all));
    return [...codes].filter(code => !map.texts.get(code)).map(code => about(font, `code ${code.toString(16)}`));
  });
}

function inFormula({ structure }: Examined, { marks }: Shown): boolean {
  return marks.some(({ content }) =>
    (structure.holders.get(content ?? '') ?? []).flatMap(lineOf).some(({ type }) => type === 'Formula'),
  );
}

/** With an encoding that is no identity, both sides must name the same character collection. */
function systemInfoDiffers({ file, fonts }: Examined, key: 'Registry' | 'Ordering'): readonly Found[] {
  return composite(fonts).flatMap(font => {
    const encoding = font.dict['/Encoding'];
    const asked = collectionOf(file, encoding, key);
    const own = systemInfo(file, font.descendant, key);
    return asked === undefined || asked === own ? [] : [about(font, `${key} ${own}, of the CMap ${asked}`)];
  });
}

function collectionOf(
  file: Examined['file'],
  encoding: Value | undefined,
  key: 'Registry' | 'Ordering',
): string | undefined {
  if (file.stream(encoding)) return systemInfo(file, encoding, key);
  const found = Object.entries(predefinedCMaps).find(([, names]) => names.includes(nameOf(encoding) ?? ''))?.[0];
  if (found === undefined || found === 'Identity') return undefined;
  return key === 'Registry' ? 'Adobe' : found;
}

/** ISO 14289-1, 7.21.7: encodings and collections whose characters are known without a map. */
function isKnownOtherwise(file: Examined['file'], font: Font): boolean {
  if (font.kind === 'Type0') return /^(GB1|CNS1|Japan1|Korea1)$/.test(systemInfo(file, font.descendant, 'Ordering'));
  const encoding = font.dict['/Encoding'];
  const base = nameOf(encoding) ?? nameOf(file.at(encoding, 'BaseEncoding'));
  if (/^(MacRoman|MacExpert|WinAnsi)Encoding$/.test(base ?? '')) return true;
  return font.kind === 'TrueType' && (Number(font.descriptor?.['/Flags']) & 32) !== 0;
}

function mappedTo(fonts: readonly Font[], character: string): readonly Found[] {
  return fonts.flatMap(font =>
    [...(font.toUnicode?.texts.values() ?? [])].some(text => text.includes(character))
      ? [about(font, `a code is U+${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)]
      : [],
  );
}

function cidType2(fonts: readonly Font[]): readonly Font[] {
  return fonts.filter(({ descendant }) => descendant['/Subtype'] === '/CIDFontType2');
}

/** Fonts used by more than invisible text. */
function visible(fonts: readonly Font[]): readonly Font[] {
  return fonts.filter(({ shown }) => shown.some(({ invisible }) => !invisible));
}
