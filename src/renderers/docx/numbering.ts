// word/numbering.xml: bullets, numbers and check marks as Word's own lists, nine levels deep, restarted for each list.
import type { Theme } from '../../themes/theme.js';
import { paragraphProperties, runProperties } from './formatting.js';
import { WORD } from './settings.js';
import { ptToTwips } from './units.js';
import { element, type Node, part, value } from './xml.js';

/** The list (`w:num`) of all bullets. */
export const BULLETS = 1;
/** The list that the styles List Number belong to; each ordered list of a document has its own beside it. */
export const NUMBERS = 2;
/** Items of task lists: still open, and done. */
export const OPEN_TASKS = 3;
export const DONE_TASKS = 4;
/** The square before a section's heading, in themes that have one. */
export const SQUARES = 5;
/** Word's lists have nine levels; what is nested deeper stays at the last. */
export const LAST_LEVEL = 8;

/** An ordered list of the document: the level it stands at and its first number. */
export interface OrderedList {
  readonly level: number;
  readonly start: number;
}

/** The number (`w:num`) of the document's ordered list at `index`. */
export function orderedListId(index: number): number {
  return SQUARES + 1 + index;
}

/** The numbering part for the ordered lists of a document, in order. */
export function numberingPart(theme: Theme, lists: readonly OrderedList[]): string {
  const squares = theme.structure.heading === 'square' ? [SQUARES] : [];
  const own = [...KINDS.map(kind => kind.list), ...squares].map(list =>
    element('w:num', { 'w:numId': list }, [value('w:abstractNumId', list)]),
  );
  return part(
    element('w:numbering', { 'xmlns:w': WORD }, [
      ...KINDS.map(kind => definition(kind, theme)),
      ...squares.map(list => squareDefinition(list, theme)),
      ...own,
      ...lists.map(restart),
    ]),
  );
}

/** From a section's square to its words in twips. */
export function squareWidth({ sizes }: Theme): number {
  return ptToTwips(sizes.heading1 * 1.25);
}

interface Kind {
  readonly list: number;
  readonly format: 'bullet' | 'decimal';
  /** Paragraph styles linked to the levels, without the level's number. */
  readonly style?: string;
  readonly text: (level: number) => string;
  /**
   * From the mark to the text, as a share of a step of indentation. Marks begin there; numbers end there, so that 100.
   * grows to the left and all text begins at one edge.
   */
  readonly room: number;
  readonly font?: string;
}

const KINDS: readonly Kind[] = [
  { list: BULLETS, format: 'bullet', style: 'ListBullet', text: level => (level === 0 ? '•' : '–'), room: 0.8 },
  { list: NUMBERS, format: 'decimal', style: 'ListNumber', text: level => `%${level + 1}.`, room: 0.25 },
  { list: OPEN_TASKS, format: 'bullet', text: () => '☐', room: 1, font: 'Segoe UI Symbol' },
  { list: DONE_TASKS, format: 'bullet', text: () => '☑', room: 1, font: 'Segoe UI Symbol' },
];

function definition(kind: Kind, theme: Theme): Node {
  const levels = Array.from({ length: LAST_LEVEL + 1 }, (_, level) => levelOf(kind, level, theme));
  return element('w:abstractNum', { 'w:abstractNumId': kind.list }, [
    value('w:multiLevelType', 'multilevel'),
    ...levels,
  ]);
}

function levelOf(kind: Kind, level: number, theme: Theme): Node {
  const step = ptToTwips(theme.spacing.indent);
  const font = kind.font === undefined ? theme.fonts.body.word : { eastAsia: kind.font, latin: kind.font };
  const linked = kind.style !== undefined && level < 5;
  return element('w:lvl', { 'w:ilvl': level }, [
    value('w:start', 1),
    value('w:numFmt', kind.format),
    ...(linked ? [value('w:pStyle', `${kind.style}${level === 0 ? '' : level + 1}`)] : []),
    value('w:lvlText', kind.text(level)),
    value('w:lvlJc', kind.format === 'decimal' ? 'right' : 'left'),
    ...paragraphProperties({ left: step * (level + 1), hanging: Math.round(step * kind.room) }),
    ...(kind.format === 'bullet' ? runProperties({ fonts: font }) : []),
  ]);
}

function squareDefinition(list: number, theme: Theme): Node {
  const { eastAsia } = theme.fonts.heading.word;
  const width = squareWidth(theme);
  return element('w:abstractNum', { 'w:abstractNumId': list }, [
    value('w:multiLevelType', 'singleLevel'),
    element('w:lvl', { 'w:ilvl': 0 }, [
      value('w:start', 1),
      value('w:numFmt', 'bullet'),
      value('w:pStyle', 'Heading1'),
      value('w:lvlText', '■'),
      value('w:lvlJc', 'left'),
      ...paragraphProperties({ left: width, hanging: width }),
      ...runProperties({ fonts: { eastAsia, latin: eastAsia } }),
    ]),
  ]);
}

function restart(list: OrderedList, index: number): Node {
  return element('w:num', { 'w:numId': orderedListId(index) }, [
    value('w:abstractNumId', NUMBERS),
    element('w:lvlOverride', { 'w:ilvl': list.level }, [value('w:startOverride', list.start)]),
  ]);
}
