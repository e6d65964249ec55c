// Prose: the Markdown that people write in Japanese, as nodes; what is refused is said with its place.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/tree/nodes.js';
import { prose, proseInline } from '../../src/tree/prose.js';
import { walk } from '../../src/tree/walk.js';
import { inlineNotation, notation } from '../support/notation.js';
import { hardTexts } from '../support/trees.js';

function read(markdown: string, level = 1): string {
  return notation(prose(markdown, { level }));
}

function findings(markdown: string): readonly string[] {
  const found: string[] = [];
  prose(markdown, {
    level: 1,
    report: ({ code, message, help }, { start, end }) => {
      expect(message.ja).toMatch(/。$/);
      expect(message.en).toMatch(/\.$/);
      expect(help?.ja).toBeTruthy();
      expect(help?.en).toBeTruthy();
      found.push(`${code} ${markdown.slice(start, end)}`);
    },
  });
  return found;
}

describe('emphasis beside Japanese', () => {
  it.each([
    ['**「強調」**です', '[strong(「強調」)です]'],
    ['これは**「強調」**です', '[これはstrong(「強調」)です]'],
    ['~~取消し。~~です', '[strikethrough(取消し。)です]'],
    ['**Foo (bar)**です', '[strong(Foo (bar))です]'],
    ['です**"強調"**です', '[ですstrong("強調")です]'],
    ['**「a」と「b」**。**c**', '[strong(「a」と「b」)。strong(c)]'],
    ['※**注意！**次', '[※strong(注意！)次]'],
    ['[**「資料」**](https://example.jp/)です', '[link<https://example.jp/>(strong(「資料」))です]'],
    ['**太字***斜体*', '[strong(太字)emphasis(斜体)]'],
    ['**ｶﾅ。**です', '[strong(ｶﾅ。)です]'],
    ['**𠮷。**か\u3099', '[strong(𠮷。)か\u3099]'],
  ])('%s', (markdown, expected) => expect(read(markdown)).toBe(expected));
});

describe('emphasis as CommonMark has it', () => {
  it.each([
    ['foo**bar**baz', '[foostrong(bar)baz]'],
    ['***a***', '[emphasis(strong(a))]'],
    ['*a**b*', '[emphasis(a**b)]'],
    ['**a*', '[*emphasis(a)]'],
    ['a_b_c', '[a_b_c]'],
    ['_a_ *b*', '[emphasis(a) emphasis(b)]'],
    ['a * b * c', '[a * b * c]'],
    ['** a **', '[** a **]'],
    ['**「a**「b」', '[strong(「a)「b」]'],
    ['`*a*` *`b`*', '[code(*a*) emphasis(code(b))]'],
    ['\\*a\\* **\\*b**', '[*a* strong(*b)]'],
  ])('%s', (markdown, expected) => expect(read(markdown)).toBe(expected));

  it('leaves one tilde alone: it is a dash in 2019~2021、2022~2024', () =>
    expect(read('2019~2021、2022~2024')).toBe('[2019~2021、2022~2024]'));
});

describe('line breaks', () => {
  it.each([
    ['日本\n語', '[日本語]'],
    ['foo\nbar', '[foo bar]'],
    ['foo\n日本', '[foo日本]'],
    ['日本、\nfoo', '[日本、foo]'],
    ['**foo**\n`bar`', '[strong(foo) code(bar)]'],
    ['foo。\n　bar', '[foo。　bar]'],
    ['か\u3099\nき', '[か\u3099き]'],
    ['ｶﾅ\nabc', '[ｶﾅabc]'],
    ['👩‍💻\nabc', '[👩‍💻abc]'],
    ['a\r\nb', '[a b]'],
    ['日本  \n語', '[日本⏎語]'],
    ['日本\\\n語', '[日本⏎語]'],
    ['a<br>b<BR/>c<br />\nd', '[a⏎b⏎c⏎d]'],
    ['a\u2028b', '[a b]'],
  ])('%j', (markdown, expected) => expect(read(markdown)).toBe(expected));
});

describe('addresses', () => {
  it.each([
    ['詳細はhttps://example.com/あ。次', '[詳細はlink<https://example.com/%E3%81%82>(https://example.com/あ)。次]'],
    [
      'https://example.com/資料（PDF）',
      '[link<https://example.com/%E8%B3%87%E6%96%99>(https://example.com/資料)（PDF）]',
    ],
    ['https://example.comをご覧', '[link<https://example.com/>(https://example.com)をご覧]'],
    ['www.example.com、次', '[link<http://www.example.com/>(www.example.com)、次]'],
    ['「https://example.com/a_(b)」', '[「link<https://example.com/a_(b)>(https://example.com/a_(b))」]'],
    ['宛先はfoo@example.com。', '[宛先はlink<mailto:foo@example.com>(foo@example.com)。]'],
    ['<https://example.com/a b>', '[<link<https://example.com/a>(https://example.com/a) b>]'],
    ['[電話](tel:090-0000-0000)', '[link<tel:090-0000-0000>(電話)]'],
    ['[a][r]\n\n[r]: https://example.com/?a=1&amp;b=2', '[link<https://example.com/?a=1&b=2>(a)]'],
    ['vector<std::string>', '[vector<std::string>]'],
  ])('%s', (markdown, expected) => expect(read(markdown)).toBe(expected));

  it.each(['../secret.md', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '#top'])(
    'makes no link to %s',
    href => {
      expect(read(`前[文](${href})後`)).toBe('[前文後]');
      expect(findings(`前[文](${href})後`)).toEqual([`prose/link ${href}`]);
    },
  );
});

describe('HTML', () => {
  it.each([
    ['<ruby>漢<rt>かん</rt>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>です', '[ruby(漢|かん)ruby(字|じ)です]'],
    ['<strong>「強」</strong>です<em>a</em><s>b</s>', '[strong(「強」)ですemphasis(a)strikethrough(b)]'],
    ['<STRONG>a <em>b</em></STRONG>', '[strong(a emphasis(b))]'],
  ])('reads %s', (markdown, expected) => {
    expect(read(markdown)).toBe(expected);
    expect(findings(markdown)).toEqual([]);
  });

  it.each([
    ['<div>\n**a**\n</div>', '[<div> strong(a) </div>]', ['<div>', '</div>']],
    ['<strong class="x">a</strong>', '[<strong class="x">a</strong>]', ['<strong class="x">', '</strong>']],
    ['`<b>` と <b>', '[code(<b>) と <b>]', ['<b>']],
    ['<em>a', '[<em>a]', ['<em>']],
    ['<ruby>a</ruby>', '[<ruby>a</ruby>]', ['<ruby>', '</ruby>']],
    ['<!-- 年収 -->', '[<!-- 年収 -->]', ['<!-- 年収 -->']],
    ['<script>alert(1)</script>', '[<script>alert(1)</script>]', ['<script>', '</script>']],
    ['> - a <i>\n>   </i>', 'quote(list([a <i> </i>]))', ['<i>', '</i>']],
    ['List<int> の <int>', '[List<int> の <int>]', ['<int>', '<int>']],
  ])('shows %j as text and says where it is', (markdown, expected, tags) => {
    expect(read(markdown)).toBe(expected);
    expect(findings(markdown)).toEqual(tags.map(tag => `prose/html ${tag}`));
  });

  it('places each of several equal tags', () => {
    const starts: number[] = [];
    prose('<b> `<b>` <b>\n\n- <b>', { level: 1, report: (_, { start }) => starts.push(start) });
    expect(starts).toEqual([0, 10, 17]);
  });
});

describe('references and escapes', () => {
  it.each([
    ['&amp;&lt;&copy;&#x41;&yen;', '[&<©A¥]'],
    ['&#38;amp; &nope; & &#0;', '[&amp; &nope; & \ufffd]'],
    ['\\# \\<br> \\`a`', '[# <br> `a`]'],
    ['`&amp;`', '[code(&amp;)]'],
    ['C# 1.5倍 a_b -> [社内] C:\\dir', '[C# 1.5倍 a_b -> [社内] C:\\dir]'],
  ])('%s', (markdown, expected) => expect(read(markdown)).toBe(expected));
});

describe('blocks', () => {
  it.each([
    ['a\n\nb', '[a] [b]'],
    ['- a\n    - b\n        - c\n- d', 'list([a] list([b] list([c])); [d])'],
    ['- a\n\n  b\n- c', 'list~([a] [b]; [c])'],
    ['3. a\n4. b', 'list#3([a]; [b])'],
    ['2023. 設立', 'list#2023([設立])'],
    ['- [x] a\n- [ ] b', 'list(☑[a]; ☐[b])'],
    ['- [x] a\n\n- [X] b', 'list~(☑[a]; ☑[b])'],
    ['> a\n>\n> > b', 'quote([a] quote([b]))'],
    ['```ts x\nif (a < b) {\n\n}\n```', 'codeBlock<ts>(if (a < b) {↵↵})'],
    ['    a', 'codeBlock<>(a)'],
    ['---', 'rule'],
    ['a\n\n***\n\nb', '[a] rule [b]'],
    ['', ''],
    [' \n\n　\n', ''],
    ['前![図](a.png)後', '[前図後]'],
  ])('%j', (markdown, expected) => expect(read(markdown)).toBe(expected));

  it('says that a picture cannot stand there', () =>
    expect(findings('前![図](a.png)後')).toEqual(['prose/image ![図](a.png)']));

  it.each([
    ['# A\n\n### B\nx\n\n## C\n\n# D', 1, '§1 A{§2 B{[x]} §2 C{}} §1 D{}'],
    ['前\n\n#### A\n\n# B', 3, '[前] §3 A{} §3 B{}'],
    ['# A\n\n## B\n\n### C', 4, '§4 A{§5 B{} §5 C{}}'],
    ['# A\n\n## B', 9, '§5 A{} §5 B{}'],
    ['見出し\n---\n> # 引用の中\n>\n> 文', 2, '§2 見出し{quote(§3 引用の中{[文]})}'],
    ['## C# ##', 1, '§1 C#{}'],
  ])('headings of %j below level %i', (markdown, level, expected) => expect(read(markdown, level)).toBe(expected));

  it('reads tables, with columns as wide as what they hold', () =>
    expect(read('|項目|値|\n|:-|-:|\n|日本語<br>です|c\\|d|\n|`a\\|b`|')).toBe(
      'table<6start 4end>(1: [項目]|[値] / [日本語⏎です]|[c|d] / [code(a|b)]|)',
    ));

  it('takes an empty head for none', () =>
    expect(read('| | |\n|-|:-:|\n|a|b|')).toBe('table<4start 4center>(0: [a]|[b])'));
});

describe('proseInline', () => {
  it('leaves block syntax alone', () => {
    expect(inlineNotation(proseInline('1. FC **「東」**支部'))).toBe('1. FC strong(「東」)支部');
    expect(inlineNotation(proseInline('# 壱\n- 弐'))).toBe('# 壱- 弐');
    expect(proseInline('')).toEqual([]);
  });
});

describe('hostile input', () => {
  const deep = 3000;
  it.each([
    ['quotes', '> '.repeat(deep)],
    ['bullets', `${'- '.repeat(deep)}a`],
    ['indented lists', Array.from({ length: 300 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n')],
    ['stars', `${'*'.repeat(deep)}a${'*'.repeat(deep)}`],
    ['stars and lines', `${'*_'.repeat(deep)}a${'_*'.repeat(deep)}`],
    ['brackets', `${'['.repeat(deep)}a${'](b)'.repeat(deep)}`],
    ['tags', `${'<em>'.repeat(deep)}a${'</em>'.repeat(deep)}`],
  ])('bounds the depth of %s and loses no letter', (_, markdown) => {
    const blocks = prose(markdown, { level: 1 });
    expect(depthOf(blocks)).toBeLessThan(70);
    expect(notation(blocks).includes('a')).toBe(markdown.includes('a'));
  });

  it('says once that it cut the nesting', () =>
    expect(findings('> '.repeat(50)).map(finding => finding.slice(0, 11))).toEqual(['prose/depth']));

  it.each([
    ['stars', '*a '.repeat(20_000)],
    ['stars around', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['Japanese strong', '**「あ」**です'.repeat(5_000)],
    ['open strong', '**あ'.repeat(10_000)],
    ['addresses', 'https://a.example/b '.repeat(5_000)],
    ['angle brackets', '<'.repeat(20_000)],
    ['links', '[a]('.repeat(10_000)],
    ['readings', '<ruby>あ'.repeat(5_000)],
    ['references', '&'.repeat(50_000)],
    ['lines', 'あ\n'.repeat(20_000)],
    ['one line', 'あ'.repeat(300_000)],
  ])('reads many %s in reasonable time', (_, markdown) => {
    const start = performance.now();
    prose(markdown, { level: 1, report: () => undefined });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.each(hardTexts)('keeps %s in some form, without a line break in a text', text => {
    walk({ type: 'quote', children: prose(text, { level: 1 }) }, node => {
      if (node.type === 'text') expect(node.text).not.toMatch(/[\n\r\u2028\u2029]/);
    });
  });
});

/** The greatest number of nodes above one another. */
function depthOf(blocks: readonly Block[]): number {
  let deepest = 0;
  walk({ type: 'quote', children: blocks }, (_, parents) => {
    deepest = Math.max(deepest, parents.length);
  });
  return deepest;
}
