// The walk through a finished PDF: every condition of the table is held against it.
import { distinct } from './checks/content.js';
import { conditions } from './data/conditions.js';
import { houseConditions } from './data/house-conditions.js';
import { type Check, type Examined, examine, type Found } from './examined.js';

/** A failure condition that a PDF meets. */
export interface Finding extends Found {
  /** Its number in the Matterhorn Protocol, or the name of a condition of our own. */
  readonly condition: string;
}

/** Everything that is wrong with a PDF, in the order of the table. */
export async function walk(bytes: Uint8Array): Promise<readonly Finding[]> {
  return findingsIn(await examine(bytes));
}

/** The same of a PDF that has been laid out already. */
export function findingsIn(document: Examined): readonly Finding[] {
  return checks.flatMap(({ condition, check }) => distinct(check(document)).map(found => ({ condition, ...found })));
}

/** One line of a report. */
export function describeFinding({ condition, page, what }: Finding): string {
  return `${condition}${page === undefined ? '' : ` (page ${page})`}: ${what}`;
}

const checks: readonly { readonly condition: string; readonly check: Check }[] = [
  ...conditions.flatMap(({ number, how }) => ('check' in how ? [{ condition: number, check: how.check }] : [])),
  ...houseConditions.map(({ name, check }) => ({ condition: name, check })),
];
