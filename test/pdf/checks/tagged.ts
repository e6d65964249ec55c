// What the protocol takes for granted: the file is tagged, and the ways between pages and structure lead there and back.
import type { Check, Examined, Found } from '../examined.js';
import { contentKey } from '../painting.js';
import { isReference, type Value } from '../pdf-file.js';

export const notMarked: Check = ({ file }) =>
  file.at(file.root['/MarkInfo'], 'Marked') === true ? [] : [{ what: 'MarkInfo does not say Marked' }];

export const noStructure: Check = ({ structure }) =>
  structure.elements.length === 0 ? [{ what: 'no structure tree' }] : [];

/** From the number of a page or form, and of a sequence in it, the parent tree leads to the element that holds it. */
export const parentTree: Check = document => {
  const { structure } = document;
  return [...structure.holders].flatMap(([content, holders]) => {
    const [object = '', generation = '', , mcid] = content.split(' ');
    const owner = `${object} ${generation} R`;
    const parents = document.file.array(parentsOf(document, owner));
    return holders.length === 1 && parents[Number(mcid)] === holders[0]?.id
      ? []
      : [{ what: `sequence ${content} and its ${holders.length} holders` }];
  });
};

/** Whatever the parent tree knows is painted by somebody's order: no entry leads to an element that does not hold it. */
export const strayParents: Check = document =>
  document.pages.flatMap((page, index): readonly Found[] => {
    const parents = document.file.array(parentsOf(document, page));
    return parents.flatMap((parent, mcid) =>
      parent === null || (document.structure.holders.get(contentKey(page, mcid)) ?? []).some(({ id }) => id === parent)
        ? []
        : [{ page: index + 1, what: `sequence ${mcid} in the parent tree alone` }],
    );
  });

/** The next key of the parent tree is above all that are taken. */
export const nextKey: Check = ({ file, structure }) => {
  const next = file.at(file.root['/StructTreeRoot'], 'ParentTreeNextKey');
  const highest = Math.max(-1, ...structure.parentTree.keys());
  return typeof next === 'number' && next <= highest ? [{ what: `ParentTreeNextKey ${next}, taken ${highest}` }] : [];
};

/** An element's own word for its parent is the element that it stands in. */
export const wrongParent: Check = ({ file, structure }) =>
  structure.elements
    .filter(({ dict, parent }) => dict['/P'] !== (parent?.id ?? file.root['/StructTreeRoot']))
    .map(({ written, id }) => ({ what: `${written} ${id} names another parent` }));

export const unevenMarks: Check = ({ painting }) =>
  painting.unbalanced.map(page => ({ page, what: 'marked content begins and ends unevenly' }));

/** One sequence that the tree holds may not stand in another. */
export const nestedContent: Check = ({ painting }) =>
  painting.marks.flatMap(({ page, marks }) => {
    const last = marks.at(-1);
    return last?.content !== undefined && marks.slice(0, -1).some(({ content }) => content !== undefined)
      ? [{ page, what: `sequence ${last.content} in another` }]
      : [];
  });

/** The same number twice on a page leaves open which sequence an element holds. */
export const sameNumber: Check = ({ painting, pages }) => {
  const contents = painting.marks.flatMap(({ page, marks }) => {
    const content = marks.at(-1)?.content;
    return content?.startsWith(`${pages[page - 1]} `) ? [{ page, content }] : [];
  });
  const seen = new Set<string>();
  return contents.flatMap(({ page, content }) => {
    const again = seen.has(content);
    seen.add(content);
    return again ? [{ page, what: `sequence ${content} twice` }] : [];
  });
};

function parentsOf({ file, structure }: Examined, owner: string): Value | undefined {
  const number = isReference(owner) ? file.at(owner, 'StructParents') : null;
  return typeof number === 'number' ? structure.parentTree.get(number) : undefined;
}
