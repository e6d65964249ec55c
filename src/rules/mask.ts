// What in a text is no language: code, addresses, the targets of links.

/**
 * The text with code, web and mail addresses, links' targets and tags replaced by spaces, character for character, so that
 * offsets stay those of the text.
 */
export function withoutCode(text: string): string {
  if (!/[`<:@]|www\.|\]\(/.test(text)) return text;
  return patterns.reduce((masked, pattern) => masked.replace(pattern, blank), text);
}

const patterns: readonly RegExp[] = [
  /^([ \t]*)(```+|~~~+)[^\n]*\n[\s\S]*?(?:^[ \t]*\2[ \t]*$|(?![\s\S]))/gm,
  /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g,
  /(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*/g,
  /<(?:https?|mailto):[^>\s]*>/gi,
  /(?:https?:\/\/|mailto:|www\.)[\w!#$%&'()*+,\-./:;=?@~[\]]*/gi,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /<\/?(?:br|strong|em|s|ruby|rt)\s*\/?>/gi,
];

/** Line ends stay, so that what looks at lines sees the same ones. */
function blank(found: string): string {
  return found.replace(/[^\n]/g, ' ');
}
