// The examples of the CommonMark specification and of GitHub's extensions to it, and the text that each stands for.
import { readFileSync } from 'node:fs';
import { tests } from 'commonmark-spec';
import { htmlText } from '../support/stock-markdown.js';

export interface Example {
  /** `CommonMark 148`, `GFM 201`: how the specification counts it. */
  readonly name: string;
  readonly section: string;
  readonly markdown: string;
  /** What the specification makes of it. */
  readonly html: string;
}

const gfm: { readonly examples: typeof tests } = JSON.parse(readFileSync('test/commonmark/gfm.json', 'utf8'));

export const examples: readonly Example[] = [...named('CommonMark', tests), ...named('GFM', gfm.examples)];

function named(specification: string, some: typeof tests): readonly Example[] {
  return some.map(({ number, section, markdown, html }) => ({
    name: `${specification} ${number}`,
    section,
    // The specification writes tabs as arrows.
    markdown: markdown.replaceAll('→', '\t'),
    html: html.replaceAll('→', '\t'),
  }));
}

/** What a reader reads of HTML: the texts of its blocks apart, pictures by their alternative text. */
export function readText(html: string): string {
  const blocks = /<\/?(?:p|li|ul|ol|blockquote|h\d|pre|br|hr|table|thead|tbody|tr|th|td|section|header|div)\b[^>]*>/g;
  return flat(htmlText(html.replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, '$1').replace(blocks, ' ')));
}

/** A text with every run of white space as one space. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
