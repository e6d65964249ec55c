// What a file is, by its first bytes and never by its name.
// biome-ignore-all lint/suspicious/noControlCharactersInRegex: signatures are made of them.

/** The two kinds of picture that every output format can hold. */
export type PictureMime = 'image/png' | 'image/jpeg';

/** A file's kind by the name people know it by; `mime` only where it is a picture that can be printed. */
export interface Kind {
  readonly name: { readonly ja: string; readonly en: string };
  readonly mime?: PictureMime;
}

/** What the bytes are; a text, or data of no known kind, where no signature fits. */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return { name: { ja: '空のファイル', en: 'an empty file' } };
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  return signatures.find(({ pattern }) => pattern.test(head)) ?? (isText(bytes) ? text : unknown);
}

interface Signature extends Kind {
  /** Matched against the first 512 bytes read as Latin-1. */
  readonly pattern: RegExp;
}

const text: Kind = { name: { ja: 'テキストファイル', en: 'a text file' } };
const unknown: Kind = { name: { ja: '種類のわからないデータ', en: 'data of an unknown kind' } };

function named(pattern: RegExp, ja: string, en: string): Signature {
  return { pattern, name: { ja, en } };
}

/** Signatures of https://www.iana.org/assignments/media-types and of ISO/IEC 14496-12 (`ftyp`); the first fit counts. */
const signatures: readonly Signature[] = [
  { pattern: /^\x89PNG\r\n\x1a\n/, mime: 'image/png', name: { ja: 'PNG 画像', en: 'a PNG picture' } },
  { pattern: /^\xff\xd8\xff/, mime: 'image/jpeg', name: { ja: 'JPEG 画像', en: 'a JPEG picture' } },
  named(/^GIF8[79]a/, 'GIF 画像', 'a GIF picture'),
  named(/^RIFF[\s\S]{4}WEBP/, 'WebP 画像', 'a WebP picture'),
  named(
    /^[\s\S]{4}ftyp(hei[cxms]|hev[cx]|mif1|msf1)/,
    'HEIC 画像（iPhone の標準形式）',
    "a HEIC picture, the iPhone's own format",
  ),
  named(/^[\s\S]{4}ftypavi[fs]/, 'AVIF 画像', 'an AVIF picture'),
  named(/^[\s\S]{4}ftyp/, '動画ファイル', 'a video'),
  named(/^(\x00\x00\x00\x0cJXL \r\n\x87\n|\xff\x0a)/, 'JPEG XL 画像', 'a JPEG XL picture'),
  named(/^\x00\x00\x00\x0cjP {2}/, 'JPEG 2000 画像', 'a JPEG 2000 picture'),
  named(/^(II\*\x00|MM\x00\*)/, 'TIFF または RAW 画像', 'a TIFF or raw picture'),
  named(/^BM[\s\S]{4}\x00\x00\x00\x00/, 'BMP 画像', 'a BMP picture'),
  named(/^\x00\x00\x01\x00/, 'アイコンファイル', 'an icon'),
  named(/^8BPS/, 'Photoshop のファイル', 'a Photoshop file'),
  named(/^%PDF-/, 'PDF ファイル', 'a PDF file'),
  named(/^PK\x03\x04/, 'ZIP または Office のファイル', 'a ZIP or Office file'),
  named(/^version https:\/\/git-lfs/, 'Git LFS の参照（本体は未取得）', 'a Git LFS pointer, its content not fetched'),
  named(/^(\xef\xbb\xbf)?\s*(<\?xml[\s\S]*?)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/i, 'SVG 画像', 'an SVG picture'),
  named(/^(\xef\xbb\xbf)?\s*<(!doctype html|html)[\s>]/i, 'HTML ファイル', 'an HTML file'),
];

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
