// marked's tokenizer with Japanese emphasis, few HTML tags and a bound on nesting. It makes tokens only; nothing is
// rendered by marked.
import { Tokenizer, type Tokens } from 'marked';
import { delimiterPairs, type Pair } from './emphasis.js';
import { MAX_DEPTH } from './findings.js';

/** Overrides only what a stock parser reads otherwise; `tooDeep` is called where nesting is cut. */
export class ProseTokenizer extends Tokenizer {
  private readonly tooDeep: () => void;
  private blocks = 0;
  private inlines = 0;
  private readonly cache: { masked: string; pairs: ReadonlyMap<number, Pair> }[] = [];

  constructor(tooDeep: () => void) {
    super();
    this.tooDeep = tooDeep;
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    return this.inBlock(/^ {0,3}>/.test(src), () => super.blockquote(src));
  }

  override list(src: string): Tokens.List | undefined {
    return this.inBlock(/^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:\s|$)/.test(src), () => super.list(src));
  }

  /** HTML never forms a block: its tags are inline, so that they can be shown as text where they stand. */
  override html(): undefined {
    return undefined;
  }

  override tag(src: string): Tokens.Tag | undefined {
    if (!src.startsWith('<')) return undefined;
    const raw = RUBY.exec(src)?.[0] ?? this.rules.inline.tag.exec(src)?.[0];
    if (raw === undefined) return undefined;
    return { type: 'html', raw, text: raw, block: false, inLink: false, inRawBlock: false };
  }

  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    return this.inInline(/^!?\[/.test(src), () => super.link(src));
  }

  override reflink(src: string, links: Parameters<Tokenizer['reflink']>[1]): ReturnType<Tokenizer['reflink']> {
    return this.inInline(/^!?\[/.test(src), () => super.reflink(src, links));
  }

  override emStrong(src: string, maskedSrc: string): Tokens.Em | Tokens.Strong | undefined {
    const found = /^[*_]/.test(src) ? this.delimited(src, maskedSrc) : undefined;
    if (found === undefined) return undefined;
    const { size, ...rest } = found;
    return size === 2 ? { type: 'strong', ...rest } : { type: 'em', ...rest };
  }

  override del(src: string, maskedSrc: string): Tokens.Del | undefined {
    const found = src.startsWith('~') ? this.delimited(src, maskedSrc) : undefined;
    if (found === undefined) return undefined;
    const { size: _, ...rest } = found;
    return { type: 'del', ...rest };
  }

  override url(src: string): Tokens.Link | undefined {
    const url = this.rules.inline.url.exec(src)?.[0];
    if (url === undefined) return undefined;
    const end = URL_END.exec(url)?.index ?? url.length;
    const host = BARE_HOST.exec(url)?.[0].length ?? end;
    return super.url(src.slice(0, Math.min(end, host)));
  }

  /** The text as written: character references are resolved once, by the one who makes nodes of it. */
  override inlineText(src: string): Tokens.Text | undefined {
    const raw = this.rules.inline.text.exec(src)?.[0];
    return raw === undefined ? undefined : { type: 'text', raw, text: raw, escaped: false };
  }

  private delimited(src: string, masked: string) {
    const offset = masked.length - src.length;
    const pair = this.pairsOf(masked).get(offset);
    if (pair === undefined) return undefined;
    const raw = src.slice(0, pair.close - offset + pair.size);
    const text = raw.slice(pair.size, -pair.size);
    const tokens = this.inInline(true, () => this.lexer.inlineTokens(text));
    return { size: pair.size, raw, text, tokens: tokens ?? [{ type: 'text', raw: text, text }] };
  }

  private pairsOf(masked: string): ReadonlyMap<number, Pair> {
    const known = this.cache[this.inlines];
    if (known?.masked === masked) return known.pairs;
    const pairs = delimiterPairs(masked);
    this.cache[this.inlines] = { masked, pairs };
    return pairs;
  }

  private inBlock<T>(begins: boolean, read: () => T | undefined): T | undefined {
    if (!begins) return undefined;
    if (this.blocks >= MAX_DEPTH) return this.cut();
    this.blocks++;
    try {
      return read();
    } finally {
      this.blocks--;
    }
  }

  private inInline<T>(begins: boolean, read: () => T | undefined): T | undefined {
    if (!begins) return undefined;
    if (this.inlines >= MAX_DEPTH) return this.cut();
    this.inlines++;
    try {
      return read();
    } finally {
      this.inlines--;
    }
  }

  private cut(): undefined {
    this.tooDeep();
    return undefined;
  }
}

/** One whole reading, with or without the parentheses that older browsers show. */
const RUBY = /^<ruby>(?:[^<>]+(?:<rp>[^<>]*<\/rp>)?<rt>[^<>]*<\/rt>(?:<rp>[^<>]*<\/rp>)?)+<\/ruby>/i;

/** Full-width punctuation and every other sign beyond ASCII end a bare URL; letters such as あ may stand in it. */
const URL_END = /(?!\p{ASCII})[\p{P}\p{S}\p{Z}]/u;

/** A host name with Japanese right after it: the sentence goes on. */
const BARE_HOST = /^(?:https?:\/\/|www\.)[\w.-]+(?::\d+)?(?=\P{ASCII})/iu;
