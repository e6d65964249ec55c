// What the bytes of a PDF as Chrome writes it say: how many pages it has, and whether there is text in it.

/** Number of pages: `Count` of the page tree, found from the trailer, so that no text in the file can pretend to be it. */
export function countPages(bytes: Uint8Array): number {
  const text = latin1(bytes);
  const root = reference(dictionary(text, reference(text.slice(text.lastIndexOf('trailer')), 'Root')), 'Pages');
  return Number(/\/Count (\d+)/.exec(dictionary(text, root))?.[1] ?? 0);
}

/** True when the file is tagged and has a font: a page on which Chrome could draw no text has neither. */
export function hasText(bytes: Uint8Array): boolean {
  const text = latin1(bytes);
  return /\/Type \/Font\b/.test(text) && /\/StructTreeRoot \d+ 0 R/.test(text);
}

function reference(text: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? '';
}

/** The text of the object with a number, to its end. */
function dictionary(text: string, number: string): string {
  const start = text.indexOf(`\n${number} 0 obj`);
  return start === -1 ? '' : text.slice(start, text.indexOf('endobj', start));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
