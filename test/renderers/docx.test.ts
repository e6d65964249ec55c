// The DOCX renderer: what Word, its validator and other readers find in its files.
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { Block, Tree } from '../../src/tree/nodes.js';
import { partOf, partsOf, renderDocx, squeeze, textOf, validationErrors } from '../support/ooxml.js';
import { cell, everything, list, para, row, section, table, text, tree } from '../support/ooxml-trees.js';

const body = async (children: readonly Block[], more: Partial<Tree> = {}) =>
  partOf(await renderDocx(tree(children, more)), 'word/document.xml');

describe('what stands in the document', () => {
  test('says the text once and in order', async () => {
    expect(squeeze(textOf(partOf(await renderDocx(everything), 'word/document.xml')))).toBe(
      squeeze(`職務経歴書 2026年11月24日現在 氏名 水城 あおい 職務要約 書籍の流通を扱う会社で全文検索の設計と運用を6年担当しました。
        速さだけでなく、件数再現率を測り、nDCG@10 を0.62から0.81に上げました。公開している資料もご覧ください。
        検索基盤の設計 チームの運営 週次の振り返り 採用 面接 課題の採点 職務経歴 株式会社ほしぞら書房 2019年4月～現在
        事業内容 電子書籍の販売と配信 従業員数 240名（2026年4月時点） 検索基盤の刷新 2022年4月～2024年3月 東京本社
        毎日3,000万件の問い合わせを受ける検索を作り直しました。期間 内容 人数 2022年4月～2024年3月 設計 索引の分割
        形態素解析の辞書 6名 運用 表のあとの段落です。資格 2020年6月 応用情報技術者 入れ子の表 幅のある表
        確認済みの項目 残りの項目 引用の一段目 引用の二段目 引用の引用 const answer = 42; if (answer > 41) log("<ok>");
        自己PR 言葉 読み 名前 補い 担当は﨑田さきたさんです。Thank you. 以上`),
    );
  });

  test('a run in several marks has a style that is all of them', async () => {
    const marked = await renderDocx(
      tree([
        para([{ type: 'strikethrough', children: [{ type: 'strong', children: [{ type: 'code', text: 'a' }] }] }]),
      ]),
    );
    expect(partOf(marked, 'word/document.xml')).toContain(
      '<w:rPr><w:rStyle w:val="StrongStrikethroughCodeText"/></w:rPr>',
    );
    expect(partOf(marked, 'word/styles.xml')).toMatch(
      /w:styleId="StrongStrikethroughCodeText"><w:name w:val="Strong Strikethrough Code Text"\/><w:basedOn w:val="Strong"\/><w:rPr><w:rFonts [^>]*\/><w:strike\/><\/w:rPr>/,
    );
  });

  test('strong text in a bold line is no style of its own: Word would make it light', async () => {
    const strong = { type: 'strong', children: [text('太字')] } as const;
    const header = cell([para([strong])], { header: true });
    const bold: Block = { type: 'section', level: 1, heading: [strong], keep: 'heading', children: [] };
    expect(await body([{ type: 'title', children: [strong] }, bold, table([row(header)])])).not.toContain('Strong');
  });

  test('a detail is light by a style that is bold, as Word toggles it, and what is strong in it is not', async () => {
    const strong = { type: 'strong', children: [text('太字')] } as const;
    const bytes = await renderDocx(tree([section(3, '章', [], { detail: [text('細字'), strong] })]));
    expect(partOf(bytes, 'word/document.xml').match(/(?<=Style w:val=")\w+/g)).toEqual([
      'Heading3',
      'HeadingDetail',
      'HeadingDetailStrong',
    ]);
    const flags = partOf(bytes, 'word/styles.xml').matchAll(
      /w:styleId="(Heading(?:3|Detail\w*))">(?:(?!<\/w:style>).)*?(<w:b\b[^>]*>)/g,
    );
    expect([...flags].map(([, id, flag]) => `${id} ${flag}`)).toEqual([
      'Heading3 <w:b/>',
      'HeadingDetail <w:b/>',
      'HeadingDetailStrong <w:b w:val="0"/>',
    ]);
  });

  test('an employer has a heading style of its own, still a heading of its level', async () => {
    const bytes = await renderDocx(tree([section(2, '会社', [], { role: 'employer' })]));
    expect(partOf(bytes, 'word/document.xml')).toContain('<w:pStyle w:val="Heading2Employer"/>');
    expect(partOf(bytes, 'word/styles.xml')).toMatch(
      /w:styleId="Heading2Employer"><w:name w:val="heading 2 Employer"\/><w:basedOn w:val="Heading2"\/>/,
    );
  });

  test('leaves no empty paragraph but those that Word needs after a table', async () => {
    const xml = partOf(await renderDocx(everything), 'word/document.xml');
    const empty = (xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/g) ?? []).filter(p => !/<w:t|<w:br|<w:drawing/.test(p));
    // A rule, the ends of two tables, a header cell and the continuation of a merged cell.
    const styles = empty.map(p => /w:pStyle w:val="(\w+)"/.exec(p)?.[1]).sort();
    expect(styles).toEqual(['HorizontalRule', 'TableEnd', 'TableEnd', 'TableHeading', 'TableText']);
  });

  test('a detail stands at the right end, on a line of its own where it does not fit beside the heading', async () => {
    const detail = [text('2019年4月～現在')];
    expect(await body([section(2, '短い名前', [], { detail })])).toMatch(/短い名前<\/w:t><\/w:r><w:r><w:tab\/>/);
    expect(await body([section(2, '長い名前'.repeat(12), [], { detail })])).toMatch(
      /<w:r><w:br\/><\/w:r><w:r><w:tab\/>/,
    );
  });
});

describe('lists', () => {
  const numbers = (xml: string) =>
    [...xml.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map(m => `${m[1]}:${m[2]}`);

  test('each ordered list counts from its own start', async () => {
    const bytes = await renderDocx(
      tree([
        list(['一', '二'], { ordered: true }),
        para('間'),
        list(['五'], { ordered: true, start: 5 }),
        list(['点']),
      ]),
    );
    expect(numbers(partOf(bytes, 'word/document.xml'))).toEqual(['0:6', '0:6', '0:7', '0:1']);
    const numbering = partOf(bytes, 'word/numbering.xml');
    expect(numbering).toContain(
      '<w:num w:numId="7"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>',
    );
  });

  test('ten levels nest in nine, and those beyond the fifth keep the fifth style', async () => {
    const deep = Array.from({ length: 10 }).reduce<Block>(inner => list([[para('層'), inner]]), list(['底']));
    const xml = await body([deep]);
    expect(numbers(xml).map(id => id[0])).toEqual([...'01234567888']);
    expect(xml.match(/ListBullet5/g)).toHaveLength(7);
  });

  test('further paragraphs and tables of an item are indented under it', async () => {
    const xml = await body([list([[para('一'), para('続き'), table([row(cell('表'))])]])]);
    expect(xml).toMatch(/ListContinue[^<]*"\/><\/w:pPr><w:r><w:t[^>]*>続き/);
    expect(xml).toMatch(/<w:tblInd w:w="300" w:type="dxa"\/>/);
  });

  test('an item without a paragraph keeps its bullet', async () => {
    const xml = await body([list([[{ type: 'codeBlock', language: '', text: 'a' }], []])]);
    expect(numbers(xml)).toEqual(['0:1', '0:1']);
  });

  test('tasks show their state as the mark of the list', async () => {
    const bytes = await renderDocx(everything);
    expect(numbers(partOf(bytes, 'word/document.xml')).slice(-2)).toEqual(['0:4', '0:3']);
    expect(partOf(bytes, 'word/numbering.xml')).toMatch(/w:abstractNumId="3".*☐.*w:abstractNumId="4".*☑/);
  });
});

describe('tables', () => {
  const widths = (xml: string) => [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(match => Number(match[1]));

  test('fill the text width exactly: mm as given, shares of the rest', async () => {
    const columns = [{ mm: 40 }, { fraction: 2 }, { fraction: 1 }].map(width => ({ width, align: 'start' as const }));
    const xml = await body([table([row(cell('一'), cell('二'), cell('三'))], { columns })]);
    expect(widths(xml)).toEqual([2268, 4913, 2457]);
    expect(widths(xml).reduce((a, b) => a + b)).toBe(9638);
    expect(xml).toContain('<w:tblW w:w="9638" w:type="dxa"/>');
  });

  test('columns that ask for too much, or for nothing, still all fit', async () => {
    const columns = [{ mm: 300 }, { fraction: 0 }, { fraction: 1 }].map(width => ({ width, align: 'start' as const }));
    const asked = widths(await body([table([row(cell('一'), cell('二'), cell('三'))], { columns })]));
    expect(asked.every(width => width > 0)).toBe(true);
    expect(asked.reduce((a, b) => a + b)).toBeLessThanOrEqual(9640);
  });

  test('cells merge both ways and short rows are filled', async () => {
    const xml = await body([
      table([row(cell('あ', { rowSpan: 2, colSpan: 2 }), cell('い')), row(cell('う')), row(cell('え'))], {
        columns: [1, 1, 1].map(fraction => ({ width: { fraction }, align: 'start' as const })),
      }),
    ]);
    expect(xml.match(/<w:tc>/g)).toHaveLength(7);
    expect(xml).toMatch(
      /<w:gridSpan w:val="2"\/><w:vMerge w:val="restart"\/>.*<w:gridSpan w:val="2"\/><w:vMerge w:val="continue"\/>/,
    );
  });

  test.each([
    ['projects', 6],
    ['skills', 13],
  ])('header rows repeat and stay with the first row; a row of %s splits only where it is tall', async (role, most) => {
    const lines = (count: number) => cell(Array.from({ length: count }, () => para('行')));
    const xml = await body([
      table([row(cell('短')), row(lines(most)), row(lines(most + 1))], {
        role,
        head: [row(cell('頭', { header: true }))],
      }),
    ]);
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.map(r => /<w:cantSplit\/>/.test(r))).toEqual([true, true, true, false]);
    expect(rows.map(r => /<w:tblHeader\/>/.test(r))).toEqual([true, false, false, false]);
    expect(rows[0]).toContain('<w:keepNext/>');
    expect(xml).toContain('<w:tblCaption w:val="表"/><w:tblDescription w:val="表"/>');
  });

  test('what stands in a cell stands close: the space between is the cell’s padding', async () => {
    const blocks: readonly Block[] = [
      para('一'),
      list(['二', '三']),
      { type: 'definitions', items: [{ term: [text('四')], children: [] }] },
      para('五'),
    ];
    const styles = partOf(await renderDocx(tree([...blocks, table([row(cell(blocks))])])), 'word/styles.xml');
    const after = (id: string) =>
      new RegExp(`w:styleId="${id}">(?:(?!</w:style>).)*w:after="(\\d+)"`).exec(styles)?.[1];
    expect(['Normal', 'ListBulletSpaced', 'DefinitionSpacedTerms3'].map(after)).toEqual(['90', '120', '90']);
    expect(['TableTextClose', 'ListBulletCloseInTable', 'DefinitionCloseTerms3'].map(after)).toEqual([
      '60',
      '90',
      '60',
    ]);
  });

  test('two tables in a row stay two', async () => {
    expect(await body([table([row(cell('一'))]), table([row(cell('二'))])])).toMatch(/<\/w:tbl><w:p>.*?<\/w:p><w:tbl>/);
  });
});

describe('links', () => {
  test('have fixed ids, one for a target, in the part where they stand', async () => {
    const link = (href: string) => ({ type: 'link', href, children: [text(href)] }) as const;
    const slots = { left: [], center: [], right: [link('mailto:a@example.com')] };
    const bytes = await renderDocx(
      tree(
        [
          para([
            link('https://example.com/?a=1&b="2"'),
            link('https://example.com/あ'),
            link('https://example.com/あ'),
          ]),
        ],
        {
          running: { header: slots, footer: { left: [], center: [], right: [] } },
        },
      ),
    );
    expect(partOf(bytes, 'word/document.xml').match(/r:id="rIdLink\d"/g)).toEqual(
      ['1', '2', '2'].map(n => `r:id="rIdLink${n}"`),
    );
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain(
      'Target="https://example.com/?a=1&amp;b=&quot;2&quot;"',
    );
    expect(partOf(bytes, 'word/_rels/header1.xml.rels')).toContain('mailto:a@example.com');
    expect(await validationErrors(bytes)).toEqual([]);
  });
});

describe('page, language and properties', () => {
  test.each([
    ['A4', 11906, 16838],
    ['JIS-B5', 10318, 14570],
    ['letter', 12240, 15840],
  ] as const)('%s is %i × %i twips', async (size, width, height) => {
    const xml = await body([para('あ')], { page: { size, margin: { top: 20, right: 15, bottom: 20, left: 15 } } });
    expect(xml).toContain(`<w:pgSz w:w="${width}" w:h="${height}"`);
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="850"/);
  });

  test('running lines have page fields with a result to show', async () => {
    const footer = partOf(await renderDocx(everything), 'word/footer1.xml');
    expect(footer).toContain('<w:fldSimple w:instr="PAGE"><w:r><w:t xml:space="preserve">1</w:t></w:r></w:fldSimple>');
    expect(textOf(footer).trim()).toBe('1 / 1');
    expect(partsOf(await renderDocx(everything)).has('word/header1.xml')).toBe(false);
  });

  test('core properties come from the tree and nothing else', async () => {
    const core = partOf(await renderDocx({ ...everything, title: '<経歴> & "私"', keywords: [] }), 'docProps/core.xml');
    expect(core).toContain('<dc:title>&lt;経歴&gt; &amp; &quot;私&quot;</dc:title>');
    expect(core).toContain('<dc:creator>水城 あおい</dc:creator>');
    expect(core).toContain('<dc:language>ja-JP</dc:language>');
    expect(core.match(/2026-11-24T00:00:00Z/g)).toHaveLength(2);
    expect(core).not.toMatch(/Un-named|cp:keywords/);
  });

  test('fonts and languages are set apart for Japanese and Latin', async () => {
    const bytes = await renderDocx(everything);
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styles).toMatch(/<w:rFonts w:ascii="[^"]+" w:eastAsia="游ゴシック"/);
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="ja-JP"/>');
    expect(styles.match(/<w:outlineLvl w:val="\d"\/>/g)).toHaveLength(5);
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/>');
  });

  test('English documents say so, and are set as English is: ragged, no space between letters', async () => {
    const blocks = [section(1, 'Experience', [para('Built search.')])];
    const bytes = await renderDocx(tree(blocks, { lang: 'en', title: 'Résumé' }));
    const [english, japanese] = [bytes, await renderDocx(tree(blocks))].map(each => partOf(each, 'word/styles.xml'));
    expect(english).not.toMatch(/<w:jc w:val="both"\/>|<w:spacing w:val="[1-9]/);
    expect(english).toMatch(/w:styleId="Title">(?:(?!<\/w:style>|w:left).)*<w:jc w:val="center"\/>/);
    expect(japanese).toMatch(/<w:pPrDefault>.*<w:jc w:val="both"\/>.*w:styleId="Title">.*<w:spacing w:val="43"\/>/);
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:language>en-US</dc:language>');
    expect(await validationErrors(bytes)).toEqual([]);
  });
});

describe('other readers', () => {
  test('mammoth finds headings, lists, the table head, links and the picture', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await renderDocx(everything)) });
    expect(html).toContain('<h1>職務要約</h1>');
    expect(html).toMatch(/<h3>検索基盤の刷新\s*2022年4月～2024年3月<\/h3>/);
    expect(html).toMatch(/<ul><li>検索基盤の設計<\/li><li>チームの運営<ol><li>週次の振り返り<\/li><li>採用<ul>/);
    expect(html).toContain('<thead>');
    expect(html).toContain('rowspan="2"');
    expect(html).toContain('<a href="https://example.com/?a=1&amp;b=2">');
    expect(html).toContain('alt="構成図"');
  });
});
