// Checkpoints 01, 02 and 30: what is painted is tagged or an artifact, and tags mean something.
import type { Check, Examined, Found } from '../examined.js';
import type { Mark, Painted } from '../painting.js';
import { nameOf } from '../pdf-file.js';
import { type Element, mappedType } from '../structure.js';

export const artifactInsideTagged: Check = ({ painting }) =>
  painting.marks.flatMap(({ page, marks }) => {
    const [last, ...before] = [...marks].reverse();
    return last?.tag === 'Artifact' && before.some(isTagged)
      ? [{ page, what: 'an artifact inside tagged content' }]
      : [];
  });

export const taggedInsideArtifact: Check = ({ painting }) =>
  painting.marks.flatMap(({ page, marks }) => {
    const [last, ...before] = [...marks].reverse();
    return last && isTagged(last) && before.some(isArtifact)
      ? [{ page, what: `${last.tag} ${last.content} inside an artifact` }]
      : [];
  });

export const neitherTaggedNorArtifact: Check = document =>
  document.painting.painted.flatMap(item => {
    if (item.marks.some(isArtifact) || holderOf(document, item)) return [];
    const stray = item.marks.findLast(isTagged);
    return [{ page: item.page, what: stray ? `${item.kind} in ${stray.content}, which no element holds` : item.kind }];
  });

/**
 * Condition 01-001, as far as our own documents go: lines and fills are decoration there, unless they are a picture, or
 * run under or through the text of a link or a deletion.
 */
export const decorationTagged: Check = document =>
  document.painting.painted.flatMap(item => {
    const tagged = item.kind === 'drawing' && !item.marks.some(isArtifact);
    const holder = tagged ? holderOf(document, item) : undefined;
    return holder && !/^(Figure|Formula|Link|Span)$/.test(holder.type)
      ? [{ page: item.page, what: `lines or fills tagged as ${holder.written}` }]
      : [];
  });

export const suspects: Check = ({ file }) =>
  file.at(file.root['/MarkInfo'], 'Suspects') === true ? [{ what: 'Suspects is true' }] : [];

export const unmappedType: Check = ({ structure }) =>
  types(structure.elements)
    .filter(written => mappedType(written, structure.roleMap) === undefined)
    .map(written => ({ what: `type ${written}` }));

export const circularMapping: Check = ({ structure }) =>
  [...structure.roleMap.keys()]
    .filter(written => mappedType(written, structure.roleMap) === 'circle')
    .map(written => ({ what: `type ${written}` }));

export const standardTypeRemapped: Check = ({ structure }) =>
  [...structure.roleMap.keys()]
    .filter(written => mappedType(written, new Map()) === written && structure.roleMap.get(written) !== written)
    .map(written => ({ what: `type ${written}` }));

export const referenceXObject: Check = ({ dicts }) =>
  dicts.filter(dict => dict['/Subtype'] === '/Form' && '/Ref' in dict).map(() => ({ what: 'a form with a Ref' }));

export const formWithContentTwice: Check = ({ painting }) => {
  const owners = new Set(painting.marks.flatMap(({ marks }) => marks.flatMap(mark => ownerOf(mark) ?? [])));
  return [...painting.forms]
    .filter(([form, times]) => times > 1 && owners.has(form))
    .map(([form]) => ({ what: `form ${form}` }));
};

/** Condition 18-001, as far as all text that is an artifact must say of what kind it is. */
export const artifactOfNoKind: Check = ({ painting }) =>
  painting.painted.flatMap(({ page, kind, marks }) => {
    const mark = marks.find(isArtifact);
    return kind === 'text' && mark && nameOf(mark.properties['/Type']) === undefined
      ? [{ page, what: 'text that is an artifact of no type' }]
      : [];
  });

/** The element that holds the sequence something is painted in. */
export function holderOf({ structure }: Examined, { marks }: Painted): Element | undefined {
  const content = marks.findLast(isTagged)?.content;
  return content === undefined ? undefined : structure.holders.get(content)?.[0];
}

export function isArtifact(mark: Mark): boolean {
  return mark.tag === 'Artifact';
}

function isTagged(mark: Mark): boolean {
  return mark.content !== undefined && mark.tag !== 'Artifact';
}

function ownerOf(mark: Mark): string | undefined {
  return mark.content?.split(' ').slice(0, 3).join(' ');
}

function types(elements: readonly Element[]): readonly string[] {
  return [...new Set(elements.map(({ written }) => written))];
}

/** Findings that say the same of the same page count once. */
export function distinct(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map(item => [`${item.page} ${item.what}`, item])).values()];
}
