// Which bracket or quotation mark is still open where YAML stopped reading. The library says where it stopped, which may be
// lines below the mark that was forgotten.

/** The offset of the mark that is never closed: the outermost bracket, or the quotation mark that hides the brackets' ends. */
export function unclosedMark(text: string, stop: number): number | undefined {
  const open = openAt(text, stop);
  if (open.quote !== undefined) return isBroken(text, open.quote, stop) ? open.quote : undefined;
  const top = open.brackets.at(-1);
  if (top === undefined) return undefined;
  const [first = top] = open.brackets;
  if (stop >= text.length || !']}'.includes(text.charAt(stop))) return isBroken(text, first, stop) ? first : undefined;
  // A bracket of the other kind: the inner one is open, unless it is closed further on.
  const closing = closings[text.charAt(top)] ?? '';
  const rest = text.slice(stop, lineEnd(text, stop));
  return rest.includes(closing) ? undefined : top;
}

const closings: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The text ends at `stop`, or its line begins an entry of its own instead of going on with what was opened at `from`. */
function isBroken(text: string, from: number, stop: number): boolean {
  if (text.slice(stop).trim() === '') return true;
  const start = lineStart(text, stop);
  if (start <= from) return false;
  const line = text.slice(start, lineEnd(text, stop));
  if (!/^ *(?:- |-$|(?:"[^"]*"|'[^']*'|[^\s#,[\]{}"'][^,[\]{}"']*):(?: |$))/.test(line)) return false;
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0;
  return !/,\s*$/.test(line) && count(/[[{]/g) === count(/[\]}]/g);
}

interface Open {
  /** The brackets, from the outermost. */
  readonly brackets: readonly number[];
  readonly quote?: number;
}

/** What is open at `stop`, read line by line from the beginning. */
function openAt(text: string, stop: number): Open {
  let at = 0;
  let block: number | undefined;
  while (at < stop) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    const indent = line.search(/\S/);
    const isBlock: boolean = block !== undefined && (indent === -1 || indent > block);
    if (!isBlock) {
      const value = valueIn(line);
      block = value.block;
      const flow = value.start === undefined ? undefined : readFlow(text, at + value.start, stop);
      if (flow && 'open' in flow) return flow.open;
      at = nextLine(text, lineEnd(text, flow?.end ?? at));
    } else at = nextLine(text, end);
  }
  return { brackets: [] };
}

/** Where on a line a value in brackets or quotes begins, or the indentation beyond which the lines of a block stand. */
function valueIn(line: string): { readonly start?: number; readonly block?: number } {
  const dashes = /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
  const rest = line.slice(dashes, dashes + longestKey);
  const key =
    /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[{|>](?:[^:\s]|:(?=\S)|\s+(?=[^\s#:]))*) *:(?:\s+|$)/.exec(
      rest,
    )?.[0] ?? '';
  const start = dashes + key.length;
  const value = line.slice(start);
  if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(value)) {
    const indent = line.search(/\S/);
    return { block: key === '' ? line.slice(0, dashes).lastIndexOf('-') : Math.max(dashes, indent) };
  }
  return /^["'[{]/.test(value) ? { start } : {};
}

/** YAML 1.2 §7.4.2 has no longer ones on the line of their value. */
const longestKey = 1_024;

type Flow = { readonly end: number } | { readonly open: Open };

/** Reads a value in brackets or quotes to its end, or to `stop`. */
function readFlow(text: string, from: number, stop: number): Flow {
  const brackets: number[] = [];
  let at = from;
  while (at < stop) {
    const character = text.charAt(at);
    const begins = at === from || /[[{,:\s]/.test(text.charAt(at - 1));
    if ('"\''.includes(character) && begins) {
      const end = quoteEnd(text, at, stop);
      if (end === undefined) return { open: { brackets, quote: at } };
      at = end;
    } else if (character === '#' && begins) at = lineEnd(text, at);
    else {
      if ('[{'.includes(character)) brackets.push(at);
      if (']}'.includes(character)) brackets.pop();
      at++;
    }
    if (brackets.length === 0) return { end: at };
  }
  return { open: { brackets } };
}

/** The offset after the closing quotation mark, when it stands before `stop`. */
function quoteEnd(text: string, from: number, stop: number): number | undefined {
  const quote = text.charAt(from);
  for (let at = from + 1; at < stop; at++) {
    if (text.charAt(at) === '\\' && quote === '"') at++;
    else if (text.charAt(at) === quote) {
      if (quote === '"' || text.charAt(at + 1) !== quote) return at + 1;
      at++;
    }
  }
  return undefined;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
