// Checkpoint 11: the language of every text can be told, from the text itself or from what stands around it.
import type { Check, Examined, Found } from '../examined.js';
import type { Mark } from '../painting.js';
import { type Dict, textOf, type Value } from '../pdf-file.js';
import { type Element, lineOf } from '../structure.js';

export const pageText: Check = document =>
  unlessSaid(document, () =>
    document.painting.painted
      .filter(({ kind, marks }) => kind === 'text' && !marksSay(document, marks))
      .map(({ page }) => ({ page, what: 'text' })),
  );

export const replacementTexts: Check = document =>
  unlessSaid(document, () => [
    ...document.structure.elements
      .filter(element => replacement(element.dict) && !elementSays(element))
      .map(({ written }) => ({ what: `text beside ${written}` })),
    ...document.painting.marks
      .filter(({ marks }) => replacement(marks.at(-1)?.properties ?? {}) && !marksSay(document, marks))
      .map(({ page }) => ({ page, what: 'text beside marked content' })),
  ]);

export const outlineTexts: Check = document =>
  unlessSaid(document, () =>
    outlineOf(document)
      .filter(({ title }) => !textSays(title))
      .map(({ title }) => ({ what: `outline entry ${title}` })),
  );

export const annotationContents: Check = document =>
  unlessSaid(document, () =>
    document.annotations.flatMap(({ page, id, dict }) => {
      const contents = textOf(dict['/Contents']);
      const said = (document.structure.objectHolders.get(id) ?? []).some(elementSays);
      return contents === undefined || said || textSays(contents) ? [] : [{ page, what: contents }];
    }),
  );

export const fieldNames: Check = document =>
  unlessSaid(document, () =>
    document.dicts
      .filter(dict => '/TU' in dict && !textSays(textOf(dict['/TU']) ?? ''))
      .map(dict => ({ what: `field ${textOf(dict['/TU'])}` })),
  );

export const metadata: Check = document =>
  unlessSaid(document, () =>
    document.xmp && document.xmp.languages('dc:title').length === 0 ? [{ what: 'the title in the metadata' }] : [],
  );

/** Beyond the protocol: every language is written as a tag of RFC 3066. */
export const languageTags: Check = ({ dicts, painting }) =>
  [...dicts, ...painting.marks.map(({ marks }) => marks.at(-1)?.properties ?? {})]
    .flatMap(dict => ('/Lang' in dict ? [textOf(dict['/Lang']) ?? ''] : []))
    .filter(lang => !/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(lang))
    .map(lang => ({ what: `language “${lang}”` }));

/** An entry of the outline, as it is nested. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly dict: Dict;
}

/** All entries of the outline, from top to bottom. */
export function outlineOf({ file }: Examined): readonly OutlineEntry[] {
  const entries = (first: Value, level: number, seen: readonly Dict[]): readonly OutlineEntry[] => {
    const dict = file.dict(first);
    if (!dict || seen.includes(dict)) return [];
    return [
      { title: textOf(file.at(dict['/Title'])) ?? '', level, dict },
      ...entries(dict['/First'] ?? null, level + 1, []),
      ...entries(dict['/Next'] ?? null, level, [...seen, dict]),
    ];
  };
  return entries(file.dict(file.root['/Outlines'])?.['/First'] ?? null, 1, []);
}

/** The catalogue's language is that of everything that says nothing else. */
function unlessSaid({ lang }: Examined, find: () => readonly Found[]): readonly Found[] {
  return lang === undefined ? find() : [];
}

function replacement(dict: Dict): boolean {
  return '/Alt' in dict || '/ActualText' in dict || '/E' in dict;
}

function elementSays(element: Element): boolean {
  return lineOf(element).some(({ lang }) => lang !== undefined && lang !== '');
}

function marksSay({ structure }: Examined, marks: readonly Mark[]): boolean {
  return marks.some(
    ({ properties, content }) =>
      (textOf(properties['/Lang']) ?? '') !== '' ||
      (content !== undefined && (structure.holders.get(content) ?? []).some(elementSays)),
  );
}

/** A text string may name its language between two escape characters (ISO 32000-1, 7.9.2.2). */
function textSays(text: string): boolean {
  const [before, lang] = text.split('\u001b');
  return before === '' && /^[a-z]{2}([A-Z]{2})?$/.test(lang ?? '');
}
