// What of a text is not the writer's own running words, blanked out: every offset stays that of the text.

/** The text with quotations and titles in 「」 and 『』 filled with a character that is part of no word. */
export function withoutQuotes(words: string): string {
  return words.replace(/「[^「」\n]*」|『[^『』\n]*』/g, quoted => filler.repeat(quoted.length));
}

/** The same for titles in 『』 alone. */
export function withoutTitles(words: string): string {
  return words.replace(/『[^『』\n]*』/g, title => filler.repeat(title.length));
}

/** The text with what stands in round brackets replaced by spaces. */
export function withoutBrackets(words: string): string {
  return words.replace(/（[^（）\n]*）|\([^()\n]*\)/g, aside => ' '.repeat(aside.length));
}

const filler = '＿';
