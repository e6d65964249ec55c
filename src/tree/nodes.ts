// The one value between documents and renderers: what a document says and how it is built up.
// It carries no font, colour or spacing (those are the theme's) and no raw markup.

/** Lengths are millimetres wherever a name ends in `mm` or the docstring says so. */
export interface Page {
  readonly size: PageSize;
  /** Margins in mm. */
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** `JIS-B5` is 182 × 257 mm (JIS P 0138); ISO's B5 is another size. */
export type PageSize = 'A4' | 'JIS-B5' | 'letter';

/** Left, centre and right of a header or footer line. */
export interface RunningLine {
  readonly left: readonly Inline[];
  readonly center: readonly Inline[];
  readonly right: readonly Inline[];
}

/** A whole document. */
export interface Tree {
  readonly type: 'tree';
  /** BCP 47 tag of the document's language. */
  readonly lang: 'ja' | 'en';
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The document's own date as `YYYY-MM-DD`; files carry it in place of the clock. */
  readonly date: string;
  readonly page: Page;
  readonly running: { readonly header: RunningLine; readonly footer: RunningLine };
  /** schema.org JSON about the person; composed from the selected résumé, hence already redacted. */
  readonly about?: { readonly [key: string]: unknown };
  readonly children: readonly Block[];
}

export type Block =
  | Title
  | Section
  | Paragraph
  | List
  | Definitions
  | Table
  | Image
  | Quote
  | CodeBlock
  | Rule
  | PageBreak;

/** The document's title; one a document. */
export interface Title {
  readonly type: 'title';
  readonly children: readonly Inline[];
}

/** A heading and what stands under it. */
export interface Section {
  readonly type: 'section';
  /** 1 is the highest level under the title; no level is skipped. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly heading: readonly Inline[];
  /** A period or place said beside the heading. */
  readonly detail?: readonly Inline[];
  /** What the section is, for themes and anchors: `summary`, `work`, `employer`, `project` … */
  readonly role?: string;
  /** What must stay on one page: the heading with its first lines, or the whole section. */
  readonly keep: 'heading' | 'whole';
  readonly children: readonly Block[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly align: 'start' | 'center' | 'end';
  /** `date`, `byline`, `closing`, `facts` … for themes. */
  readonly role?: string;
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list. */
  readonly start: number;
  /** Tight lists have no space between items. */
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Present in a task list. */
  readonly checked?: boolean;
  readonly children: readonly Block[];
}

/** Term–value lines such as 事業内容：…; terms are short. */
export interface Definitions {
  readonly type: 'definitions';
  readonly role?: string;
  readonly items: readonly { readonly term: readonly Inline[]; readonly children: readonly Inline[] }[];
}

export interface Table {
  readonly type: 'table';
  /** What the table is, for themes and for readers who cannot see it. */
  readonly label: string;
  readonly role?: string;
  /** One entry a column: mm, or a share of what is left. */
  readonly columns: readonly Column[];
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly width: { readonly mm: number } | { readonly fraction: number };
  readonly align: 'start' | 'center' | 'end';
}

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** A header cell names its row (in a body row) or its column (in a head row). */
  readonly header: boolean;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly Block[];
}

export interface Image {
  readonly type: 'image';
  readonly alt: string;
  /** Size as printed, in mm. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly role?: string;
  /** The path as the résumé gives it. */
  readonly source: string;
  /** Checked bytes, filled in by the pipeline before any renderer sees the tree. */
  readonly data?: ImageData;
}

/** A picture's file, upright, and its size in pixels; where the proportion is another than on paper, it is cropped. */
export interface ImageData {
  readonly mime: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Quote {
  readonly type: 'quote';
  readonly children: readonly Block[];
}

export interface CodeBlock {
  readonly type: 'codeBlock';
  readonly language: string;
  readonly text: string;
}

/** A thematic break. */
export interface Rule {
  readonly type: 'rule';
}

export interface PageBreak {
  readonly type: 'pageBreak';
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Strikethrough
  | Code
  | Link
  | Ruby
  | Span
  | LineBreak
  | PageNumber
  | PageCount;

/** Plain characters; never a line break. */
export interface Text {
  readonly type: 'text';
  readonly text: string;
}

export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

export interface Strikethrough {
  readonly type: 'strikethrough';
  readonly children: readonly Inline[];
}

export interface Code {
  readonly type: 'code';
  readonly text: string;
}

/** `href` has a checked scheme: http, https, mailto or tel, and is percent-encoded. */
export interface Link {
  readonly type: 'link';
  readonly href: string;
  readonly children: readonly Inline[];
}

/** A reading over its base, such as 﨑 with さき. */
export interface Ruby {
  readonly type: 'ruby';
  readonly base: string;
  readonly reading: string;
}

/** Text in another language than the document's. */
export interface Span {
  readonly type: 'span';
  readonly lang: string;
  readonly children: readonly Inline[];
}

/** A hard line break. */
export interface LineBreak {
  readonly type: 'lineBreak';
}

/** The number of the page it stands on; in running lines only. */
export interface PageNumber {
  readonly type: 'pageNumber';
}

/** The number of pages; in running lines only. */
export interface PageCount {
  readonly type: 'pageCount';
}
