// The DOCX renderer and the ways in which themes build a document up: each is valid, says the same text, and is told by styles.
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { docx } from '../../src/renderers/docx/index.js';
import { themes } from '../../src/themes/index.js';
import { standard } from '../../src/themes/standard.js';
import type { Structure, Theme } from '../../src/themes/theme.js';
import type { Block, Tree } from '../../src/tree/nodes.js';
import { plainText } from '../../src/tree/plain-text.js';
import { checks, documentChecks, flawsOf } from '../docx/checks.js';
import { buildSubject } from '../support/fixtures.js';
import { partOf, partsOf, quietContext, renderDocx, squeeze, textOf, validationErrors } from '../support/ooxml.js';
import { cell, everything, para, row, section, table, text, tree } from '../support/ooxml-trees.js';
import { everyNode, torture } from '../support/trees.js';

type Built = Omit<Structure, 'side' | 'projects'>;

/** Every way with each thing, the standard theme's first; `projects` and `side` are the documents' to see to. */
const ways: { readonly [Key in keyof Built]: readonly Built[Key][] } = {
  title: ['center', 'double', 'start', 'line'],
  heading: ['underline', 'overline', 'between', 'trailing', 'square'],
  employer: ['band', 'table', 'plain', 'ruled'],
  detail: ['end', 'below', 'beside'],
  table: ['grid', 'frame', 'rows'],
};

const built = (structure: Partial<Structure>): Theme => ({
  ...standard,
  structure: { ...standard.structure, ...structure },
});

/** The standard theme with one thing built up in another way, for each of the ways. */
const variants: readonly (readonly [string, Theme])[] = Object.entries(ways).flatMap(([key, values]) =>
  values.slice(1).map(value => [`${key}: ${value}`, built({ [key]: value })] as const),
);

/** A title block, sections, employers with facts and without, details that fit and that do not, tables in tables. */
const career: Tree = tree([
  { type: 'title', children: [text('職務経歴書')] },
  para([text('2026年11月24日現在 '), { type: 'code', text: 'v1' }], { role: 'date', align: 'end' }),
  para('氏名　水城 あおい', { role: 'byline', align: 'end' }),
  para('検索エンジニア', { role: 'label', align: 'end' }),
  para([{ type: 'link', href: 'mailto:a@example.com', children: [text('a@example.com')] }], {
    role: 'contact',
    align: 'end',
  }),
  section(1, '職務経歴', [
    section(2, '株式会社ほしぞら', [para('事業内容：書籍', { role: 'facts' }), para('設計')], {
      role: 'employer',
      detail: [text('2019年4月～現在')],
    }),
    section(2, '株式会社みちしお', [table([row(cell([table([row(cell('入れ子'))], { head: [head('頭')] })]))])], {
      role: 'employer',
      detail: [text('2015年4月～2019年3月')],
    }),
    section(2, '長い名前'.repeat(12), [section(3, '案件', [], { detail: [text('2014年')] })], {
      role: 'employer',
      detail: [text('2011年4月～2015年3月')],
    }),
  ]),
  section(1, '長い見出し'.repeat(12), [para('本文')], { detail: [text('2010年')] }),
  section(1, '所属', [section(2, '学会', [], { detail: [text('2009年')] })], {
    role: 'employer',
    detail: [text('会員')],
  }),
  ...everything.children,
]);

function head(label: string) {
  return row(cell(label, { header: true }));
}

const stylesOf = async (theme: Theme, content: Tree = career) =>
  partOf(await renderDocx(content, theme), 'word/styles.xml');
const bodyOf = async (theme: Theme, content: Tree = career) =>
  partOf(await renderDocx(content, theme), 'word/document.xml');
const style = (styles: string, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? '';

describe.each([...variants, ...themes.map(theme => [theme.name, theme] as const)])('%s', (_, theme) => {
  test("Microsoft's validator finds nothing", async () => {
    expect(
      await validationErrors(
        await renderDocx(tree([...career.children, ...everyNode.flatMap(one => one.tree.children)]), quiet(theme)),
      ),
    ).toEqual([]);
  });

  test('the text is that of the tree, in its order', async () => {
    for (const content of [career, torture, (await sample()).tree])
      expect(squeeze(textOf(await bodyOf(quiet(theme), content)))).toBe(squeeze(plainText(content)));
  });

  test('formats by styles alone, and by styles that there are', async () => {
    const bytes = await renderDocx((await sample()).tree, quiet(theme));
    const xml = partOf(bytes, 'word/document.xml');
    expect(flawsOf(bytes, [...checks, ...documentChecks])).toEqual([]);
    expect(xml.match(/<w:(?:shd|tcBorders|tblBorders)[ />]/g) ?? []).toEqual([]);
  });
});

describe('the title block', () => {
  test('stands in the middle with the lines at the right, or at the left over a heavy rule', async () => {
    const [center, start] = [await stylesOf(built({})), await stylesOf(built({ title: 'start' }))];
    expect(style(center, 'Title')).toContain('<w:jc w:val="center"/>');
    expect(style(center, 'Byline')).toContain('<w:jc w:val="right"/>');
    expect(style(start, 'Title')).toContain('<w:jc w:val="left"/>');
    expect(style(start, 'Byline')).toContain('<w:jc w:val="left"/>');
    expect(style(start, 'DateEnd')).toMatch(/<w:bottom w:val="single" w:sz="24"/);
    expect(await bodyOf(built({ title: 'start' }))).not.toMatch(/"(?:Title|Date|Byline|JobTitle|Contact)\w*"\/><w:jc/);
  });

  test('at the left its lines share one, as far as they have room, the name in it bold', async () => {
    const lines = async (...words: readonly (readonly [role: string, words: string])[]) => {
      const body = await bodyOf(
        built({ title: 'start' }),
        tree([
          { type: 'title', children: [text('題')] },
          ...words.map(([role, own]) => para(own, { role, align: 'end' })),
        ]),
      );
      return (body.match(/<w:p>.*?<\/w:p>/g) ?? [])
        .slice(1)
        .map(line =>
          `${/w:pStyle w:val="(\w+)"/.exec(line)?.[1]}: ${textOf(line.replaceAll(/<w:r><w:rPr><w:rStyle w:val="Strong"\/><\/w:rPr>(<w:t[^>]*>)([^<]*)/g, '<w:r>$1**$2**'))}`.trim(),
        );
    };
    expect(await lines(['date', '日付'], ['byline', '氏名'], ['label', '職種'])).toEqual([
      'DateEnd: 日付　　**氏名**　　職種',
    ]);
    expect(await lines(['byline', '氏名'], ['contact', '長い連絡先'.repeat(12)])).toEqual([
      'Byline: 氏名',
      `ContactEnd: ${'長い連絡先'.repeat(12)}`,
    ]);
    expect(await lines(['byline', '氏名'])).toEqual(['BylineEnd: 氏名']);
  });

  test('the rule stands under its last line, whichever that is, and once', async () => {
    const ends = async (children: readonly Block[]) =>
      [...(await bodyOf(built({ title: 'start' }), tree(children))).matchAll(/w:pStyle w:val="(\w+End)"/g)].map(
        ([, id]) => id,
      );
    const title: Block = { type: 'title', children: [text('題')] };
    const date = para('日', { role: 'date', align: 'end' });
    expect(await ends([title, section(1, '章', [para('文')])])).toEqual(['TitleEnd']);
    expect(await ends([title, date, para('文')])).toEqual(['DateEnd']);
    expect(await ends([title, date])).toEqual(['DateEnd']);
    expect(await ends([para('文'), title, date])).toEqual([]);
  });

  test('a section right under that rule does without its own above', async () => {
    const styles = async (heading: Structure['heading']) =>
      [...(await bodyOf(built({ title: 'start', heading }))).matchAll(/w:val="(Heading1\w*)"/g)].map(([, id]) => id);
    expect((await styles('overline')).slice(0, 2)).toEqual(['Heading1First', 'Heading1']);
    expect((await styles('underline')).slice(0, 2)).toEqual(['Heading1', 'Heading1']);
    const first = style(await stylesOf(built({ title: 'start', heading: 'between' })), 'Heading1First');
    expect(first).toMatch(/<w:top w:val="none".*<w:bottom w:val="single"/);
  });

  test('the first line stands beside the title where both have room', async () => {
    const titles = async (more: readonly Block[]) =>
      /<w:pStyle w:val="Title\w*"\/>.*?<\/w:p>/.exec(
        await bodyOf(built({ title: 'line' }), tree([{ type: 'title', children: [text('題')] }, ...more])),
      )?.[0] ?? '';
    expect(textOf(await titles([para('日', { role: 'date', align: 'end' })]))).toBe('題\n日\n');
    expect(textOf(await titles([para('長い行'.repeat(20), { role: 'contact', align: 'end' })]))).toBe('題\n');
    expect(textOf(await titles([para('文')]))).toBe('題\n');
  });

  test('double rules go over the whole line, though the words are moved to the middle', async () => {
    const title = style(await stylesOf(built({ title: 'double' })), 'Title');
    expect(title).toMatch(/<w:top w:val="double".*<w:bottom w:val="double"/);
    expect(title).toMatch(/<w:ind w:firstLine="\d+"\/>/);
  });
});

describe('headings of sections', () => {
  test.each([
    ['underline', /<w:pBdr><w:bottom [^>]*\/><\/w:pBdr>/],
    ['overline', /<w:pBdr><w:top [^>]*w:sz="18"[^>]*\/><\/w:pBdr>/],
    ['between', /<w:pBdr><w:top [^>]*\/><w:bottom [^>]*\/><\/w:pBdr>/],
    ['trailing', /<w:tab w:val="right" w:leader="underscore" w:pos="9638"\/>/],
    ['square', /<w:numPr><w:ilvl w:val="0"\/><w:numId w:val="5"\/><\/w:numPr>/],
  ] as const)('%s', async (heading, look) => {
    expect(style(await stylesOf(built({ heading })), 'Heading1')).toMatch(look);
  });

  test('a square is a bullet of Word’s own: no letter of the text', async () => {
    const bytes = await renderDocx(career, built({ heading: 'square' }));
    expect(partOf(bytes, 'word/numbering.xml')).toMatch(/w:abstractNumId="5".*<w:pStyle w:val="Heading1"\/>.*■/);
    expect(textOf(partOf(bytes, 'word/document.xml'))).not.toContain('■');
    expect(partOf(await renderDocx(career), 'word/numbering.xml')).not.toContain('■');
  });

  test('a rule goes on from words that leave room for it, to their period or to the margin', async () => {
    const runs = async (heading: string, detail?: string) => {
      const more = detail === undefined ? {} : { detail: [text(detail)] };
      const xml = await bodyOf(built({ heading: 'trailing' }), tree([section(1, heading, [], more)]));
      return textOf(
        xml.replaceAll(/<w:r><w:rPr><w:rStyle w:val="HeadingRule"\/><\/w:rPr><w:tab\/><\/w:r>/g, '<w:t>―</w:t>'),
      );
    };
    expect(await runs('要約')).toBe('要約 ―\n');
    expect(await runs('要約', '2020年')).toBe('要約 ―2020年\n');
    expect(await runs('長い見出し'.repeat(12))).not.toContain('―');
  });
});

describe('employers', () => {
  const ids = async (employer: Structure['employer']) =>
    [...(await bodyOf(built({ employer }))).matchAll(/w:val="((?:Heading[12]|Facts)\w*)"/g)]
      .map(([, id]) => id?.replace('UnderHeading', '') ?? '')
      .slice(0, 7);

  test('are headings of their level in every way', async () => {
    const first = [
      'Heading1',
      'Heading2Employer',
      'Facts',
      'Heading2Employer',
      'Heading2Employer',
      'Heading1',
      'Heading1',
    ];
    expect(await ids('band')).toEqual(first);
    expect(await ids('plain')).toEqual(first.map(id => id.replace('Employer', '')));
    expect(await ids('ruled')).toEqual(first.toSpliced(1, 1, 'Heading2'));
    expect(await ids('table')).toEqual(first.toSpliced(1, 2, 'Heading2EmployerJoined', 'FactsEmployer'));
  });

  test('with their facts stand in one frame, without them in one of their own', async () => {
    const styles = await stylesOf(built({ employer: 'table' }));
    const sides = (id: string) =>
      [...style(styles, id).matchAll(/<w:(top|left|bottom|right) w:val="(\w+)" w:sz="(\d+)"/g)].map(
        ([, side, kind, size]) => `${side} ${kind} ${size}`,
      );
    expect(sides('Heading2Employer')).toEqual([
      'top single 12',
      'left single 12',
      'bottom single 12',
      'right single 12',
    ]);
    expect(sides('Heading2EmployerJoinedUnderHeading')).toEqual([
      'top single 12',
      'left single 12',
      'bottom none 0',
      'right single 12',
    ]);
    expect(sides('FactsEmployer')).toEqual(['top single 6', 'left single 12', 'bottom single 12', 'right single 12']);
    const room = (id: string) => /<w:ind [^>]*>/.exec(style(styles, id))?.[0];
    expect(room('FactsEmployer')).toBe(room('Heading2Employer'));
  });
});

describe('periods of headings', () => {
  const line = async (detail: Structure['detail'], lang: Tree['lang'] = 'ja') => {
    const content = tree([section(2, '会社', [], { detail: [text('2019年')] })], { lang });
    return (await bodyOf(built({ detail }), content)).replace(
      /^.*?会社<\/w:t><\/w:r>|<w:r><w:rPr><w:rStyle w:val="HeadingDetail.*$/gs,
      '',
    );
  };
  test('stand at the end, below or beside', async () => {
    expect(await line('end')).toBe('<w:r><w:tab/></w:r>');
    expect(await line('below')).toBe('<w:r><w:br/></w:r>');
    expect(await line('beside')).toBe('<w:r><w:t xml:space="preserve">　</w:t></w:r>');
    expect(await line('beside', 'en')).toBe('<w:r><w:t xml:space="preserve">  </w:t></w:r>');
  });
});

describe('tables', () => {
  const sides = (styles: string, id: string) =>
    [
      ...(/<w:tblBorders>.*?<\/w:tblBorders>/.exec(style(styles, id))?.[0] ?? '').matchAll(
        /<w:(\w+) w:val="(\w+)" w:sz="(\d+)"/g,
      ),
    ]
      .map(([, side, kind, size]) => `${side} ${kind === 'none' ? 0 : size}`)
      .join(' ');

  test.each([
    ['grid', 'top 6 left 6 bottom 6 right 6 insideH 6 insideV 6', 'top 6 left 6 bottom 6 right 6 insideH 6 insideV 6'],
    [
      'frame',
      'top 12 left 12 bottom 12 right 12 insideH 6 insideV 6',
      'top 6 left 6 bottom 6 right 6 insideH 6 insideV 6',
    ],
    [
      'rows',
      'top 12 left 0 bottom 12 right 0 insideH 6 insideV 0',
      'top 6 left 0 bottom 6 right 0 insideH 6 insideV 0',
    ],
  ] as const)('%s: lines of tables, and of tables in tables', async (way, own, nested) => {
    const styles = await stylesOf(built({ table: way }));
    expect(sides(styles, 'ResumeTable')).toBe(own);
    expect(sides(styles, 'ResumeTableNested')).toBe(nested);
    expect(await bodyOf(built({ table: way }))).toMatch(/"ResumeTable"\/>.*"ResumeTableNested"\/>/);
  });

  test('shade header cells only where all lines are drawn', async () => {
    const header = cell('頭', { header: true });
    const content = tree([table([row(cell('一'), header)], { head: [row(header, header)] })]);
    const shades = async (way: Structure['table']) => {
      const parts = partsOf(await renderDocx(content, built({ table: way })));
      return ['word/document.xml', 'word/styles.xml'].map(
        path => (/<w:tcPr>.*<\/w:tcPr>/s.exec(parts.get(path) ?? '')?.[0].match(/<w:shd/g) ?? []).length,
      );
    };
    expect(await shades('grid')).toEqual([1, 2]);
    expect(await shades('frame')).toEqual([0, 0]);
    expect(await shades('rows')).toEqual([0, 0]);
  });
});

describe('a column at the side', () => {
  const twoColumn = built({ title: 'start', heading: 'square', side: ['contact'] });

  test('is left out and said so: the document is built up as the standard theme has it, in the theme’s own tokens', async () => {
    const found: Diagnostic[] = [];
    const theme = { ...twoColumn, colors: { ...standard.colors, accent: '#123456' } };
    const { files } = await docx.render(career, { ...quietContext(theme), report: one => found.push(one) });
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['info docx/one-column']);
    expect(files[0]?.content).toEqual(await renderDocx(career, { ...standard, colors: theme.colors }));
  });

  test('has each skill on one line: nothing is narrow', async () => {
    const skill = para([text('検索'), { type: 'lineBreak' }, text('6年')], { role: 'skill' });
    const { files } = await docx.render(tree([section(1, '技術', [skill])]), {
      ...quietContext(twoColumn),
      report() {},
    });
    const [file] = files;
    if (file === undefined || typeof file.content === 'string') throw new Error('one binary file expected');
    expect(textOf(partOf(file.content, 'word/document.xml'))).toBe('技術\n検索　6年\n');
  });
});

/** The sample, built once. */
function sample(): ReturnType<typeof buildSubject> {
  once ??= buildSubject({ fixture: 'sample', layout: 'standard', lang: 'ja' }, []);
  return once;
}
let once: ReturnType<typeof buildSubject> | undefined;

/** A theme as it is where nothing is reported of it. */
function quiet(theme: Theme): Theme {
  return { ...theme, structure: { ...theme.structure, side: [] } };
}
