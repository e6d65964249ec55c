// Paragraphs: which style a place asks for, and the little that a paragraph says beside it.
import type { Inline, Paragraph } from '../../tree/nodes.js';
import { type Alignment, type Numbering, paragraphProperties } from './formatting.js';
import { hasRuby } from './inlines.js';
import type { Build, Place } from './place.js';
import { LIST_STYLES } from './style-table.js';
import { type Child, type Content, element, written } from './xml.js';

/** What one paragraph says beside its text. */
export interface ParagraphOptions {
  readonly style: string;
  /** Steps of indentation that are not the style's own. */
  readonly indent?: number;
  /** Width of a column of terms, in full-width characters. */
  readonly terms?: number;
  /** True for the heading of an employer. */
  readonly employer?: boolean;
  /** True where facts right under it are the next row of the same table. */
  readonly joined?: boolean;
  readonly numbering?: Numbering;
  readonly align?: Alignment;
  /** The inline nodes, where readings among them need a taller line. */
  readonly nodes?: readonly Inline[];
}

/** A paragraph in a place. */
export function paragraph(options: ParagraphOptions, children: readonly Child[], place: Place, build: Build): Content {
  const style = build.styles.use(options.style, {
    afterTable: place.afterTable,
    spaced: place.spaceLast,
    indent: options.indent ?? 0,
    employer: options.employer ?? (place.underEmployer && options.style === 'Facts'),
    joined: options.joined ?? false,
    endsTitle: place.endsTitle,
    underTitle: place.underTitle,
    underHeading: place.underHeading,
    terms: options.terms ?? 0,
    inTable: place.inTable,
    ruby: hasRuby(options.nodes ?? []),
  });
  const properties = paragraphProperties({
    ...(style === 'Normal' ? {} : { style }),
    ...(place.keepLast ? { keepNext: true, keepLines: true } : {}),
    ...(place.newPage ? { pageBreakBefore: true } : {}),
    ...(options.numbering === undefined ? {} : { numbering: options.numbering }),
    ...(options.align === undefined ? {} : { align: options.align }),
  });
  return written(element('w:p', {}, [...properties, ...children]));
}

/** The style of running text in a place, and the indentation that it lacks. */
export function textStyle(place: Place): Pick<ParagraphOptions, 'style' | 'indent'> {
  if (place.container === 'quote') return { style: 'Quote', indent: place.depth - 1 };
  if (place.container === 'item') {
    const level = Math.min(place.depth, LIST_STYLES);
    return { style: `ListContinue${level === 1 ? '' : level}`, indent: place.depth - level };
  }
  if (place.container === 'cell') return { style: place.header ? 'TableHeading' : 'TableText' };
  return { style: 'Normal' };
}

/** The style and alignment of a paragraph of the tree. */
export function paragraphStyle(node: Paragraph, place: Place): Pick<ParagraphOptions, 'style' | 'indent' | 'align'> {
  const role = ROLES[node.role ?? ''];
  const own = role === undefined || place.container !== 'body' ? textStyle(place) : { style: role.style };
  const asked = node.align === 'start' && place.container === 'cell' ? place.align : node.align;
  const natural = place.container === 'body' ? (role?.align ?? 'start') : 'start';
  return { ...own, ...(asked === natural ? {} : { align: ALIGNMENTS[asked] }) };
}

const ALIGNMENTS: { readonly [align in Paragraph['align']]: Alignment } = {
  start: 'left',
  center: 'center',
  end: 'right',
};

const ROLES: { readonly [role: string]: { readonly style: string; readonly align: Paragraph['align'] } | undefined } = {
  date: { style: 'Date', align: 'end' },
  byline: { style: 'Byline', align: 'end' },
  label: { style: 'JobTitle', align: 'end' },
  contact: { style: 'Contact', align: 'end' },
  closing: { style: 'Closing', align: 'end' },
  facts: { style: 'Facts', align: 'start' },
  period: { style: 'Period', align: 'start' },
};
