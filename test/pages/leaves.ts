// The parts of a tree that are drawn as lines of text, in reading order, each with what holds it.
import type { Block, ListItem, Row, Section, Table, Tree } from '../../src/tree/nodes.js';
import { inlineText } from '../../src/tree/plain-text.js';
import { withoutReading } from '../support/readings.js';

/** A heading, a paragraph, one side of a definition, a block of code: what breaks into lines and holds no other block. */
export interface Leaf {
  readonly kind: 'title' | 'heading' | 'detail' | 'paragraph' | 'term' | 'value' | 'code';
  /** As the tree says it, readings left out. */
  readonly text: string;
  /** Of a paragraph. */
  readonly role?: string | undefined;
  /** From the outermost to the innermost; leaves in the same holder have the same object. */
  readonly holders: readonly Holder[];
  /** True of the first leaf after a page break that the tree asks for. */
  readonly forced: boolean;
  /** True of a paragraph that a list or table follows among its own siblings. */
  readonly leads: boolean;
}

export type Holder =
  | { readonly kind: 'section'; readonly level: number; readonly role: string | undefined; readonly whole: boolean }
  | { readonly kind: 'quote' }
  | { readonly kind: 'item' }
  | RowHolder
  | { readonly kind: 'cell' };

export interface RowHolder {
  readonly kind: 'row';
  readonly table: TableHolder;
  /** True of a row of the table's head. */
  readonly head: boolean;
  /** From 0, among the rows of the head or of the body. */
  readonly index: number;
}

/** A table, by which its rows know each other. */
export interface TableHolder {
  readonly label: string;
}

/** Every leaf that says something. */
export function leavesOf(tree: Tree): readonly Leaf[] {
  return blockLeaves(tree.children, []).filter(({ text }) => text.trim() !== '');
}

function blockLeaves(blocks: readonly Block[], holders: readonly Holder[]): readonly Leaf[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]?.type;
    const leaves = leavesOfBlock(block, holders, next === 'list' || next === 'table');
    return blocks[index - 1]?.type === 'pageBreak' ? leaves.map((leaf, at) => ({ ...leaf, forced: at === 0 })) : leaves;
  });
}

function leavesOfBlock(block: Block, holders: readonly Holder[], leads: boolean): readonly Leaf[] {
  const leaf = (kind: Leaf['kind'], text: string): Leaf => ({ kind, text, holders, forced: false, leads: false });
  switch (block.type) {
    case 'title':
      return [leaf('title', inlineText(block.children.map(withoutReading)))];
    case 'paragraph': {
      const text = inlineText(block.children.map(withoutReading));
      return [{ ...leaf('paragraph', text), role: block.role, leads }];
    }
    case 'codeBlock':
      return [leaf('code', block.text)];
    case 'definitions':
      return block.items.flatMap(({ term, children }) => [
        leaf('term', inlineText(term.map(withoutReading))),
        leaf('value', inlineText(children.map(withoutReading))),
      ]);
    case 'section':
      return sectionLeaves(block, holders);
    case 'quote':
      return blockLeaves(block.children, [...holders, { kind: 'quote' }]);
    case 'list':
      return block.items.flatMap((item: ListItem) => blockLeaves(item.children, [...holders, { kind: 'item' }]));
    case 'table':
      return tableLeaves(block, holders);
    case 'image':
    case 'rule':
    case 'pageBreak':
      return [];
  }
}

function sectionLeaves(section: Section, outer: readonly Holder[]): readonly Leaf[] {
  const { level, role, keep, heading, detail = [] } = section;
  const holders: readonly Holder[] = [...outer, { kind: 'section', level, role, whole: keep === 'whole' }];
  const line = { holders, forced: false, leads: false };
  return [
    { ...line, kind: 'heading', text: inlineText(heading.map(withoutReading)) },
    { ...line, kind: 'detail', text: inlineText(detail.map(withoutReading)) },
    ...blockLeaves(section.children, holders),
  ];
}

function tableLeaves({ label, head, rows }: Table, holders: readonly Holder[]): readonly Leaf[] {
  const table: TableHolder = { label };
  const rowLeaves = (row: Row, index: number, isHead: boolean) => {
    const within: readonly Holder[] = [...holders, { kind: 'row', table, head: isHead, index }];
    return row.cells.flatMap(cell => blockLeaves(cell.children, [...within, { kind: 'cell' }]));
  };
  return [
    ...head.flatMap((row, index) => rowLeaves(row, index, true)),
    ...rows.flatMap((row, index) => rowLeaves(row, index, false)),
  ];
}
