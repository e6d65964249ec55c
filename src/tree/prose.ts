// Reads the Markdown that people write inside a résumé's texts: marked's lexer splits it, this makes nodes of it.
import { Lexer } from 'marked';
import type { Block, Inline } from './nodes.js';
import { blocksOf } from './prose/blocks.js';
import { createFindings, type ProseReport } from './prose/findings.js';
import { inlinesOf } from './prose/inlines.js';
import { ProseTokenizer } from './prose/tokenizer.js';

export type { ProseReport } from './prose/findings.js';

export interface ProseOptions {
  /** Level of the highest heading in the prose, 1 to 5: one below the section that the prose stands in. */
  readonly level: number;
  readonly report?: ProseReport;
}

/**
 * Markdown (CommonMark with GFM's tables, task lists, strikethrough and bare URLs) as blocks.
 *
 * It differs from a stock parser where Japanese asks for it: `**「強調」**です` is strong and `~~済。~~です` struck; a bare URL
 * ends before full-width punctuation; a soft line break is a space only between two characters that are both neither
 * Japanese nor full-width. One `~` is a dash between numbers, never a strikethrough. Of HTML, `<br>`, `<strong>`, `<em>`,
 * `<s>` and `<ruby>` without attributes are read; the rest is text and reported as `prose/html`, as are pictures
 * (`prose/image`), links to other schemes (`prose/link`) and nesting of more than 20 levels (`prose/depth`).
 */
export function prose(markdown: string, options: ProseOptions): readonly Block[] {
  const findings = createFindings(markdown, options.report);
  const lexer = lexerOf(findings.tooDeep);
  return blocksOf(lexer.lex(markdown), { level: options.level, findings });
}

/** The same for a text that is one line, such as a name: block syntax stays text, `1. FC` too. */
export function proseInline(markdown: string, options: Omit<ProseOptions, 'level'> = {}): readonly Inline[] {
  const findings = createFindings(markdown, options.report);
  const lexer = lexerOf(findings.tooDeep);
  return inlinesOf(lexer.inlineTokens(markdown.replace(/\r\n?/g, '\n').trim()), findings);
}

function lexerOf(tooDeep: () => void): Lexer {
  return new Lexer({ gfm: true, tokenizer: new ProseTokenizer(tooDeep) });
}
