// A syntax error of the YAML library as diagnostics that name the likely cause.
import type { Diagnostic, Span, Words } from '../diagnostics/diagnostic.js';
import { indexLines, type LineIndex } from '../text/lines.js';
import { findSlipsNear } from './slips.js';
import { causes, reserved, type SyntaxKind, syntaxKinds, unclosed, unknownKind } from './syntax-kinds.js';
import { unclosedMark } from './unclosed.js';

/** Explains the library's `reason` at `offset`: by a slip on the lines before, by the characters there, or by its kind. */
export function explainSyntaxError(file: string, text: string, reason: string, offset: number): readonly Diagnostic[] {
  const lines = indexLines(text);
  const place = { file, text, lines, offset: lastWritten(text, offset) };
  const kind = syntaxKinds.find(item => item.reason.test(reason));
  const reserved = reservedCharacter(place, kind);
  if (reserved) return [reserved];
  const open = kind?.open && unclosedMark(text, place.offset);
  if (open !== undefined) return [neverClosed(place, open)];
  if (kind?.structural) {
    const slips = findSlipsNear(file, text, lines, lines.place(place.offset).line);
    if (slips.length > 0) return slips;
    const cause = structuralCause(place);
    if (cause) return [cause];
  }
  const { message, help } = kind ?? unknownKind;
  const known = kind ? message : { ja: message.ja, en: `${message.en} (${reason})` };
  return [diagnostic(kind?.code ?? 'yaml/syntax', spanFrom(place, kind), known, help)];
}

/** At the mark, with the place where reading broke off when that is on another line. */
function neverClosed(place: Place, at: number): Diagnostic {
  const { file, text, lines, offset } = place;
  const { message, help } = '[{'.includes(text.charAt(at)) ? unclosed.bracket : unclosed.quote;
  const found = diagnostic('yaml/syntax', spanAt(place, at), message, help);
  if (lines.place(at).line === lines.place(offset).line) return found;
  const line = lines.range(lines.place(offset).line);
  const stop = { file, start: offset, end: Math.max(line.end, offset) };
  return { ...found, related: [{ span: stop, message: brokeOff }] };
}

const brokeOff = { ja: 'ここで読み取れなくなりました', en: 'reading broke off here' };

interface Place {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly offset: number;
}

/** An error at the end of the text stands after the last thing written, not on an empty line below it. */
function lastWritten(text: string, offset: number): number {
  return Math.min(offset, text.trimEnd().length);
}

/** `@`, `` ` `` and `%` begin no plain value; nor does a `*` that is Markdown, or an `&` or `!` with a space. */
function reservedCharacter(place: Place, kind: SyntaxKind | undefined): Diagnostic | undefined {
  const { text, lines, offset } = place;
  const report = (at: number): Diagnostic => {
    const { message, help } = reserved(text.charAt(at));
    return diagnostic('yaml/reserved-character', spanAt(place, at), message, help);
  };
  if ('@`%'.includes(text.charAt(offset)) && offset < text.length) return report(offset);
  const { start, end } = lines.range(lines.place(offset).line);
  const line = text.slice(start, end);
  if (/^%(?!YAML|TAG)/.test(line)) return report(start);
  const marked =
    kind?.structural || /anchor/.test(String(kind?.reason)) ? /^ *(?:- +)*(?:[^\s:#"']+: +)?(?=[*&])/.exec(line) : null;
  return marked && start + marked[0].length < offset ? report(start + marked[0].length) : undefined;
}

function structuralCause(place: Place): Diagnostic | undefined {
  const { file, text, lines, offset } = place;
  const number = lines.place(offset).line;
  const { start } = lines.range(number);
  const before = text.slice(start, offset);
  const syntax = (at: number, cause: Pick<SyntaxKind, 'message' | 'help'>): Diagnostic =>
    diagnostic('yaml/syntax', spanAt(place, at), cause.message, cause.help);
  if (text.charAt(offset) === ':' && /:\s/.test(before)) return syntax(offset, causes.secondColon);
  if (/["'\]}]\s*$/.test(before)) return syntax(offset, causes.textAfterQuote);
  for (const line of [number, number - 1].filter(item => item > 0)) {
    const range = lines.range(line);
    const match = /^ *(?:- +)*[\w$-]+:(?=[^\s/])/.exec(text.slice(range.start, range.end));
    if (match) return syntax(range.start + match[0].length - 1, causes.noSpaceAfterColon);
  }
  const key = text.charAt(offset) === ':' ? /^ *(?:- +)*(?=[^\s-])/.exec(before) : null;
  if (!key) return undefined;
  return { ...syntax(start, causes.entryOutOfLine), span: { file, start: start + key[0].length, end: offset } };
}

/** The character at which reading stopped, with what belongs to the mistake before it. */
function spanFrom(place: Place, kind: SyntaxKind | undefined): Span {
  const { text, lines, offset } = place;
  const stop = spanAt(place, offset);
  const { start } = lines.range(lines.place(offset).line);
  const before = kind?.from?.exec(text.slice(start, offset));
  if (!before) return stop;
  return { ...stop, start: start + before.index, end: /[\s,\]}]/.test(text.charAt(offset)) ? offset : stop.end };
}

/** The whole character at an offset; nothing at the end of a line. */
function spanAt({ file, text }: Place, offset: number): Span {
  const codePoint = text.codePointAt(offset);
  const isText = codePoint !== undefined && codePoint !== 0x0a && codePoint !== 0x0d;
  return { file, start: offset, end: offset + (isText ? String.fromCodePoint(codePoint).length : 0) };
}

function diagnostic(code: string, span: Span, message: Words, help: Words): Diagnostic {
  return { code, severity: 'error', message, span, help };
}
