// The PDF renderer with a real Chrome: the text is the tree's, the bytes are the same every time, the faces are ours.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { type Browser, createBrowser } from '../../src/host/browser/index.js';
import { fixDates } from '../../src/renderers/pdf/dates.js';
import { pdf } from '../../src/renderers/pdf/index.js';
import { standard } from '../../src/themes/standard.js';
import type { Tree } from '../../src/tree/nodes.js';
import { plainText } from '../../src/tree/plain-text.js';
import { plainPdf } from '../support/qpdf.js';
import { paragraph, sample, section, text, tree } from './html-trees.js';

const browser = createBrowser();
afterAll(() => browser.close());

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

async function print(
  document: Tree,
  by: Browser = browser,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number | undefined }> {
  const { files, pages } = await pdf.render(document, { theme: standard, report: () => undefined, print: by.print });
  const content = files[0]?.content;
  if (!(content instanceof Uint8Array)) throw new Error('The PDF renderer gave no bytes.');
  return { bytes: content, pages };
}

/** The text of a PDF page by page, as pdf.js reads it. */
async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.map(item => ('str' in item ? item.str : '')).join('');
    }),
  );
}

/** pdf.js gives radicals for kanji and one form for characters that share a glyph; both sides are brought to that form. */
const fold = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〜～~]/g, '~')
    .replace(/[—―]/g, '―')
    .replace(/[–‒]/g, '–')
    .replace(/[・‧]/g, '・')
    .replaceAll('⻑', '長');

describe('a résumé of three pages', () => {
  it('says what the tree says, in its order, with running lines on each page', async () => {
    const { bytes, pages } = await print(sample);
    const texts = (await pageTexts(bytes)).map(fold);
    expect(texts).toHaveLength(3);
    expect(pages).toBe(3);
    const bodies = texts.map((value, index) => {
      const lines = `職務経歴書${index + 1}/3見本花子`;
      expect(value.startsWith(lines)).toBe(true);
      return value.slice(lines.length);
    });
    expect(bodies.join('')).toBe(fold(plainText(sample)));
  });

  it('has the same bytes in every browser, with the date of the document', async () => {
    const other = createBrowser();
    try {
      const [first, second, third] = [await print(sample), await print(sample), await print(sample, other)];
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
      expect(Buffer.compare(first.bytes, third.bytes)).toBe(0);
      expect((await plainPdf(first.bytes)).match(/\(D:\d+/g)).toEqual(['(D:20261124000000', '(D:20261124000000']);
    } finally {
      await other.close();
    }
  });

  it('is tagged, titled and in real faces of both weights', async () => {
    const { bytes } = await print(sample);
    const content = await plainPdf(bytes);
    expect(content).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(content).toMatch(/\/Lang \(ja\)/);
    expect(content).toMatch(/\/Outlines \d+ 0 R/);
    expect(new Set(content.match(/\+Noto\w+-\w+/g))).toEqual(new Set(['+NotoSansJP-Regular', '+NotoSansJP-Bold']));
    expect(content).not.toContain('/Type3');
  });
});

describe('texts', () => {
  it.each(['𠮷 髙 﨑 ㈱ ① Ⅲ', '<script>alert("x")</script> & \'y\'', '*_[]|# a_b C# 1.5倍 ->', 'が か\u3099'])(
    'prints %s',
    async value => {
      const { bytes } = await print(tree([{ type: 'title', children: [text('題')] }, paragraph(value)]));
      expect(fold((await pageTexts(bytes)).join(''))).toContain(fold(value));
    },
  );

  it('has a face for emoji', async () => {
    const { bytes } = await print(tree([paragraph('絵文字 😀 です')]));
    expect(await plainPdf(bytes)).toContain('NotoEmoji');
    expect((await pageTexts(bytes)).join('')).toContain('😀');
  });
});

describe('pages', () => {
  it.each([
    ['A4', [595, 842]],
    ['JIS-B5', [516, 729]],
    ['letter', [612, 792]],
  ] as const)('have the size of %s', async (size, expected) => {
    const { bytes } = await print(
      tree([paragraph('頁')], { page: { size, margin: { top: 20, right: 18, bottom: 20, left: 18 } } }),
    );
    const box = /\/MediaBox \[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(await plainPdf(bytes));
    expect([Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))]).toEqual(expected);
  });

  it('break where the tree says, and not before the first or after the last block', async () => {
    const one = await print(tree([{ type: 'pageBreak' }, paragraph('一'), { type: 'pageBreak' }]));
    const two = await print(tree([paragraph('一'), { type: 'pageBreak' }, section(1, '二', 'x', paragraph('文'))]));
    expect([one.pages, two.pages]).toEqual([1, 2]);
  });

  it('never end with a heading', async () => {
    const filler = Array.from({ length: 33 }, () => paragraph('行'));
    for (const count of [29, 30, 31, 32, 33]) {
      const { bytes } = await print(
        tree([
          ...filler.slice(0, count),
          section(1, '見出し', 'x', section(2, '小見出し', 'y', paragraph('本文です。'))),
        ]),
      );
      const [first = ''] = await pageTexts(bytes);
      expect(first.includes('見出し')).toBe(first.includes('本文です。'));
    }
  });

  it('are counted exactly, whatever the texts say', async () => {
    const { pages } = await print(
      tree([paragraph('/Type /Page')], { title: '/Type /Page /Count 7', author: '/Type /Page' }),
    );
    expect(pages).toBe(1);
  });
});

describe('fixDates', () => {
  const bytes = (value: string): Uint8Array => Uint8Array.from(Buffer.from(value, 'latin1'));

  it('replaces both dates and nothing else, byte for byte', () => {
    const before =
      "\u0081\u00ff/CreationDate (D:20200102030405+00'00')\n/ModDate (D:20200102030405+00'00') (D:20200102030405+00'00')";
    const after =
      "\u0081\u00ff/CreationDate (D:20261124000000+00'00')\n/ModDate (D:20261124000000+00'00') (D:20200102030405+00'00')";
    expect(latin1(fixDates(bytes(before), '2026-11-24'))).toBe(after);
  });

  it('leaves its input alone', () => {
    const input = bytes("/ModDate (D:20200102030405+00'00')");
    fixDates(input, '2026-11-24');
    expect(latin1(input)).toContain('2020');
  });
});
