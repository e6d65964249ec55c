// marked's block tokens as blocks, headings as sections around what follows them.
import type { MarkedToken, Token, Tokens } from 'marked';
import { displayWidth } from '../../text/width.js';
import type { Block, Cell, Column, Inline, ListItem, Row, Section, Table } from '../nodes.js';
import { inlineText } from '../plain-text.js';
import type { Findings } from './findings.js';
import { inlinesOf, isMarked } from './inlines.js';

/** Where blocks stand. */
export interface BlockContext {
  /** Level of the next heading's section when none is open; beyond 5 it counts as 5. */
  readonly level: number;
  readonly findings: Findings;
}

/** Blocks; a heading opens a section one level below the nearest higher heading, however many levels the prose skips. */
export function blocksOf(tokens: readonly Token[], context: BlockContext): readonly Block[] {
  const roots: Block[] = [];
  const open: { readonly depth: number; readonly children: Block[] }[] = [];
  for (const token of tokens.filter(isMarked)) {
    const into = () => open.at(-1)?.children ?? roots;
    if (token.type !== 'heading') {
      into().push(...blockOf(token, { ...context, level: context.level + open.length }));
      continue;
    }
    while (isClosedBy(open.at(-1), token.depth, context.level + open.length)) open.pop();
    const children: Block[] = [];
    const heading = inlinesOf(token.tokens, context.findings);
    into().push({
      type: 'section',
      level: sectionLevel(context.level + open.length),
      heading,
      keep: 'heading',
      children,
    });
    open.push({ depth: token.depth, children });
  }
  return roots;
}

const LEVELS = [1, 2, 3, 4, 5] as const;

/** A heading ends the sections as deep as its own, and those that leave it no level to stand on. */
function isClosedBy(top: { readonly depth: number } | undefined, depth: number, level: number): boolean {
  return top !== undefined && (top.depth >= depth || level > LEVELS.length);
}

function sectionLevel(level: number): Section['level'] {
  return LEVELS[Math.max(1, Math.floor(level)) - 1] ?? 5;
}

function blockOf(token: MarkedToken, context: BlockContext): readonly Block[] {
  const { findings } = context;
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return paragraphOf(inlinesOf(token.tokens ?? [token], findings));
    case 'list':
      return [listOf(token, context)];
    case 'table':
      return [tableOf(token, findings)];
    case 'blockquote':
      return [{ type: 'quote', children: blocksOf(token.tokens, context) }];
    case 'code':
      findings.pass(token.raw);
      return [{ type: 'codeBlock', language: /^\S*/.exec(token.lang ?? '')?.[0] ?? '', text: token.text }];
    case 'hr':
      return [{ type: 'rule' }];
    case 'def':
    case 'space':
    case 'checkbox':
      return [];
    case 'heading':
    case 'list_item':
    case 'html':
    case 'br':
    case 'codespan':
    case 'del':
    case 'em':
    case 'escape':
    case 'image':
    case 'link':
    case 'strong':
      return paragraphOf(inlinesOf([token], findings));
  }
}

function paragraphOf(children: readonly Inline[]): readonly Block[] {
  return inlineText(children).trim() === '' ? [] : [{ type: 'paragraph', align: 'start', children }];
}

function listOf(token: Tokens.List, context: BlockContext): Block {
  const items = token.items.map((item): ListItem => {
    const children = blocksOf(item.tokens, context);
    return item.task ? { checked: item.checked ?? false, children } : { children };
  });
  const start = token.start === '' ? 1 : token.start;
  return { type: 'list', ordered: token.ordered, start, tight: !token.loose, items };
}

/** A head row that is all empty is no head: GFM cannot say a table without one. */
function tableOf(token: Tokens.Table, findings: Findings): Table {
  const head = rowOf(token.header, true, findings);
  const rows = token.rows.map(row => rowOf(row, false, findings));
  const hasHead = head.cells.some(cell => cell.children.length > 0);
  const all = hasHead ? [head, ...rows] : rows;
  const columns = token.align.map(
    (align, index): Column => ({
      width: { fraction: columnWidth(all, index) },
      align: align === 'right' ? 'end' : align === 'center' ? 'center' : 'start',
    }),
  );
  return { type: 'table', label: '', columns, head: hasHead ? [head] : [], rows };
}

function rowOf(cells: readonly Tokens.TableCell[], header: boolean, findings: Findings): Row {
  return {
    cells: cells.map(cell => ({
      header,
      colSpan: 1,
      rowSpan: 1,
      children: paragraphOf(inlinesOf(cell.tokens, findings)),
    })),
  };
}

/** Share of a column: the width of its longest line, in half-width characters, so that short columns do not wrap. */
function columnWidth(rows: readonly Row[], index: number): number {
  const widths = rows.flatMap(row => lineWidths(row.cells[index]));
  return Math.min(
    MAX_COLUMN,
    widths.reduce((widest, width) => Math.max(widest, width), MIN_COLUMN),
  );
}

const MIN_COLUMN = 4;
const MAX_COLUMN = 40;

function lineWidths(cell: Cell | undefined): readonly number[] {
  const paragraph = cell?.children[0];
  return paragraph?.type === 'paragraph' ? inlineText(paragraph.children).split('\n').map(displayWidth) : [];
}
