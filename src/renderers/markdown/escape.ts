// Escapes what a Markdown parser would take for markup, and nothing else: `C#`, `1.5倍`, `a_b`, `->` and `[社内]` stay.
import { joined, type LinePlace, type Piece } from './pieces.js';

/** A line, or lines with hard breaks between, ready to stand in a document. */
export function escapeLine(pieces: readonly Piece[], place: LinePlace): string {
  const line = lineOf(trimmed(pieces), place);
  const escaped = new Set(rules.flatMap(rule => rule(line)));
  for (const index of addresses(line, escaped)) escaped.add(index);
  return Array.from(line.text.split(''), (unit, index) => (escaped.has(index) ? `\\${unit}` : unit)).join('');
}

interface Line {
  readonly text: string;
  /** What each UTF-16 unit of `text` belongs to. */
  readonly kinds: readonly Piece['kind'][];
  readonly place: LinePlace;
}

/** Offsets of text characters that need a backslash before them. */
type Rule = (line: Line) => readonly number[];

const rules: readonly Rule[] = [
  backslashes,
  codeMarks,
  delimiters,
  brackets,
  images,
  tags,
  references,
  pipes,
  lineStarts,
  closingHashes,
];

function lineOf(pieces: readonly Piece[], place: LinePlace): Line {
  const kinds = pieces.flatMap(piece => Array.from({ length: piece.text.length }, () => piece.kind));
  return { text: joined(pieces), kinds, place };
}

/** Blanks at the ends of lines mean nothing to a reader but something to Markdown. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind === 'markup' || piece.kind === 'code') return piece;
    const first = index === 0 || (pieces[index - 1]?.text.endsWith('\n') ?? false);
    const last = index === pieces.length - 1 || (pieces[index + 1]?.text.startsWith('  \n') ?? false);
    const start = first ? piece.text.replace(/^[ \t]+/, '') : piece.text;
    return { ...piece, text: last ? start.trimEnd() : start };
  });
}

function isText(line: Line, index: number): boolean {
  const kind = line.kinds[index];
  return kind !== undefined && kind !== 'markup' && kind !== 'code';
}

/** Offsets of the text characters that a pattern finds. */
function found(line: Line, pattern: RegExp): number[] {
  return Array.from(line.text.matchAll(pattern), match => match.index).filter(index => isText(line, index));
}

function backslashes(line: Line): readonly number[] {
  return found(line, /\\(?=[!-/:-@[-`{-~])/g);
}

/** One backtick alone opens nothing, but some parsers find no end of a link around it. */
function codeMarks(line: Line): readonly number[] {
  const runs = line.text.match(/`+/g) ?? [];
  return found(line, /`/g).filter(index => runs.length > 1 || line.kinds[index] !== 'text');
}

/** `*`, `_` and `~` that could pair with another, by a rule that is a little wider than CommonMark's flanking. */
function delimiters(line: Line): readonly number[] {
  return ['*', '_', '~'].flatMap(character => {
    const runs = runsOf(line, character);
    const opener = runs.findIndex(run => run.opens);
    const closer = runs.findLastIndex(run => run.closes);
    return runs
      .filter(
        (run, index) => run.mixed || (run.opens && closer > index) || (run.closes && opener !== -1 && opener < index),
      )
      .flatMap(run => run.offsets);
  });
}

function runsOf(line: Line, character: string) {
  return Array.from(line.text.matchAll(new RegExp(`\\${character}+`, 'g')), match => {
    const all = Array.from(match[0], (_, offset) => match.index + offset);
    const offsets = all.filter(index => isText(line, index));
    const before = /.$/su.exec(line.text.slice(0, match.index).slice(-2))?.[0] ?? '';
    const after = /^./su.exec(line.text.slice(match.index + match[0].length).slice(0, 2))?.[0] ?? '';
    const inWord = character === '_' && isWord(before) && isWord(after);
    return {
      offsets,
      mixed: offsets.length > 0 && offsets.length < all.length,
      opens: !inWord && !isBlank(after),
      closes: !inWord && !isBlank(before),
    };
  });
}

function isBlank(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}

/**
 * `](` after a bracket makes a link, and brackets in a link's own text can break it. marked forgets escapes of those, and
 * takes a bracket in code for the end of a link.
 */
function brackets(line: Line): readonly number[] {
  const first = line.text.indexOf('[');
  const links = first === -1 ? [] : found(line, /\](?=\()/g).filter(index => index > first);
  const own = found(line, /[[\]]/g).filter(index => line.kinds[index] === 'brackets');
  const inLink = found(line, /(?<=\])\(/g).filter(index => line.kinds[index] !== 'text');
  const throughCode = Array.from(line.text.matchAll(/\]\(/g)).some(({ index }) => line.kinds[index] === 'code');
  return [...links, ...own, ...inLink, ...(throughCode ? found(line, /\[/g) : [])];
}

function images(line: Line): readonly number[] {
  return found(line, /!(?=\[)/g).filter(index => !isText(line, index + 1));
}

function tags(line: Line): readonly number[] {
  const last = line.text.lastIndexOf('>');
  return found(line, /<(?=[A-Za-z/!?])/g).filter(index => index < last || isLineStart(line, index));
}

function references(line: Line): readonly number[] {
  return found(line, /&(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][A-Za-z\d]{1,31};)/g);
}

function pipes(line: Line): readonly number[] {
  return line.place === 'cell' ? found(line, /\|/g) : [];
}

function isLineStart(line: Line, index: number): boolean {
  return index === 0 || line.text.charAt(index - 1) === '\n';
}

/** What the start of a line could be taken for; the escape goes before the pattern's last character. */
const starts: readonly { readonly pattern: RegExp; readonly only?: 'first' | 'later' | 'item' }[] = [
  { pattern: /^#(?=#{0,5}(?:\s|$))/ },
  { pattern: /^>/ },
  { pattern: /^[-+*](?=\s|$)/ },
  { pattern: /^\d{1,9}[.)](?=\s|$)/ },
  { pattern: /^(?:`(?=``)|~(?=~~))/ },
  { pattern: /^(?:-(?=[ \t]*(?:-[ \t]*){2,}$)|_(?=[ \t]*(?:_[ \t]*){2,}$)|\*(?=[ \t]*(?:\*[ \t]*){2,}$))/ },
  { pattern: /^\[(?=[^\]]*\]:)/, only: 'first' },
  { pattern: /^\[(?=[ xX]\](?:\s|$))/, only: 'item' },
  { pattern: /^=(?==*[ \t]*$)/, only: 'later' },
  { pattern: /^[|:-](?=[-|: \t]*$)/, only: 'later' },
];

function lineStarts(line: Line): readonly number[] {
  if (line.place === 'cell' || line.place === 'heading') return [];
  let offset = 0;
  return line.text.split('\n').flatMap((text, number) => {
    const start = offset;
    offset += text.length + 1;
    const where = number > 0 ? ['later'] : line.place === 'item' ? ['first', 'item'] : ['first'];
    return starts
      .filter(({ only }) => only === undefined || where.includes(only))
      .flatMap(({ pattern }) => pattern.exec(text)?.[0].length ?? [])
      .map(length => start + length - 1)
      .filter(index => isText(line, start) && isText(line, index));
  });
}

/** A heading's closing `#`s would vanish. */
function closingHashes(line: Line): readonly number[] {
  return line.place === 'heading' ? found(line, /(?<=^|[ \t])#(?=#*[ \t]*$)/g) : [];
}

/**
 * A bare address takes in whatever follows it, backslashes and markup too, and the backslash before the `<` that it ends
 * at; one that would is kept from being a link.
 */
function addresses(line: Line, escaped: ReadonlySet<number>): readonly number[] {
  return Array.from(line.text.matchAll(/(?:https?|ftp):\/\/[^\s<]*|www\.[^\s<]*/gi)).flatMap(match => {
    const offsets = Array.from(match[0], (_, offset) => match.index + offset);
    if (line.kinds[match.index] !== 'text') return [];
    const end = match.index + match[0].length;
    const harmed = escaped.has(end) || offsets.some(index => escaped.has(index) || !isText(line, index));
    return harmed ? [match.index + match[0].search(/[:.]/)] : [];
  });
}
