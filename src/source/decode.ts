// Bytes of a source file to its text, or a plain word about why they cannot be one. The host reads; nothing here does.
import { type Diagnostic, ProblemError, type Words } from '../diagnostics/diagnostic.js';
import { indexLines } from '../text/lines.js';

/** The largest source file that is read, in bytes (5 MB). */
export const maxBytes = 5_000_000;

/**
 * The text of a UTF-8 file, without its byte order mark. Throws `ProblemError` (exit 1): `input/too-large`,
 * `input/utf-16`, `input/nul`, `input/shift-jis`, `input/euc-jp`, `input/iso-2022-jp` and `input/not-utf8`.
 */
export function decodeText(file: string, bytes: Uint8Array): string {
  if (bytes.length > maxBytes) throw refuse(tooLarge(file, bytes.length));
  const wide = wideEncoding(bytes);
  if (wide !== undefined) throw refuse(utf16(file, wide));
  const text = decodeAs('utf-8', bytes);
  if (text === undefined) {
    const [likely, other] = japaneseEncodings(bytes);
    throw refuse(likely === undefined ? notUtf8(file, bytes) : legacy(file, likely, other));
  }
  if (text.includes(japaneseEscape)) throw refuse(legacy(file, 'ISO-2022-JP'));
  const nul = text.indexOf('\0');
  if (nul !== -1) throw refuse(nulByte(file, indexLines(text).place(nul).line));
  return text;
}

type Problem = Pick<Diagnostic, 'code' | 'message' | 'help'>;

function refuse(problem: Problem): ProblemError {
  return new ProblemError({ severity: 'error', ...problem }, 1);
}

/** The text of the bytes in an encoding without errors, else `undefined`. A byte order mark is left out. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-32 and UTF-16 by their byte order marks (Unicode 15, §23.8), or by the NULs between Latin letters. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const mark = byteOrderMarks.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (mark) return mark.name;
  const sample = bytes.subarray(0, 512);
  const nuls = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const many = sample.length / 8;
  if (sample.length < 4 || sample.length % 2 !== 0 || Math.max(even, odd) < many || Math.min(even, odd) > 0)
    return undefined;
  return even > odd ? 'UTF-16BE' : 'UTF-16LE';
}

const byteOrderMarks = [
  { name: 'UTF-32LE', start: [0xff, 0xfe, 0x00, 0x00] },
  { name: 'UTF-32BE', start: [0x00, 0x00, 0xfe, 0xff] },
  { name: 'UTF-16LE', start: [0xff, 0xfe] },
  { name: 'UTF-16BE', start: [0xfe, 0xff] },
] as const;

/** The Japanese encodings that editors on other systems write, with what `iconv` calls them and the code of a finding. */
const legacyEncodings = {
  Shift_JIS: { iconv: 'CP932', code: 'input/shift-jis' },
  'EUC-JP': { iconv: 'EUC-JP', code: 'input/euc-jp' },
  'ISO-2022-JP': { iconv: 'ISO-2022-JP', code: 'input/iso-2022-jp' },
} as const;

type Legacy = keyof typeof legacyEncodings;

/**
 * The Japanese encodings in which the bytes make sense, the likelier first. Many texts can be read as either of the two;
 * the one that gives more kana and everyday kanji, and no half-width kana, was meant.
 */
function japaneseEncodings(bytes: Uint8Array): readonly Legacy[] {
  return (['Shift_JIS', 'EUC-JP'] as const)
    .map(name => ({ name, score: japaneseScore(decodeAs(name.toLowerCase(), bytes)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

function japaneseScore(text: string | undefined): number {
  if (text === undefined || controls.test(text)) return 0;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const letters = count(/\P{ASCII}/gu);
  const likely = count(/[ぁ-ヶー々、。「」・（）：　一-鿿]/gu);
  return likely * 2 < letters ? 0 : likely + count(/[ぁ-ん、。]/gu) - 2 * count(/[｡-ﾟ]/gu);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of these, other data has.
const controls = /[\u0000-\u0008\u000e-\u001f\u0080-\u009f\ufffd]/;

/** How ISO-2022-JP begins Japanese text (RFC 1468); its bytes are ASCII, so they pass for UTF-8. */
const japaneseEscape = '\u001b$B';

/** What to do about another encoding, whatever it is. */
function convertHelp(file: string, from: string): Words {
  return {
    ja: `エディターで文字コードを UTF-8 にして保存し直すか、\`iconv -f ${from} -t UTF-8 ${file} > utf8.yaml\` で変換してください。`,
    en: `save it as UTF-8 in your editor, or convert it: \`iconv -f ${from} -t UTF-8 ${file} > utf8.yaml\``,
  };
}

function tooLarge(file: string, size: number): Problem {
  const megabytes = (Math.ceil(size / 100_000) / 10).toFixed(1);
  return {
    code: 'input/too-large',
    message: {
      ja: `「${file}」は ${megabytes} MB あり、読み込める上限の 5 MB を超えています。`,
      en: `\`${file}\` is ${megabytes} MB, more than the 5 MB that are read.`,
    },
    help: {
      ja: 'ファイルの指定に誤りがないか確認してください。写真などのデータは YAML に埋め込まず、別のファイルに置いてください。',
      en: 'check that it is the right file; keep pictures and other data in files of their own, not inside the YAML',
    },
  };
}

function utf16(file: string, found: string): Problem {
  return {
    code: 'input/utf-16',
    message: {
      ja: `「${file}」の文字コードは ${found} です。読み込めるのは UTF-8 だけです。`,
      en: `\`${file}\` is encoded as ${found}; only UTF-8 can be read.`,
    },
    help: convertHelp(file, found),
  };
}

function legacy(file: string, likely: Legacy, other?: Legacy): Problem {
  const { code, iconv } = legacyEncodings[likely];
  return {
    code,
    message: {
      ja: `「${file}」の文字コードは ${likely} ${other ? `か ${other} ` : ''}のようです。読み込めるのは UTF-8 だけです。`,
      en: `\`${file}\` seems to be encoded as ${likely}${other ? ` or ${other}` : ''}; only UTF-8 can be read.`,
    },
    help: convertHelp(file, iconv),
  };
}

function nulByte(file: string, line: number): Problem {
  return {
    code: 'input/nul',
    message: {
      ja: `「${file}」の${line}行目に NUL 文字（値が0のバイト）が含まれています。テキストファイルではないか、壊れている可能性があります。`,
      en: `\`${file}\` has a NUL byte on line ${line}: it is not a text file, or it is damaged.`,
    },
    help: {
      ja: 'テキストの YAML ファイルを指定してください。壊れている場合は、その行を書き直して保存し直してください。',
      en: 'name a YAML text file; if this is the right one, write that line anew and save it',
    },
  };
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const at = validLength(bytes);
  const line = indexLines(new TextDecoder().decode(bytes.subarray(0, at))).count;
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return {
    code: 'input/not-utf8',
    message: {
      ja: `「${file}」は UTF-8 のテキストではありません。${line}行目に、UTF-8 として読めないバイト ${byte} があります。`,
      en: `\`${file}\` is not UTF-8 text: the byte ${byte} on line ${line} cannot be read.`,
    },
    help: {
      ja: 'テキストの YAML ファイルかどうかを確認し、エディターで文字コードを UTF-8 にして保存し直してください。',
      en: 'check that it is a YAML text file, and save it as UTF-8 in your editor',
    },
  };
}

/** How many bytes from the start are whole UTF-8 characters. */
function validLength(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // U+FFFD may have been written in the file; the first that does not come back as itself is an error.
  let at = 0;
  for (const character of text) {
    const width = utf8Length(character.codePointAt(0) ?? 0);
    const isWritten = bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
    if (character === '\uFFFD' && !isWritten) return at;
    at += width;
  }
  return Math.min(at, bytes.length - 1);
}

/** RFC 3629 §3. */
function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
