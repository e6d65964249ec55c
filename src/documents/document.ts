// What a document is: a selected résumé in, a tree out. Here, and in `locales/`, words are chosen.
import type { Diagnostic, Report, Words } from '../diagnostics/diagnostic.js';
import type { DateStyle, Locale } from '../locales/locale.js';
import type { PlainDate } from '../resume/dates.js';
import type { Resume } from '../resume/resume.js';
import { type Role, roles } from '../resume/roles.js';
import type { Page, PageSize, Tree } from '../tree/nodes.js';

export { type Role, roles };

/** How a document is to be made; what flag, profile and configuration leave open, its `defaults` say. */
export interface DocumentSettings {
  /** One of the document's `layouts`. */
  readonly layout: string;
  readonly headings: Partial<Readonly<Record<Role, string>>>;
  /** Parts to print, in order; absent means the layout's own list. */
  readonly sections?: readonly Role[];
  readonly order: 'newest' | 'oldest';
  readonly dates: DateStyle;
  readonly era: boolean;
  /** How much of the address stands under the name. */
  readonly contact: 'none' | 'short' | 'full';
  /** Whether the photo stands beside the name. */
  readonly photo: boolean;
  readonly breakBefore: readonly Role[];
  readonly page: PageSize;
  /** What the theme has to say of a document's build. */
  readonly look: Look;
  /** Patterns of header and footer where they are not to be the document's own. */
  readonly running?: { readonly header?: RunningPattern; readonly footer?: RunningPattern };
}

/** What may stand in braces in a pattern of header or footer. */
export const runningPlaceholders = ['name', 'title', 'date', 'page', 'pages'] as const;

/** One of `runningPlaceholders`. */
export type RunningPlaceholder = (typeof runningPlaceholders)[number];

/** A header or footer as a pattern a slot, such as `{page} / {pages}`; a slot that is absent is empty. */
export interface RunningPattern {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

/** What of a theme decides how a document is put together, and not only how it looks. */
export interface Look {
  /** In mm. */
  readonly margin: Page['margin'];
  /** Projects as rows of a table, or under headings of their own. */
  readonly projects: 'table' | 'headings';
  /** Parts for a column at the side: they come right after the title block, in this order. */
  readonly side: readonly string[];
}

/** What a document is composed with besides the résumé. */
export interface ComposeContext {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly settings: DocumentSettings;
  readonly report: Report;
  /** Reports a finding within the text at `path` of the source; `place` counts UTF-16 units of that text. */
  readonly reportAt: (
    diagnostic: Diagnostic,
    path: readonly (string | number)[],
    place: { readonly start: number; readonly end: number },
  ) => void;
}

/** Something a document cannot do without; `path` is where in the résumé it belongs. */
export interface Need {
  /** Permanent code, such as `missing/name`. */
  readonly code: string;
  readonly path: readonly string[];
  readonly message: Words;
  readonly help: Words;
  missing(resume: Resume): boolean;
}

/** A document as a plugin gives it. */
export interface Document {
  readonly name: string;
  readonly title: Words;
  /** The first is the default. */
  readonly layouts: readonly [string, ...string[]];
  readonly needs: readonly Need[];
  /** What stands unless flag, profile or configuration says otherwise. */
  readonly defaults: Omit<DocumentSettings, 'layout' | 'look' | 'running'>;
  compose: Compose;
}

/** Makes the tree of a selected résumé; it reads nothing but its arguments. */
export type Compose = (resume: Resume, context: ComposeContext) => Tree;

/** A document as the registry lists it: all that names, checks and needs ask for, its composition loaded on demand. */
export interface DocumentEntry extends Omit<Document, 'compose'> {
  load(): Promise<Compose>;
}
