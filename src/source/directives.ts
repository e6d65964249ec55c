// Comments that speak to the program: `# resume-disable-next-line wording/product-spelling, dates/gap`.
import { parseEvents } from 'js-yaml';
import { indexLines } from '../text/lines.js';
import { buildDocuments, type Node, type ScalarNode } from './nodes.js';
import type { Range } from './ranges.js';
import type { Directive } from './source.js';

/** The comments of a file that can be read; what looks like one within a text is text. */
export function findDirectives(file: string, text: string): readonly Directive[] {
  if (!text.includes(word)) return [];
  const scalars = buildDocuments(text, parseEvents(text, {})).flatMap(({ root }) => scalarsIn(root));
  const lines = indexLines(text);
  return Array.from(text.matchAll(pattern)).flatMap(match => {
    const [whole, before = '', intro = '', names = ''] = match;
    const start = match.index + before.length;
    if (scalars.some(scalar => scalar.start <= start && start < scalar.end)) return [];
    const first = nextLine(text, lines, lines.place(start).line + 1);
    const line = lines.range(first);
    const begun = scalars.filter(scalar => beginsOn(line, scalar, text));
    return [
      {
        names: namesIn(file, names, start + intro.length),
        span: { file, start, end: match.index + whole.trimEnd().length },
        covers: { start: line.start, end: Math.max(line.end, ...begun.map(({ end }) => end)) },
      },
    ];
  });
}

const word = 'resume-disable-next-line';
const pattern = new RegExp(`^([ \\t]*)(#[ \\t]*${word}(?![\\w-]))(.*)$`, 'gm');

/** A block's own place is its content, which begins a line after its `|` or `>`. */
function beginsOn(line: Range, scalar: Range, text: string): boolean {
  if (scalar.start >= line.start && scalar.start <= line.end) return true;
  const opensBlock = /[|>][-+\d]*[ \t]*(?:#.*)?$/.test(text.slice(line.start, line.end));
  return opensBlock && scalar.start > line.end && text.slice(line.end, scalar.start).trim() === '';
}

function namesIn(file: string, text: string, offset: number): Directive['names'] {
  return Array.from(text.matchAll(/[^\s,]+/g), ({ 0: name, index }) => {
    const start = offset + index;
    return { name, span: { file, start, end: start + name.length } };
  });
}

function nextLine(text: string, lines: ReturnType<typeof indexLines>, from: number): number {
  for (let line = from; line <= lines.count; line++) {
    const { start, end } = lines.range(line);
    if (!/^\s*(#|$)/.test(text.slice(start, end))) return line;
  }
  return from;
}

function scalarsIn(node: Node): readonly ScalarNode[] {
  switch (node.kind) {
    case 'scalar':
      return [node];
    case 'sequence':
      return node.items.flatMap(scalarsIn);
    case 'mapping':
      return node.entries.flatMap(({ key, value }) => [...scalarsIn(key), ...scalarsIn(value)]);
    case 'alias':
      return [];
  }
}
