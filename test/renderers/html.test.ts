// The HTML renderer: structure, order of text, and that nothing a person writes becomes markup or style.
import { describe, expect, it } from 'vitest';
import { base64 } from '../../src/renderers/html/base64.js';
import { html, htmlPage } from '../../src/renderers/html/index.js';
import { standard } from '../../src/themes/standard.js';
import type { Block, Inline, Tree } from '../../src/tree/nodes.js';
import { plainText } from '../../src/tree/plain-text.js';
import { bullets, cell, paragraph, sample, section, strong, table, text, tree } from './html-trees.js';

const body = (page: string): string => /<body>\n([\s\S]*)<\/body>/.exec(page)?.[1] ?? '';
const render = (...children: readonly Block[]): string => body(htmlPage(tree(children), standard));
const inline = (node: Inline): string =>
  render(paragraph(node)).replace(/^<main>\n<article>\n<p>|<\/p>\n<\/article>\n<\/main>\n$/g, '');
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const textOf = (markup: string): string =>
  markup.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? entity);
const squeeze = (value: string): string => value.replace(/\s+/g, '');

/** Texts that have broken some writer of markup before. */
const hostile = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '--><!--',
  ']]>&amp;&#x41;',
  `"'><b onmouseover='x'>`,
  '𠮷 髙 﨑 ㈱ ① ～ 〜 👩‍💻 \u304b\u3099',
  '*_[]|#`\\ {{x}} $y',
  '\u0000\u0007\ud800\uffff',
  '長'.repeat(5000),
  '',
];

describe('the page', () => {
  const page = htmlPage(sample, standard);

  it('is one complete file in the language of the document', async () => {
    const output = await html.render(sample, {
      theme: standard,
      report: () => undefined,
      print: () => Promise.reject(),
    });
    expect(output.files).toEqual([{ suffix: '', content: page }]);
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">/);
    expect(page.match(/<title>(.*)<\/title>/)?.[1]).toBe('職務経歴書');
    expect(page).toContain('<meta name="author" content="見本 花子">');
    expect(page).toContain('<meta name="description" content="見本花子の職務経歴書">');
    expect(page).toContain('<meta name="keywords" content="TypeScript, 物流">');
  });

  it('allows no script and nothing from outside', () => {
    expect(page).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'`);
    expect(page).not.toMatch(/<script|<link|@import|url\(|\bon[a-z]+=/);
  });

  it('says everything in the order of plainText', () => {
    expect(squeeze(textOf(body(page)))).toBe(squeeze(plainText(sample)));
  });

  it('takes paper and running lines from the tree', () => {
    expect(page).toContain('@page{size:210mm 297mm;margin:20mm 18mm 20mm 18mm;font-family:"Noto Sans JP"');
    expect(page).toContain('@bottom-center{content:counter(page) " \\2f  " counter(pages)');
    expect(page).toContain('@bottom-left{content:"見本 花子"');
    expect(page).not.toContain('@top-left');
  });

  it('turns every token of the theme into a custom property', () => {
    for (const property of [
      '--font-body:"Noto Sans JP"',
      '--heading-1:13.5pt',
      '--space-cell:3pt',
      '--color-accent:#1f2937',
      '--text-width:174mm',
    ]) {
      expect(page).toContain(property);
    }
  });

  it('names every custom property that the sheet uses', () => {
    const defined = new Set([...page.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = [...page.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    expect(used.filter(name => !defined.has(name))).toEqual([]);
  });
});

describe('blocks', () => {
  it('puts a heading one level below its section, its detail beside it', () => {
    const employer = { ...section(2, '株式会社みほん', 'employer', paragraph('本文')), detail: [text('2020年')] };
    expect(render(employer)).toBe(
      '<main>\n<article>\n<section class="level2 employer">\n<header>\n<h3>株式会社みほん</h3>\n<p class="detail">2020年</p>\n</header>\n<p>本文</p>\n</section>\n</article>\n</main>\n',
    );
  });

  it('keeps a whole section together and leaves an impossible class name out', () => {
    expect(render({ ...section(1, '資格', 'a"b'), keep: 'whole' })).toContain('<section class="level1 whole">');
  });

  it('labels each cell with its column, across spans', () => {
    const head = [{ cells: [{ ...cell('期間', true), colSpan: 2 }, cell('内容', true)] }];
    const rows = [
      { cells: [{ ...cell('一社目', true), rowSpan: 2 }, cell('前半'), cell('設計')] },
      { cells: [cell('後半'), cell('運用')] },
    ];
    const markup = render({ ...table('経歴', [20, 20, 'rest'], [], []), head, rows });
    expect(markup).toContain('<th role="columnheader" scope="colgroup" colspan="2">期間</th>');
    expect(markup).toContain('<th role="rowheader" scope="rowgroup" rowspan="2">一社目</th>');
    expect(markup).toContain('<td role="cell" data-label="期間">後半</td>');
    expect(markup).toContain('<td role="cell" data-label="内容">運用</td>');
    expect(markup).toContain('<table role="table" class="table" aria-label="経歴">');
  });

  it('shares the width among columns, millimetres first', () => {
    const markup = render(table('幅', [43.5, 'rest', 'rest'], [], [[cell('a'), cell('b'), cell('c')]]));
    expect([...markup.matchAll(/width:([\d.]+)%/g)].map(([, width]) => Number(width))).toEqual([25, 37.5, 37.5]);
  });

  it('lets only a tall row break across pages', () => {
    const rows = [[cell('短い')], [cell('長い文です。'.repeat(400))]];
    expect(render(table('行', ['rest'], [], rows)).match(/<tr[^>]*>/g)).toEqual([
      '<tr role="row">',
      '<tr role="row" class="tall">',
    ]);
  });

  it('nests lists, starts them where they start and shows tasks', () => {
    const list: Block = {
      type: 'list',
      ordered: true,
      start: 3,
      tight: false,
      items: [{ children: [paragraph('三'), bullets('子')] }, { checked: true, children: [paragraph('済')] }],
    };
    expect(render(list)).toContain(
      '<ol class="loose" start="3">\n<li>\n<p>三</p>\n<ul>\n<li>子</li>\n</ul>\n</li>\n<li class="task done">',
    );
  });

  it('embeds pictures and gives each its size on paper', () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256);
    const image: Block = {
      type: 'image',
      alt: '証明"写真',
      widthMm: 30,
      heightMm: 40,
      source: 'x.png',
      role: 'photo',
      data: { mime: 'image/png', bytes, width: 300, height: 300 },
    };
    expect(render(image)).toContain(
      `<figure class="photo"><img alt="証明&quot;写真" src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}" style="width:30mm;aspect-ratio:30/40"></figure>`,
    );
    expect(base64(new Uint8Array())).toBe('');
  });

  it('keeps the spaces and lines of code, and a language only when it is a word', () => {
    expect(render({ type: 'codeBlock', language: 'c++', text: '  a\n\n\tb<c' })).toContain(
      '<pre><code class="language-c++">  a\n\n\tb&lt;c</code></pre>',
    );
    expect(render({ type: 'codeBlock', language: 'a" b', text: '\n' })).toContain('<pre><code>\n</code></pre>');
  });

  it('writes definitions, quotes, rules and page breaks', () => {
    const markup = render(
      { type: 'definitions', items: [{ term: [text('資本金')], children: [text('1億円')] }] },
      { type: 'quote', children: [paragraph('引用')] },
      { type: 'rule' },
      { type: 'pageBreak' },
    );
    expect(markup).toContain(
      '<dl>\n<div>\n<dt>資本金</dt>\n<dd>1億円</dd>\n</div>\n</dl>\n<blockquote>\n<p>引用</p>\n</blockquote>\n<hr>\n<div class="page-break"></div>',
    );
  });
});

describe('inlines', () => {
  it.each<[Inline, string]>([
    [strong('強い'), '<strong>強い</strong>'],
    [{ type: 'emphasis', children: [text('強調')] }, '<em>強調</em>'],
    [{ type: 'strikethrough', children: [text('取消')] }, '<s>取消</s>'],
    [{ type: 'code', text: 'a < b' }, '<code>a &lt; b</code>'],
    [{ type: 'ruby', base: '﨑', reading: 'さき' }, '<ruby>﨑<rt>さき</rt></ruby>'],
    [{ type: 'span', lang: 'en', children: [text('résumé')] }, '<span lang="en">résumé</span>'],
    [{ type: 'lineBreak' }, '<br>'],
    [
      { type: 'link', href: 'https://example.com/?a=1&b=2', children: [text('例')] },
      '<a href="https://example.com/?a=1&amp;b=2">例</a>',
    ],
    [{ type: 'link', href: 'javascript:alert(1)', children: [text('例')] }, '例'],
  ])('writes %j', (node, markup) => {
    expect(inline(node)).toBe(markup);
  });
});

describe('hostile text', () => {
  const everywhere = (value: string): Tree =>
    tree(
      [
        { type: 'title', children: [text(value)] },
        {
          ...section(
            1,
            value,
            value,
            paragraph(value, { type: 'code', text: value }, { type: 'span', lang: value, children: [text(value)] }),
          ),
          detail: [text(value)],
        },
        { ...table(value, [30, 'rest'], [value, value], [[cell(value, true), cell(value)]]), role: value },
        { type: 'definitions', role: value, items: [{ term: [text(value)], children: [text(value)] }] },
        { type: 'codeBlock', language: value, text: value },
        { type: 'image', alt: value, widthMm: 1, heightMm: 1, source: value },
        paragraph(
          { type: 'link', href: `https://example.com/${value}`, children: [text(value)] },
          { type: 'ruby', base: value, reading: value },
        ),
      ],
      {
        title: value,
        author: value,
        subject: value,
        keywords: [value],
        about: { name: value },
        running: {
          header: { left: [text(value)], center: [strong(value)], right: [] },
          footer: { left: [], center: [], right: [text(value)] },
        },
      },
    );
  const known =
    /^<(?:!DOCTYPE html|\/?(?:html|head|meta|title|script|style|body|main|article|section|header|h[1-6]|p|code|pre|span|table|colgroup|col|thead|tbody|tr|th|td|dl|div|dt|dd|figure|img|a|ruby|rt))\b[^<>]*>$/;
  const skeleton = (page: string) => page.match(/<[^>]*>/g)?.map(tag => tag.replace(/^(<[/!]?\w+)[\s\S]*$/, '$1'));

  it.each(hostile)('stays text: %j', value => {
    const page = htmlPage(everywhere(value), standard);
    expect(skeleton(page)?.join()).toBe(skeleton(htmlPage(everywhere(value && 'x'), standard))?.join());
    expect(page.match(/<[^>]*>/g)?.filter(tag => !known.test(tag))).toEqual([]);
    expect(page.replaceAll('\n', '').replaceAll('\t', '')).not.toMatch(/[\p{Cc}\p{Cs}\uffff]/u);
    const words = squeeze(value.replace(/[\p{Cs}\p{Cc}\uffff]/gu, ''));
    const said = squeeze(textOf(body(page)));
    expect(said).toBe(squeeze(plainText(everywhere(words))));
  });

  it('cannot leave the style sheet through a running line', () => {
    const page = htmlPage(everywhere('"}</style><b>'), standard);
    expect(page).toContain('content:"\\22 \\7d \\3c \\2f style\\3e \\3c b\\3e "');
  });

  it('cannot leave the structured data', () => {
    const page = htmlPage(everywhere('</script><b>\u2028'), standard);
    const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({ name: '</script><b>\u2028' });
    expect(json).not.toMatch(/[<>\u2028]/);
  });
});
