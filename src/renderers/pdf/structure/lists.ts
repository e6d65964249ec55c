// Lists as PDF has them (ISO 32000-1, 14.8.4.3.3): items of a label and a body. Bullets are drawn and no content; the
// numbers of an ordered list are text, which Chrome paints without a tag just before the item's first line.
import type { Canvas, Content, Painted, PaintedText } from '../content/content.js';
import { dict } from '../file/values.js';
import { type Change, type Element, element, elementsIn, withAttributes } from './element.js';

/** Items get their label, with the content that a number has become, and their body; lists say that they are numbered. */
export function labelItems(labels: ReadonlyMap<Element, Content>): Change {
  return (one, before) => {
    if (one.type === 'L')
      return [isNumbered(one) ? withAttributes(one, 'List', dict({ ListNumbering: 'Decimal' })) : one];
    if (one.type !== 'LI' || elementsIn(one).some(({ type }) => type === 'LBody' || type === 'Lbl')) return [one];
    const label = labels.get(before);
    const lbl = label ? [element('Lbl', [{ kind: 'marked', content: label }])] : [];
    const body = one.kids.length > 0 ? [element('LBody', one.kids)] : [];
    return [{ ...one, kids: [...lbl, ...body] }];
  };
}

function isNumbered(list: Element): boolean {
  return elementsIn(list).some(
    item => item.number !== undefined && elementsIn(item).some(({ type }) => type === 'Lbl'),
  );
}

/** The numbers of a document's items. */
export interface Numbers {
  /** The content that each number's text becomes. */
  readonly contents: ReadonlyMap<Painted, Content>;
  /** The same by the item. */
  readonly labels: ReadonlyMap<Element, Content>;
}

/** For each untagged text that is the number of the item whose content comes next: the content it becomes. */
export function findNumbers(root: Element, canvases: readonly Canvas[]): Numbers {
  const items = numberedItems(root);
  const labels = new Map<Element, Content>();
  const contents = new Map<Painted, Content>();
  if (items.size === 0) return { labels, contents };
  for (const canvas of canvases) {
    const painted = canvas.items.filter(item => item.kind !== 'state');
    for (const [index, item] of painted.entries()) {
      if (item.kind !== 'text' || item.content) continue;
      const owner = ownerOf(item, painted.slice(index + 1, index + lookahead), { items, labels });
      if (!owner) continue;
      const content: Content = { page: canvas.page };
      labels.set(owner, content);
      contents.set(item, content);
    }
  }
  return { labels, contents };
}

/** Between a number and its item's text stand other numbers and backgrounds. */
const lookahead = 50;

/** The numbered items around each content, the outermost first. */
function numberedItems(root: Element): ReadonlyMap<Content, readonly Element[]> {
  const found = new Map<Content, readonly Element[]>();
  const down = (one: Element, outer: readonly Element[]): void => {
    const around = one.number === undefined ? outer : [...outer, one];
    for (const kid of one.kids) {
      if (kid.kind === 'element') down(kid, around);
      else if (kid.kind === 'marked' && around.length > 0) found.set(kid.content, around);
    }
  };
  down(root, []);
  return found;
}

function ownerOf(
  { text }: PaintedText,
  following: readonly Painted[],
  known: {
    readonly items: ReadonlyMap<Content, readonly Element[]>;
    readonly labels: ReadonlyMap<Element, Content>;
  },
): Element | undefined {
  const number = text.trim();
  for (const { kind, content } of following) {
    if (!content || kind === 'path') continue;
    const around = known.items.get(content) ?? [];
    const owner = around.find(item => item.number === number && !known.labels.has(item));
    if (owner || kind === 'text') return owner;
  }
  return undefined;
}
