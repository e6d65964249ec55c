// Blocks as paragraphs and tables: one handler a node type, so that a forgotten one does not compile.
import { ImageRun } from 'docx';
import type { Block, Definitions, Image, ImageData, Inline, List, ListItem, Section } from '../../tree/nodes.js';
import type { Numbering } from './formatting.js';
import { heading, isEmployer } from './headings.js';
import { around, inlines, run, tab, textContent } from './inlines.js';
import { inlineWidth } from './measure.js';
import { BULLETS, DONE_TASKS, LAST_LEVEL, OPEN_TASKS } from './numbering.js';
import { type ParagraphOptions, paragraph, paragraphStyle, textStyle } from './paragraphs.js';
import { type Build, nth, type Place } from './place.js';
import { LIST_STYLES } from './style-table.js';
import { table } from './tables.js';
import { ptToTwips } from './units.js';
import { type Content, element, shield, written } from './xml.js';

/** Blocks in a place, one after another. */
export function blocks(nodes: readonly Block[], place: Place, build: Build): readonly Content[] {
  const all: Content[] = [];
  let newPage = place.newPage;
  for (const [index, node] of nodes.entries()) {
    // A break is a property of what follows; as a paragraph of its own it would leave an empty line on the new page.
    if (node.type === 'pageBreak' && index < nodes.length - 1) {
      newPage = true;
      continue;
    }
    const own = nth(place, index, nodes.length);
    const keepLast = own.keepLast || staysWith(node, nodes[index + 1], place.container !== 'cell' || index > 0);
    const afterTable = index === 0 ? place.afterTable : isTable(all.at(-1));
    append(all, block(node, { ...own, keepLast, afterTable, newPage }, build), build);
    newPage = false;
  }
  const endsWithTable = place.container === 'cell' && isTable(all.at(-1));
  return endsWithTable ? [...all, tableEnd(build)] : all;
}

/** The small paragraph that Word wants after a table where none follows by itself. */
export function tableEnd(build: Build): Content {
  const style = element('w:pStyle', { 'w:val': build.styles.use('TableEnd', {}) });
  return written(element('w:p', {}, [element('w:pPr', {}, [style])]));
}

/** True for a table. */
export function isTable(content: Content | undefined): boolean {
  return content?.name === 'w:tbl';
}

type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;
type Handler<Node> = (node: Node, place: Place, build: Build) => readonly Content[];

const handlers: { readonly [Type in Block['type']]: Handler<BlockOf<Type>> } = {
  title: (node, place, build) => [
    line({ style: 'Title', nodes: node.children }, node.children, place, build, build.theme.sizes.title),
  ],
  section,
  paragraph: (node, place, build) => [
    line({ ...paragraphStyle(node, place), nodes: node.children }, node.children, place, build),
  ],
  list,
  definitions,
  // A table without a row is none to Word.
  table: (node, place, build) => (node.head.length + node.rows.length === 0 ? [] : [table(node, place, build, blocks)]),
  image: (node, place, build) => [picture(node, place, build)],
  quote: (node, place, build) => blocks(node.children, { ...place, container: 'quote', depth: place.depth + 1 }, build),
  codeBlock: (node, place, build) => [
    paragraph({ style: 'Code', indent: place.depth }, [run(textContent(node.text.replace(/\n$/, '')))], place, build),
  ],
  rule: (_, place, build) => [paragraph({ style: 'HorizontalRule', indent: place.depth }, [], place, build)],
  pageBreak: (_, place, build) => [
    paragraph({ style: 'TableEnd' }, [run([element('w:br', { 'w:type': 'page' })])], place, build),
  ],
};

function block<Type extends Block['type']>(node: BlockOf<Type>, place: Place, build: Build): readonly Content[] {
  return handlers[node.type](node, place, build);
}

/**
 * A label, bold as a whole such as 【実績】, stays with its list, and the words or the list before them with facts and
 * 以上. As the first thing of a cell a label would hold the whole row to the next one, so that it is not `free` to.
 */
function staysWith(node: Block, next: Block | undefined, free: boolean): boolean {
  if (next?.type === 'paragraph' && next.role === 'closing') return true;
  if (next?.type === 'paragraph' && next.role === 'facts') return node.type === 'paragraph' || node.type === 'list';
  if (next?.type !== 'list' || node.type !== 'paragraph' || node.children.length === 0) return false;
  return free && node.children.every(({ type }) => type === 'strong');
}

function append(all: Content[], more: readonly Content[], build: Build): void {
  if (isTable(all.at(-1)) && isTable(more[0])) all.push(tableEnd(build));
  all.push(...more);
}

function line(
  options: ParagraphOptions,
  nodes: readonly Inline[],
  place: Place,
  build: Build,
  size: number = build.theme.sizes.body,
): Content {
  const bold = BOLD.includes(options.style);
  return paragraph(options, inlines(nodes, { ...around(build, size), bold }), place, build);
}

// Styles of lines that are bold as a whole.
const BOLD: readonly string[] = ['Title', 'TableHeading'];

function section(node: Section, place: Place, build: Build): readonly Content[] {
  const whole = node.keep === 'whole' ? { ...place, keepInside: true } : place;
  const head = nth(whole, 0, node.children.length + 1);
  const rest = { ...nth(whole, 1, 2), underHeading: node.level === 1, underEmployer: isEmployer(node) };
  return [heading(node, head, build), ...blocks(node.children, rest, build)];
}

function list(node: List, place: Place, build: Build): readonly Content[] {
  const level = Math.min(place.depth, LAST_LEVEL);
  const number = node.ordered ? build.lists.add(level, node.start) : BULLETS;
  const style = `${node.ordered ? 'ListNumber' : 'ListBullet'}${level === 0 ? '' : Math.min(level + 1, LIST_STYLES)}`;
  const items = { ...place, spaceInside: !node.tight };
  // The last item is not left alone on the next page; in a cell the flag would hold rows together.
  const paired = place.container === 'body' ? node.items.length - 2 : undefined;
  return node.items.flatMap((item, index) => {
    const ids: Numbering = {
      list: item.checked === undefined ? number : item.checked ? DONE_TASKS : OPEN_TASKS,
      level,
    };
    const at = nth(items, index, node.items.length);
    const keepLast = at.keepLast || index === paired;
    const own = { ...at, keepLast, container: 'item', depth: place.depth + 1 } as const;
    return listItem(item, { style, numbering: ids }, own, build);
  });
}

/** The bullet or number stands on the item's first paragraph; an item that begins otherwise gets one for it. */
function listItem(item: ListItem, options: ParagraphOptions, place: Place, build: Build): readonly Content[] {
  const [first, ...rest] = item.children;
  const leads = first?.type === 'paragraph';
  const following = leads ? rest : item.children;
  const head = nth(place, 0, following.length + 1);
  const nodes = leads ? first.children : [];
  const tail = nth(place, 1, 2);
  return [line({ ...options, nodes }, nodes, head, build), ...blocks(following, tail, build)];
}

function definitions(node: Definitions, place: Place, build: Build): readonly Content[] {
  const small = node.role === 'facts' || node.role === 'company';
  const size = small ? build.theme.sizes.small : build.theme.sizes.body;
  const widest = Math.max(0, ...node.items.map(item => inlineWidth(item.term, size)));
  const options = {
    style: small ? 'SmallDefinition' : 'Definition',
    indent: place.depth,
    terms: Math.min(Math.ceil(widest / ptToTwips(size)) + 1, MAX_TERMS),
  };
  const own = { ...place, spaceInside: false };
  return node.items.map((item, index) => {
    const term = inlines(item.term, { ...around(build, size), style: 'Term' });
    const children = [...term, tab(), ...inlines(item.children, around(build, size))];
    const nodes = [...item.term, ...item.children];
    return paragraph({ ...options, nodes }, children, nth(own, index, node.items.length), build);
  });
}

// Longer terms push their own text to the next tab stop and leave the others where they are.
const MAX_TERMS = 12;

function picture(node: Image, place: Place, build: Build): Content {
  const options = { ...textStyle(place), style: 'Picture', indent: place.depth };
  if (node.data === undefined) return paragraph(options, [], place, build);
  const number = build.nextPicture();
  const image = new ImageRun({
    type: node.data.mime === 'image/png' ? 'png' : 'jpg',
    data: node.data.bytes,
    transformation: { width: mmToPixels(node.widthMm), height: mmToPixels(node.heightMm) },
    ...cropOf(node, node.data),
    altText: { id: String(number), name: `Picture ${number}`, description: shield(node.alt) },
  });
  return paragraph(options, [image], place, build);
}

/** What is cut off on each side, in percent, so that the picture fills its frame unsqueezed, as `object-fit: cover` does. */
function cropOf({ widthMm, heightMm }: Image, { width, height }: ImageData) {
  const excess = (share: number) => Math.round((1 - share) * 50_000) / 1000;
  const proportion = width / height / (widthMm / heightMm);
  if (excess(proportion) === 0) return {};
  const [across, up] = proportion > 1 ? [excess(1 / proportion), 0] : [0, excess(proportion)];
  return { crop: { left: across, right: across, top: up, bottom: up } };
}

/** The library measures pictures in pixels of 1/96 inch. */
function mmToPixels(mm: number): number {
  return (mm * 96) / 25.4;
}
