// What a reader gets out of a whole document: the text of every format is the tree's, in order, code point for code point.
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltFile, plainText, type Tree } from '../../src/index.js';
import { buildSubject, bytesOf, subjectName, subjects, textOf } from '../support/fixtures.js';
import { partOf, textOf as wordText } from '../support/ooxml.js';
import { htmlText, stockHtml } from '../support/stock-markdown.js';
import { squeeze } from './expected.js';

describe.each(subjects.map(subject => ({ name: subjectName(subject), subject })))('$name', ({ subject }) => {
  let tree: Tree;
  let files: ReadonlyMap<string, BuiltFile>;
  beforeAll(async () => {
    ({ tree, files } = await buildSubject(subject, ['md', 'html', 'docx']));
  });

  it('says something', () => {
    expect(squeeze(plainText(tree)).length).toBeGreaterThan(20);
  });

  it('HTML', () => {
    const [body] = /<body>[\s\S]*<\/body>/.exec(textOf(files.get('html'))) ?? [''];
    expect(squeeze(htmlText(body))).toBe(squeeze(plainText(tree)));
  });

  it('DOCX', () => {
    const text = wordText(partOf(bytesOf(files.get('docx')), 'word/document.xml'));
    expect(squeeze(text)).toBe(squeeze(plainText(tree)));
  });

  it('Markdown, as a stock parser reads it', () => {
    expect(withoutSigns(htmlText(stockHtml(textOf(files.get('md')))))).toBe(withoutSigns(plainText(tree)));
  });
});

/** Without the signs that Markdown writes where it has no construct: colons, and bullets and dividers within cells. */
function withoutSigns(text: string): string {
  return squeeze(text).replace(/[:：・•/]|\d+\./g, '');
}
