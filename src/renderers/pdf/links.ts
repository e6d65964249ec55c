// Links say where they go: each rectangle gets the link's text and its target as its description (ISO 14289-1, 7.18.5).
import type { Tree } from '../../tree/nodes.js';
import { inlineText } from '../../tree/plain-text.js';
import { childrenOf, type Node } from '../../tree/walk.js';
import { bytesOf, type Dict, dictAt, isDict, isString, type PdfFile, textString } from './file/values.js';
import { type Element, walkElements } from './structure/element.js';

/** The annotations of all links with a description, by the numbers of their objects. */
export function describedLinks(file: PdfFile, root: Element, tree: Tree): ReadonlyMap<number, Dict> {
  const found = new Map<number, Dict>();
  const texts = linkTexts(tree);
  walkElements(root, one => {
    for (const kid of one.kids) {
      if (kid.kind !== 'annotation') continue;
      const annotation = dictAt(file, { ref: kid.object }, 'an annotation');
      const target = targetOf(annotation);
      if (target === '') continue;
      const text = texts.get(target) ?? '';
      const description = text === '' || text === target ? target : `${text} (${target})`;
      found.set(kid.object, new Map([...annotation, ['Contents', textString(description)]]));
    }
  });
  return found;
}

/** The address of a link annotation; empty where it has another action. */
function targetOf(annotation: Dict): string {
  const action = annotation.get('A');
  const uri = isDict(action) ? action.get('URI') : undefined;
  return isString(uri) ? bytesOf(uri) : '';
}

/** The text of the links to each address, as browsers write addresses; of several, the first. */
function linkTexts(tree: Tree): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const collect = (node: Node): void => {
    if (node.type !== 'link') {
      for (const child of childrenOf(node)) collect(child);
      return;
    }
    const text = inlineText(node.children).replaceAll('\n', ' ').trim();
    for (const href of [node.href, normalized(node.href)]) if (!texts.has(href)) texts.set(href, text);
  };
  collect(tree);
  return texts;
}

function normalized(href: string): string {
  try {
    return new URL(href).href;
  } catch {
    return href;
  }
}
