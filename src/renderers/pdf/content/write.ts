// Writes a canvas's content with marks of its own: each painted thing stands in the marked content of its structure element
// or in an artifact (ISO 32000-1, 14.8.2.2), and no mark reaches across a saved or restored graphics state.
import type { Canvas, Content, Item, Painted } from './content.js';

/** Where a painted thing belongs. */
export type Belonging =
  | { readonly content: Content; readonly type: string }
  | { readonly artifact: 'plain' | 'header' | 'footer' | 'pagination' }
  /** Left out of the file. */
  | 'erased';

/** A canvas's content stream, and the numbers that its contents have got. */
export interface WrittenContent {
  readonly operations: string;
  readonly mcids: ReadonlyMap<Content, readonly number[]>;
}

/** Writes a canvas; `operationsOf` gives the operations of what is painted. */
export function writeContent(
  { items }: Canvas,
  belongingOf: (item: Painted) => Belonging,
  operationsOf: (item: Painted) => string,
): WrittenContent {
  const parts: string[] = [];
  const mcids = new Map<Content, number[]>();
  let open = '';
  let next = 0;
  let last: Content | undefined;
  /** What changes the state and may yet fall inside the open mark or after it. */
  let waiting = '';
  const close = (): void => {
    parts.push(open === '' ? waiting : `EMC\n${waiting}`);
    waiting = '';
    open = '';
  };
  const begin = (belonging: Exclude<Belonging, 'erased'>): void => {
    const content = 'content' in belonging ? belonging.content : undefined;
    const key = 'content' in belonging ? belonging.type : artifacts[belonging.artifact];
    if (open === key && last === content) {
      parts.push(waiting);
      waiting = '';
      return;
    }
    close();
    open = key;
    last = content;
    if (content) {
      mcids.set(content, [...(mcids.get(content) ?? []), next]);
      parts.push(`/${key}<</MCID ${next++}>>BDC\n`);
    } else parts.push(key);
  };
  for (const item of items) {
    if (item.kind === 'state') {
      if (item.barrier) close();
      waiting += item.source;
      continue;
    }
    const belonging = belongingOf(item);
    if (belonging === 'erased') continue;
    begin(belonging);
    parts.push(operationsOf(item));
  }
  close();
  return { operations: parts.join(''), mcids };
}

/** How each kind of artifact begins (14.8.2.2.2). */
const artifacts = {
  plain: '/Artifact BMC\n',
  pagination: '/Artifact<</Type/Pagination>>BDC\n',
  header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC\n',
  footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n',
} as const;

/** True for what paints. */
export function isPainted(item: Item): item is Painted {
  return item.kind !== 'state';
}
