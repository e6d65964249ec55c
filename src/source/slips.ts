// Mistakes that Japanese keyboards make in YAML: full-width colons, spaces and dashes, which YAML takes for letters.

import { SCALAR_STYLE } from 'js-yaml';
import type { Diagnostic, Severity, Span, Words } from '../diagnostics/diagnostic.js';
import type { LineIndex } from '../text/lines.js';
import { type Entry, type Node, visitNodes } from './nodes.js';

/**
 * Slips in a text that YAML accepted: keys that begin with a long dash, begin or end with a full-width space or hold a
 * full-width colon, and lines of plain text that look like `key：value` or, where no prose can be, `ー item`. What might be
 * prose is left alone: in lists, only a key that the same file uses elsewhere counts.
 */
export function findSwallowedSlips(file: string, text: string, root: Node): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const keys = collectKeys(root);
  const check = (node: Node, role: Role): void => {
    if (!isPlain(node)) return;
    const slips = role === 'key' ? keySlips(file, text, node) : valueSlips(file, text, node, role, keys);
    for (const slip of slips) found.push(slip);
  };
  check(root, 'value');
  visitNodes(root, node => {
    if (node.kind === 'sequence') for (const item of node.items) check(item, 'item');
    if (node.kind === 'mapping') {
      for (const { key, value } of node.entries) {
        check(key, 'key');
        check(value, 'value');
      }
    }
  });
  return found;
}

/** Slips on the line that YAML stopped at or on those just before it, which are the likely cause. */
export function findSlipsNear(file: string, text: string, lines: LineIndex, line: number): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let at = line; at >= Math.max(1, line - reach); at--) {
    const { start, end } = lines.range(at);
    const slip = lineSlip(file, text.slice(start, end), start);
    if (slip) found.unshift(slip);
    // The line that stopped YAML may be sound and the one before it to blame; beyond that, only an unbroken run is.
    else if (at < line) break;
  }
  return found;
}

type Role = 'key' | 'item' | 'value';

/** How many lines before the one that YAML stopped at are looked at. */
const reach = 20;

function isPlain(node: Node): boolean {
  return node.kind === 'scalar' && node.event.style === SCALAR_STYLE.PLAIN && node.end > node.start;
}

function collectKeys(root: Node): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = ({ name }: Entry): void => {
    if (name !== undefined) keys.add(name);
  };
  visitNodes(root, node => {
    if (node.kind === 'mapping') node.entries.forEach(add);
  });
  return keys;
}

function keySlips(file: string, text: string, key: Node): readonly Diagnostic[] {
  const written = text.slice(key.start, key.end);
  const leading = written.length - written.replace(/^\u3000[ \u3000]*/, '').length;
  if (leading > 0) return [slip('yaml/full-width-space', spanOf(file, key.start, leading), words.space)];
  if (dashItem.test(written)) return [dashSlip(file, written, key.start)];
  const trailing = written.length - trimSpaces(written).length;
  if (trailing > 0) return [slip('yaml/full-width-space', spanOf(file, key.end - trailing, trailing), words.space)];
  const colon = /^([a-z$][\w$-]*)[ \u3000]*：/.exec(written);
  return colon ? [slip('yaml/full-width-colon', spanOf(file, key.start + colon[0].length - 1, 1), words.colon)] : [];
}

/** Without the ordinary and full-width spaces at its end. A pattern would look for that end from every space on. */
function trimSpaces(written: string): string {
  let end = written.length;
  while (end > 0 && ' \u3000'.includes(written.charAt(end - 1))) end--;
  return written.slice(0, end);
}

function valueSlips(
  file: string,
  text: string,
  node: Node,
  role: Role,
  keys: ReadonlySet<string>,
): readonly Diagnostic[] {
  const begins = beginsLine(text, node.start);
  const written = text.slice(node.start, node.end);
  if (!begins && role === 'value' && /^\u3000/.test(written)) {
    const spaces = /^\u3000+/.exec(written)?.[0] ?? '';
    return [slip('yaml/full-width-space', spanOf(file, node.start, spaces.length), words.leadingSpace, 'warning')];
  }
  const mayBeProse = role === 'item' || !begins;
  if (!mayBeProse && areDashItems(written)) return [dashSlip(file, written, node.start)];
  return [...written.matchAll(/(?:^|[\r\n][ \t\r\n]*)([^\r\n]+)/g)]
    .filter(({ index }) => begins || index > 0)
    .flatMap(match => {
      const line = match[1] ?? '';
      const start = node.start + match.index + match[0].length - line.length;
      const found = swallowedLine(file, line, start, name => keys.has(name) || (!mayBeProse && /^[a-z$]/.test(name)));
      return found ? [found] : [];
    });
}

/** A long vowel mark or a dash that is not `-`, in place of the mark of a list's item. */
const dashItem = /^([ー－―—–‐−])[ \u3000]+\S/;

/** Lines that all begin like items: a text may begin so once. */
function areDashItems(written: string): boolean {
  const lines = written.split(/[\r\n]+[ \t]*/);
  return lines.length > 1 && lines.every(line => dashItem.test(line));
}

function dashSlip(file: string, written: string, start: number): Diagnostic {
  return slip('yaml/full-width-dash', spanOf(file, start, 1), dashWords(written.charAt(0)));
}

/** Nothing but indentation and dashes stands before `offset` on its line. */
function beginsLine(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && ' -\ufeff'.includes(text.charAt(start - 1))) start--;
  const isLineStart = start === 0 || '\r\n'.includes(text.charAt(start - 1));
  return isLineStart && /^[ \ufeff]*(?:- +)*$/.test(text.slice(start, offset));
}

/** A line of plain text that was meant as an entry or an item. */
function swallowedLine(
  file: string,
  line: string,
  start: number,
  isKey: (name: string) => boolean,
): Diagnostic | undefined {
  const space = /^(?:[A-Za-z_$][\w$-]*:|-)(\u3000+)/.exec(line);
  if (space?.[1]) {
    return slip(
      'yaml/full-width-space',
      spanOf(file, start + space[0].length - space[1].length, space[1].length),
      words.space,
    );
  }
  const colon = /^([A-Za-z_$][\w$-]*)[ \u3000]*：/.exec(line);
  if (!colon?.[1] || !isKey(colon[1])) return undefined;
  return slip('yaml/full-width-colon', spanOf(file, start + colon[0].length - 1, 1), words.colon);
}

/** A slip anywhere on a line that YAML could not make sense of. */
function lineSlip(file: string, line: string, start: number): Diagnostic | undefined {
  for (const { pattern, code, text } of linePatterns) {
    const match = pattern.exec(line);
    const marked = match?.[1];
    const found = typeof text === 'function' ? text(marked ?? '') : text;
    if (match && marked) return slip(code, spanOf(file, start + match[0].length - marked.length, marked.length), found);
  }
  return undefined;
}

function spanOf(file: string, start: number, length: number): Span {
  return { file, start, end: start + length };
}

interface SlipWords {
  readonly message: Words;
  readonly label?: Words;
  readonly help: Words;
}

function dashWords(found: string): SlipWords {
  return {
    message: {
      ja: `リストの項目の先頭が「${found}」になっているため、項目として読み取れません。`,
      en: `The line begins with \`${found}\`, which does not make it an item of a list.`,
    },
    label: { ja: '半角の「-」ではありません', en: 'not a hyphen' },
    help: {
      ja: '半角のハイフンと半角スペース「- 」に直してください。',
      en: 'write a half-width hyphen and a space, `- `',
    },
  };
}

const words = {
  colon: {
    message: {
      ja: 'キーの後ろのコロンが全角「：」になっているため、キーと値に分かれません。',
      en: 'The colon after the key is full-width (`：`), so YAML does not see a key and a value.',
    },
    label: { ja: '全角コロン', en: 'full-width colon' },
    help: {
      ja: '半角のコロンと半角スペース「: 」に直してください。文章として書いた行であれば、値全体を引用符で囲んでください。',
      en: 'write a half-width colon and a space, `: `; if the line is meant as text, put the whole value in quotes',
    },
  },
  space: {
    message: {
      ja: '全角スペースが使われています。YAML では全角スペースは文字として扱われ、字下げや区切りになりません。',
      en: 'There is a full-width space here; YAML takes it for a letter, not for indentation or a separator.',
    },
    label: { ja: '全角スペース', en: 'full-width space' },
    help: { ja: '半角スペースに置き換えてください。', en: 'replace it with ordinary spaces' },
  },
  leadingSpace: {
    message: {
      ja: '値の先頭に全角スペースがあり、値の一部として文書に出力されます。',
      en: 'The value begins with a full-width space, which becomes part of it and is printed.',
    },
    label: { ja: '全角スペース', en: 'full-width space' },
    help: {
      ja: '不要であれば削除してください。意図した字下げであれば、値全体を引用符で囲んでください。',
      en: 'remove it; if it is meant, put the whole value in quotes',
    },
  },
  tab: {
    message: {
      ja: '字下げにタブ文字が使われています。YAML ではタブで字下げできません。',
      en: 'The line is indented with a tab, which YAML does not allow.',
    },
    label: { ja: 'タブ文字', en: 'tab' },
    help: {
      ja: '半角スペース（1段につき2個）に置き換えてください。',
      en: 'indent with spaces, two for each level',
    },
  },
} as const satisfies Record<string, SlipWords>;

/** What is looked for on a line that YAML rejects; group 1, at the end of the match, is what gets marked. */
const linePatterns = [
  { pattern: /^ *(\t+)/, code: 'yaml/tab', text: words.tab },
  { pattern: /^[ \t]*(?:- +)*(\u3000[ \u3000]*)/, code: 'yaml/full-width-space', text: words.space },
  { pattern: /^ *(?:- +)*([ー－―—–‐−])(?=[ \u3000]+\S)/, code: 'yaml/full-width-dash', text: dashWords },
  { pattern: /^ *([ー－―—–‐−])(?=[\w$]+[:：])/, code: 'yaml/full-width-dash', text: dashWords },
  { pattern: /^ *(?:- +)*-(\u3000+)/, code: 'yaml/full-width-space', text: words.space },
  { pattern: /^ *(?:- +)*[^\s:#]+:(\u3000+)/, code: 'yaml/full-width-space', text: words.space },
  {
    pattern: /^ *(?:- +)*["']?[^\s:：#"'、。「」（）]{1,40}["']?[ \u3000]*(：)/,
    code: 'yaml/full-width-colon',
    text: words.colon,
  },
] as const;

function slip(code: string, span: Span, { message, label, help }: SlipWords, severity: Severity = 'error'): Diagnostic {
  return { code, severity, message, span, ...(label && { label }), help };
}
