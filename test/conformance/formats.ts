// What the conformance test needs to know of each format: how to read its text back, and the construct of each node.

import { strFromU8, unzipSync } from 'fflate';
import { htmlText, stockHtml } from '../support/stock-markdown.js';
import type { Holder, NodeName } from '../support/trees.js';

export interface Format {
  /** The name in the registry. */
  readonly name: string;
  /** The text in reading order, as a reader of the format would extract it. */
  readonly text: (content: string | Uint8Array) => string;
  /** The part of the output in which constructs are looked for. */
  readonly markup: (content: string | Uint8Array) => string;
  /** The format's own construct for each node that has one; some depend on the holder. */
  readonly constructs: Readonly<Record<Exclude<NodeName, Plain>, RegExp | ((holder: Holder) => RegExp)>>;
  /** Cases, by name, in which what the holder looks like already says the node, each with its reason. */
  readonly saidByHolder?: Readonly<Record<string, string>>;
}

/** Nodes that are their text, and those that stand in running lines alone. */
export type Plain = 'text' | 'paragraph' | 'pageNumber' | 'pageCount';

const inCell = (cell: RegExp, elsewhere: RegExp) => (holder: Holder) => (holder === 'cell' ? cell : elsewhere);

const markdown: Format = {
  name: 'md',
  text: content => htmlText(stockHtml(string(content))),
  markup: string,
  constructs: {
    title: /^# /gm,
    section: inCell(/<strong>節の見出し<\/strong> 2021年/g, /^[-> \d.|]*#{2,6} \S/gm),
    list: inCell(/・/g, /^[> ]*(?:\d+\. {1,2})?[-*] /gm),
    orderedList: /(?:^|<br>) *(?:> )?[34]\. /gm,
    taskList: inCell(/[☑☐] /g, /[-*] \[[ x]\] /g),
    definitions: /(?:[-*] |<br>)(?:事業内容|従業員数|まえ.*うしろ|用語)：/g,
    table: inCell(/ \/ /g, /\| [-:]{3,} \|/g),
    spanningTable: inCell(/ \/ /g, /\| [-:]{3,} \|/g),
    image: /!\[灰色の点\]\(dot\.png\)/g,
    quote: inCell(/<blockquote>/g, /^[-\d. ]*(?:> )+引用/gm),
    codeBlock: inCell(/`const rate = 1\.5;`/g, /```ts$/gm),
    rule: inCell(/<hr>/g, /^[> ]*(?:---|___)$/gm),
    pageBreak: /$^/g,
    strong: /\*\*(?=太い)|<strong>(?=太い)/g,
    emphasis: /\*(?=強めた)|<em>(?=強めた)/g,
    strikethrough: /~~(?=消した)|<s>(?=消した)/g,
    code: /`retry --max 3`/g,
    link: /\[公開した資料\]\(https:\/\/example\.com\/a\?b=1&c=2\)/g,
    ruby: /<ruby>﨑元<rt>さきもと<\/rt><\/ruby>/g,
    span: /$^/g,
    lineBreak: / {2}\n|<br>/g,
  },
};

const html: Format = {
  name: 'html',
  text: content => htmlText(body(content)),
  markup: body,
  constructs: {
    title: /<h1>/g,
    section: /<h[2-6]>/g,
    list: /<ul[ >]/g,
    orderedList: /<ol[^>]* start="3"/g,
    taskList: /<li class="task( done)?"/g,
    definitions: /<dt>/g,
    table: /<table[ >]/g,
    spanningTable: /<t[hd][^>]*(?:rowspan="2"|colspan="2")/g,
    image: /<img[^>]* src="data:image\/png;base64,/g,
    quote: /<blockquote>/g,
    codeBlock: /<pre><code class="language-ts">/g,
    rule: /<hr>/g,
    pageBreak: /class="page-break"/g,
    strong: /<strong>(?=太い)/g,
    emphasis: /<em>(?=強めた)/g,
    strikethrough: /<s>(?=消した)/g,
    code: /<code>retry --max 3<\/code>/g,
    link: /<a href="https:\/\/example\.com\/a\?b=1&amp;c=2">公開した資料<\/a>/g,
    ruby: /<ruby>﨑元<rt>さきもと<\/rt><\/ruby>/g,
    span: /<span lang="en">(?=Thank)/g,
    lineBreak: /<br>/g,
  },
};

const docx: Format = {
  name: 'docx',
  text: content => wordText(wordBody(content)),
  markup: wordBody,
  constructs: {
    title: /<w:pStyle w:val="Title"\/>/g,
    section: /<w:pStyle w:val="Heading[1-5]/g,
    list: /<w:pStyle w:val="ListBullet/g,
    orderedList: /<w:numPr>/g,
    taskList: /<w:numPr>/g,
    definitions: /<w:rStyle w:val="Term\w*"\/>/g,
    table: /<w:tbl>/g,
    spanningTable: /<w:gridSpan w:val="2"\/>|<w:vMerge w:val="restart"\/>/g,
    image: /<w:drawing>/g,
    quote: /<w:pStyle w:val="Quote/g,
    codeBlock: /<w:pStyle w:val="Code/g,
    rule: /<w:pStyle w:val="HorizontalRule/g,
    pageBreak: /<w:pageBreakBefore\/>|<w:br w:type="page"\/>/g,
    strong: /<w:rStyle w:val="\w*Strong\w*"\/>/g,
    emphasis: /<w:rStyle w:val="\w*Emphasis\w*"\/>/g,
    strikethrough: /<w:rStyle w:val="\w*Strikethrough\w*"\/>/g,
    code: /<w:rStyle w:val="\w*CodeText"\/>/g,
    link: /<w:hyperlink /g,
    ruby: /<w:ruby>/g,
    span: /<w:lang w:val="en"/g,
    lineBreak: /<w:br\/>/g,
  },
  saidByHolder: {
    'strong in title': 'titles are bold',
    'strong in heading': 'headings are bold',
    'emphasis in title': 'emphasis is bold, as titles are',
    'emphasis in heading': 'emphasis is bold, as headings are',
    'emphasis in strong': 'both are bold',
  },
};

const json: Format = {
  name: 'json',
  text: content => textsOf(JSON.parse(string(content)).children).join('\n'),
  markup: string,
  constructs: {
    title: /"type": "title"/g,
    section: /"type": "section"/g,
    list: /"type": "list"/g,
    orderedList: /"ordered": true,\s*"start": 3/g,
    taskList: /"checked": (?:true|false)/g,
    definitions: /"type": "definitions"/g,
    table: /"type": "table"/g,
    spanningTable: /"rowSpan": 2|"colSpan": 2/g,
    image: /"bytes": "iVBORw0KGgo/g,
    quote: /"type": "quote"/g,
    codeBlock: /"type": "codeBlock"/g,
    rule: /"type": "rule"/g,
    pageBreak: /"type": "pageBreak"/g,
    strong: /"type": "strong"/g,
    emphasis: /"type": "emphasis"/g,
    strikethrough: /"type": "strikethrough"/g,
    code: /"type": "code"/g,
    link: /"href": "https:\/\/example\.com\/a\?b=1&c=2"/g,
    ruby: /"type": "ruby"/g,
    span: /"type": "span"/g,
    lineBreak: /"type": "lineBreak"/g,
  },
};

/** PDF and PNG hand a page to the browser: that page is read here, without the marks for the pass that follows. */
const printed: Format = {
  ...html,
  text: content => html.text(withoutMarks(string(content))),
  markup: content => html.markup(withoutMarks(string(content))),
};

function withoutMarks(page: string): string {
  return page
    .replace(/<span role="figure" aria-label="keireki:Empty"[^>]*>&nbsp;<\/span>/g, '')
    .replace(/<span role="figure" aria-label="keireki:RB">([^<]*)<\/span>/g, '$1')
    .replace(/ role="figure" aria-label="keireki:[^"]*"/g, '');
}

/** One row a built-in format. */
export const formats: readonly Format[] = [
  markdown,
  html,
  { ...printed, name: 'pdf' },
  docx,
  { ...printed, name: 'png' },
  json,
];

function string(content: string | Uint8Array): string {
  if (typeof content !== 'string') throw new Error('text expected');
  return content;
}

function body(content: string | Uint8Array): string {
  const found = /<body>[\s\S]*<\/body>/.exec(string(content))?.[0];
  if (found === undefined) throw new Error('no body');
  return found;
}

function wordBody(content: string | Uint8Array): string {
  return wordPart(content, /^word\/document\.xml$/);
}

/** A part of a DOCX by its path. */
export function wordPart(content: string | Uint8Array, path: RegExp): string {
  if (typeof content === 'string') throw new Error('bytes expected');
  const part = Object.entries(unzipSync(content)).find(([name]) => path.test(name))?.[1];
  if (part === undefined) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

/** `w:t` in order, a reading after its base; breaks, tabs and the ends of paragraphs are line ends. */
function wordText(part: string): string {
  const ordered = part.replace(/(<w:rt>.*?<\/w:rt>)(<w:rubyBase>.*?<\/w:rubyBase>)/g, '$2$1');
  const lines = ordered.replace(/<w:(?:br|tab)(?: [^>]*)?\/>|<\/w:p>/g, '\n');
  return htmlText(lines.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, ''));
}

/** The strings that a tree prints, wherever in its JSON they stand. */
function textsOf(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return ['text', 'base', 'reading'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([own, inner]) => textsOf(inner, own));
}
