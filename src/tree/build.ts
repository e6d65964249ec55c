// Small builders of nodes, with the defaults that documents mean when they say nothing.
import type {
  Block,
  Cell,
  Code,
  CodeBlock,
  Column,
  Definitions,
  Emphasis,
  Image,
  Inline,
  LineBreak,
  Link,
  List,
  ListItem,
  PageBreak,
  Paragraph,
  Quote,
  Row,
  Ruby,
  Rule,
  Section,
  Span,
  Strikethrough,
  Strong,
  Table,
  Text,
  Title,
} from './nodes.js';

/** What stands in a line: text, in which a line feed is a hard line break, nodes, or both in any nesting. */
export type Content = string | Inline | readonly Content[];

/** What stands in a list item or a cell: blocks, or content that becomes one paragraph. */
export type Body = Content | readonly Block[];

/** Content as nodes; empty texts are left out. */
export function inlines(content: Content): readonly Inline[] {
  if (typeof content === 'string') return content.split(/\r\n?|\n/).flatMap(lineOf);
  return isNode(content) ? [content] : content.flatMap(inlines);
}

/** One run of plain characters; line breaks become spaces, since a text never holds one. */
export function text(value: string): Text {
  return { type: 'text', text: value.replace(/\r\n?|\n/g, ' ') };
}

/** Words of weight. */
export function strong(content: Content): Strong {
  return { type: 'strong', children: inlines(content) };
}

/** Stressed words. */
export function emphasis(content: Content): Emphasis {
  return { type: 'emphasis', children: inlines(content) };
}

/** Words that no longer hold. */
export function strikethrough(content: Content): Strikethrough {
  return { type: 'strikethrough', children: inlines(content) };
}

/** Code within a line. */
export function code(value: string): Code {
  return { type: 'code', text: value };
}

/** A link around content, or the content alone where `href` is no address that `checkedHref` lets through. */
export function link(href: string, content: Content = href): readonly Inline[] {
  const checked = checkedHref(href);
  const children = inlines(content);
  const node: readonly Link[] = checked === undefined ? [] : [{ type: 'link', href: checked, children }];
  return node.length === 0 ? children : node;
}

/**
 * An address as links carry it: http, https, mailto or tel, normalised and percent-encoded by the URL standard.
 * Anything else, relative addresses too, gives `undefined`: a document on paper has no place to be relative to.
 */
export function checkedHref(href: string): string | undefined {
  try {
    const url = new URL(href);
    return schemes.has(url.protocol) ? url.href.replace(unsafe, encodeURIComponent) : undefined;
  } catch {
    return undefined;
  }
}

/** A reading over its base. */
export function ruby(base: string, reading: string): Ruby {
  return { type: 'ruby', base, reading };
}

/** Words in another language than the document's; `lang` is a BCP 47 tag. */
export function span(lang: string, content: Content): Span {
  return { type: 'span', lang, children: inlines(content) };
}

/** A hard line break. */
export const lineBreak: LineBreak = { type: 'lineBreak' };

/** The document's title. */
export function title(content: Content): Title {
  return { type: 'title', children: inlines(content) };
}

/** A heading and what stands under it; the heading stays with its first lines unless `keep` says more. */
export function section(
  level: Section['level'],
  heading: Content,
  children: readonly Block[],
  options: { readonly detail?: Content; readonly role?: string; readonly keep?: Section['keep'] } = {},
): Section {
  const detail = inlines(options.detail ?? []);
  return {
    type: 'section',
    level,
    heading: inlines(heading),
    ...(detail.length > 0 && { detail }),
    ...(options.role !== undefined && { role: options.role }),
    keep: options.keep ?? 'heading',
    children,
  };
}

/** A paragraph, at the start of the line unless said otherwise. */
export function paragraph(
  content: Content,
  options: { readonly align?: Paragraph['align']; readonly role?: string } = {},
): Paragraph {
  return {
    type: 'paragraph',
    align: options.align ?? 'start',
    ...(options.role !== undefined && { role: options.role }),
    children: inlines(content),
  };
}

/** A list, with bullets and tight unless said otherwise. */
export function list(
  items: readonly (Body | ListItem)[],
  options: { readonly ordered?: boolean; readonly start?: number; readonly tight?: boolean } = {},
): List {
  return {
    type: 'list',
    ordered: options.ordered ?? false,
    start: options.start ?? 1,
    tight: options.tight ?? true,
    items: items.map(entry => (isItem(entry) ? entry : { children: body(entry) })),
  };
}

/** An item of a task list. */
export function task(checked: boolean, content: Body): ListItem {
  return { checked, children: body(content) };
}

/** Term–value lines. */
export function definitions(
  items: readonly (readonly [term: Content, value: Content])[],
  options: { readonly role?: string } = {},
): Definitions {
  return {
    type: 'definitions',
    ...(options.role !== undefined && { role: options.role }),
    items: items.map(([term, value]) => ({ term: inlines(term), children: inlines(value) })),
  };
}

/** A table; `label` says what it is to readers who cannot see it. */
export function table(
  label: string,
  parts: {
    readonly columns: readonly Column[];
    readonly head?: readonly Row[];
    readonly rows: readonly Row[];
    readonly role?: string;
  },
): Table {
  const { columns, head = [], rows, role } = parts;
  return { type: 'table', label, ...(role !== undefined && { role }), columns, head, rows };
}

/** A column of a share of what is left by the columns in mm. */
export function fraction(share: number, align: Column['align'] = 'start'): Column {
  return { width: { fraction: share }, align };
}

/** A column of a width in mm. */
export function fixed(mm: number, align: Column['align'] = 'start'): Column {
  return { width: { mm }, align };
}

/** A row of cells. */
export function row(...cells: readonly (Cell | Body)[]): Row {
  return { cells: cells.map(entry => (isCell(entry) ? entry : cell(entry))) };
}

/** A row whose cells are all headers, as a table's head has it. */
export function headRow(...contents: readonly Body[]): Row {
  return { cells: contents.map(content => cell(content, { header: true })) };
}

/** A cell of one column and one row unless said otherwise. */
export function cell(
  content: Body,
  options: { readonly header?: boolean; readonly colSpan?: number; readonly rowSpan?: number } = {},
): Cell {
  return {
    header: options.header ?? false,
    colSpan: options.colSpan ?? 1,
    rowSpan: options.rowSpan ?? 1,
    children: body(content),
  };
}

/** A picture by its path, as printed: width and height in mm. The pipeline adds its bytes. */
export function image(
  source: string,
  alt: string,
  size: { readonly widthMm: number; readonly heightMm: number },
  options: { readonly role?: string } = {},
): Image {
  return { type: 'image', alt, ...size, ...(options.role !== undefined && { role: options.role }), source };
}

/** Quoted blocks. */
export function quote(children: readonly Block[]): Quote {
  return { type: 'quote', children };
}

/** Lines of code; `language` may be empty. */
export function codeBlock(value: string, language = ''): CodeBlock {
  return { type: 'codeBlock', language, text: value };
}

/** A thematic break. */
export const rule: Rule = { type: 'rule' };

/** A new page from here on. */
export const pageBreak: PageBreak = { type: 'pageBreak' };

const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** What the URL standard lets stand in `mailto:` and `tel:` although it could end an attribute or a Markdown link. */
const unsafe = /[\s"<>\\^`{|}]/g;

function lineOf(value: string, index: number): readonly Inline[] {
  const own: readonly Inline[] = value === '' ? [] : [{ type: 'text', text: value }];
  return index === 0 ? own : [lineBreak, ...own];
}

function body(content: Body): readonly Block[] {
  if (typeof content === 'string' || isNode(content)) return [paragraph(content)];
  if (isBlocks(content)) return content;
  return [paragraph(content)];
}

function isNode(content: Content | readonly Block[]): content is Inline {
  return typeof content === 'object' && 'type' in content;
}

/** The two lists differ in their first entry alone; an empty one is no blocks. */
function isBlocks(content: readonly Content[] | readonly Block[]): content is readonly Block[] {
  return content.every(entry => typeof entry === 'object' && 'type' in entry && blockTypes.has(entry.type));
}

const blockTypes: ReadonlySet<string> = new Set<Block['type']>([
  'title',
  'section',
  'paragraph',
  'list',
  'definitions',
  'table',
  'image',
  'quote',
  'codeBlock',
  'rule',
  'pageBreak',
]);

function isItem(entry: Body | ListItem): entry is ListItem {
  return typeof entry === 'object' && !('type' in entry) && 'children' in entry;
}

function isCell(entry: Cell | Body): entry is Cell {
  return typeof entry === 'object' && 'colSpan' in entry;
}
