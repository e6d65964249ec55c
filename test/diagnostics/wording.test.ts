// The messages of the program against docs/ja/wording.md: its table of words to avoid is the test's own list.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/ja/wording.md', 'utf8');

/** The words of the column 使わない, without the remarks in brackets. */
const avoided = page
  .split('\n')
  .filter(line => line.startsWith('|') && !/^\| (---|使う|英語)/.test(line))
  .flatMap(line => {
    const cells = line.split('|').map(cell => cell.trim());
    const isTerm = cells.length === 4;
    return isTerm ? (cells[2] ?? '').replace(/（[^）]*）/g, '').split('、') : [];
  })
  .filter(word => word !== '');

/** Translated English that no message should have. */
const translated = [
  /必須です|要求されます/,
  /無効な|不正な|不正です/,
  /期待され|受け取りました/,
  /認識され(?:ない|ません)/,
  /無視されます/,
  /もしかして/,
  /でなければなりません/,
  /すること。|のこと。|せよ。/,
  /非推奨/,
];

interface Message {
  readonly file: string;
  readonly text: string;
}

/** Every Japanese string of the sources that reads as a sentence; descriptions, labels and patterns are none. */
const messages: readonly Message[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !/rules\/data\/|schema\/descriptions\//.test(name.split(path.sep).join('/')))
  .flatMap(name => {
    const source = ts.createSourceFile(name, readFileSync(path.join('src', name), 'utf8'), ts.ScriptTarget.Latest);
    const found: Message[] = [];
    const visit = (node: ts.Node): void => {
      const text = ts.isStringLiteralLike(node) ? node.text : ts.isTemplateExpression(node) ? node.getText(source) : '';
      if (/[ぁ-ん].*。/.test(text) && !text.includes('\n') && !/^\w+: /.test(text)) found.push({ file: name, text });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });

describe('the messages in Japanese', () => {
  it('are found, and so are the words to avoid', () => {
    expect(messages.length).toBeGreaterThan(300);
    expect(avoided).toContain('インデント');
    expect(avoided.length).toBeGreaterThan(20);
  });

  it('use the terms of the page', () => {
    const wrong = messages.filter(({ text }) =>
      avoided.some(word => withoutQuotes(text).replaceAll(`${word}ー`, '').includes(word)),
    );
    expect(wrong).toEqual([]);
  });

  it('are no translated English', () => {
    expect(messages.filter(({ text }) => translated.some(pattern => pattern.test(withoutQuotes(text))))).toEqual([]);
  });

  it('are です・ます', () => {
    const plain = messages.filter(({ text }) => /(?:である|だ|する|(?<![まで])した|ない)。/.test(withoutQuotes(text)));
    expect(plain).toEqual([]);
  });
});

/** What a message quotes is not its own wording. */
function withoutQuotes(text: string): string {
  return text.replace(/「[^」]*」|`[^`]*`|\$\{[^}]*\}/g, '');
}
