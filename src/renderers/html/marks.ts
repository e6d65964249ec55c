// What the printed page says to the PDF pass beyond what Chrome's tags can: readings, sections, terms, numbers. Chrome
// tags an element with the role `figure` as a figure and gives it its label as alternative text, whatever stands in it;
// so the label carries the word, and the pass reads it. The HTML that people get has none of these.
import { attributes } from './escape.js';

/** Structure types of PDF, and three words of our own: text struck through, an empty place, an item with its number. */
export type Mark = 'Sect' | 'P' | 'Span' | 'Ruby' | 'RB' | 'RT' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Struck' | 'Empty';

/** Attributes that mark an element, ` name="value"`; none where nothing is marked. */
export type Marking = (mark: Mark, detail?: string) => string;

/** Marks nothing: for HTML. */
export const unmarked: Marking = () => '';

/** Marks everything: for the page that is printed. */
export const marked: Marking = (mark, detail = '') =>
  attributes({ role: 'figure', 'aria-label': `${prefix}${mark}${detail && ` ${detail}`}` });

/** The mark in an alternative text, with its detail; undefined where it is a picture's own. */
export function markIn(alt: string): { readonly mark: string; readonly detail: string } | undefined {
  if (!alt.startsWith(prefix)) return undefined;
  const [mark = '', detail = ''] = alt.slice(prefix.length).split(' ', 2);
  return { mark, detail };
}

/** An alternative text that cannot be taken for a mark. */
export function notMarked(alt: string): string {
  return alt.startsWith(prefix) ? alt.replace(':', ' :') : alt;
}

const prefix = 'keireki:';
