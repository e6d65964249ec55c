// What the pages show under each mark, so that the structure can be judged by it.
import type { Canvas, Content } from '../content/content.js';
import { around, type Box } from '../content/matrix.js';
import { contentsOf, type Element } from './element.js';

export interface Facts {
  readonly text: string;
  /** Around its pictures. */
  readonly picture: Box | undefined;
}

/** Facts of every marked content; lines and backgrounds are no content, so what is only these has neither text nor picture. */
export function factsOf(canvases: readonly Canvas[]): ReadonlyMap<Content, Facts> {
  const facts = new Map<Content, Facts>();
  for (const item of canvases.flatMap(({ items }) => items)) {
    if (item.kind === 'state' || !item.content) continue;
    const { text, picture } = facts.get(item.content) ?? { text: '', picture: undefined };
    if (item.kind === 'text') facts.set(item.content, { text: text + item.text, picture });
    else if (item.kind === 'picture') facts.set(item.content, { text, picture: around(picture, item.box) });
    else facts.set(item.content, { text, picture });
  }
  return facts;
}

/** True where a mark holds neither text nor picture. */
export function isDecoration(facts: Facts | undefined): boolean {
  return !facts || (facts.text === '' && !facts.picture);
}

/** Number of characters that the structure says, white space and the numbers of items aside. */
export function charactersIn(root: Element, facts: ReadonlyMap<Content, Facts>): number {
  let count = 0;
  for (const content of contentsOf(root)) count += visible(facts.get(content)?.text ?? '');
  return count;
}

/** Number of characters of a text, white space aside. */
export function visible(text: string): number {
  return text.replace(/[\s\u200b\ufeff]+/g, '').length;
}
