// Headings as paragraphs: the words, the period where the theme has it, and the rule that goes on from the words.
import type { Structure } from '../../themes/theme.js';
import type { Block, Section } from '../../tree/nodes.js';
import { around, inlines, lineBreak, run, space, tab, textContent } from './inlines.js';
import { inlineWidth } from './measure.js';
import { type ParagraphOptions, paragraph } from './paragraphs.js';
import type { Build, Place } from './place.js';
import type { Content } from './xml.js';

/** The heading of a section. */
export function heading(node: Section, place: Place, build: Build): Content {
  const { theme } = build;
  const { sizes } = theme;
  const size = [sizes.heading1, sizes.heading2, sizes.heading3][node.level - 1] ?? sizes.heading3;
  const detail = node.detail ?? [];
  const width = inlineWidth(node.heading, size) + inlineWidth(detail, sizes.small);
  const options: ParagraphOptions = {
    style: `Heading${node.level}`,
    indent: place.depth,
    // Right under a section's heading a rule above would be one too many.
    employer: isEmployer(node) && !(theme.structure.employer === 'ruled' && place.underHeading),
    joined: isEmployer(node) && theme.structure.employer === 'table' && isFacts(node.children[0]),
    nodes: [...node.heading, ...detail],
  };
  const parts: Parts = {
    words: inlines(node.heading, { ...around(build, size), bold: true }),
    detail: inlines(detail, { ...around(build, sizes.small), style: 'HeadingDetail' }),
    fits: width < place.width - size * 20,
    ruled: theme.structure.heading === 'trailing' && node.level === 1,
    gap: run(textContent(space(build.lang))),
  };
  return paragraph(options, arranged(parts, place, build), place, build);
}

/** True for the heading of an employer among others; where employers are sections themselves, they look like sections. */
export function isEmployer({ role, level }: Section): boolean {
  return role === 'employer' && level === 2;
}

function isFacts(node: Block | undefined): boolean {
  return node?.type === 'paragraph' && node.role === 'facts';
}

interface Parts {
  readonly words: readonly Content[];
  /** The period or place; nothing where there is none. */
  readonly detail: readonly Content[];
  /** All of it has room on one line. */
  readonly fits: boolean;
  /** A rule goes on from the words to the end of the line. */
  readonly ruled: boolean;
  readonly gap: Content;
}

function arranged(parts: Parts, { container }: Place, { theme }: Build): readonly Content[] {
  const { words, detail, fits, ruled } = parts;
  // Only on the page do lines end where the style's stop is.
  const way = container === 'body' ? theme.structure.detail : 'beside';
  const rule = ruled && fits && container === 'body' ? [run(textContent(' ')), tab('HeadingRule')] : [];
  if (detail.length === 0) return [...words, ...rule];
  return ways[way]({ ...parts, rule });
}

const ways: {
  readonly [way in Structure['detail']]: (parts: Parts & { readonly rule: readonly Content[] }) => readonly Content[];
} = {
  end: ({ words, detail, fits, rule }) => [
    ...words,
    ...(rule.length > 0 ? rule : fits ? [tab()] : [lineBreak(), tab()]),
    ...detail,
  ],
  below: ({ words, detail, rule }) => [...words, ...rule, lineBreak(), ...detail],
  beside: ({ words, detail, rule, gap }) => [...words, gap, ...detail, ...rule],
};
