// What of a text is not the writer's own running words, blanked out: every offset stays that of the text.

/** The text without quotations and titles in 「」 and 『』. */
export function withoutQuotes(words: string): string {
  return words.replace(/「[^「」\n]*」|『[^『』\n]*』/g, blank);
}

/** The text without titles in 『』. */
export function withoutTitles(words: string): string {
  return words.replace(/『[^『』\n]*』/g, blank);
}

/** The text without what stands in round brackets. */
export function withoutBrackets(words: string): string {
  return words.replace(/（[^（）\n]*）|\([^()\n]*\)/g, blank);
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}
