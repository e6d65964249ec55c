// DOCX as a package: valid to Microsoft's validator, well-formed, and the same bytes for the same tree everywhere.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, Tree } from '../../src/tree/nodes.js';
import { plainText } from '../../src/tree/plain-text.js';
import { flawsOf } from '../docx/checks.js';
import { partOf, partsOf, renderDocx, squeeze, textOf, validationErrors } from '../support/ooxml.js';
import { cell, everything, list, PIXEL, para, row, section, table, text, tree } from '../support/ooxml-trees.js';
import { torture as allTorture, everyNode } from '../support/trees.js';

const TORTURE = [
  '𠮷野家の髙橋さんと﨑田さん、㈱①～〜',
  '👩‍💻👨‍👩‍👧‍👦🏳️‍🌈',
  'か\u3099き\u3099',
  `<&>"' ]]> <!-- --> <?x?> &amp;`,
  '*_[]|# C# 1.5倍 a_b ->',
  '{image1.png} {default-bullet-numbering-0} {ref-0} {0} {{a}} {}',
  '  前後の空白　',
  'x'.repeat(3000),
  '長'.repeat(3000),
];

const BROKEN = 'あ\u0000い\u0008う\u000bえ\u001bお\ufffeか\uffffき\ud800く\udc00け\u{1ffff}こ';

/** Every kind of block, with nothing around it. */
const kinds: readonly Block[] = [
  { type: 'title', children: [text('題')] },
  section(3, '節', [para('文')], { detail: [text('期間')] }),
  para('段落', { role: 'facts' }),
  list(['項目'], { ordered: true, tight: false }),
  { type: 'definitions', role: 'company', items: [{ term: [text('用語')], children: [text('説明')] }] },
  table([row(cell('欄'))]),
  { type: 'image', alt: '絵', widthMm: 10, heightMm: 10, source: 'a.png' },
  { type: 'quote', children: [para('引用')] },
  { type: 'codeBlock', language: '', text: 'a\n\tb' },
  { type: 'rule' },
  { type: 'pageBreak' },
];

/** Every kind of block in each block that can hold it, alone and one after another. */
const nested: Tree = tree([
  ...kinds.flatMap(kind => [
    section(1, '章', [kind]),
    list([[kind]]),
    { type: 'quote', children: [kind] } as const,
    table([row(cell([kind]))]),
  ]),
  section(1, '章', kinds),
  list([kinds, kinds]),
  { type: 'quote', children: kinds },
  table([row(cell(kinds), cell([...kinds].reverse()))]),
  ...kinds.filter(kind => kind.type !== 'pageBreak'),
  table([row(cell('終わり'))]),
]);

const torture: Tree = tree(
  [
    ...TORTURE.flatMap(line => [
      para(line),
      section(1, line, []),
      list([line]),
      table([row(cell(line))], { label: line }),
    ]),
    para([{ type: 'ruby', base: TORTURE[0] ?? '', reading: TORTURE[1] ?? '' }]),
    para(''),
    para([]),
    list([]),
    table([]),
    { type: 'definitions', items: [] },
    { type: 'codeBlock', language: '', text: '' },
  ],
  { title: TORTURE[3] ?? '', author: TORTURE[0] ?? '', subject: BROKEN, keywords: TORTURE.slice(0, 5) },
);

const fixtures: readonly (readonly [string, Tree])[] = [
  ['every node', everything],
  ['every block in every other', nested],
  ['torture', torture],
  ['every node in every holder', tree(everyNode.flatMap(one => one.tree.children))],
  ['hard texts in every slot', allTorture],
  ['nothing', tree([])],
];

describe.each(fixtures)('%s', (_, fixture) => {
  let bytes: Uint8Array = new Uint8Array();
  let parts: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    bytes = await renderDocx(fixture);
    parts = partsOf(bytes);
  });

  test("Microsoft's validator finds nothing", async () => {
    expect(await validationErrors(bytes)).toEqual([]);
  });

  test('the text is that of the tree', () => {
    const written = textOf(parts.get('word/document.xml') ?? '');
    expect(squeeze(written)).toBe(squeeze(plainText(fixture)));
  });

  test('our checks find nothing: no direct formatting either', () => {
    expect(flawsOf(bytes)).toEqual([]);
  });
});

describe('hostile text', () => {
  test.each(TORTURE)('%j is written as it is', async line => {
    const bytes = await renderDocx(tree([para(line), list([line]), everything.children[8] ?? para('')]));
    expect(textOf(partOf(bytes, 'word/document.xml')).split('\n').slice(0, 2)).toEqual([line, line]);
  });

  test('placeholders of the library are text beside a picture and in a list', async () => {
    const picture = { type: 'image', alt: '{image1.png}', widthMm: 9, heightMm: 9, source: 'a.png' } as const;
    const bytes = Uint8Array.from([137, 80, 78, 71]);
    const data = { mime: 'image/png', bytes, width: 30, height: 40 } as const;
    const xml = partOf(await renderDocx(tree([{ ...picture, data }, para('{image1.png}{x-0}')])), 'word/document.xml');
    expect(textOf(xml)).toContain('{image1.png}{x-0}');
    expect(xml).toMatch(/r:embed="rId\d+"/);
    expect(xml).toContain('descr="{image1.png}"');
  });

  test.each([
    [300, 400, '<a:srcRect/>'],
    [400, 400, '<a:srcRect l="12500" t="0" r="12500" b="0"/>'],
    [300, 600, '<a:srcRect l="0" t="16667" r="0" b="16667"/>'],
  ])('a picture of %i × %i pixels fills its frame and is not squeezed', async (width, height, crop) => {
    const picture = { type: 'image', alt: '写真', widthMm: 30, heightMm: 40, source: 'a.png' } as const;
    const data = { mime: 'image/png', bytes: PIXEL, width, height } as const;
    const bytes = await renderDocx(tree([{ ...picture, data }]));
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml.match(/<a:srcRect[^>]*>/g)).toEqual([crop]);
    expect(xml).toContain('<wp:extent cx="1080000" cy="1440000"/>');
    expect(await validationErrors(bytes)).toEqual([]);
  });

  test('what XML cannot hold is dropped, halves of pairs are replaced', async () => {
    const bytes = await renderDocx(tree([para(BROKEN)], { title: BROKEN }));
    expect(textOf(partOf(bytes, 'word/document.xml')).trim()).toBe('あいうえおかき\ufffdく\ufffdけこ');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>あいうえおかき\ufffdく\ufffdけこ</dc:title>');
  });

  test('line ends and tabs become their elements', async () => {
    const xml = partOf(await renderDocx(tree([para('一\r\n二\n三\t四\u2028五')])), 'word/document.xml');
    expect(xml).toMatch(/一<\/w:t><w:br\/>.*二<\/w:t><w:br\/>.*三<\/w:t><w:tab\/>.*四<\/w:t><w:br\/>.*五/);
  });
});

describe('the same bytes', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keireki-docx-'));
    await mkdir(join(folder, '別の場所'));
    await build({
      stdin: { contents: PROGRAM, resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: join(folder, 'render.cjs'),
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = async (zone: string, cwd: string) => {
    const env = { ...process.env, TZ: zone };
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'render.cjs')], { cwd, env });
    return stdout.trim().split('\n');
  };

  test('in every time zone and folder, and for the second document of a process', async () => {
    const here = createHash('sha256')
      .update(await renderDocx(everything))
      .digest('hex');
    expect(await run('UTC', folder)).toEqual([here, here]);
    expect(await run('Asia/Tokyo', join(folder, '別の場所'))).toEqual([here, here]);
    expect(await run('America/St_Johns', folder)).toEqual([here, here]);
  });

  test('begin with the content types, as Word writes them', async () => {
    expect(Object.keys(unzipSync(await renderDocx(everything))).slice(0, 2)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
    ]);
  });
});

const PROGRAM = `
import { createHash } from 'node:crypto';
import { everything } from '../support/ooxml-trees.js';
import { docx } from '../../src/renderers/docx/index.js';
import { standard } from '../../src/themes/standard.js';
async function main() {
  for (let i = 0; i < 2; i++) {
    const { files } = await docx.render(everything, { theme: standard, report() {}, print: async () => { throw new Error(); } });
    console.log(createHash('sha256').update(files[0].content).digest('hex'));
  }
}
main();
`;
