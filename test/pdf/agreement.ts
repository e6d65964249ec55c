// What a document says and how it is built, told once from its tree and once from the finished PDF, in the same words.
import type { Block, Cell, Inline, List, ListItem, Row, RunningLine, Tree } from '../../src/index.js';
import { walk as visit } from '../../src/index.js';
import { blocksText, inlineText } from '../../src/tree/plain-text.js';
import { squeeze } from '../text-layer/expected.js';
import { targetOf } from './checks/annotations.js';
import { headings, named } from './checks/elements.js';
import { outlineOf } from './checks/language.js';
import { cellsOf, rowsOf } from './checks/nesting.js';
import type { Examined } from './examined.js';
import { textOf } from './pdf-file.js';
import { type Element, lineOf } from './structure.js';
import { artifactTexts, structureText } from './structure-text.js';

/** Facts that must be the same on both sides; texts are without white space. */
export interface Facts {
  readonly metadata: Readonly<Record<string, string | readonly string[]>>;
  readonly headings: readonly string[];
  readonly outline: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly lists: readonly string[];
  readonly links: readonly string[];
  readonly figures: readonly string[];
  readonly quotes: number;
  readonly languages: readonly string[];
  /** The characters of the header and the footer of each page, sorted: in which order margins are painted is Chrome's affair. */
  readonly running: readonly string[];
  readonly text: string;
}

export const factNames = [
  'metadata',
  'headings',
  'outline',
  'tables',
  'lists',
  'links',
  'figures',
  'quotes',
  'languages',
  'running',
  'text',
] as const satisfies readonly (keyof Facts)[];

/** What the tree has, when it is printed on so many pages. */
export function factsOfTree(tree: Tree, pages: number): Facts {
  const found: Gathered = { headings: [], tables: [], lists: [], links: [], figures: [], languages: [], quotes: [] };
  const children = tree.children.map(numbered);
  for (const block of children) visit(block, node => gather(node, found));
  return {
    metadata: {
      lang: tree.lang,
      title: tree.title,
      author: tree.author,
      subject: tree.subject,
      keywords: tree.keywords,
    },
    ...found,
    outline: found.headings,
    quotes: found.quotes.length,
    running: Array.from({ length: pages }, (_, index) => {
      const [header, footer] = [tree.running.header, tree.running.footer].map(line =>
        runningText(line, index + 1, pages),
      );
      return `${header} | ${footer}`;
    }),
    text: blocksSqueezed(children),
  };
}

/** What the PDF has. */
export function factsOfPdf(document: Examined): Facts {
  const { structure } = document;
  const content = structureText(document);
  const text = (element: Element): string => squeeze(content(element));
  return {
    metadata: metadataOf(document),
    headings: headings(document).map(({ level, element }) => `${level} ${text(element)}`),
    outline: outlineOf(document).map(({ title, level }) => `${level} ${squeeze(title)}`),
    tables: named(document, 'Table').map(table =>
      rowsOf(table).map(row => cellsOf(row).map(cell => cellFact(cell, text))),
    ),
    lists: named(document, 'L').map(list => listFact(list, text)),
    links: named(document, 'Link').map(link => `${text(link)} → ${targetsOf(document, link).join(', ')}`),
    figures: named(document, 'Figure').map(({ alt }) => alt ?? ''),
    quotes: named(document, 'BlockQuote').length,
    languages: structure.elements
      .filter(element => element.lang !== undefined && element.lang !== outerLanguage(document, element))
      .map(element => `${element.lang} ${text(element)}`),
    running: document.pages.map((_, index) => {
      const [header, footer] = ['Header', 'Footer'].map(line =>
        sorted(artifactTexts(document, index + 1, line).join('')),
      );
      return `${header} | ${footer}`;
    }),
    text: structure.elements
      .filter(({ parent }) => !parent)
      .map(text)
      .join(''),
  };
}

interface Gathered {
  readonly headings: string[];
  readonly tables: (readonly (readonly string[])[])[];
  readonly lists: string[];
  readonly links: string[];
  readonly figures: string[];
  readonly languages: string[];
  readonly quotes: true[];
}

function gather(node: Parameters<Parameters<typeof visit>[1]>[0], found: Gathered): void {
  switch (node.type) {
    case 'title':
      found.headings.push(`1 ${squeeze(inlineText(node.children))}`);
      break;
    case 'section':
      found.headings.push(`${node.level + 1} ${squeeze(inlineText(node.heading))}`);
      break;
    case 'table':
      found.tables.push([
        ...node.head.map(row => rowFact(row, 'Column')),
        ...node.rows.map(row => rowFact(row, 'Row')),
      ]);
      break;
    case 'list':
      found.lists.push(
        node.ordered
          ? `Decimal ${node.items.map((_, index) => `${node.start + index}.`).join(' ')}`
          : `${node.items.length} items`,
      );
      break;
    case 'definitions':
      found.lists.push(`${node.items.length} items`);
      break;
    case 'link':
      found.links.push(`${squeeze(inlineText(node.children))} → ${new URL(node.href).href}`);
      break;
    case 'image':
      if (node.data && node.alt !== '') found.figures.push(node.alt);
      break;
    case 'quote':
      found.quotes.push(true);
      break;
    case 'span':
      found.languages.push(`${node.lang} ${squeeze(inlineText(node.children))}`);
      break;
    default:
  }
}

function runningText({ left, center, right }: RunningLine, page: number, pages: number): string {
  const said = (node: Inline): string => {
    if (node.type === 'pageNumber') return String(page);
    return node.type === 'pageCount' ? String(pages) : inlineText([node]);
  };
  return sorted([...left, ...center, ...right].map(said).join(''));
}

function sorted(text: string): string {
  return [...squeeze(text)].sort().join('');
}

/** A block whose ordered items begin with their numbers, which are text in a PDF. */
function numbered(block: Block): Block {
  switch (block.type) {
    case 'section':
    case 'quote':
      return { ...block, children: block.children.map(numbered) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item, index) => ({ ...item, children: itemBlocks(block, item, index) })),
      };
    case 'table':
      return { ...block, head: block.head.map(numberedRow), rows: block.rows.map(numberedRow) };
    default:
      return block;
  }
}

function numberedRow({ cells }: Row): Row {
  return { cells: cells.map(cell => ({ ...cell, children: cell.children.map(numbered) })) };
}

function itemBlocks(list: List, item: ListItem, index: number): readonly Block[] {
  const children = item.children.map(numbered);
  if (!list.ordered || item.checked !== undefined) return children;
  return [{ type: 'codeBlock', language: '', text: `${list.start + index}.` }, ...children];
}

function rowFact({ cells }: Row, scope: string): readonly string[] {
  return cells.map(cell => `${cell.header ? `TH ${scope}` : 'TD'} ${spans(cell)} ${blocksSqueezed(cell.children)}`);
}

function blocksSqueezed(children: readonly Block[]): string {
  return squeeze(blocksText(children));
}

function spans({ colSpan, rowSpan }: Pick<Cell, 'colSpan' | 'rowSpan'>): string {
  return `${colSpan}×${rowSpan}`;
}

function cellFact(cell: Element, text: (element: Element) => string): string {
  const kind = cell.type === 'TH' ? `TH ${String(cell.attributes['/Scope']).slice(1)}` : 'TD';
  const [colSpan, rowSpan] = ['/ColSpan', '/RowSpan'].map(key => Number(cell.attributes[key] ?? 1));
  return `${kind} ${colSpan}×${rowSpan} ${text(cell)}`;
}

function listFact(list: Element, text: (element: Element) => string): string {
  const items = list.kids.flatMap(kid => (kid.kind === 'element' && kid.element.type === 'LI' ? [kid.element] : []));
  if (list.attributes['/ListNumbering'] !== '/Decimal') return `${items.length} items`;
  const labels = items.map(item =>
    item.kids
      .flatMap(kid => (kid.kind === 'element' && kid.element.type === 'Lbl' ? [text(kid.element)] : []))
      .join(''),
  );
  return `Decimal ${labels.join(' ')}`;
}

/** The addresses of a link's annotations, each once. */
function targetsOf(document: Examined, link: Element): readonly string[] {
  const annotations = document.annotations.filter(({ id }) => document.structure.objectHolders.get(id)?.includes(link));
  return [...new Set(annotations.map(({ dict }) => String(targetOf(document, dict))))];
}

function outerLanguage({ lang }: Examined, element: Element): string | undefined {
  return lineOf(element.parent).find(above => above.lang !== undefined)?.lang ?? lang;
}

/** What the information dictionary and the XMP agree on; where they differ, both are shown. */
function metadataOf({ file, xmp, lang }: Examined): Facts['metadata'] {
  const info = (key: string): string => textOf(file.at(file.trailer['/Info'], key)) ?? '';
  const both = (key: string, property: string): string => {
    const [written, said = ''] = [info(key), xmp?.values(property).join('\n')];
    return written === said ? written : `${written} (in the XMP: ${said})`;
  };
  const keywords = xmp?.values('dc:subject') ?? [];
  return {
    lang: lang ?? '',
    title: both('Title', 'dc:title'),
    author: both('Author', 'dc:creator'),
    subject: both('Subject', 'dc:description'),
    keywords: keywords.every(keyword => info('Keywords').includes(keyword)) ? keywords : [info('Keywords')],
  };
}
