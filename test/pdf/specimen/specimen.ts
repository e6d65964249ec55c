// A small document that meets PDF/UA-1, made by hand: one of everything that the walk looks at.
import { tinyFont } from './font.js';
import type { Objects, PdfObject } from './objects.js';

/** A structure element: its name among the objects, its type, and what it holds. */
interface Part {
  readonly name: string;
  readonly type: string;
  /** More entries of its dictionary. */
  readonly entries?: string;
  readonly kids?: readonly Part[];
  /** Content of its own: a text of the letters A and B, or a drawing. */
  readonly content?: string;
  /** The name of an annotation that it holds. */
  readonly object?: string;
}

/** The objects of the specimen by name; elements stand under the names of `parts`. */
export function specimen(): Objects {
  const sink: Sink = { elements: {}, parents: [], content: [] };
  for (const part of parts) addPart(part, 'structure', sink);
  const inForm = sink.elements.stamp?.source ?? '';
  return {
    ...documentObjects,
    structure: {
      source: `<< /Type /StructTreeRoot /K @document /ParentTree @parents /ParentTreeNextKey 4
        /RoleMap << /Strong /Emphasis /Emphasis /Span >> >>`,
    },
    parents: {
      source: `<< /Nums [0 [${sink.parents.map(name => `@${name}`).join(' ')}] 1 @link-element 2 [@stamp] 3 @annot-element] >>`,
    },
    content: { source: '<< >>', data: [...sink.content, running].join('\n') },
    ...sink.elements,
    stamp: { source: inForm.replace('/K []', '/K << /Type /MCR /Pg @page /Stm @form /MCID 0 >>') },
    ...fontObjects,
  };
}

const parts: readonly Part[] = [
  {
    name: 'document',
    type: 'Document',
    kids: [
      { name: 'h1', type: 'H1', content: 'A' },
      {
        name: 'paragraph',
        type: 'P',
        content: 'AB',
        kids: [
          { name: 'strong', type: 'Strong', content: 'B' },
          { name: 'link-element', type: 'Link', content: 'A', object: 'link' },
        ],
      },
      { name: 'h2', type: 'H2', content: 'B' },
      {
        name: 'table',
        type: 'Table',
        kids: [
          {
            name: 'row1',
            type: 'TR',
            kids: [
              { name: 'th1', type: 'TH', entries: '/A << /O /Table /Scope /Column >>', content: 'A' },
              { name: 'th2', type: 'TH', entries: '/A << /O /Table /Scope /Column >>', content: 'B' },
            ],
          },
          {
            name: 'row2',
            type: 'TR',
            kids: [
              { name: 'td1', type: 'TD', content: 'A' },
              { name: 'td2', type: 'TD', content: 'B' },
            ],
          },
        ],
      },
      {
        name: 'list',
        type: 'L',
        kids: [
          {
            name: 'item',
            type: 'LI',
            kids: [
              { name: 'label', type: 'Lbl', content: 'A' },
              { name: 'body', type: 'LBody', content: 'B' },
            ],
          },
        ],
      },
      { name: 'figure', type: 'Figure', entries: '/Alt (A square)', content: 'drawing' },
      { name: 'formula', type: 'Formula', entries: '/Alt (A)', content: 'A' },
      {
        name: 'ruby',
        type: 'Ruby',
        kids: [
          { name: 'base', type: 'RB', content: 'A' },
          { name: 'reading', type: 'RT', content: 'B' },
        ],
      },
      {
        name: 'warichu',
        type: 'Warichu',
        kids: [
          { name: 'open', type: 'WP', content: 'A' },
          { name: 'warichu-text', type: 'WT', content: 'B' },
          { name: 'close', type: 'WP', content: 'A' },
        ],
      },
      {
        name: 'toc',
        type: 'TOC',
        kids: [{ name: 'toc-item', type: 'TOCI', kids: [{ name: 'reference', type: 'Reference', content: 'B' }] }],
      },
      { name: 'note1', type: 'Note', entries: '/ID (n1)', content: 'A' },
      { name: 'note2', type: 'Note', entries: '/ID (n2)', content: 'B' },
      { name: 'annot-element', type: 'Annot', object: 'note-mark' },
      { name: 'stamp', type: 'P' },
    ],
  },
];

const packet = `<?xpacket begin="\u00ef\u00bb\u00bf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

const documentObjects: Objects = {
  catalog: {
    source: `<< /Type /Catalog /Pages @pages /Lang (en) /MarkInfo << /Marked true >> /StructTreeRoot @structure
      /ViewerPreferences << /DisplayDocTitle true >> /Metadata @metadata /Outlines @outlines >>`,
  },
  info: { source: '<< /Title (A) >>' },
  metadata: { source: '<< /Type /Metadata /Subtype /XML >>', data: packet },
  outlines: { source: '<< /Type /Outlines /First @entry /Last @entry /Count 1 >>' },
  entry: { source: '<< /Title (A) /Parent @outlines /Dest [@page /Fit] >>' },
  pages: { source: '<< /Type /Pages /Kids [@page] /Count 1 >>' },
  page: {
    source: `<< /Type /Page /Parent @pages /MediaBox [0 0 300 400] /Contents @content /StructParents 0 /Tabs /S
      /Annots [@link @note-mark] /Resources << /Font << /F1 @font >> /XObject << /Fm @form >> >> >>`,
  },
  form: {
    source: `<< /Type /XObject /Subtype /Form /BBox [0 0 300 400] /StructParents 2
      /Resources << /Font << /F1 @font >> >> >>`,
    data: '/P << /MCID 0 >> BDC BT /F1 12 Tf 150 20 Td <0001> Tj ET EMC',
  },
  link: {
    source: `<< /Type /Annot /Subtype /Link /Rect [10 340 40 360] /Border [0 0 0] /StructParent 1 /Contents (A page)
      /A << /S /URI /URI (https://example.com/) >> >>`,
  },
  'note-mark': {
    source: '<< /Type /Annot /Subtype /Text /Rect [200 340 220 360] /StructParent 3 /Contents (A note) >>',
  },
};

/** A running head, a rule, and a letter that stands for another. */
const running = `/Artifact << /Type /Pagination /Subtype /Header >> BDC BT /F1 8 Tf 10 390 Td <00010003> Tj ET EMC
/Artifact BMC 10 385 280 1 re f EMC
/Fm Do`;

const fontObjects: Objects = {
  font: {
    source: `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Tiny /Encoding /Identity-H /DescendantFonts [@cid-font]
      /ToUnicode @to-unicode >>`,
  },
  'cid-font': {
    source: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Tiny /CIDToGIDMap /Identity /DW 1000 /W [0 [600] 1 3 600]
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor @descriptor >>`,
  },
  descriptor: {
    source: `<< /Type /FontDescriptor /FontName /AAAAAA+Tiny /Flags 4 /FontBBox [0 0 500 500] /ItalicAngle 0 /Ascent 800
      /Descent -200 /CapHeight 500 /StemV 80 /FontFile2 @program >>`,
  },
  program: { source: '<< >>', data: tinyFont() },
  // Not used by the specimen itself.
  'program-none': { source: '<< >>', data: tinyFont([]) },
  'program-mac': { source: '<< >>', data: tinyFont([[1, 0]]) },
  'program-symbol': { source: '<< >>', data: tinyFont([[3, 0]]) },
  'program-two': {
    source: '<< >>',
    data: tinyFont([
      [1, 0],
      [3, 1],
    ]),
  },
  'to-unicode': {
    source: '<< >>',
    data: `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Tiny def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0001> <0002> <0041> endbfrange
1 beginbfchar <0003> <0020> endbfchar
endcmap end end`,
  },
};

interface Sink {
  readonly elements: Record<string, PdfObject>;
  /** The names of the elements that hold the page's sequences, by their numbers. */
  readonly parents: string[];
  readonly content: string[];
}

function addPart({ name, type, entries = '', kids = [], content, object }: Part, parent: string, sink: Sink): void {
  const holds: string[] = [];
  if (content !== undefined) {
    const mcid = sink.parents.push(name) - 1;
    sink.content.push(`/${type} << /MCID ${mcid} >> BDC ${painting(content, mcid)} EMC`);
    holds.push(String(mcid));
  }
  if (object !== undefined) holds.push(`<< /Type /OBJR /Pg @page /Obj @${object} >>`);
  holds.push(...kids.map(kid => `@${kid.name}`));
  sink.elements[name] = {
    source: `<< /Type /StructElem /S /${type} /P @${parent} /Pg @page ${entries} /K [${holds.join(' ')}] >>`,
  };
  for (const kid of kids) addPart(kid, name, sink);
}

/** Each piece stands on a line of its own. */
function painting(content: string, line: number): string {
  const y = 370 - line * 14;
  if (content === 'drawing') return `10 ${y} 10 10 re f`;
  const codes = [...content].map(letter => (letter === 'A' ? '0001' : '0002')).join('');
  return `BT /F1 12 Tf 10 ${y} Td <${codes}> Tj ET`;
}
