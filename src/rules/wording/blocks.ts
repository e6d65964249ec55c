// The blocks of a Markdown text as far as wording cares: paragraphs, items of lists, and the rest.

/** A block at UTF-16 offsets of the text; an item begins behind its marker. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'other';
  /** How far an item's marker is indented. */
  readonly indent: number;
  readonly start: number;
  readonly end: number;
}

/** The blocks of a text whose code is blanked out. A line that begins with ・ counts as an item, as it looks like one. */
export function blocksOf(words: string): readonly (Block | 'gap')[] {
  const blocks: (Block | 'gap')[] = [];
  let offset = 0;
  for (const line of words.split('\n')) {
    const last = blocks.at(-1);
    const own = blockOf(line, offset);
    const end = offset + line.trimEnd().length;
    if (own === 'text' && last && last !== 'gap' && last.kind !== 'other') blocks[blocks.length - 1] = { ...last, end };
    else if (own === 'text') blocks.push({ kind: 'paragraph', indent: 0, start: offset, end });
    else blocks.push(own);
    offset += line.length + 1;
  }
  return blocks;
}

function blockOf(line: string, offset: number): Block | 'gap' | 'text' {
  if (line.trim() === '') return 'gap';
  const end = offset + line.trimEnd().length;
  const item = /^([ \t　]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|・[ 　]*)(?=\S)/.exec(line);
  if (item) return { kind: 'item', indent: item[1]?.length ?? 0, start: offset + item[0].length, end };
  return /^ {0,3}(?:#{1,6}(?:\s|$)|>|\||(?:-{3,}|\*{3,}|_{3,})\s*$)/.test(line)
    ? { kind: 'other', indent: 0, start: offset, end }
    : 'text';
}
