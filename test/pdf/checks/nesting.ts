// Checkpoint 09: tables, lists, contents, ruby and warichu are built as ISO 32000-1 tables 333 to 338 say.
import type { Check, Found } from '../examined.js';
import type { Element } from '../structure.js';

export const tables: Check = ({ structure }) => [
  ...kidsMatch(structure.elements, {
    Table: /^(Caption )?((TR |THead |TBody |TFoot )+)$|^(TR |THead |TBody |TFoot )+Caption $/,
    THead: /^(TR )+$/,
    TBody: /^(TR )+$/,
    TFoot: /^(TR )+$/,
    TR: /^(TH |TD )+$/,
  }),
  ...parentsMatch(structure.elements, {
    THead: ['Table'],
    TBody: ['Table'],
    TFoot: ['Table'],
    TR: ['Table', 'THead', 'TBody', 'TFoot'],
    TH: ['TR'],
    TD: ['TR'],
  }),
  ...structure.elements.filter(({ type }) => type === 'Table').flatMap(table => partsOfTable(table)),
];

export const lists: Check = ({ structure }) => [
  ...kidsMatch(structure.elements, { L: /^(Caption )?(L |LI )+$/, LI: /^(Lbl |LBody )+$/ }),
  ...parentsMatch(structure.elements, { LI: ['L'], LBody: ['LI'] }),
];

export const contents: Check = ({ structure }) => [
  ...kidsMatch(structure.elements, {
    TOC: /^(Caption )?(TOC |TOCI )+$/,
    TOCI: /^(Lbl |Reference |NonStruct |P |TOC )+$/,
  }),
  ...parentsMatch(structure.elements, { TOCI: ['TOC'] }),
];

export const ruby: Check = ({ structure }) => [
  ...kidsMatch(structure.elements, { Ruby: /^RB (RT |RP RT RP )$/ }),
  ...parentsMatch(structure.elements, { RB: ['Ruby'], RT: ['Ruby'], RP: ['Ruby', 'Warichu'] }),
];

export const warichu: Check = ({ structure }) => [
  ...kidsMatch(structure.elements, { Warichu: /^WP WT WP $/ }),
  ...parentsMatch(structure.elements, { WT: ['Warichu'], WP: ['Warichu'] }),
];

/** Beyond the protocol, whose 01-006 only warns of it: all rows of a table span the same columns. */
export const regularTables: Check = ({ structure }) =>
  structure.elements.filter(({ type }) => type === 'Table').flatMap(table => irregular(table));

/** Elements by the pattern that their kids, each with a space after it, must follow; `content` is content of their own. */
function kidsMatch(elements: readonly Element[], rules: Readonly<Record<string, RegExp>>): readonly Found[] {
  return elements.flatMap(({ type, kids }) => {
    const rule = rules[type];
    const written = kids.map(kid => `${kid.kind === 'element' ? kid.element.type : 'content'} `).join('');
    return rule && !rule.test(written) ? [{ what: `${type} holds ${shortened(written)}` }] : [];
  });
}

function parentsMatch(
  elements: readonly Element[],
  rules: Readonly<Record<string, readonly string[]>>,
): readonly Found[] {
  return elements.flatMap(({ type, parent }) => {
    const rule = rules[type];
    return rule && !rule.includes(parent?.type ?? '')
      ? [{ what: `${type} stands in ${parent?.type ?? 'the root'}` }]
      : [];
  });
}

/** A table has at most one head and one foot, and a body beside either. */
function partsOfTable({ kids }: Element): readonly Found[] {
  const count = (type: string): number =>
    kids.filter(kid => kid.kind === 'element' && kid.element.type === type).length;
  const [heads, feet, bodies] = [count('THead'), count('TFoot'), count('TBody')];
  const wrong = heads > 1 || feet > 1 || (heads + feet > 0 && bodies === 0);
  return wrong ? [{ what: `Table with ${heads} THead, ${feet} TFoot and ${bodies} TBody` }] : [];
}

/** Rows of a table, those of its head, body and foot in the order written. */
export function rowsOf(table: Element): readonly Element[] {
  return table.kids.flatMap(kid => {
    if (kid.kind !== 'element') return [];
    if (kid.element.type === 'TR') return [kid.element];
    return /^T(Head|Body|Foot)$/.test(kid.element.type) ? rowsOf(kid.element) : [];
  });
}

/** The cells of a row. */
export function cellsOf(row: Element): readonly Element[] {
  return row.kids.flatMap(kid => (kid.kind === 'element' && /^T[HD]$/.test(kid.element.type) ? [kid.element] : []));
}

function irregular(table: Element): readonly Found[] {
  const rows = rowsOf(table);
  const widths = rows.map(() => 0);
  for (const [index, row] of rows.entries()) {
    for (const cell of cellsOf(row)) {
      const down = Number(cell.attributes['/RowSpan'] ?? 1);
      for (let step = 0; step < down; step++) {
        const at = index + step;
        if (at >= rows.length) return [{ what: 'a cell reaches below its table' }];
        widths[at] = (widths[at] ?? 0) + Number(cell.attributes['/ColSpan'] ?? 1);
      }
    }
  }
  return new Set(widths).size > 1 ? [{ what: `rows of ${[...new Set(widths)].join(', ')} columns` }] : [];
}

function shortened(list: string): string {
  const kinds = [...new Set(list.trim().split(' '))].join(', ');
  return kinds === '' ? 'nothing' : kinds;
}
