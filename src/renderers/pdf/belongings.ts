// Where each painted thing belongs: in a structure element, or among the artifacts.
import type { Tree } from '../../tree/nodes.js';
import type { Content, Page, Painted } from './content/content.js';
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
  readonly margin: Tree['page']['margin'];
}

/** Says of everything on a page where it belongs. */
export type Belongings = (page: Page, item: Painted) => Belonging;

/** The belongings of a document. */
export function belongingsIn({ root, erased, repeated, numbers, margin }: Known): Belongings {
  const types = new Map<Content, string>();
  walkElements(root, ({ type, kids }) => {
    for (const kid of kids) if (kid.kind === 'marked') types.set(kid.content, type);
  });
  return (page, item) => {
    const content = numbers.get(item) ?? item.content;
    if (content && erased.has(content)) return 'erased';
    const type = content && types.get(content);
    if (content && type !== undefined) return { content, type };
    if (content && repeated.has(content)) return { artifact: 'pagination' };
    return { artifact: item.kind === 'text' ? runningHead(item.y, page.height, margin) : 'plain' };
  };
}

/** Text that belongs nowhere: neither content nor a running head. */
export function isStray(item: Painted, belonging: Belonging): boolean {
  return item.kind === 'text' && belonging !== 'erased' && 'artifact' in belonging && belonging.artifact === 'plain';
}

/** Running heads stand in the page's margins. */
function runningHead(y: number, height: number, { top, bottom }: Known['margin']): 'header' | 'footer' | 'plain' {
  if (y > height - top * pointsPerMm) return 'header';
  return y < bottom * pointsPerMm ? 'footer' : 'plain';
}

const pointsPerMm = 72 / 25.4;
