// Lists as PDF has them (ISO 32000-1, 14.8.4.3.3): items of a label and a body. Bullets are drawn and no content; the
// numbers of an ordered list are text, which Chrome paints without a tag just before the item's first line.
import type { Content, Page, Painted, PaintedText } from '../content/content.js';
import { dict } from '../file/values.js';
import { type Element, element, elementsIn, rebuilt, walkElements, withAttributes } from './element.js';

/** The structure with labels and bodies, and the content that each number's text has become. */
export function labelledLists(
  root: Element,
  pages: readonly Page[],
): { readonly root: Element; readonly numbers: ReadonlyMap<Painted, Content> } {
  const { labels, numbers } = findNumbers(root, pages);
  const labelled = rebuilt(root, (one, before) => {
    if (one.type === 'L')
      return [isNumbered(one) ? withAttributes(one, 'List', dict({ ListNumbering: 'Decimal' })) : one];
    if (one.type !== 'LI' || elementsIn(one).some(({ type }) => type === 'LBody' || type === 'Lbl')) return [one];
    const label = labels.get(before);
    const lbl = label ? [element('Lbl', [{ kind: 'marked', content: label }])] : [];
    const body = one.kids.length > 0 ? [element('LBody', one.kids)] : [];
    return [{ ...one, kids: [...lbl, ...body] }];
  });
  return { root: labelled, numbers };
}

function isNumbered(list: Element): boolean {
  return elementsIn(list).some(
    item => item.number !== undefined && elementsIn(item).some(({ type }) => type === 'Lbl'),
  );
}

/** For each untagged text that is the number of the item whose content comes next: the content it becomes. */
function findNumbers(root: Element, pages: readonly Page[]) {
  const items = numberedItems(root);
  const labels = new Map<Element, Content>();
  const numbers = new Map<Painted, Content>();
  if (items.size === 0) return { labels, numbers };
  for (const page of pages) {
    const painted = page.items.filter(item => item.kind !== 'state');
    for (const [index, item] of painted.entries()) {
      if (item.kind !== 'text' || item.content) continue;
      const owner = ownerOf(item, painted.slice(index + 1, index + lookahead), { items, labels });
      if (!owner) continue;
      const content: Content = { page: page.object };
      labels.set(owner, content);
      numbers.set(item, content);
    }
  }
  return { labels, numbers };
}

/** Between a number and its item's text stand other numbers and backgrounds. */
const lookahead = 50;

/** The numbered items around each content, the outermost first. */
function numberedItems(root: Element): ReadonlyMap<Content, readonly Element[]> {
  const found = new Map<Content, readonly Element[]>();
  walkElements(root, (one, parents) => {
    const around = [...parents, one].filter(({ number }) => number !== undefined);
    if (around.length > 0) for (const kid of one.kids) if (kid.kind === 'marked') found.set(kid.content, around);
  });
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
    const around = content ? (known.items.get(content) ?? []) : [];
    const owner = around.find(item => item.number === number && !known.labels.has(item));
    if (owner) return owner;
    if (content && kind === 'text') return undefined;
  }
  return undefined;
}
