// Word files broken on purpose: a small change of a sound one each, and the check that must find it.

/** A change of one part's text, or a part taken away or added. */
export type Spoil =
  | { readonly part: string; readonly from: string | RegExp; readonly to: string }
  | { readonly without: string }
  | { readonly also: string; readonly content: string };

/** One broken file. */
export interface Broken {
  readonly title: string;
  /** How the flaw that must be found begins. */
  readonly finds: string;
  readonly spoil: Spoil;
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const NUMBERING = 'word/numbering.xml';

const inDocument = (from: string | RegExp, to: string): Spoil => ({ part: DOCUMENT, from, to });

/** Each check has at least one of these. */
export const broken: readonly Broken[] = [
  { title: 'a control character', finds: `well-formed: ${DOCUMENT}`, spoil: inDocument('職務要約', '職務\u0001要約') },
  { title: 'an ampersand as it is', finds: `well-formed: ${DOCUMENT}`, spoil: inDocument('職務要約', '職務 & 要約') },
  {
    title: 'an element that nothing closes',
    finds: `well-formed: ${STYLES}`,
    spoil: { part: STYLES, from: '</w:styles>', to: '' },
  },
  {
    title: 'a part without a type',
    finds: 'content types: word/other.bin has no type',
    spoil: { also: 'word/other.bin', content: '' },
  },
  {
    title: 'a type without its part',
    finds: 'content types: a type for word/settings.xml',
    spoil: { without: 'word/settings.xml' },
  },
  {
    title: 'a part that others name and that is gone',
    finds: `relationships: ${NUMBERING} is not there`,
    spoil: { without: NUMBERING },
  },
  {
    title: 'relationships of no part',
    finds: 'relationships: word/_rels/none.xml.rels belongs to no part',
    spoil: {
      also: 'word/_rels/none.xml.rels',
      content: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    },
  },
  {
    title: 'a link without a target',
    finds: `relationships: ${DOCUMENT} uses rIdNone`,
    spoil: inDocument(/r:id="rIdLink1"/, 'r:id="rIdNone"'),
  },
  {
    title: 'a link that runs a script',
    finds: 'relationships: a link to javascript:alert(1)',
    spoil: { part: 'word/_rels/document.xml.rels', from: /Target="https:[^"]*"/, to: 'Target="javascript:alert(1)"' },
  },
  {
    title: 'two styles of one id',
    finds: 'ids: //w:style/@w:styleId Title',
    spoil: { part: STYLES, from: 'w:styleId="Date"', to: 'w:styleId="Title"' },
  },
  {
    title: 'two lists of one number',
    finds: 'ids: //w:num/@w:numId 1',
    spoil: { part: NUMBERING, from: '<w:num w:numId="2"', to: '<w:num w:numId="1"' },
  },
  {
    title: 'a paragraph of a style that is not there',
    finds: 'references: word/document.xml has //w:pStyle/@w:val Missing',
    spoil: inDocument('w:pStyle w:val="Date"', 'w:pStyle w:val="Missing"'),
  },
  {
    title: 'a run in a style of paragraphs',
    finds: 'references: word/document.xml has //w:rStyle/@w:val Title',
    spoil: inDocument('w:rStyle w:val="Strong"', 'w:rStyle w:val="Title"'),
  },
  {
    title: 'a list that is not there',
    finds: 'references: word/document.xml has //w:numId/@w:val 99',
    spoil: inDocument('<w:numId w:val="1"/>', '<w:numId w:val="99"/>'),
  },
  {
    title: 'the alignment before the style',
    finds: 'order: w:pStyle in w:pPr',
    spoil: inDocument('<w:pStyle w:val="Date"/>', '<w:jc w:val="left"/><w:pStyle w:val="Date"/>'),
  },
  {
    title: 'the language before the style',
    finds: 'order: w:rStyle in w:rPr',
    spoil: inDocument('<w:rStyle w:val="Strong"/>', '<w:lang w:val="en-US"/><w:rStyle w:val="Strong"/>'),
  },
  {
    title: 'a caption before the look of a table',
    finds: 'order: w:tblLook in w:tblPr',
    spoil: inDocument(/(<w:tblLook [^>]*>)(<w:tblCaption [^>]*>)/, '$2$1'),
  },
  {
    title: 'a span before the width of a cell',
    finds: 'order: w:tcW in w:tcPr',
    spoil: inDocument(/(<w:tcW [^>]*>)(<w:gridSpan [^>]*>)/, '$2$1'),
  },
  {
    title: 'margins before the size of the page',
    finds: 'order: w:pgSz in w:sectPr',
    spoil: inDocument(/(<w:pgSz [^>]*>)(<w:pgMar [^>]*>)/, '$2$1'),
  },
  {
    title: 'a column narrower than its cells',
    finds: 'tables: ',
    spoil: inDocument(/<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="7"/>'),
  },
  {
    title: 'a row with a cell too few',
    finds: 'tables: 2 columns in a row of a table of 3',
    spoil: inDocument(/<w:tc>(?:(?!<\/w:tc>).)*人数.*?<\/w:tc>/, ''),
  },
  {
    title: 'a cell that ends with no paragraph',
    finds: 'tables: a cell that does not end with a paragraph',
    spoil: inDocument(/<w:p>(?:(?!<\/w:p>).)*6名.*?<\/w:p>/, ''),
  },
  {
    title: 'a cell that goes on from none',
    finds: 'tables: a cell goes on from none',
    spoil: inDocument('<w:vMerge w:val="restart"/>', ''),
  },
  {
    title: 'bold said at a run',
    finds: 'styles alone: w:b in word/document.xml',
    spoil: inDocument('<w:rStyle w:val="Strong"/>', '<w:b/>'),
  },
  {
    title: 'an indentation said at a paragraph',
    finds: 'styles alone: w:ind in word/document.xml',
    spoil: inDocument('<w:pStyle w:val="Date"/>', '<w:pStyle w:val="Date"/><w:ind w:left="300"/>'),
  },
  {
    title: 'a blank line for space',
    finds: 'blank: a paragraph of the style Normal',
    spoil: inDocument('<w:body>', '<w:body><w:p/>'),
  },
  {
    title: 'no title in the properties',
    finds: 'properties: no //dc:title',
    spoil: { part: 'docProps/core.xml', from: /<dc:title>.*<\/dc:title>/, to: '' },
  },
  {
    title: 'a default of the library',
    finds: 'properties: Un-named',
    spoil: { part: 'docProps/core.xml', from: /<dc:creator>.*<\/dc:creator>/, to: '<dc:creator>Un-named</dc:creator>' },
  },
  { title: 'a path of the machine', finds: 'private: ', spoil: inDocument('職務要約', `${process.cwd()}/resume.yaml`) },
  {
    title: 'a level of headings left out',
    finds: 'levels: 3 under 1',
    spoil: inDocument(/"Heading2\w*"/, '"Heading3"'),
  },
  {
    title: 'a picture without words',
    finds: 'alternatives: a picture',
    spoil: inDocument(/descr="構成図"/, 'descr=""'),
  },
  {
    title: 'a table without a title',
    finds: 'alternatives: a table without a title',
    spoil: inDocument(/<w:tblCaption [^>]*>/, ''),
  },
];
