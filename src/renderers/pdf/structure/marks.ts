// Reads the marks that the printed page carries (`html/marks.ts`) and takes out what says nothing: groups without a
// meaning, the figures that Chrome makes of marks, and the places held by a mark.

import { type Mark, markIn } from '../../html/marks.js';
import type { Content } from '../content/content.js';
import { dict } from '../file/values.js';
import { contentsOf, type Element, elementsIn, type Kid, rebuilt, walkElements, withAttributes } from './element.js';

/** The structure that the page means. Places that are to be left empty are elements of their own in it, `heldPlace`. */
export function meantStructure(root: Element): Element {
  return rebuilt(root, one => {
    if (one.type === 'NonStruct') return one.kids;
    if (one.type !== 'Figure') return [one];
    const { alt = '', ...rest } = one;
    const mark = markIn(alt);
    if (mark) return [markedElement(rest, mark)];
    return isFrame(one) ? one.kids : [one];
  });
}

/** The content of all held places, which is to go. */
export function heldContent(root: Element): ReadonlySet<Content> {
  const held = new Set<Content>();
  walkElements(root, one => {
    if (one.type === heldPlace) for (const content of contentsOf(one)) held.add(content);
  });
  return held;
}

const heldPlace = 'Empty' satisfies Mark;

function markedElement(
  one: Omit<Element, 'alt'>,
  { mark, detail }: { readonly mark: string; readonly detail: string },
): Element {
  if (mark === 'Struck')
    return withAttributes({ ...one, type: 'Span' }, 'Layout', dict({ TextDecorationType: 'LineThrough' }));
  return { ...one, type: mark, ...(detail !== '' && { number: detail }) };
}

/** The `figure` around an `img`. */
function isFrame(one: Element): boolean {
  const figures = elementsIn(one);
  return !one.alt && figures.length > 0 && figures.length === one.kids.length && figures.every(isFigure);
}

function isFigure(kid: Kid): boolean {
  return kid.kind === 'element' && kid.type === 'Figure';
}
