// Where each painted thing belongs: in a structure element, or among the artifacts.
import type { Canvas, Content, Painted } from './content/content.js';
import type { Box } from './content/matrix.js';
import type { Belonging } from './content/write.js';
import { type Element, walkElements } from './structure/element.js';

/** What has been found out about the document. */
export interface Known {
  readonly root: Element;
  /** Places that are to be left empty. */
  readonly erased: ReadonlySet<Content>;
  /** Heads of tables that a page says again. */
  readonly repeated: ReadonlySet<Content>;
  /** Texts without a mark of Chrome's that are the numbers of items. */
  readonly numbers: ReadonlyMap<Painted, Content>;
}

/** Says of everything on a canvas where it belongs. */
export type Belongings = (canvas: Canvas, item: Painted) => Belonging;

/** The belongings of a document. */
export function belongingsIn({ root, erased, repeated, numbers }: Known): Belongings {
  const types = new Map<Content, string>();
  walkElements(root, ({ type, kids }) => {
    for (const kid of kids) if (kid.kind === 'marked') types.set(kid.content, type);
  });
  return ({ area }, item) => {
    const content = numbers.get(item) ?? item.content;
    if (content && erased.has(content)) return 'erased';
    const type = content && types.get(content);
    if (content && type !== undefined) return { content, type };
    if (content && repeated.has(content)) return { artifact: 'pagination' };
    return { artifact: item.kind === 'text' ? runningHead(item.y, area) : 'plain' };
  };
}

/** Text that belongs nowhere: neither content nor a running head. */
export function isStray(item: Painted, belonging: Belonging): boolean {
  return item.kind === 'text' && belonging !== 'erased' && 'artifact' in belonging && belonging.artifact === 'plain';
}

/** Running heads stand in the page's margins, outside of what the rest is clipped to. */
function runningHead(y: number, area: Box | undefined): 'header' | 'footer' | 'plain' {
  if (!area) return 'plain';
  const [, bottom, , top] = area;
  if (y >= top) return 'header';
  return y <= bottom ? 'footer' : 'plain';
}
