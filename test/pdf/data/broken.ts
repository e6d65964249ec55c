// PDFs broken on purpose: for each condition that is checked, the small change of the specimen that meets it.
import type { Edit } from '../specimen/objects.js';

export interface Broken {
  readonly condition: string;
  /** What was done. */
  readonly title: string;
  /** Which conformant specimen the changes are made in; the plain one where nothing is said. */
  readonly base?: Base;
  readonly edits: readonly Edit[];
  /** Conditions that cannot but be met together with this one. */
  readonly besides?: readonly string[];
}

/** Specimens that differ from the plain one and meet PDF/UA-1 as well. */
export type Base = keyof typeof bases;

const artifact = '/Artifact << /Type /Pagination /Subtype /Header >> BDC';
export const bases = {
  /** Nowhere a language for the whole document, but for each of its parts. */
  languages: [
    ['catalog', '/Lang (en)', ''],
    ['document', '/Type /StructElem', '/Type /StructElem /Lang (en)'],
    ['content', artifact, artifact.replace('>>', '/Lang (en) >>')],
    ['entry', '(A)', '<FEFF001B0065006E001B0041>'],
    ['metadata', 'xml:lang="x-default"', 'xml:lang="en"'],
  ],
  /** A font with a CMap of its own. */
  cmap: [
    ['font', '/Encoding /Identity-H', '/Encoding @cmap'],
    [
      'cmap',
      '',
      `<< /Type /CMap /CMapName /Own /WMode 0 /CIDSystemInfo << /Registry (Adobe) /Ordering (Own) /Supplement 1 >> >>
stream
begincmap /WMode 0 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 begincidrange <0000> <0003> 0 endcidrange endcmap`,
    ],
    ['cid-font', '/Ordering (Identity) /Supplement 0', '/Ordering (Own) /Supplement 1'],
  ],
  /** A field to fill in. */
  widget: [
    ['page', '@note-mark]', '@note-mark @widget]'],
    ['widget', '', '<< /Type /Annot /Subtype /Widget /Rect [10 10 20 20] /TU (A) /StructParent 4 >>'],
    ['document', '@stamp]', '@stamp @form-element]'],
    ['form-element', '', '<< /Type /StructElem /S /Form /P @document /K << /Type /OBJR /Pg @page /Obj @widget >> >>'],
    ['parents', '3 @annot-element', '3 @annot-element 4 @form-element'],
    ['structure', '/ParentTreeNextKey 4', '/ParentTreeNextKey 5'],
  ],
  /** A simple TrueType font; the one thing that the walk says of it is that it is of that kind. */
  simple: [
    ['page', '/F1 @font', '/F1 @font /F2 @simple'],
    ['content', '/F1 8 Tf 10 390 Td <00010003>', '/F2 8 Tf 10 390 Td (A)'],
    [
      'simple',
      '',
      `<< /Type /Font /Subtype /TrueType /BaseFont /BBBBBB+Tiny /FirstChar 65 /LastChar 65 /Widths [600]
        /Encoding /WinAnsiEncoding /FontDescriptor @simple-descriptor /ToUnicode @simple-unicode >>`,
    ],
    ['simple-descriptor', '', '<< /Type /FontDescriptor /FontName /BBBBBB+Tiny /Flags 32 /FontFile2 @program >>'],
    [
      'simple-unicode',
      '',
      '<< >>\nstream\n1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <0041> endbfchar',
    ],
  ],
} as const satisfies Readonly<Record<string, readonly Edit[]>>;

const artifacts: readonly Broken[] = [
  {
    condition: '01-001',
    title: 'a rule is tagged as a paragraph',
    edits: [['content', '<0001> Tj ET EMC', '<0001> Tj ET 10 300 100 1 re f EMC']],
  },
  {
    condition: '01-003',
    title: 'an artifact stands in a heading',
    edits: [['content', '<0001> Tj ET EMC', '<0001> Tj ET /Artifact BMC 10 300 100 1 re f EMC EMC']],
  },
  {
    condition: '01-004',
    title: 'a heading stands in an artifact',
    edits: [
      ['content', '/H1 << /MCID 0 >> BDC', `${artifact} /H1 << /MCID 0 >> BDC`],
      ['content', 'ET EMC', 'ET EMC EMC'],
    ],
  },
  {
    condition: '01-005',
    title: 'a rule is not marked',
    edits: [['content', '/Artifact BMC 10 385 280 1 re f EMC', '10 385 280 1 re f']],
  },
  {
    condition: '01-005',
    title: 'marked content is in no element',
    edits: [['content', '/Artifact BMC 10 385', '/P << /MCID 99 >> BDC 10 385']],
  },
  {
    condition: '01-007',
    title: 'tags are suspect',
    edits: [['catalog', '/Marked true', '/Marked true /Suspects true']],
  },
  { condition: '02-001', title: 'a type leads nowhere', edits: [['structure', '/Emphasis /Span', '/Emphasis /Loud']] },
  {
    condition: '02-003',
    title: 'two types lead to each other',
    edits: [['structure', '/RoleMap <<', '/RoleMap << /One /Two /Two /One']],
  },
  { condition: '02-004', title: 'P is said to be Div', edits: [['structure', '/RoleMap <<', '/RoleMap << /P /Div']] },
  {
    condition: '18-001',
    title: 'the running head is an artifact of no kind',
    edits: [['content', artifact, '/Artifact BMC']],
  },
  {
    condition: '30-001',
    title: 'a form refers to another file',
    edits: [['form', '/Subtype /Form', '/Subtype /Form /Ref << /F (a.pdf) /Page 0 >>']],
  },
  {
    condition: '30-002',
    title: 'a form with content is painted twice',
    edits: [['content', '/Fm Do', '/Fm Do /Fm Do']],
  },
];

const document: readonly Broken[] = [
  { condition: '06-001', title: 'no XMP', edits: [['catalog', '/Metadata @metadata', '']] },
  { condition: '06-002', title: 'no PDF/UA identifier', edits: [['metadata', '<pdfuaid:part>1</pdfuaid:part>', '']] },
  { condition: '06-003', title: 'no title in the XMP', edits: [['metadata', '>A</rdf:li>', '></rdf:li>']] },
  { condition: '07-001', title: 'no DisplayDocTitle', edits: [['catalog', '/DisplayDocTitle true', '']] },
  {
    condition: '07-002',
    title: 'DisplayDocTitle is false',
    edits: [['catalog', '/DisplayDocTitle true', '/DisplayDocTitle false']],
  },
  {
    condition: '20-001',
    title: 'layers without a name',
    edits: [['catalog', '/Type', '/OCProperties << /OCGs [] /D << /Name (A) >> /Configs [<< /Name () >>] >> /Type']],
  },
  {
    condition: '20-002',
    title: 'usual layers without a name',
    edits: [['catalog', '/Type', '/OCProperties << /OCGs [] /D << >> >> /Type']],
  },
  {
    condition: '20-003',
    title: 'layers that switch by themselves',
    edits: [['catalog', '/Type', '/OCProperties << /OCGs [] /D << /Name (A) /AS [] >> >> /Type']],
  },
  {
    condition: '21-001',
    title: 'an embedded file without UF',
    edits: [['file', '', '<< /Type /Filespec /F (a.txt) /EF << /F @content >> >>']],
  },
  { condition: '22-001', title: 'article threads', edits: [['catalog', '/Type', '/Threads [] /Type']] },
  {
    condition: '24-001',
    title: 'a form',
    edits: [
      ['catalog', '/Type', '/AcroForm << /Fields [@field] >> /Type'],
      ['field', '', '<< /FT /Tx /T (a) /TU (A) >>'],
    ],
  },
  {
    condition: '25-001',
    title: 'a dynamic form',
    edits: [
      ['catalog', '/Type', '/AcroForm << /Fields [] /XFA [(config) @metadata] >> /Type'],
      [
        'metadata',
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><dynamicRender>required</dynamicRender>',
      ],
    ],
  },
  { condition: '28-013', title: 'an image map', edits: [['link', '/S /URI', '/S /URI /IsMap true']] },
  {
    condition: '03-001',
    title: 'a script',
    edits: [['catalog', '/Type', '/OpenAction << /S /JavaScript /JS (1) >> /Type']],
    besides: ['03-003', '05-003', '29-001'],
  },
  { condition: '03-002', title: 'a film', edits: [['film', '', '<< /S /Rendition >>']], besides: ['05-001', '05-002'] },
];

const structure: readonly Broken[] = [
  { condition: '09-004', title: 'a row stands in no table', edits: [['table', '/S /Table', '/S /Sect']] },
  {
    condition: '09-004',
    title: 'a table has content of its own',
    edits: [
      ['table', '/K [', '/K [0 '],
      ['h1', '/K [0]', '/K []'],
      ['parents', '@h1', '@table'],
    ],
  },
  { condition: '09-005', title: 'an item holds content itself', edits: [['body', '/S /LBody', '/S /P']] },
  { condition: '09-005', title: 'an item stands in no list', edits: [['list', '/S /L ', '/S /Sect ']] },
  { condition: '09-006', title: 'contents hold a paragraph', edits: [['toc-item', '/S /TOCI', '/S /P']] },
  { condition: '09-007', title: 'a reading without its base', edits: [['base', '/S /RB', '/S /Span']] },
  { condition: '09-008', title: 'warichu without its end', edits: [['close', '/S /WP', '/S /WT']] },
  { condition: '13-004', title: 'a figure without a text', edits: [['figure', '/Alt (A square)', '']] },
  { condition: '13-004', title: 'a figure with an empty text', edits: [['figure', '(A square)', '()']] },
  { condition: '14-002', title: 'the first heading is H2', edits: [['h1', '/S /H1', '/S /H2']] },
  { condition: '14-003', title: 'H3 follows H1', edits: [['h2', '/S /H2', '/S /H3']] },
  {
    condition: '14-006',
    title: 'two H in one element',
    edits: [
      ['h1', '/S /H1', '/S /H'],
      ['h2', '/S /H2', '/S /H'],
    ],
  },
  { condition: '14-007', title: 'H beside H1', edits: [['h2', '/S /H2', '/S /H']] },
  { condition: '15-003', title: 'a header cell without Scope', edits: [['th1', '/Scope /Column', '']] },
  { condition: '17-002', title: 'a formula without a text', edits: [['formula', '/Alt (A)', '']] },
  { condition: '19-003', title: 'a note without ID', edits: [['note1', '/ID (n1)', '']] },
  { condition: '19-004', title: 'two notes of one ID', edits: [['note2', '(n2)', '(n1)']] },
  { condition: 'tagged/marked', title: 'not said to be tagged', edits: [['catalog', '/Marked true', '/Marked false']] },
  { condition: 'tagged/parent-tree', title: 'a heading leads nowhere', edits: [['parents', '@h1', 'null']] },
  {
    condition: 'tagged/stray-parent',
    title: 'the parent tree knows of too much',
    edits: [['parents', '] 1 @link-element', ' @h2] 1 @link-element']],
  },
  {
    condition: 'tagged/next-key',
    title: 'the next key is taken',
    edits: [['structure', '/ParentTreeNextKey 4', '/ParentTreeNextKey 1']],
  },
  {
    condition: 'tagged/parent',
    title: 'an element names another parent',
    edits: [['h2', '/P @document', '/P @table']],
  },
  { condition: 'tagged/uneven', title: 'marked content ends twice', edits: [['content', '/Fm Do', '/Fm Do EMC']] },
  {
    condition: 'tagged/nested',
    title: 'a heading in another',
    edits: [
      ['content', 'ET EMC', 'ET'],
      ['content', 'ET EMC', 'ET EMC EMC'],
    ],
  },
  {
    condition: 'tagged/number',
    title: 'a number twice',
    edits: [['content', '/Artifact BMC 10 385', '/Figure << /MCID 11 >> BDC 10 385']],
  },
  {
    condition: 'tagged/structure',
    title: 'no structure',
    edits: [['catalog', '/StructTreeRoot @structure', '']],
    besides: ['01-005', '28-002', '28-011'],
  },
  {
    condition: 'table/regular',
    title: 'a cell is too wide',
    edits: [['td1', '/K [', '/A << /O /Table /ColSpan 2 >> /K [']],
  },
];

const languages: readonly Broken[] = [
  {
    condition: '11-001',
    title: 'a running head of no language',
    base: 'languages',
    edits: [['content', '/Lang (en)', '']],
  },
  {
    condition: '11-002',
    title: 'a figure of no language',
    base: 'languages',
    edits: [
      ['lone', '', '<< /Type /StructElem /S /Figure /P @structure /Alt (A) /K [] >>'],
      ['structure', '/K @document', '/K [@document @lone]'],
    ],
  },
  {
    condition: '11-003',
    title: 'an outline of no language',
    base: 'languages',
    edits: [['entry', '<FEFF001B0065006E001B0041>', '(A)']],
  },
  {
    condition: '11-004',
    title: 'an annotation of no language',
    base: 'languages',
    edits: [
      ['document', ' @annot-element', ''],
      ['annot-element', '/P @document', '/P @structure'],
      ['structure', '/K @document', '/K [@document @annot-element]'],
    ],
  },
  {
    condition: '11-005',
    title: 'a field of no language',
    base: 'languages',
    edits: [['field', '', '<< /FT /Tx /TU (A) >>']],
  },
  {
    condition: '11-006',
    title: 'metadata of no language',
    base: 'languages',
    edits: [['metadata', '"en"', '"x-default"']],
  },
  { condition: 'language/tag', title: 'a language that is none', edits: [['catalog', '(en)', '(English language)']] },
];

const annotations: readonly Broken[] = [
  { condition: '28-002', title: 'a note stands in a paragraph', edits: [['annot-element', '/S /Annot', '/S /P']] },
  { condition: '28-004', title: 'a note without Contents', edits: [['note-mark', '/Contents (A note)', '']] },
  { condition: '28-005', title: 'a field without TU', base: 'widget', edits: [['widget', '/TU (A)', '']] },
  {
    condition: '28-006',
    title: 'an unknown annotation without Contents',
    edits: [
      ['note-mark', '/Subtype /Text', '/Subtype /Doodle'],
      ['note-mark', '/Contents (A note)', ''],
    ],
  },
  { condition: '28-007', title: 'a TrapNet', edits: [['note-mark', '/Subtype /Text', '/Subtype /TrapNet']] },
  { condition: '28-008', title: 'no Tabs', edits: [['page', '/Tabs /S', '']] },
  { condition: '28-009', title: 'Tabs by rows', edits: [['page', '/Tabs /S', '/Tabs /R']] },
  {
    condition: '28-010',
    title: 'a field stands in a paragraph',
    base: 'widget',
    edits: [['form-element', '/S /Form', '/S /P']],
  },
  { condition: '28-011', title: 'a link stands in a Span', edits: [['link-element', '/S /Link', '/S /Span']] },
  { condition: '28-012', title: 'a link without Contents', edits: [['link', '/Contents (A page)', '']] },
  { condition: '28-014', title: 'a clip of no type', edits: [['clip', '', '<< /S /MCD /Alt [() (A)] >>']] },
  { condition: '28-015', title: 'a clip without Alt', edits: [['clip', '', '<< /S /MCD /CT (audio/mpeg) >>']] },
  {
    condition: '28-016',
    title: 'an attached file without UF',
    edits: [['note-mark', '/Subtype /Text', '/Subtype /FileAttachment /FS << /F (a) >>']],
  },
  {
    condition: '28-017',
    title: "a printer's mark in the tree",
    edits: [['note-mark', '/Subtype /Text', '/Subtype /PrinterMark']],
  },
  {
    condition: '28-018',
    title: "a printer's mark that is no artifact",
    edits: [
      ['page', '@note-mark]', '@note-mark @mark]'],
      ['mark', '', '<< /Type /Annot /Subtype /PrinterMark /Rect [0 0 9 9] /Contents (A) /AP << /N @content >> >>'],
    ],
  },
  {
    condition: 'tagged/link-parent',
    title: 'a link leads to another element',
    edits: [['parents', '1 @link-element', '1 @h1']],
  },
];

const fonts: readonly Broken[] = [
  { condition: '10-001', title: 'a code without a character', edits: [['to-unicode', '<0003> <0020>', '']] },
  {
    condition: '17-003',
    title: 'a code without a character in a formula',
    edits: [
      ['to-unicode', '<0003> <0020>', ''],
      ['content', '<00010003>', '<0001>'],
      [
        'content',
        '/Formula << /MCID 12 >> BDC BT /F1 12 Tf 10 202 Td <0001>',
        '/Formula << /MCID 12 >> BDC BT /F1 12 Tf 10 202 Td <0003>',
      ],
    ],
  },
  {
    condition: '31-001',
    title: 'another registry',
    base: 'cmap',
    edits: [['cid-font', '/Registry (Adobe)', '/Registry (Other)']],
  },
  {
    condition: '31-002',
    title: 'another ordering',
    base: 'cmap',
    edits: [['cid-font', '/Ordering (Own)', '/Ordering (Other)']],
  },
  {
    condition: '31-003',
    title: 'a smaller supplement',
    base: 'cmap',
    edits: [['cid-font', '/Supplement 1', '/Supplement 0']],
  },
  {
    condition: '31-004',
    title: 'a CIDToGIDMap of an unknown name',
    edits: [['cid-font', '/CIDToGIDMap /Identity', '/CIDToGIDMap /Other']],
  },
  { condition: '31-005', title: 'no CIDToGIDMap', edits: [['cid-font', '/CIDToGIDMap /Identity', '']] },
  { condition: '31-006', title: 'a CMap of an unknown name', edits: [['font', '/Identity-H', '/Own-H']] },
  { condition: '31-007', title: 'two writing modes', base: 'cmap', edits: [['cmap', '/WMode 0', '/WMode 1']] },
  {
    condition: '31-008',
    title: 'a CMap that uses an unknown one',
    base: 'cmap',
    edits: [['cmap', 'begincmap', '/Other-H usecmap begincmap']],
  },
  { condition: '31-009', title: 'a font that is not embedded', edits: [['descriptor', '/FontFile2 @program', '']] },
  {
    condition: '31-011',
    title: 'a glyph beyond the last',
    edits: [
      ['content', '<00010003>', '<00010004>'],
      ['to-unicode', '<0003> <0020>', '<0004> <0043>'],
    ],
  },
  {
    condition: '31-011',
    title: 'a letter without an outline',
    edits: [['to-unicode', '<0003> <0020>', '<0003> <0043>']],
  },
  {
    condition: '31-014',
    title: 'a CIDSet that lacks B',
    edits: [
      ['descriptor', '/Flags', '/CIDSet @cid-set /Flags'],
      ['cid-set', '', '<< >>\nstream\n@'],
    ],
  },
  {
    condition: '31-015',
    title: 'a CIDSet that lists seven glyphs',
    edits: [
      ['descriptor', '/Flags', '/CIDSet @cid-set /Flags'],
      ['cid-set', '', '<< >>\nstream\n\u007f'],
    ],
  },
  { condition: '31-016', title: 'a wrong width', edits: [['cid-font', '1 3 600', '1 3 650']] },
  { condition: '31-027', title: 'no ToUnicode', edits: [['font', '/ToUnicode @to-unicode', '']] },
  {
    condition: '31-028',
    title: 'a code is U+0000',
    edits: [['to-unicode', '1 beginbfchar', '2 beginbfchar <0005> <0000>']],
  },
  {
    condition: '31-029',
    title: 'a code is U+FEFF',
    edits: [['to-unicode', '1 beginbfchar', '2 beginbfchar <0005> <FEFF>']],
  },
  {
    condition: '31-029',
    title: 'a code is U+FFFE',
    edits: [['to-unicode', '1 beginbfchar', '2 beginbfchar <0005> <FFFE>']],
  },
  {
    condition: '31-030',
    title: '.notdef is shown',
    edits: [
      ['content', '<00010003>', '<00000003>'],
      ['to-unicode', '1 beginbfchar', '2 beginbfchar <0000> <0043>'],
    ],
  },
];

const symbolic: readonly Edit[] = [
  ['simple-descriptor', '/Flags 32', '/Flags 4'],
  ['simple', '/Encoding /WinAnsiEncoding', ''],
];

const simpleFonts: readonly Omit<Broken, 'base' | 'besides'>[] = [
  { condition: 'font/kind', title: 'a simple font', edits: [] },
  {
    condition: '31-017',
    title: 'no map but one for symbols',
    edits: [['simple-descriptor', '@program', '@program-symbol']],
  },
  { condition: '31-019', title: 'no Encoding', edits: [['simple', '/Encoding /WinAnsiEncoding', '']] },
  {
    condition: '31-020',
    title: 'no BaseEncoding',
    edits: [['simple', '/Encoding /WinAnsiEncoding', '/Encoding << /Type /Encoding >>']],
  },
  { condition: '31-021', title: 'another encoding', edits: [['simple', '/WinAnsiEncoding', '/StandardEncoding']] },
  {
    condition: '31-023',
    title: 'Differences without a Unicode map',
    edits: [
      ['simple', '/WinAnsiEncoding', '<< /BaseEncoding /WinAnsiEncoding /Differences [65 /A] >>'],
      ['simple-descriptor', '@program', '@program-mac'],
    ],
  },
  { condition: '31-024', title: 'an Encoding for symbols', edits: [['simple-descriptor', '/Flags 32', '/Flags 4']] },
  {
    condition: '31-025',
    title: 'symbols without a map',
    edits: [...symbolic, ['simple-descriptor', '@program', '@program-none']],
  },
  {
    condition: '31-026',
    title: 'symbols with two other maps',
    edits: [...symbolic, ['simple-descriptor', '@program', '@program-two']],
  },
];

export const broken: readonly Broken[] = [
  ...artifacts,
  ...document,
  ...structure,
  ...languages,
  ...annotations,
  ...fonts,
  ...simpleFonts.map(item => ({
    ...item,
    base: 'simple' as const,
    ...(item.condition !== 'font/kind' && { besides: ['font/kind'] }),
  })),
];
