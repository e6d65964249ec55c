// Header and footer: one line of three slots on the tab stops of its style.
import type { Inline, RunningLine } from '../../tree/nodes.js';
import { type InlineContext, inlines, tab } from './inlines.js';
import { type Content, element } from './xml.js';

/** A running line as a paragraph, or nothing when its slots are empty. */
export function runningLine(
  line: RunningLine,
  style: 'Header' | 'Footer',
  context: InlineContext,
): Content | undefined {
  const slots = [line.left, line.center, line.right];
  const last = slots.findLastIndex(slot => slot.length > 0);
  if (last < 0) return undefined;
  const content = slots.slice(0, last + 1).flatMap((slot, index) => slotContent(slot, index, context));
  return element('w:p', {}, [element('w:pPr', {}, [element('w:pStyle', { 'w:val': style })]), ...content]);
}

function slotContent(slot: readonly Inline[], index: number, context: InlineContext): readonly Content[] {
  return [...(index === 0 ? [] : [tab()]), ...inlines(slot, context)];
}
