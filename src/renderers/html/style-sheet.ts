// The style sheet of one document: theme tokens as custom properties, the page from the tree, then the base sheet.
import type { Theme } from '../../themes/theme.js';
import type { Page, PageSize, RunningLine, Tree } from '../../tree/nodes.js';
import { baseSheet, mediaSheet } from './base-sheet.js';
import { cssContent } from './inlines.js';
import { photoSheet, structureSheet } from './structure-sheet.js';
import { escapeEndTags, safeCss } from './theme-css.js';

/** Everything between `<style>` and `</style>`; nothing in it ends the element or loads anything. */
export function styleSheet(tree: Tree, theme: Theme): string {
  const photo = tree.children.some(({ type }) => type === 'image') ? photoSheet : '';
  const own = [tokens(tree, theme), page(tree, theme), baseSheet, structureSheet(theme.structure), photo, mediaSheet];
  const css = theme.css === undefined ? '' : safeCss(theme.css).css;
  return escapeEndTags([...own, css].filter(part => part !== '').join('\n'));
}

/** Width of the text in mm. */
export function textWidth({ size, margin }: Page): number {
  return pageSizes[size].width - margin.left - margin.right;
}

/** Height of the text in mm. */
export function textHeight({ size, margin }: Page): number {
  return pageSizes[size].height - margin.top - margin.bottom;
}

/** Paper in mm; Chrome's own `JIS-B5` is the same size, its `letter` 215.9 × 279.4. */
const pageSizes: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  'JIS-B5': { width: 182, height: 257 },
  letter: { width: 215.9, height: 279.4 },
};

/** Faces that stand in on machines without the printed one, by what the printed one is. */
const fallbacks = {
  mincho: '"Hiragino Mincho ProN","Yu Mincho","YuMincho","Noto Serif CJK JP",serif',
  gothic: '"Hiragino Sans","Hiragino Kaku Gothic ProN","Yu Gothic","YuGothic","Meiryo","Noto Sans CJK JP",sans-serif',
} as const;

function fontStack(family: string): string {
  const kind = /serif|mincho|明朝/i.test(family) ? 'mincho' : 'gothic';
  return `"${family.replace(/["\\<>{};]/g, '')}","Noto Sans JP","Noto Emoji",${fallbacks[kind]}`;
}

function tokens(tree: Tree, theme: Theme): string {
  const { fonts, sizes, lines, colors, spacing } = theme;
  const families = Object.entries(fonts).map(([name, stack]) => [`font-${name}`, fontStack(stack.web)]);
  const pitches = Object.entries(lines).map(([name, pt]) => [name === 'body' ? 'line' : `${name}-line`, pt] as const);
  const lengths = [...Object.entries({ ...sizes, ...prefixed('space', spacing) }), ...pitches].map(
    ([name, pt]) => [name, `${pt}pt`] as const,
  );
  const properties = [
    ...families,
    ...lengths.map(([name, value]) => [kebab(name ?? ''), value]),
    ...Object.entries(prefixed('color', colors)).map(([name, value]) => [kebab(name), value]),
    // On a dark page the accent keeps its hue and becomes light enough to read.
    ['color-accent-dark', `color-mix(in oklab,${colors.accent} 22%,#fff)`],
    ['figures', fonts.body.halfWidthFigures ? '"hwid"' : 'normal'],
    ['paper', '#fff'],
    ['desk', '#eceef1'],
    ['text-width', `${textWidth(tree.page)}mm`],
    ['text-height', `${textHeight(tree.page)}mm`],
  ];
  return `:root{${properties.map(([name, value]) => `--${name}:${value}`).join(';')}}`;
}

function prefixed<T>(prefix: string, values: Readonly<Record<string, T>> | object): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}-${name}`, value]));
}

function kebab(name: string): string {
  return name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase();
}

/** `@page` sees no custom properties, so its values are written out. */
function page(tree: Tree, theme: Theme): string {
  const { size, margin } = tree.page;
  const { width, height } = pageSizes[size];
  const slots = [...margins('top', tree.running.header), ...margins('bottom', tree.running.footer)].map(
    ([place, content]) =>
      `@${place}{content:${content};vertical-align:${place.startsWith('top') ? 'bottom' : 'top'};padding:9pt 0}`,
  );
  const font = `font-family:${fontStack(theme.fonts.body.web)};font-size:${theme.sizes.small}pt;color:${theme.colors.muted}`;
  return `@page{size:${width}mm ${height}mm;margin:${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;${font};${slots.join('')}}`;
}

function margins(edge: string, line: RunningLine): readonly (readonly [string, string])[] {
  const places: readonly (readonly [string, string])[] = [
    [`${edge}-left`, cssContent(line.left)],
    [`${edge}-center`, cssContent(line.center)],
    [`${edge}-right`, cssContent(line.right)],
  ];
  return places.filter(([, content]) => content !== 'none');
}
