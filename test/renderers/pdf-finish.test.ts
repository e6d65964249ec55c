// What the finishing pass makes of Chrome's PDF, as poppler, pdf.js and qpdf see it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from '../../src/host/browser/index.js';
import { standard } from '../../src/themes/standard.js';
import * as b from '../../src/tree/build.js';
import type { Block, Image, Tree } from '../../src/tree/nodes.js';
import { opened, type Printed, printTree, textsOf, unmarkedPaint } from '../support/pdf.js';
import { pagesOf, structureOf } from '../support/poppler.js';
import { faultsOf, plainPdf } from '../support/qpdf.js';
import { torture, treeOf } from '../support/trees.js';
import { sample } from './html-trees.js';
import { hard, hardTexts } from './pdf-trees.js';

const browser = createBrowser();
afterAll(() => browser.close());

const print = (tree: Tree): Promise<Printed> => printTree(tree, browser);
const titled = (...children: readonly Block[]): Tree => treeOf([b.title('題'), ...children]);
const squeezed = (text: string): string => text.replace(/\s+/g, '');
/** Lines of the structure without their indentation, joined by one space. */
const lines = (structure: string): string => structure.replace(/\s+/g, ' ');

describe('a document with everything', () => {
  let printed: Printed;
  let structure: string;
  let plain: string;
  beforeAll(async () => {
    printed = await print(hard);
    structure = await structureOf(printed.bytes);
    plain = await plainPdf(printed.bytes);
  });

  it('is a sound file that keeps PDF/UA-1 and says so', async () => {
    expect(await faultsOf(printed.bytes)).toBe('');
    expect(printed.reported).toEqual([]);
    expect(plain).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('says who it is, in both places', async () => {
    const { info, metadata } = await (await opened(printed.bytes)).getMetadata();
    expect(info).toMatchObject({
      Title: '職務経歴書',
      Author: '森川 遥',
      Subject: '職務経歴書',
      Keywords: 'Go, 決済',
      Creator: 'keireki',
      CreationDate: "D:20261124000000+00'00'",
      ModDate: "D:20261124000000+00'00'",
    });
    expect(metadata?.get('dc:title')).toBe('職務経歴書');
    expect(metadata?.get('dc:creator')).toEqual(['森川 遥']);
    expect(metadata?.get('dc:subject')).toEqual(['Go', '決済']);
    expect(metadata?.get('xmp:createdate')).toBe('2026-11-24T00:00:00Z');
    expect(plain).toMatch(/<pdf:Producer>Skia\/PDF m\d+, \w*Chrome\/\d+\.\d+\.\d+\.\d+<\/pdf:Producer>/);
    expect(plain).toMatch(/\/Producer \(Skia\/PDF m\d+, \w*Chrome\/[\d.]+\)/);
  });

  it('has one structure, which its bookmarks lead into', () => {
    expect(plain.match(/\/Type \/StructTreeRoot/g)).toHaveLength(1);
    expect(plain).not.toContain('(node0');
    const headings = [...plain.matchAll(/^(\d+) 0 obj\n<<(?:(?!endobj)[\s\S])*?\/S \/H\d$/gm)].map(
      ([, object]) => object,
    );
    const targets = [...plain.matchAll(/^ {2}\/SE (\d+) 0 R$/gm)].map(([, object]) => object);
    expect(headings.length).toBeGreaterThan(3);
    expect(targets.sort()).toEqual(headings.sort());
  });

  it('names no place of this machine', () => {
    for (const place of [os.tmpdir(), os.homedir(), process.cwd()]) expect(plain).not.toContain(place);
  });

  it('paints nothing outside of marked content', async () => {
    expect(await unmarkedPaint(printed.bytes)).toEqual([0, 0]);
    expect(plain.match(/\/Artifact\s*<<\s*\/Type\s*\/Pagination\s*\/Subtype\s*\/Header/g)).toHaveLength(2);
    expect(plain.match(/\/Artifact\s*<<\s*\/Type\s*\/Pagination\s*\/Subtype\s*\/Footer/g)?.length).toBeGreaterThan(1);
  });

  it.each([
    ['readings', 'P (block) "姓は" Ruby (inline) RB "﨑元" RT "さきもと" "と読みます。"'],
    ['text struck through', 'Span (inline): /TextDecorationType /LineThrough "旧姓"'],
    ['strong text and emphasis', 'Span (inline) "太字" "と" Span (inline) "強調" "と" Code (inline)'],
    ['code', 'P (block) Code (inline) "const rate = 1.5;return rate;"'],
    [
      'bullets',
      'L (block) LI (block) LBody (block) "りんご" LI (block) LBody (block) P (block) "みかん" L (block) LI (block)',
    ],
    ['numbers', 'L (block): /ListNumbering /Decimal LI (block) Lbl (block) "3. " LBody (block) "三番"'],
    [
      'numbers within',
      '"4. " LBody (block) P (block) "四番" L (block): /ListNumbering /Decimal LI (block) Lbl (block) "1. "',
    ],
    ['the number after those', '"内の二番" LI (block) Lbl (block) "5. " LBody (block) "五番"'],
    [
      'two numbers on a line',
      'Lbl (block) "1. " LBody (block) L (block): /ListNumbering /Decimal LI (block) Lbl (block) "1. "',
    ],
    ['the number of an empty item', '"二重の一番" LI (block) Lbl (block) "2. " L (block)'],
    ['definitions', 'L (block) LI (block) Lbl (block) "事業内容" LBody (block) "配送網の運営" LI (block) Lbl (block)'],
    ['empty cells', '"下の段" TD: /Headers [(h00002) (h00003)] TR TH <h00004>: /Scope /Row "一行" TD:'],
    ['cells that span', '/RowSpan 2 "縦に続く" TD: /Headers [(h00001) (h00003)] /ColSpan 2 "横に続く"'],
    ['sections', 'Sect H2 (block) "絵とリンク" Figure: /BBox [42.75 631.92'],
    ['links', '"資料は" Link (inline) "公開した資料" Object'],
    ['quotes', 'BlockQuote P (block) "引用の文"'],
  ])('has %s in its structure', (_, expected) => {
    expect(lines(structure)).toContain(expected);
  });

  it('has no empty element but cells, and no type that PDF 1.7 does not know', () => {
    expect(structure).not.toMatch(/NonStruct|wrong type/);
    expect(plain).toMatch(/\/RoleMap <<\s*\/Em \/Span\s*\/Strong \/Span\s*>>/);
    const elements = plain.split('endobj').filter(object => /\/Type \/StructElem/.test(object));
    expect(elements.length).toBeGreaterThan(80);
    expect(elements.filter(object => !/\/K /.test(object) && !/\/S \/T[DH]/.test(object))).toEqual([]);
  });

  it('says which language a span is in, and what a picture shows', () => {
    expect(plain).toMatch(/\/Alt <feff70708272306e70b9>/i);
    expect(plain).toMatch(/\/Lang \(en\)[\s\S]{0,80}\/S \/Span/);
    expect(plain).toMatch(/\/Lang \(ja\)/);
    expect(plain).toMatch(/\/DisplayDocTitle true/);
    expect(plain).toMatch(/\/Marked true/);
  });

  it('says of each link, on each of its lines, where it goes', async () => {
    const document = await opened(printed.bytes);
    const annotations = (
      await Promise.all([1, 2].map(async number => (await document.getPage(number)).getAnnotations()))
    ).flat();
    const descriptions = annotations.map(({ contentsObj }) => contentsObj.str);
    expect(descriptions[0]).toBe('公開した資料 (https://example.com/talks)');
    expect(descriptions.length).toBeGreaterThan(3);
    expect(new Set(descriptions.slice(1)).size).toBe(1);
    expect(descriptions[1]).toMatch(/^https:\/\/example\.com\/(abcdefghij\/){20}$/);
  });

  it('finds the parent of every number and every link', () => {
    const next = Number(/\/ParentTreeNextKey (\d+)/.exec(plain)?.[1]);
    const keys = Array.from(plain.matchAll(/\/StructParents? (\d+)/g), ([, key]) => Number(key)).sort((x, y) => x - y);
    expect(keys).toEqual(Array.from({ length: next }, (_, key) => key));
  });

  it.each(hardTexts)('reads %s code point for code point, with ActualText and without', async text => {
    expect((await textsOf(printed.bytes)).join('')).toContain(squeezed(text));
    expect(squeezed((await pagesOf(printed.bytes)).join(''))).toContain(squeezed(text));
  });

  it('has no radical in the place of a kanji', async () => {
    expect((await textsOf(printed.bytes)).join('')).not.toMatch(/[\u2e80-\u2fdf]/);
    expect(plain).not.toMatch(/> <2[EF][89A-F]/);
  });
});

describe('texts that share a glyph', () => {
  it('are all right where ActualText is read, and the frequent ones everywhere', async () => {
    const { bytes } = await print(
      titled(b.paragraph('あ～い～う〜え'), b.paragraph('か\u3099 が'), b.paragraph('A—B—C―D')),
    );
    expect(squeezed((await pagesOf(bytes)).join(''))).toContain('あ～い～う〜えか\u3099がA—B—C―D');
    expect((await textsOf(bytes)).join('')).toContain('あ～い～う～え');
  });

  it('are what the author wrote, where that is the odd one', async () => {
    const { bytes } = await print(titled(b.paragraph('⼀〜―‧﨑㈱')));
    for (const text of [(await textsOf(bytes)).join(''), (await pagesOf(bytes)).join('')])
      expect(squeezed(text)).toContain('⼀〜―‧﨑㈱');
  });
});

describe('the torture tree', () => {
  it('is sound and accessible', async () => {
    const { bytes, reported } = await print(torture);
    expect(await faultsOf(bytes)).toBe('');
    expect(reported).toEqual([]);
    expect((await unmarkedPaint(bytes)).every(count => count === 0)).toBe(true);
  });
});

describe('headings', () => {
  it('leave no level out, wherever they stand', async () => {
    const deep = b.section(4, '深い見出し', [b.paragraph('文')]);
    const { bytes } = await print(titled(b.section(1, '節', [deep, deep, b.section(2, '浅い見出し', [])])));
    expect(lines(await structureOf(bytes))).toMatch(/H1.*"題".*H2.*"節".*H3.*"深い.*H3.*"深い.*H3.*"浅い/);
  });
});

describe('a table over several pages', () => {
  it('says its head once', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => b.row(`${index}年`, '内容の文'));
    const { bytes } = await print(
      titled(b.table('長い表', { columns: [b.fixed(40), b.fraction(1)], head: [b.headRow('期間', '業務')], rows })),
    );
    expect(squeezed((await pagesOf(bytes)).join('')).match(/期間業務/g)?.length).toBeGreaterThan(1);
    expect((await structureOf(bytes)).match(/"期間"/g)).toHaveLength(1);
    expect(await plainPdf(bytes)).toMatch(/\/Artifact\s*<<\s*\/Type\s*\/Pagination\s*>>\s*BDC/);
  });
});

describe('lines whose ink reaches over the foot of the page', () => {
  it('are said once, though Chrome names their characters on the next page again', async () => {
    const tree = titled(...Array.from({ length: 200 }, () => b.paragraph('士月')));
    const { bytes, reported } = await printTree(tree, browser, { ...standard, css: 'p{line-height:11pt}' });
    expect(reported).toEqual([]);
    expect(squeezed((await textsOf(bytes)).join('')).match(/士/g)).toHaveLength(200);
    expect((await plainPdf(bytes)).match(/ActualText[^\n]*\nEMC/g) ?? []).toEqual([]);
  });
});

describe("a theme's own CSS", () => {
  const styled = (css: string): Promise<Printed> => printTree(hard, browser, { ...standard, css });

  it.each(['p{opacity:.5}', 'p{mix-blend-mode:multiply}', '@page{margin:40mm}'])(
    '%s leaves the structure whole',
    async css => {
      const { bytes, reported } = await styled(css);
      expect(reported).toEqual([]);
      expect(await faultsOf(bytes)).toBe('');
      expect((await unmarkedPaint(bytes)).every(count => count === 0)).toBe(true);
      const texts = (structure: string) => structure.match(/".*"/g);
      expect(texts(await structureOf(bytes))).toEqual(texts(await structureOf((await print(hard)).bytes)));
    },
  );

  it.each([
    ['h2::before{content:"◆"}', 'text without a tag'],
    ['h1{display:none}', 'not what the document says'],
    ['h1{-webkit-text-stroke:1px red}', 'not what the document says'],
  ])('%s takes the claim away', async (css, reason) => {
    const { bytes, reported } = await styled(css);
    expect(reported.map(({ message }) => message.en).join()).toContain(reason);
    expect(await plainPdf(bytes)).not.toContain('pdfuaid:part>');
  });
});

describe('a file', () => {
  it('embeds each face once, whatever the colours', async () => {
    const { bytes } = await print(sample);
    const plain = await plainPdf(bytes);
    expect(plain.match(/\/FontFile2/g)).toHaveLength(2);
    expect(plain.match(/\/Subtype \/CIDFontType2/g)).toHaveLength(2);
  });

  it('is small', async () => {
    const face = photo((await print(sample)).bytes);
    expect(face.data?.bytes.length).toBeGreaterThan(110_000);
    const { bytes, pages } = await print({ ...sample, children: [face, ...sample.children.slice(0, 6)] });
    expect(pages).toBe(3);
    expect(bytes.length).toBeGreaterThan(face.data?.bytes.length ?? 0);
    expect(bytes.length).toBeLessThan(250_000);
  });
});

describe('what cannot be put right', () => {
  it('is told, and takes the claim away', async () => {
    const { bytes, reported } = await print(treeOf([b.title('題'), b.paragraph('\u{10ffff}文')], { title: '' }));
    expect(reported.map(({ code, severity }) => [code, severity])).toEqual([['pdf/not-accessible', 'info']]);
    expect(reported[0]?.message.en).toContain('no title');
    const plain = await plainPdf(bytes);
    expect(plain).not.toContain('pdfuaid:part>');
    expect(plain).toContain('<xmp:CreatorTool>keireki</xmp:CreatorTool>');
  });

  it.each([
    ['no PDF', () => new TextEncoder().encode('%PDF-1.4\n%%EOF\n')],
    ['another structure', (bytes: Uint8Array) => replaced(bytes, '/S /Document', '/X /Document')],
    ['no table of objects', (bytes: Uint8Array) => replaced(bytes, '\nxref\n', '\nxxxx\n')],
  ])('leaves a file with %s as it was printed, with a warning', async (_, change) => {
    const tree = titled(b.paragraph('文'));
    let given = new Uint8Array();
    const { bytes, pages, reported } = await printTree(tree, {
      print: async (html, underway) => {
        const printed = await browser.print(html, underway);
        given = change(printed.bytes).slice();
        return { ...printed, bytes: given };
      },
    });
    expect(reported.map(({ code, severity }) => [code, severity])).toEqual([['pdf/unfinished', 'warning']]);
    expect(pages).toBe(1);
    const text = (value: Uint8Array) => Buffer.from(value).toString('latin1');
    expect(text(bytes)).toBe(text(given).replaceAll(/\(D:\d{14}/g, '(D:20261124000000'));
  });
});

function replaced(bytes: Uint8Array, before: string, after: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain(before);
  return Buffer.from(text.replace(before, after), 'latin1');
}

/** A photo of some 120 KB: a printed page as a JPEG. */
function photo(pdf: Uint8Array): Image {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keireki-photo-'));
  try {
    const file = path.join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftoppm', ['-jpeg', '-r', '100', '-singlefile', file, path.join(folder, 'page')]);
    const bytes = new Uint8Array(readFileSync(path.join(folder, 'page.jpg')));
    return {
      ...b.image('page.jpg', '写真', { widthMm: 30, heightMm: 40 }),
      data: { mime: 'image/jpeg', bytes, width: 827, height: 1169 },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
