// The title block: the title and what stands under it before the first part.
import type { Block, Inline, Paragraph } from '../../tree/nodes.js';
import { around, inlines, space, tab } from './inlines.js';
import { inlineWidth } from './measure.js';
import { paragraph } from './paragraphs.js';
import type { Build, Place, WriteBlocks } from './place.js';
import type { Content } from './xml.js';

/** The blocks of a document parted into its title block and the rest. */
export function partTitle(nodes: readonly Block[]): readonly [title: readonly Block[], rest: readonly Block[]] {
  const end = nodes.findIndex(node => !isTitleBlock(node));
  return end < 0 ? [nodes, []] : [nodes.slice(0, end), nodes.slice(end)];
}

/** The title block. */
export function titleBlock(
  nodes: readonly Block[],
  place: Place,
  build: Build,
  write: WriteBlocks,
): readonly Content[] {
  const { start, written } = besideTitle(nodes, place, build);
  const lines = onOneLine(nodes.slice(start), place, build);
  return [
    ...written,
    ...write(lines.slice(0, -1), place, build),
    ...write(lines.slice(-1), { ...place, endsTitle: true }, build),
  ];
}

/** In themes that begin at the left, the lines under the title share one as far as they have room on it. */
function onOneLine(nodes: readonly Block[], place: Place, { theme, lang }: Build): readonly Block[] {
  if (theme.structure.title !== 'start') return nodes;
  const gap: Inline = { type: 'text', text: space(lang).repeat(2) };
  const lines: Block[] = [];
  for (const node of nodes) {
    const before = lines.at(-1);
    if (before?.type !== 'paragraph' || node.type !== 'paragraph') lines.push(node);
    else {
      const children = [...named(before), gap, ...named(node)];
      if (inlineWidth(children, theme.sizes.body) > place.width) lines.push(node);
      else lines.splice(-1, 1, { ...before, role: 'date', children });
    }
  }
  return lines;
}

/** The inline nodes of a line; the name is the one that is bold, also among others. */
function named({ role, children }: Paragraph): readonly Inline[] {
  return role === 'byline' ? [{ type: 'strong', children }] : children;
}

function isTitleBlock(node: Block): boolean {
  return node.type === 'title' || ((node.type === 'paragraph' || node.type === 'image') && node.role !== undefined);
}

/** In themes that have the lines beside the title, the first of them stands on its line, where both have room. */
function besideTitle(
  [title, line, ...more]: readonly Block[],
  place: Place,
  build: Build,
): { readonly start: number; readonly written: readonly Content[] } {
  const { sizes, structure } = build.theme;
  if (structure.title !== 'line' || title?.type !== 'title' || line?.type !== 'paragraph') return NOTHING;
  const width = inlineWidth(title.children, sizes.title) + inlineWidth(line.children, sizes.small);
  if (width > place.width * 0.8) return NOTHING;
  const words = inlines(title.children, { ...around(build, sizes.title), bold: true });
  const small = inlines(line.children, { ...around(build, sizes.small), style: 'TitleLine' });
  const options = { style: 'Title', nodes: [...title.children, ...line.children] };
  const own = { ...place, endsTitle: more.length === 0 };
  return { start: 2, written: [paragraph(options, [...words, tab(), ...small], own, build)] };
}

const NOTHING = { start: 0, written: [] } as const;
