// Reads the pictures that a résumé names: only from its own folder, only PNG and JPEG, and without what they tell of
// place, time and owner.
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProblemError, Words } from '../diagnostics/diagnostic.js';
import type { PictureFacts } from '../host.js';
import { similar } from '../text/similar.js';
import { namesIn } from './files.js';
import { forPrint, type PrintSize } from './images/for-print.js';
import { cleanJpeg } from './images/jpeg.js';
import { type Kind, kindOf, type PictureMime } from './images/kind.js';
import type { Cleaned, Printable } from './images/picture.js';
import { cleanPng } from './images/png.js';
import { type Reach, realPathOf } from './inside.js';
import { errorCode, megabytes, problem } from './problems.js';

/** The largest file taken as a photo, in bytes; a phone's pictures have 2–8 MB. */
export const maxImageBytes = 10_000_000;

/** The most pixels taken: what a browser still holds in memory (4 bytes each) without harm. */
export const maxPixels = 50_000_000;

/**
/**
 * Reads the picture at `file`, a path as the résumé in `folder` gives it, and makes it ready for its size on paper. Links
 * are followed before the folder is compared, so that neither `..` nor an absolute path nor a symbolic link leads out of it,
 * unless `allowOutside` says that it may.
 * Throws `ProblemError` (exit 1): `photo/outside-folder`, `photo/not-found`, `photo/not-an-image`, `photo/damaged`,
 * `photo/too-large`; exit 3: `photo/unreadable`.
 */
export async function readImage(
  folder: string,
  file: string,
  { size, ...options }: Reach & { readonly size: PrintSize },
): Promise<Printable> {
  const { cleaned, kind } = clean(folder, file, options);
  const printable = await forPrint(cleaned, size);
  if (!printable) throw damaged(file, kind);
  return printable;
}

/** What the file of a picture says of itself; the same picture is read, and refused, as `readImage` does. */
export async function lookAtImage(folder: string, file: string, options: Reach = {}): Promise<PictureFacts> {
  const { cleaned, bytes } = clean(folder, file, options);
  return factsOf(bytes, cleaned);
}

function clean(
  folder: string,
  file: string,
  options: Reach,
): { readonly cleaned: Cleaned; readonly bytes: Uint8Array; readonly kind: Kind } {
  try {
    const real = realPathOf(folder, file, options);
    if (real === undefined) throw outside(file);
    const bytes = read(real, file);
    const kind = kindOf(bytes);
    if (!kind.mime) throw notAnImage(file, kind);
    const cleaned = cleaners[kind.mime](bytes);
    if (!cleaned) throw damaged(file, kind);
    if (cleaned.width * cleaned.height > maxPixels) throw tooManyPixels(file, cleaned);
    return { cleaned, bytes, kind };
  } catch (error) {
    throw photoProblem(folder, file, error);
  }
}

/** Orientations 5 to 8 lie on their side. */
function factsOf({ length }: Uint8Array, { width, height, notes }: Cleaned): PictureFacts {
  const lies = notes.orientation >= 5;
  return { width: lies ? height : width, height: lies ? width : height, size: length, hasLocation: notes.hasLocation };
}

const cleaners = {
  'image/png': cleanPng,
  'image/jpeg': cleanJpeg,
} as const satisfies Record<PictureMime, (bytes: Uint8Array) => Cleaned | undefined>;

/** Never follows a link put there since, never waits for a pipe. */
function read(real: string, file: string): Uint8Array {
  const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw notAnImage(file, { name: { ja: 'フォルダー', en: 'a folder' } });
    if (!stats.isFile()) throw notAnImage(file, { name: { ja: 'パイプやデバイス', en: 'a pipe or a device' } });
    if (stats.size > maxImageBytes) throw tooLarge(file, stats.size);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function photoProblem(folder: string, file: string, error: unknown): unknown {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE': // a NUL in the name
      return notFound(folder, file);
    default:
      return /^E[A-Z0-9]+$/.test(code) ? unreadable(file, code) : error;
  }
}

const pictureNames = /\.(png|jpe?g)$/i;

function notFound(folder: string, file: string): ProblemError {
  return problem(
    'photo/not-found',
    1,
    { ja: `写真「${file}」が見つかりません。`, en: `There is no photo \`${file}\`.` },
    notFoundHelp(folder, file),
  );
}

function notFoundHelp(folder: string, file: string): Words {
  const names = namesIn(path.resolve(folder, path.dirname(file)), pictureNames);
  const near = similar(path.basename(file), names).map(name => path.join(path.dirname(file), name));
  const [only] = names;
  const candidates =
    near.length === 0 && only !== undefined && names.length === 1 ? [path.join(path.dirname(file), only)] : near;
  if (candidates.length === 0) {
    return {
      ja: 'パスは経歴データのあるフォルダーから書きます。つづりと大文字・小文字を確認してください。',
      en: "a path is read from the résumé's folder; check its spelling, capitals included",
    };
  }
  return {
    ja: `${candidates.map(name => `「${name}」`).join('または')}ではありませんか。`,
    en: `did you mean ${candidates.map(name => `\`${name}\``).join(' or ')}?`,
  };
}

function unreadable(file: string, code: string): ProblemError {
  return problem(
    'photo/unreadable',
    3,
    {
      ja: `写真「${file}」を読み取れませんでした（${code}）。`,
      en: `The photo \`${file}\` could not be read (${code}).`,
    },
    { ja: 'ファイルのアクセス権を確認してください。', en: 'check its permissions' },
  );
}

function outside(file: string): ProblemError {
  return problem(
    'photo/outside-folder',
    1,
    {
      ja: `写真「${file}」は、経歴データのあるフォルダーの外にあります。意図しないファイルが文書に入るのを防ぐため、読み込みません。`,
      en: `The photo \`${file}\` is outside the résumé's folder and is not read, so that no file slips into a document unseen.`,
    },
    {
      ja: '写真を経歴データと同じフォルダーにコピーし、そのファイル名を指定してください。このまま読み込むには --allow-outside を付けます。',
      en: "copy the photo into the résumé's folder and give its name, or allow it with `--allow-outside`",
    },
  );
}

function notAnImage(file: string, kind: Kind): ProblemError {
  return problem(
    'photo/not-an-image',
    1,
    {
      ja: `「${file}」の中身は${kind.name.ja}です。写真に使えるのは JPEG と PNG だけです。`,
      en: `\`${file}\` is ${kind.name.en}; a photo must be a JPEG or a PNG.`,
    },
    {
      ja: '写真を開き、JPEG 形式で書き出してください（拡張子を変えるだけでは変換されません）。',
      en: 'open the photo and export it as JPEG; renaming the file does not convert it',
    },
  );
}

function damaged(file: string, kind: Kind): ProblemError {
  return problem(
    'photo/damaged',
    1,
    {
      ja: `写真「${file}」は${kind.name.ja}ですが、データが壊れているか途中で切れています。`,
      en: `The photo \`${file}\` is ${kind.name.en}, but damaged or cut off.`,
    },
    { ja: '元の写真からコピーし直してください。', en: 'copy it again from the original' },
  );
}

function tooLarge(file: string, size: number): ProblemError {
  const limit = megabytes(maxImageBytes);
  return problem(
    'photo/too-large',
    1,
    {
      ja: `写真「${file}」は ${megabytes(size)} あり、上限の ${limit} を超えています。`,
      en: `The photo \`${file}\` is ${megabytes(size)}; the limit is ${limit}.`,
    },
    smaller,
  );
}

function tooManyPixels(file: string, { width, height }: Cleaned): ProblemError {
  const limit = maxPixels / 1_000_000;
  return problem(
    'photo/too-large',
    1,
    {
      ja: `写真「${file}」は ${width}×${height} 画素あり、上限の ${limit * 100}万画素を超えています。`,
      en: `The photo \`${file}\` has ${width}×${height} pixels; the limit is ${limit} million.`,
    },
    smaller,
  );
}

/** 30 mm × 40 mm at 600 dpi is 709 × 945. */
const smaller: Words = {
  ja: '縮小して保存し直してください（30 mm × 40 mm の証明写真なら 900×1200 画素で十分です）。',
  en: 'save a smaller copy: 900×1200 pixels are plenty for a photo of 30 mm × 40 mm',
};
