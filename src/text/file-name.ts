// File names made from a pattern such as `{document}_{name}`, safe on Windows, macOS and Linux.

/** What a pattern may name. */
export type FileNameValues = Readonly<Record<'document' | 'title' | 'name' | 'lang' | 'profile' | 'date', string>>;

/** Every placeholder there is, with nothing in it: to check a pattern before there is a document. */
export const noValues: FileNameValues = { document: '', title: '', name: '', lang: '', profile: '', date: '' };

/**
 * Fills a pattern's placeholders and makes the result a safe file name: no separators, no characters that Windows
 * forbids, none of its device names, no dots or spaces at the ends, at most 200 UTF-8 bytes (file systems allow 255
 * with the extension). Names keep their kanji. Gives the unknown placeholders, if any.
 */
export function fileName(
  pattern: string,
  values: FileNameValues,
): { readonly name: string; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const filled = pattern.replace(/\{([^{}]*)\}/g, (whole, key: string) => {
    if (isKey(key, values)) return values[key];
    unknown.push(key);
    return whole;
  });
  return { name: safe(filled), unknown };
}

function isKey(key: string, values: FileNameValues): key is keyof FileNameValues {
  return Object.hasOwn(values, key);
}

function safe(name: string): string {
  const cleaned = [...name]
    .map(character => (forbidden.test(character) ? '_' : character))
    .join('')
    .replace(/[\s\u3000]+/gu, ' ');
  const trimmed = cutToBytes(cleaned, 200).replace(/^[. ]+|[. ]+$/g, '');
  return trimmed === '' || deviceName.test(trimmed) ? `_${trimmed}` : trimmed;
}

// Separators, what Windows refuses, control and format characters (bidi overrides among them), lone surrogates.
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u;
// Reserved by Windows with any extension.
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let size = 0;
  let cut = '';
  for (const character of text) {
    size += encoder.encode(character).length;
    if (size > limit) break;
    cut += character;
  }
  return cut;
}
