// Conditions of our own beside the protocol's: what it takes for granted, and what its machine checks cannot see.
import { structureParent } from '../checks/annotations.js';
import { languageTags } from '../checks/language.js';
import { regularTables } from '../checks/nesting.js';
import { fontOfOtherKind } from '../checks/simple-fonts.js';
import {
  nestedContent,
  nextKey,
  noStructure,
  notMarked,
  parentTree,
  sameNumber,
  strayParents,
  unevenMarks,
  wrongParent,
} from '../checks/tagged.js';
import type { Check } from '../examined.js';

export interface HouseCondition {
  readonly name: string;
  /** What it means to meet it. */
  readonly says: string;
  readonly check: Check;
}

export const houseConditions: readonly HouseCondition[] = [
  { name: 'tagged/marked', says: 'The catalogue does not say that the file is tagged.', check: notMarked },
  { name: 'tagged/structure', says: 'There is no structure tree.', check: noStructure },
  {
    name: 'tagged/parent-tree',
    says: 'Content does not lead back to the one element that holds it.',
    check: parentTree,
  },
  {
    name: 'tagged/stray-parent',
    says: 'The parent tree names an element that does not hold the content.',
    check: strayParents,
  },
  { name: 'tagged/next-key', says: 'The next key of the parent tree is taken.', check: nextKey },
  { name: 'tagged/parent', says: 'An element names another parent than it has.', check: wrongParent },
  { name: 'tagged/uneven', says: 'Marked content does not end where it should.', check: unevenMarks },
  { name: 'tagged/nested', says: 'Content of one element stands inside that of another.', check: nestedContent },
  { name: 'tagged/number', says: 'Two sequences of a page have one number.', check: sameNumber },
  { name: 'tagged/link-parent', says: 'An annotation does not lead back to its element.', check: structureParent },
  { name: 'table/regular', says: 'The rows of a table differ in their number of columns.', check: regularTables },
  { name: 'language/tag', says: 'A language is no tag of RFC 3066.', check: languageTags },
  { name: 'font/kind', says: 'A font is of a kind whose conditions are not checked.', check: fontOfOtherKind },
];
