// The dates in a PDF, so that the same résumé gives the same bytes on every day and in every time zone.

/**
 * `bytes` with CreationDate and ModDate set to midnight UTC of `date` (`YYYY-MM-DD`). Chromium writes both as
 * `(D:YYYYMMDDhhmmss+00'00')`; the replacement has the same length, so the cross-reference table stays right.
 */
export function fixDates(bytes: Uint8Array, date: string): Uint8Array {
  const stamp = `D:${date.replaceAll('-', '')}000000`;
  const copy = bytes.slice();
  // windows-1252 has one character a byte, so an index in the text is an index in the bytes.
  const text = new TextDecoder('windows-1252').decode(bytes);
  for (const { index, 0: found } of text.matchAll(/\/(?:CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g)) {
    const start = index + found.indexOf('D:');
    for (const [offset, character] of [...stamp].entries()) copy[start + offset] = character.charCodeAt(0);
  }
  return copy;
}
