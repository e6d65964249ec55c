// The CSS of each way in which a theme may build a document up: one entry a way, of which a document gets those it needs.
// Rules and boxes are borders, never backgrounds, so that they stand on paper whatever a printer leaves out.
import type { Structure } from '../../themes/theme.js';

/** The CSS of a theme's structure. */
export function structureSheet(structure: Structure): string {
  return [
    title[structure.title],
    heading[structure.heading],
    employer[structure.employer],
    detail[structure.detail],
    table[structure.table],
    structure.side.length === 0 ? '' : columns,
  ]
    .map(part => part.trim())
    .filter(part => part !== '')
    .join('\n');
}

const title: Readonly<Record<Structure['title'], string>> = {
  center: `
h1{text-align:center;letter-spacing:.12em;text-indent:.12em}`,
  double: `
h1{text-align:center;letter-spacing:.4em;text-indent:.4em;padding-block:4.5pt;margin-bottom:var(--space-title-after);border-block:3px double var(--color-text)}`,
  start: `
.head{display:flex;flex-wrap:wrap;column-gap:15pt;align-items:baseline;padding-bottom:6pt;border-bottom:4px solid var(--color-text)}
.head h1{flex-basis:100%;letter-spacing:.06em;padding-bottom:calc(var(--space-title-after)/2)}
.head p{text-align:start}
.head .byline{font-weight:700}
.head+.level1>:is(h2,header){padding-top:0;border-top:0}`,
  line: `
.head{display:grid;grid-template-columns:auto minmax(0,1fr);column-gap:15pt;align-items:end;padding-bottom:3pt;border-bottom:1px solid var(--color-text)}
.head h1{grid-row:1/span 20;padding-bottom:0;letter-spacing:.08em}
.head p{grid-column:2;font-size:var(--small);line-height:var(--small-line)}`,
};

/** The photo, at the start of the lines under the title; it has no text, so that floating it moves none. */
export const photoSheet = `
.head:has(>.photo){display:flow-root}
.head>.photo{float:inline-start;margin-inline-end:6mm}`.trim();

const sectionHead = '.level1>h2,.level1>header';
const sectionWords = '.level1>h2,.level1>header>h2';

const heading: Readonly<Record<Structure['heading'], string>> = {
  underline: `
${sectionHead}{padding-bottom:2.25pt;border-bottom:2px solid var(--color-accent)}
${sectionWords}{letter-spacing:.04em}`,
  overline: `
${sectionHead}{padding-top:3.75pt;border-top:3px solid var(--color-accent)}`,
  between: `
${sectionHead}{padding-block:1.5pt;border-block:1px solid var(--color-accent)}
${sectionWords}{letter-spacing:.2em}`,
  trailing: `
${sectionWords}{overflow:hidden}
:is(${sectionWords})::after{content:"";display:inline-block;width:100%;margin-inline:7.5pt -100%;vertical-align:middle;border-top:1px solid var(--color-accent)}
.level1>header>h2{flex:1}`,
  square: `
${sectionWords}{padding-inline-start:1.1em;text-indent:-1.1em}
:is(${sectionWords})::before{content:"";display:inline-block;margin-inline-end:.46em;border:.32em solid var(--color-accent)}`,
};

const employerHead = '.level2.employer>h3,.level2.employer>header';

const employer: Readonly<Record<Structure['employer'], string>> = {
  band: `
${employerHead}{padding:2.25pt 7.5pt;margin-bottom:var(--space-heading-after);background:var(--color-shade);border-inline-start:4px solid var(--color-accent)}`,
  table: `
${employerHead}{padding:0;margin-bottom:var(--space-heading-after);border:2px solid var(--color-text)}
.level2.employer>h3,.level2.employer>header>*{padding:2.25pt 6pt}
.level2.employer>header>.detail{align-self:stretch;align-content:center;border-inline-start:1px solid var(--color-line)}
:is(${employerHead}):has(+.facts){margin-bottom:0;border-bottom-width:1px}
:is(${employerHead})+.facts{margin-bottom:var(--space-heading-after);padding:2.25pt 6pt;border:2px solid var(--color-text);border-top:0}`,
  plain: `
${employerHead}{padding-bottom:calc(var(--space-heading-after)/2)}`,
  ruled: `
${employerHead}{padding-top:2.25pt;border-top:1px solid var(--color-text)}
.level1>:is(h2,header)+.level2.employer>:is(h3,header){padding-top:0;border-top:0}`,
};

const detail: Readonly<Record<Structure['detail'], string>> = {
  end: `
section>header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;column-gap:12pt}
.detail{text-align:end;margin-inline-start:auto}`,
  below: `
.level2.employer>header>.detail{border:0}
.detail{text-align:start}`,
  beside: `
section>header{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:9pt}
.level2.employer>header>.detail{border:0}
.detail{text-align:start}`,
};

const table: Readonly<Record<Structure['table'], string>> = {
  grid: `
th,td{border-width:1px}
th{background:var(--color-shade)}`,
  frame: `
.table{border:2px solid var(--color-text)}
th,td{border-width:1px}
td .table{border-width:1px;border-color:var(--color-line)}`,
  rows: `
.table{border-block:2px solid var(--color-text)}
th,td{border-block-width:1px}
thead th{text-align:start;border-bottom:1px solid var(--color-text)}
td .table{border-block:1px solid var(--color-line)}`,
};

/** Width of the column at the side, and what each column keeps from the line between them, in mm. */
export const sideMm = 52;
export const gutterMm = 6;

/** The column at the side; grid areas are painted in the order of the document, which floats are not. */
const columns = `
.columns{display:grid;grid-template-columns:${sideMm}mm minmax(0,1fr);align-content:start}
.columns>.head{grid-column:1/-1}
.columns>.side{grid-column:1;padding-inline-end:${gutterMm}mm;font-size:var(--small);line-height:var(--small-line);--line:var(--small-line)}
.columns>.rest{grid-column:2;padding-inline-start:${gutterMm}mm;border-inline-start:1px solid var(--color-line)}
.side :is(p,li){text-align:start}
.side dl{display:block}
.side dd{margin-bottom:var(--space-item-after)}`;
