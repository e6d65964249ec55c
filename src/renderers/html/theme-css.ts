// A theme's own CSS, made harmless: nothing of it loads anything from outside, and nothing ends the style element. The page's
// Content-Security-Policy is the second wall.
import { type CSSToken, stringify, TokenType, tokenize } from '@csstools/css-tokenizer';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Theme } from '../../themes/theme.js';

export interface SafeCss {
  readonly css: string;
  /** What was left out, as it was written. */
  readonly dropped: readonly string[];
}

/**
 * `css` without the rules and declarations that would load something: `@import`, and addresses other than `data:` ones
 * with a picture or a font in them. Comments are emptied; what is not closed is closed or left out.
 */
export function safeCss(css: string): SafeCss {
  const { kept, dropped } = sift(itemsOf(css));
  const safe = escapeEndTags(stringify(...kept).trim());
  // What is left is read once more: nothing may have come about by what was left out.
  return sift(itemsOf(safe)).dropped.length === 0 ? { css: safe, dropped } : { css: '', dropped: [css] };
}

/** `css` without an end tag in it: only that ends a style element. In CSS `\/` is a slash all the same. */
export function escapeEndTags(css: string): string {
  return css.replaceAll('</', '<\\/');
}

/** What is to be said of a theme's CSS: a warning for each part that is left out. */
export function themeCssFindings({ css }: Theme): readonly Diagnostic[] {
  return safeCss(css ?? '').dropped.map(part => {
    const words = part
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .replace(/;? ?$/, '')
      .trim();
    const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
    return {
      code: 'theme/unsafe-css',
      severity: 'warning',
      message: {
        ja: `CSS にある「${shown}」は使いません。`,
        en: `\`${shown}\` was left out of the CSS.`,
      },
      help: {
        ja: '文書の外にあるものは読み込みません。画像とフォントは data: の URL で埋め込んでください。',
        en: 'nothing outside the document is loaded; embed pictures and fonts as `data:` URLs',
      },
    };
  });
}

/** A declaration, or a rule with its block. */
interface Item {
  readonly words: readonly CSSToken[];
  readonly block?: readonly Item[];
  /** True with a semicolon behind it. */
  readonly ended: boolean;
  /** False where the sheet ends within brackets. */
  readonly closed: boolean;
}

/** Tokens, and how far they have been read. */
interface Reading {
  readonly tokens: readonly CSSToken[];
  at: number;
}

function itemsOf(css: string): readonly Item[] {
  // A string that is not ended ends here: with a line feed in it, it is none.
  const tokens = tokenize({ css: `${css}\n\n` }).flatMap(emptied);
  const reading = { tokens, at: 0 };
  const items: Item[] = [];
  while (reading.at < tokens.length) {
    items.push(...readItems(reading));
    // A brace that closes nothing.
    reading.at++;
  }
  return items;
}

/** A comment still parts two words where nothing else does, but says no more. */
function emptied(token: CSSToken): readonly CSSToken[] {
  const [type, , start, end] = token;
  if (type === TokenType.EOF) return [];
  const isComment = type === TokenType.Comment || type === TokenType.CDO || type === TokenType.CDC;
  return [isComment ? [TokenType.Comment, '/**/', start, end, undefined] : token];
}

/** Up to the brace that closes the block, or to the end. */
function readItems(reading: Reading): readonly Item[] {
  const items: Item[] = [];
  while (reading.at < reading.tokens.length && typeAt(reading) !== TokenType.CloseCurly) items.push(readItem(reading));
  return items;
}

function readItem(reading: Reading): Item {
  const start = reading.at;
  const closed = skipWords(reading);
  const words = reading.tokens.slice(start, reading.at);
  const end = typeAt(reading);
  if (end === TokenType.Semicolon || end === TokenType.OpenCurly) reading.at++;
  const ended = end === TokenType.Semicolon;
  if (end !== TokenType.OpenCurly) return { words, ended, closed };
  const block = readItems(reading);
  reading.at++;
  return { words, block, ended, closed };
}

/** Goes to the semicolon or brace that stands in no brackets; false where the brackets do not end. */
function skipWords(reading: Reading): boolean {
  const open: TokenType[] = [];
  for (; reading.at < reading.tokens.length; reading.at++) {
    const type = typeAt(reading);
    if (type === undefined || (open.length === 0 && ends.has(type))) return true;
    const closer = closers.get(type);
    if (closer !== undefined) open.push(closer);
    else if (type === open.at(-1)) open.pop();
  }
  return open.length === 0;
}

function typeAt({ tokens, at }: Reading): TokenType | undefined {
  return tokens[at]?.[0];
}

const ends: ReadonlySet<TokenType> = new Set([TokenType.Semicolon, TokenType.OpenCurly, TokenType.CloseCurly]);

const closers: ReadonlyMap<TokenType, TokenType> = new Map([
  [TokenType.Function, TokenType.CloseParen],
  [TokenType.OpenParen, TokenType.CloseParen],
  [TokenType.OpenSquare, TokenType.CloseSquare],
  [TokenType.OpenCurly, TokenType.CloseCurly],
]);

/** What of the items may stay, and the text of what may not. */
function sift(items: readonly Item[]): { readonly kept: readonly CSSToken[]; readonly dropped: readonly string[] } {
  const sifted = items.map(item => {
    if (!item.closed || loads(item.words)) return { kept: [], dropped: [stringify(...written(item))] };
    if (!item.block) return { kept: written(item), dropped: [] };
    const { kept, dropped } = sift(item.block);
    return { kept: [...item.words, brace.open, ...kept, brace.close], dropped };
  });
  return { kept: sifted.flatMap(({ kept }) => kept), dropped: sifted.flatMap(({ dropped }) => dropped) };
}

/** An item in full; its end sets it apart from what follows. */
function written({ words, block, ended }: Item): readonly CSSToken[] {
  if (block) return [...words, brace.open, ...block.flatMap(written), brace.close];
  const blank = words.every(([type]) => type === TokenType.Whitespace);
  return blank && !ended ? words : [...words, semicolon];
}

const brace: { readonly open: CSSToken; readonly close: CSSToken } = {
  open: [TokenType.OpenCurly, '{', -1, -1, undefined],
  close: [TokenType.CloseCurly, '}', -1, -1, undefined],
};
const semicolon: CSSToken = [TokenType.Semicolon, ';', -1, -1, undefined];

/** True when any of the words would load something, or cannot be read. */
function loads(words: readonly CSSToken[]): boolean {
  return words.some((token, index) => {
    switch (token[0]) {
      case TokenType.AtKeyword:
        return token[4].value.toLowerCase() === 'import';
      case TokenType.URL:
        return !token[1].endsWith(')') || !embedded.test(token[4].value);
      case TokenType.BadURL:
      case TokenType.BadString:
        return true;
      case TokenType.Function:
        return functionLoads(token[4].value.toLowerCase(), words.slice(index + 1));
      default:
        return false;
    }
  });
}

function functionLoads(name: string, following: readonly CSSToken[]): boolean {
  if (name !== 'url') return loaders.has(name);
  const address = following.find(([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment);
  return address?.[0] !== TokenType.String || !embedded.test(address[4].value);
}

/** Functions that take an address as a plain string, or as a variable; the last two are of browsers that nobody has. */
const loaders: ReadonlySet<string> = new Set([
  'src',
  'image',
  'image-set',
  '-webkit-image-set',
  'expression',
  'alphaimageloader',
]);

/** Pictures and fonts in the sheet itself; a browser runs no script of a picture and loads nothing for it. */
const embedded =
  /^data:(?:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)|font\/[a-z0-9-]+|application\/font-[a-z0-9]+)[;,]/i;
