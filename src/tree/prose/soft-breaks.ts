// Joins the lines of a paragraph: Japanese wants no space where an editor's line ended, English wants one.
import type { Inline } from '../nodes.js';
import { characterAt, characterBefore, isFullWidth } from './characters.js';

/**
 * Replaces every line feed in texts: by a space between two characters that are both neither Japanese nor full-width,
 * else by nothing; the two may stand in different nodes. Blanks at the ends of lines and of the whole go. Texts left empty
 * are dropped and neighbouring ones become one.
 */
export function joinLines(nodes: readonly Inline[]): readonly Inline[] {
  const flat = nodes.map(flatText).join('');
  const units = flat.split('');
  const set = (start: number, length: number, first: string) =>
    units.fill('', start, start + length).splice(start, 1, first);
  for (const { 0: gap, index } of flat.matchAll(/[ \t]*[\n\u2028][ \t\n\u2028]*/g)) {
    set(index, gap.length, gap.includes(BREAK) ? '' : between(flat, index, index + gap.length));
  }
  for (const { 0: blanks, index } of flat.matchAll(/^[ \t]+|[ \t]+$/g)) set(index, blanks.length, '');
  return refill(nodes, { units, cursor: 0 });
}

/** Neighbouring texts as one, empty ones left out. */
export function mergeTexts(nodes: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type !== 'text') merged.push(node);
    else if (last?.type === 'text') merged.splice(-1, 1, { type: 'text', text: last.text + node.text });
    else if (node.text !== '') merged.push(node);
  }
  return merged;
}

/** A hard line break in the flat text; texts hold none, see `inlinesOf`. */
const BREAK = '\u2028';

function between(flat: string, start: number, end: number): string {
  const before = characterBefore(flat, start);
  const after = characterAt(flat, end);
  return before !== undefined && after !== undefined && !isFullWidth(before) && !isFullWidth(after) ? ' ' : '';
}

function flatText(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.text;
    case 'ruby':
      return node.base;
    case 'lineBreak':
      return BREAK;
    case 'pageNumber':
    case 'pageCount':
      return '';
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'link':
    case 'span':
      return node.children.map(flatText).join('');
  }
}

/** The nodes again, each text with its own stretch of the units that are left. */
function refill(
  nodes: readonly Inline[],
  state: { readonly units: readonly string[]; cursor: number },
): readonly Inline[] {
  const filled = nodes.map((node): Inline => {
    if ('children' in node) return { ...node, children: refill(node.children, state) };
    const start = state.cursor;
    state.cursor += flatText(node).length;
    return node.type === 'text' ? { type: 'text', text: state.units.slice(start, state.cursor).join('') } : node;
  });
  return mergeTexts(filled);
}
