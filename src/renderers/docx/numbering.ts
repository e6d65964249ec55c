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
/** Word's lists have nine levels; what is nested deeper stays at the last. */
export const LAST_LEVEL = 8;

/** An ordered list of the document: the level it stands at and its first number. */
export interface OrderedList {
  readonly level: number;
  readonly start: number;
}

/** The number (`w:num`) of the document's ordered list at `index`. */
export function orderedListId(index: number): number {
  return DONE_TASKS + 1 + index;
}

/** The numbering part for the ordered lists of a document, in order. */
export function numberingPart(theme: Theme, lists: readonly OrderedList[]): string {
  const own = KINDS.map(kind => element('w:num', { 'w:numId': kind.list }, [value('w:abstractNumId', kind.list)]));
  return part(
    element('w:numbering', { 'xmlns:w': WORD }, [
      ...KINDS.map(kind => definition(kind, theme)),
      ...own,
      ...lists.map(restart),
    ]),
  );
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

function restart(list: OrderedList, index: number): Node {
  return element('w:num', { 'w:numId': orderedListId(index) }, [
    value('w:abstractNumId', NUMBERS),
    element('w:lvlOverride', { 'w:ilvl': list.level }, [value('w:startOverride', list.start)]),
  ]);
}
