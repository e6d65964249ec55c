// Builders, walk and the plain text that is the norm for every format.
import { describe, expect, it } from 'vitest';
import * as b from '../../src/tree/build.js';
import { plainText } from '../../src/tree/plain-text.js';
import { childrenOf, walk } from '../../src/tree/walk.js';
import { inlineNotation, notation } from '../support/notation.js';
import { everyNode, hardTexts, torture, treeOf } from '../support/trees.js';

describe('links', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['HTTP://Example.com/あ い?q=<x>', 'http://example.com/%E3%81%82%20%E3%81%84?q=%3Cx%3E'],
    ['https://日本語.example/', 'https://xn--wgv71a119e.example/'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['mailto:"<x>" @example.com', 'mailto:%22%3Cx%3E%22%20@example.com'],
    ['tel:+81-90-0000-0000', 'tel:+81-90-0000-0000'],
    ['https://example.com/|`\\', 'https://example.com/%7C%60/'],
  ])('%s becomes %s', (href, expected) => expect(b.checkedHref(href)).toBe(expected));

  it.each([
    '',
    'example.com',
    '/a',
    '#a',
    'javascript:alert(1)',
    'data:,x',
    'ftp://example.com',
    'https://',
    'java\nscript:x',
  ])('%j is no link', href => {
    expect(b.checkedHref(href)).toBeUndefined();
    expect(b.link(href, '文')).toEqual([{ type: 'text', text: '文' }]);
  });

  it('shows its own address where nothing else is said', () =>
    expect(inlineNotation(b.link('https://example.com/あ'))).toBe(
      'link<https://example.com/%E3%81%82>(https://example.com/あ)',
    ));
});

describe('builders', () => {
  it('turn line ends into hard breaks and drop empty texts', () =>
    expect(inlineNotation(b.inlines(['a\r\nb', '', [b.strong('c\n'), ['d']]]))).toBe('a⏎bstrong(c⏎)d'));

  it('take blocks and content alike for items and cells', () => {
    expect(notation([b.list(['a', ['b', b.code('c')], [b.paragraph('d'), b.list(['e'])], b.task(true, 'f')])])).toBe(
      'list([a]; [bcode(c)]; [d] list([e]); ☑[f])',
    );
    expect(
      b.row('a', b.cell([b.rule], { colSpan: 2 })).cells.map(({ colSpan, children }) => [colSpan, notation(children)]),
    ).toEqual([
      [1, '[a]'],
      [2, 'rule'],
    ]);
    expect(b.headRow('a', [b.rule]).cells.map(({ header }) => header)).toEqual([true, true]);
  });

  it('leave out what is not said', () => {
    expect(Object.keys(b.section(1, 'a', []))).toEqual(['type', 'level', 'heading', 'keep', 'children']);
    expect(b.section(1, 'a', [], { detail: '' }).detail).toBeUndefined();
    expect(b.list([])).toEqual({ type: 'list', ordered: false, start: 1, tight: true, items: [] });
  });

  it.each(hardTexts)('keep %s as it is', text => expect(b.inlines(text)).toEqual([{ type: 'text', text }]));
});

describe('walk', () => {
  it('goes depth first, in reading order, and tells the way', () => {
    const tree = treeOf(
      [
        b.section(1, 'h', [b.list([[b.paragraph('i'), b.quote([b.paragraph('q')])]])], { detail: 'd' }),
        b.definitions([['t', 'v']]),
      ],
      {
        running: {
          header: { left: [b.text('H')], center: [], right: [] },
          footer: { left: [], center: [], right: [{ type: 'pageNumber' }] },
        },
      },
    );
    const seen: string[] = [];
    walk(tree, (node, parents) => {
      seen.push(node.type === 'text' ? `${node.text}${parents.length}` : node.type);
      if (node.type === 'text' && node.text === 'q') {
        expect(parents.map(({ type }) => type)).toEqual(['tree', 'section', 'list', 'quote', 'paragraph']);
      }
    });
    expect(seen.join(' ')).toBe(
      'tree H1 section h2 d2 list paragraph i4 quote paragraph q5 definitions t2 v2 pageNumber',
    );
  });

  it('does not overflow on a deep tree', () => {
    let block = b.quote([]);
    for (let depth = 0; depth < 2_000; depth++) block = b.quote([block]);
    let count = 0;
    walk(block, () => {
      count++;
    });
    expect(count).toBe(2_001);
  });

  it('knows the children of every node', () => {
    walk(torture, node => {
      for (const child of childrenOf(node)) expect(child.type).toBeTruthy();
    });
  });
});

describe('plainText', () => {
  it('is one line a block, in reading order', () => {
    const tree = treeOf([
      b.title('職務経歴書'),
      b.section(1, '職務経歴', [b.paragraph(['一', b.lineBreak, '二', b.ruby('﨑', 'さき'), b.code('x  y')])], {
        detail: '2020年～',
      }),
      b.list(['甲', [b.paragraph('乙'), b.list(['丙'])]], { ordered: true, start: 5 }),
      b.definitions([
        ['資本金', '1億円'],
        ['備考', ''],
      ]),
      b.table('表', {
        columns: [b.fraction(1), b.fraction(1)],
        head: [b.headRow('a', 'b')],
        rows: [b.row('c', [b.paragraph('d'), b.list(['e'])])],
      }),
      b.codeBlock('if\n\n  fi\n', 'sh'),
      b.image('a.png', '写真', { widthMm: 30, heightMm: 40 }),
      b.rule,
      b.pageBreak,
      b.quote([b.paragraph('引')]),
      b.paragraph(''),
    ]);
    expect(plainText(tree)).toBe(
      '職務経歴書\n職務経歴 2020年～\n一\n二﨑さきx  y\n甲\n乙\n丙\n資本金 1億円\n備考\na\tb\nc\td\ne\nif\n\n  fi\n引',
    );
  });

  it('leaves running lines out', () => {
    expect(plainText(torture)).not.toContain('左 <&>');
    expect(plainText(treeOf([]))).toBe('');
  });

  it.each(everyNode)('has every text of $name once, in order', ({ tree, texts }) => {
    const found = plainText(tree);
    const offsets = texts.map(text => found.indexOf(text));
    expect(offsets).not.toContain(-1);
    expect(offsets).toEqual(offsets.toSorted((first, second) => first - second));
  });
});
