// Checkpoints 13 to 19: figures, headings, header cells, formulas and notes.
import type { Check, Examined } from '../examined.js';
import { textOf } from '../pdf-file.js';
import { childrenOf, type Element } from '../structure.js';
import { cellsOf, rowsOf } from './nesting.js';

export const figureWithoutText: Check = document =>
  named(document, 'Figure')
    .filter(({ alt, actualText }) => !alt && !actualText)
    .map(() => ({ what: 'Figure without Alt or ActualText' }));

export const firstHeading: Check = document => {
  const [first] = headings(document);
  return first && first.level !== 1 ? [{ what: `the first heading is H${first.level}` }] : [];
};

export const skippedHeading: Check = document => {
  const all = headings(document);
  return all.flatMap(({ level }, index) => {
    const before = all[index - 1]?.level ?? level;
    return level > before + 1 ? [{ what: `H${level} after H${before}` }] : [];
  });
};

export const twoHeadingsInOneNode: Check = ({ structure }) =>
  structure.elements
    .filter(element => childrenOf(element).filter(({ type }) => type === 'H').length > 1)
    .map(({ written }) => ({ what: `${written} with more than one H` }));

export const bothKindsOfHeadings: Check = document =>
  named(document, 'H').length > 0 && headings(document).length > 0 ? [{ what: 'both H and numbered headings' }] : [];

export const headerWithoutScope: Check = document => {
  const ids = new Set(document.structure.elements.flatMap(({ dict }) => textOf(dict['/ID']) ?? []));
  return named(document, 'Table').flatMap(table => {
    const cells = rowsOf(table).flatMap(cellsOf);
    const data = cells.filter(({ type }) => type === 'TD');
    if (data.length > 0 && data.every(cell => namesHeaders(document, cell, ids))) return [];
    return cells
      .filter(({ type, attributes }) => type === 'TH' && !/^\/(Row|Column|Both)$/.test(String(attributes['/Scope'])))
      .map(() => ({ what: 'TH without Scope' }));
  });
};

export const formulaWithoutText: Check = document =>
  named(document, 'Formula')
    .filter(({ alt, actualText }) => !alt && !actualText)
    .map(() => ({ what: 'Formula without Alt or ActualText' }));

export const noteWithoutId: Check = document =>
  named(document, 'Note')
    .filter(note => idOf(note) === '')
    .map(() => ({ what: 'Note without ID' }));

export const notesOfOneId: Check = document => {
  const ids = named(document, 'Note').map(idOf);
  return [...new Set(ids.filter((id, index) => id !== '' && ids.indexOf(id) !== index))].map(id => ({
    what: `ID ${id}`,
  }));
};

/** Elements of one standard type. */
export function named({ structure }: Examined, type: string): readonly Element[] {
  return structure.elements.filter(element => element.type === type);
}

/** Numbered headings in order. */
export function headings({ structure }: Examined): readonly { readonly level: number; readonly element: Element }[] {
  return structure.elements.flatMap(element => {
    const [, level] = /^H([1-6])$/.exec(element.type) ?? [];
    return level === undefined ? [] : [{ level: Number(level), element }];
  });
}

function namesHeaders({ file }: Examined, { attributes }: Element, ids: ReadonlySet<string>): boolean {
  const headers = file.array(attributes['/Headers']).map(textOf);
  return headers.length > 0 && headers.every(id => id !== undefined && ids.has(id));
}

function idOf({ dict }: Element): string {
  return textOf(dict['/ID']) ?? '';
}
