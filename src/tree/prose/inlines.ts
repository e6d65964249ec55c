// marked's inline tokens as inline nodes.
import type { MarkedToken, Token, Tokens } from 'marked';
import { checkedHref } from '../build.js';
import type { Inline } from '../nodes.js';
import { decodeEntities } from './entities.js';
import { type Findings, MAX_DEPTH } from './findings.js';
import { joinLines } from './soft-breaks.js';

/** The nodes of one line of prose, its soft line breaks joined. */
export function inlinesOf(tokens: readonly Token[], findings: Findings): readonly Inline[] {
  return joinLines(nodesOf(tokens.filter(isMarked), findings));
}

/** True for the tokens that marked itself makes; there are no others, since no extension is used. */
export function isMarked(token: Token): token is MarkedToken {
  return known.has(token.type);
}

const known: ReadonlySet<string> = new Set<MarkedToken['type']>([
  'blockquote',
  'br',
  'checkbox',
  'code',
  'codespan',
  'def',
  'del',
  'em',
  'escape',
  'heading',
  'hr',
  'html',
  'image',
  'link',
  'list',
  'list_item',
  'paragraph',
  'space',
  'strong',
  'table',
  'text',
]);

/** The HTML tags that are read, and what each becomes. */
const elements: Readonly<Record<string, (children: readonly Inline[]) => Inline>> = {
  strong: children => ({ type: 'strong', children }),
  em: children => ({ type: 'emphasis', children }),
  s: children => ({ type: 'strikethrough', children }),
};

const lineBreakTag = /^<br[ \t]*\/?>$/i;

interface Element {
  readonly name: string;
  readonly end: number;
}

function nodesOf(tokens: readonly MarkedToken[], findings: Findings): readonly Inline[] {
  const closed = pairTags(tokens, findings);
  const build = (from: number, to: number): readonly Inline[] => {
    const nodes: Inline[] = [];
    for (let index = from; index < to; index++) {
      const token = tokens[index];
      const element = closed.get(index);
      const wrap = element && elements[element.name];
      if (token === undefined) break;
      if (wrap === undefined || element === undefined) {
        for (const node of nodeOf(token, findings)) nodes.push(node);
        continue;
      }
      findings.pass(token.raw);
      nodes.push(wrap(build(index + 1, element.end)));
      findings.pass(tokens[element.end]?.raw ?? '');
      index = element.end;
    }
    return nodes;
  };
  return build(0, tokens.length);
}

/** The elements among some siblings: where each opens, and where it closes. A tag without its partner is none. */
function pairTags(tokens: readonly MarkedToken[], findings: Findings): ReadonlyMap<number, Element> {
  const closed = new Map<number, Element>();
  const open: { readonly name: string; readonly index: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    const tag = token.type === 'html' ? /^<(\/?)(strong|em|s)>$/i.exec(token.raw) : null;
    const name = tag?.[2]?.toLowerCase();
    if (tag === null || name === undefined) continue;
    if (tag[1] === '') {
      open.push({ name, index });
      continue;
    }
    const start = open.findLastIndex(entry => entry.name === name);
    const partner = open[start];
    if (partner === undefined) continue;
    open.length = start;
    if (open.length < MAX_DEPTH) closed.set(partner.index, { name, end: index });
    else findings.tooDeep();
  }
  return closed;
}

/** What an image's description says, its markup aside. */
function alternativeText(tokens: readonly Token[]): string {
  return tokens
    .map(token => {
      if ('tokens' in token && token.tokens) return alternativeText(token.tokens);
      return 'text' in token ? decodeEntities(token.text) : '';
    })
    .join('');
}

function nodeOf(token: MarkedToken, findings: Findings): readonly Inline[] {
  switch (token.type) {
    case 'strong':
      return [{ type: 'strong', children: nodesOf(token.tokens.filter(isMarked), findings) }];
    case 'em':
      return [{ type: 'emphasis', children: nodesOf(token.tokens.filter(isMarked), findings) }];
    case 'del':
      return [{ type: 'strikethrough', children: nodesOf(token.tokens.filter(isMarked), findings) }];
    case 'link':
      return linkOf(token, findings);
    case 'image':
      findings.image(token.raw, token.text);
      return textNode(alternativeText(token.tokens));
    case 'html':
      return htmlOf(token.raw, findings);
    case 'codespan':
      findings.pass(token.raw);
      return [{ type: 'code', text: token.text }];
    case 'br':
      return [{ type: 'lineBreak' }];
    case 'checkbox':
      return [];
    case 'escape':
      findings.pass(token.raw);
      return textNode(token.text);
    case 'text':
      findings.pass(token.raw);
      return textNode(decodeEntities(token.text));
    case 'blockquote':
    case 'code':
    case 'def':
    case 'heading':
    case 'hr':
    case 'list':
    case 'list_item':
    case 'paragraph':
    case 'space':
    case 'table':
      return textNode(token.raw);
  }
}

function linkOf(token: Tokens.Link, findings: Findings): readonly Inline[] {
  const href = token.autolink ? token.href : decodeEntities(token.href);
  const checked = checkedHref(href);
  // `vector<std::string>` looks like a link in angle brackets; it is text.
  if (checked === undefined && token.autolink) return textNode(token.raw);
  const children = nodesOf(token.tokens.filter(isMarked), findings);
  if (checked === undefined) {
    findings.link(token.href);
    return children;
  }
  findings.pass(token.href);
  return children.length === 0 ? [] : [{ type: 'link', href: checked, children }];
}

function htmlOf(raw: string, findings: Findings): readonly Inline[] {
  const readings = readingsOf(raw);
  if (!lineBreakTag.test(raw) && readings.length === 0) {
    findings.html(raw);
    return textNode(raw);
  }
  findings.pass(raw);
  return readings.length === 0 ? [{ type: 'lineBreak' }] : readings;
}

function readingsOf(raw: string): readonly Inline[] {
  if (!/^<ruby>.*<\/ruby>$/is.test(raw)) return [];
  const bare = raw.replace(/^<ruby>|<\/ruby>$|<rp>[^<>]*<\/rp>/gi, '');
  return [...bare.matchAll(/([^<>]+)<rt>([^<>]*)<\/rt>/gi)].map(([, base = '', reading = '']) => ({
    type: 'ruby',
    base: oneLine(base),
    reading: oneLine(reading),
  }));
}

function oneLine(text: string): string {
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** Line ends of other kinds count as the soft ones that they are in Markdown; a text never holds a line break. */
function textNode(text: string): readonly Inline[] {
  return [{ type: 'text', text: text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n') }];
}
