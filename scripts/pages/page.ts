// What a generated page is: a function from a language to Markdown, for a file in `docs/` and its twin in `docs/ja/`.
import type { MessageLanguage } from '../../src/diagnostics/diagnostic.js';

export interface Page {
  /** Name of the file. */
  readonly name: string;
  text(language: MessageLanguage): string;
}

/** Rows below a head, as a table; what would end a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)];
}

/** A fenced block. */
export function fenced(tag: string, text: string): readonly string[] {
  return [`\`\`\`${tag}`, text.trimEnd(), '```'];
}
