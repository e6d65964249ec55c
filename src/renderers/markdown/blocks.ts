// Blocks as Markdown: one handler a node type, so that a forgotten one does not compile.
import type { Block, CodeBlock, Definitions, Image, Inline, List, ListItem, Section } from '../../tree/nodes.js';
import { escapeLine } from './escape.js';
import { destination, inlines, linePieces } from './inlines.js';
import { literal, markup, type Piece } from './pieces.js';
import { type Signs, table } from './table.js';

/** What stands around blocks. */
export interface BlockContext {
  readonly signs: Signs;
  readonly inItem: boolean;
}

/** Blocks with an empty line between them, without one at the end. */
export function blocks(nodes: readonly Block[], context: BlockContext): string {
  return separated(nodes, context, () => '\n\n');
}

type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

interface Place extends BlockContext {
  /** True right after a list of the same kind, which the next must not continue. */
  readonly alternate: boolean;
}

const handlers: { readonly [Type in Block['type']]: (node: BlockOf<Type>, place: Place) => string } = {
  title: node => heading(1, linePieces(node.children, 'heading')),
  section,
  paragraph: (node, { inItem }) => inlines(node.children, inItem ? 'item' : 'block'),
  list,
  definitions,
  table: (node, place) => table(node, place),
  image,
  quote: (node, place) => prefixed(blocks(node.children, { ...place, inItem: false }), '> '),
  codeBlock,
  // `---` after a bullet would be read as one rule with it.
  rule: (_, { inItem }) => (inItem ? '___' : '---'),
  pageBreak: () => '',
};

function block<Type extends Block['type']>(node: BlockOf<Type>, place: Place): string {
  return handlers[node.type](node, place);
}

function separated(
  nodes: readonly Block[],
  context: BlockContext,
  separator: (before: Block, after: Block) => string,
): string {
  let written = '';
  let before: Block | undefined;
  let alternate = false;
  for (const node of nodes) {
    alternate =
      before !== undefined && listKind(before) !== undefined && listKind(before) === listKind(node) && !alternate;
    const text = block(node, { ...context, alternate });
    if (text === '') continue;
    written += before === undefined ? text : separator(before, node) + text;
    before = node;
  }
  return written;
}

function listKind(node: Block): 'bullets' | 'numbers' | undefined {
  if (node.type === 'definitions') return 'bullets';
  return node.type !== 'list' ? undefined : node.ordered ? 'numbers' : 'bullets';
}

function heading(level: number, pieces: readonly Piece[]): string {
  const text = escapeLine(pieces, 'heading');
  return text === '' ? '' : `${'#'.repeat(level)} ${text}`;
}

function section(node: Section, place: Place): string {
  const pieces = besides(linePieces(node.heading, 'heading'), ' ', linePieces(node.detail ?? [], 'heading'));
  const body = blocks(node.children, place);
  return [heading(node.level + 1, pieces), body].filter(part => part !== '').join('\n\n');
}

/** Two stretches of a line and what stands between them when both are there. */
function besides(first: readonly Piece[], between: string, second: readonly Piece[]): readonly Piece[] {
  return first.length > 0 && second.length > 0 ? [...first, literal(between), ...second] : [...first, ...second];
}

function list(node: List, place: Place): string {
  const texts = node.items.map((item, index) => {
    const marker = node.ordered ? `${node.start + index}${place.alternate ? ')' : '.'}` : place.alternate ? '*' : '-';
    return listItem(item, node, { marker, context: { ...place, inItem: true } });
  });
  return texts.join(node.tight ? '\n' : '\n\n');
}

/**
 * Four columns under each other, as editors indent, when an item is text and lists alone; else exactly as wide as the
 * marker, which code and tables need.
 */
function listItem(
  item: ListItem,
  { tight }: List,
  { marker, context }: { readonly marker: string; readonly context: BlockContext },
): string {
  const task = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
  const body = separated(item.children, context, (before, after) =>
    tight && before.type === 'paragraph' && continues(after) ? '\n' : '\n\n',
  );
  const [first] = item.children;
  const plain =
    (first === undefined || first.type === 'paragraph') &&
    item.children.every(({ type }) => type === 'paragraph' || type === 'list');
  const indent = ' '.repeat(Math.max(marker.length + 1, plain ? 4 : 0));
  const text = `${marker} ${task}${body.replace(/\n(?!\n|$)/g, `\n${indent}`)}`;
  return text.trimEnd();
}

/** True for a list that may follow a line of text directly: CommonMark lets only some interrupt a paragraph. */
function continues(node: Block): boolean {
  if (node.type === 'definitions') return node.items.length > 0;
  const first = node.type === 'list' ? node.items[0]?.children[0] : undefined;
  return node.type === 'list' && first?.type === 'paragraph' && (!node.ordered || node.start === 1);
}

function definitions(node: Definitions, place: Place): string {
  const marker = place.alternate ? '*' : '-';
  const lines = node.items.map(({ term, children }) => definition(term, children, place.signs.colon));
  return lines
    .filter(line => line !== '')
    .map(line => `${marker} ${line.replaceAll('\n', '\n    ')}`)
    .join('\n');
}

function definition(term: readonly Inline[], value: readonly Inline[], colon: string): string {
  return escapeLine(besides(linePieces(term, 'item'), colon, linePieces(value, 'item')), 'item');
}

function image(node: Image): string {
  const alt = node.alt.replace(/[[\]\\`]/g, character => `\\${character}`);
  return escapeLine([markup(`![${alt.replace(/\s+/g, ' ')}](${destination(node.source)})`)], 'block');
}

function codeBlock(node: CodeBlock): string {
  const text = node.text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  const language = node.language.replace(/[\s`]/g, '');
  return text === '' ? `${fence}${language}\n${fence}` : `${fence}${language}\n${text}\n${fence}`;
}

function prefixed(text: string, prefix: string): string {
  return text === '' ? '' : text.replace(/^.*$/gm, line => (line === '' ? prefix.trimEnd() : `${prefix}${line}`));
}
