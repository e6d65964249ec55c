// Where a block stands, and what a document gathers while its blocks are written.
import type { Theme } from '../../themes/theme.js';
import type { Block, Column, Tree } from '../../tree/nodes.js';
import { LAST_LEVEL, type OrderedList, orderedListId } from './numbering.js';
import type { StyleBook } from './styles.js';
import type { Content } from './xml.js';

/** What a block must know of its surroundings. */
export interface Place {
  readonly container: 'body' | 'item' | 'quote' | 'cell';
  /** Width left for the block, in twips. */
  readonly width: number;
  /** Steps of indentation, from lists and quotes. */
  readonly depth: number;
  /** Alignment of the column, for cells. */
  readonly align: Column['align'];
  /** True in a table: narrow columns are never justified. */
  readonly inTable: boolean;
  /** True in a header cell. */
  readonly header: boolean;
  /** Whether paragraphs stay with what follows: all but the last of the block, and the last. */
  readonly keepInside: boolean;
  readonly keepLast: boolean;
  /** Whether paragraphs end with the space between paragraphs: all but the last of the block, and the last. */
  readonly spaceInside: boolean;
  readonly spaceLast: boolean;
  /** The block follows a table. */
  readonly afterTable: boolean;
  /** The block stands directly under a heading of level 1. */
  readonly underHeading: boolean;
  /** The block stands directly under an employer's heading. */
  readonly underEmployer: boolean;
  /** The block ends the title block: the title and the lines under it. */
  readonly endsTitle: boolean;
  /** The block stands directly under the title block. */
  readonly underTitle: boolean;
  /** The block begins a page. */
  readonly newPage: boolean;
}

/** The place of blocks directly on the page. */
export function bodyPlace(width: number): Place {
  return {
    container: 'body',
    width,
    depth: 0,
    align: 'start',
    inTable: false,
    header: false,
    keepInside: false,
    keepLast: false,
    spaceInside: true,
    spaceLast: true,
    afterTable: false,
    underHeading: false,
    underEmployer: false,
    endsTitle: false,
    underTitle: false,
    newPage: false,
  };
}

/** The place of one of several things that stand one after another in a place. */
export function nth(place: Place, index: number, count: number): Place {
  const last = index === count - 1;
  return {
    ...place,
    keepLast: last ? place.keepLast : place.keepInside,
    spaceLast: last ? place.spaceLast : place.spaceInside,
    afterTable: index === 0 && place.afterTable,
    underHeading: index === 0 && place.underHeading,
    underEmployer: index === 0 && place.underEmployer,
    endsTitle: last && place.endsTitle,
    underTitle: index === 0 && place.underTitle,
    newPage: index === 0 && place.newPage,
  };
}

/** What one document gathers. Nothing in it outlives the document. */
export interface Build {
  readonly theme: Theme;
  readonly lang: Tree['lang'];
  /** Height of the text on a page, in twips. */
  readonly pageHeight: number;
  readonly styles: StyleBook;
  readonly links: Links;
  readonly lists: Lists;
  /** The number of the next picture, from 1. */
  nextPicture(): number;
}

/** The targets of a part's links. */
export interface Links {
  /** The key of a target; the relationship's id is `rId` and this. */
  use(href: string): string;
  entries(): readonly (readonly [key: string, href: string])[];
}

/** The ordered lists of a document. */
export interface Lists {
  /** A new list that counts from `start`; gives its number. */
  add(level: number, start: number): number;
  all(): readonly OrderedList[];
}

/** An empty register of links, numbered in order of appearance. */
export function createLinks(): Links {
  const keys = new Map<string, string>();
  return {
    use(href) {
      const key = keys.get(href) ?? `Link${keys.size + 1}`;
      keys.set(href, key);
      return key;
    },
    entries: () => [...keys].map(([href, key]) => [key, href] as const),
  };
}

/** An empty register of ordered lists. */
export function createLists(): Lists {
  const lists: OrderedList[] = [];
  return {
    add(level, start) {
      lists.push({ level: Math.min(level, LAST_LEVEL), start });
      return orderedListId(lists.length - 1);
    },
    all: () => lists,
  };
}

/** Blocks as content, in a place. */
export type WriteBlocks = (blocks: readonly Block[], place: Place, build: Build) => readonly Content[];
