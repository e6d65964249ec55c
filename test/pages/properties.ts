// The properties of page breaks, each a function from a measured document to what it breaks, and to the exceptions that it
// makes use of.
import { filled, fullEnough, type Line, type Measured } from './measured.js';
import {
  cellsOf,
  columnsOf,
  heightOf,
  isHeading,
  isLabel,
  isTall,
  linesIn,
  paddingMm,
  pagesOf,
  rowsOf,
  unitAt,
} from './units.js';

export interface Finding {
  /** From 1. */
  readonly page: number;
  readonly what: string;
}

export interface Verdict {
  readonly broken: readonly Finding[];
  /** Where the rule allows what it otherwise forbids. */
  readonly exceptions: readonly Finding[];
}

/** Every property by its name. */
export const properties = {
  headingsWithText,
  employersWithFirstLines,
  rowsWhole,
  noSingleLine,
  headsRepeated,
  pagesFilled,
  closingWithText,
  labelsWithLists,
  sectionsWhole,
  breaksObeyed,
  textInside,
} as const satisfies Readonly<Record<string, (measured: Measured) => Verdict>>;

/** No heading without two lines of what it heads, or the first row of the table that it heads. */
function headingsWithText(measured: Measured): Verdict {
  return broken(
    columnsOf(measured.lines).flatMap(column =>
      column.flatMap((line, index) => {
        const first = isHeading(line.leaf) && column[index - 1]?.leaf !== line.leaf;
        if (!first) return [];
        const [page, other] = pagesOf(beginning(unitAt(column, index, measured), measured));
        return other === undefined ? [] : [finding(page, `${quote(line)} without its first lines`)];
      }),
    ),
  );
}

/** No employer's heading without the facts about the employer. */
function employersWithFirstLines({ lines }: Measured): Verdict {
  const facts = lines.filter(
    ({ leaf }, index) =>
      leaf.role === 'facts' &&
      lines.slice(0, index).findLast(({ leaf: before }) => before !== leaf && !isHeading(before))?.leaf !== leaf,
  );
  return broken(
    leavesAmong(facts).flatMap(([first, ...rest]) => {
      const employer = first?.leaf.holders.findLast(holder => holder.kind === 'section' && holder.role === 'employer');
      const inEmployer = employer ? linesIn(employer, lines) : [];
      const head = inEmployer.filter(({ leaf }) => isHeading(leaf) && leaf.holders.at(-1) === employer);
      const follows = first && lines[lines.indexOf(first) - 1] === head.at(-1);
      if (!first || !follows || pagesOf([...head, first, ...rest]).length === 1) return [];
      return [finding(first.page, `the facts of ${quote(head[0])} stand on another page`)];
    }),
  );
}

/** No row on two pages; one taller than half a page may be, between its paragraphs. */
function rowsWhole(measured: Measured): Verdict {
  const cut = measured.lines
    .flatMap(({ leaf }) => rowsOf(leaf))
    .filter((row, index, rows) => rows.indexOf(row) === index)
    .map(row => linesIn(row, measured.lines))
    .filter(lines => pagesOf(lines).length > 1);
  const short = cut.filter(lines => !isTall(lines, measured));
  const tall = cut.filter(lines => isTall(lines, measured));
  const paragraphs = tall.flatMap(lines => leavesAmong(lines).filter(leaf => pagesOf(leaf).length > 1));
  const tooTall = (lines: readonly Line[]) => heightOf(lines) + paddingMm > measured.area.bottom - measured.area.top;
  return {
    broken: [
      ...short.map(([first]) => finding(first?.page, `a row is cut: ${quote(first)}`)),
      ...paragraphs
        .filter(lines => !tooTall(lines))
        .map(([first]) => finding(first?.page, `a paragraph in a row is cut: ${quote(first)}`)),
    ],
    exceptions: [
      ...tall.map(lines => finding(lines[0]?.page, `a row of ${mm(heightOf(lines))} is split: ${quote(lines[0])}`)),
      ...paragraphs.filter(tooTall).map(([first]) => finding(first?.page, `a paragraph fills a page: ${quote(first)}`)),
    ],
  };
}

/** No line alone on a page of a paragraph that has others elsewhere; headings are never split. */
function noSingleLine({ lines }: Measured): Verdict {
  return broken(
    leavesAmong(lines).flatMap(leaf => {
      const pages = pagesOf(leaf);
      const [first] = leaf;
      if (pages.length < 2 || !first) return [];
      if (isHeading(first.leaf)) return [finding(first.page, `the heading ${quote(first)} is split`)];
      return pages.flatMap(page => {
        const own = leaf.filter(line => line.page === page);
        return own.length === 1 ? [finding(page, `a single line: ${quote(own[0])}`)] : [];
      });
    }),
  );
}

/** A table's head stands on its first page over its first row, and again on every page that the table goes on to. */
function headsRepeated({ lines, repeatedHeads }: Measured): Verdict {
  const tables = new Set(lines.flatMap(({ leaf }) => rowsOf(leaf).map(({ table }) => table)));
  return broken(
    [...tables].flatMap(table => {
      const rows = (head: boolean) =>
        lines.filter(({ leaf }) => rowsOf(leaf).some(row => row.table === table && row.head === head));
      const [first, ...others] = pagesOf(rows(true));
      if (first === undefined) return [];
      if (others.length > 0) return [finding(first, `the head of ${table.label} is cut`)];
      return pagesOf(rows(false))
        .filter(page => page !== first && !repeatedHeads.some(again => again.table === table && again.page === page))
        .map(page => finding(page, `no head over ${table.label}`));
    }),
  );
}

/** A page is filled to 60 % unless what comes next may not be split and is taller than what was left. */
function pagesFilled(measured: Measured): Verdict {
  const { area, inks, pageCount } = measured;
  const verdicts = [...inks].flatMap(([page, ink]) => {
    if (page === pageCount - 1 || filled(ink, area) >= fullEnough) return [];
    return columnsOf(measured.lines).flatMap(column =>
      nextUnits(column, page, measured).map(({ unit, left }) => ({
        fits: heightOf(unit) + paddingMm <= left,
        finding: finding(
          page,
          `filled to ${Math.round(filled(ink, area) * 100)} %, ${mm(left)} left, ${quote(unit[0])} takes ${mm(heightOf(unit))}`,
        ),
      })),
    );
  });
  const pick = (fits: boolean) => verdicts.filter(verdict => verdict.fits === fits).map(verdict => verdict.finding);
  return { broken: pick(true), exceptions: pick(false) };
}

/** 以上 never stands alone on its page. */
function closingWithText({ lines }: Measured): Verdict {
  return broken(
    lines
      .filter(({ leaf }) => leaf.role === 'closing')
      .filter(closing => lines.every(({ leaf, page }) => page !== closing.page || leaf.role === 'closing'))
      .map(closing => finding(closing.page, `${quote(closing)} alone`)),
  );
}

/** A label such as 【実績】 stands on the page on which its list begins. */
function labelsWithLists({ lines }: Measured): Verdict {
  return broken(
    lines.flatMap((line, index) => {
      const next = lines[index + 1];
      const last = isLabel(line.leaf) && next?.leaf !== line.leaf;
      return last && next && next.page !== line.page ? [finding(line.page, `${quote(line)} without its list`)] : [];
    }),
  );
}

/** A section that is to be kept whole stands on one page, where it fits on one. */
function sectionsWhole({ lines, area }: Measured): Verdict {
  const whole = new Set(
    lines.flatMap(({ leaf }) => leaf.holders.filter(holder => holder.kind === 'section' && holder.whole)),
  );
  const split = [...whole].map(section => linesIn(section, lines)).filter(own => pagesOf(own).length > 1);
  const fits = (own: readonly Line[]) => heightOf(own) + paddingMm <= area.bottom - area.top;
  return {
    broken: split.filter(fits).map(([first]) => finding(first?.page, `the section ${quote(first)} is split`)),
    exceptions: split.filter(own => !fits(own)).map(([first]) => finding(first?.page, `${quote(first)} fills a page`)),
  };
}

/** A break that the tree asks for begins a page. */
function breaksObeyed({ lines }: Measured): Verdict {
  return broken(
    columnsOf(lines).flatMap(column =>
      column.flatMap((line, index) => {
        const before = column[index - 1];
        const first = line.leaf.forced && before !== undefined && before.leaf !== line.leaf;
        return first && before.page === line.page ? [finding(line.page, `no break before ${quote(line)}`)] : [];
      }),
    ),
  );
}

/** Every line stands within the margins; of a full-width bracket or stop at its ends the empty half may reach into them. */
function textInside({ lines, area }: Measured): Verdict {
  const tolerance = 0.5;
  return broken(
    lines
      .filter(({ top, bottom, left, right, text }) => {
        const half = (bottom - top) / 2;
        const before = /^\p{Ps}/u.test(text) ? half : 0;
        const after = /[\p{Pe}、。，．]$/u.test(text) ? half : 0;
        const over = [area.top - top, bottom - area.bottom, area.left - left - before, right - area.right - after];
        return over.some(by => by > tolerance);
      })
      .map(line => finding(line.page, `${quote(line)} stands in the margin`)),
  );
}

/** What of a column would have come next on a page, and the height that was left for it. */
function nextUnits(
  column: readonly Line[],
  page: number,
  measured: Measured,
): readonly { readonly unit: readonly Line[]; readonly left: number }[] {
  const index = column.findIndex(line => line.page === page + 1);
  const first = column[index];
  if (!first || (first.leaf.forced && column[index - 1]?.leaf !== first.leaf)) return [];
  const split = rowsOf(first.leaf).find(row => pagesOf(linesIn(row, column)).includes(page));
  if (!split) return [{ unit: unitAt(column, index, measured), left: leftBelow(column, page, measured) }];
  const within = rowsOf(first.leaf).indexOf(split) + 1;
  return cellsOf(linesIn(split, column), split).flatMap(cell => {
    const next = cell.findIndex(line => line.page === page + 1);
    return next === -1 ? [] : [{ unit: unitAt(cell, next, measured, within), left: leftBelow(cell, page, measured) }];
  });
}

function leftBelow(lines: readonly Line[], page: number, { area }: Measured): number {
  const own = lines.filter(line => line.page === page).map(({ bottom }) => bottom);
  return area.bottom - Math.max(area.top, ...own);
}

/** Of a unit that no page can hold, what must begin on its first page. */
function beginning(unit: readonly Line[], measured: Measured): readonly Line[] {
  const height = measured.area.bottom - measured.area.top;
  return heightOf(unit) + paddingMm > height ? unit.slice(0, 1) : unit;
}

/** The lines of each leaf. */
function leavesAmong(lines: readonly Line[]): readonly (readonly Line[])[] {
  const leaves = new Map<Line['leaf'], Line[]>();
  for (const line of lines) {
    const before = leaves.get(line.leaf);
    if (before) before.push(line);
    else leaves.set(line.leaf, [line]);
  }
  return [...leaves.values()];
}

function broken(findings: readonly Finding[]): Verdict {
  return { broken: findings, exceptions: [] };
}

function finding(page = 0, what: string): Finding {
  return { page: page + 1, what };
}

function quote(line: Line | undefined): string {
  const text = line?.leaf.text.replace(/\s+/g, ' ') ?? '';
  return `“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”`;
}

function mm(length: number): string {
  return `${Math.round(length)} mm`;
}
