// Reads what a command names: files, pipes and standard input, and says what stands in their place.
// Reading is synchronous where it cannot wait: the quickest way to read one small file.
import {
  constants,
  createReadStream,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  type Stats,
  statSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { ProblemError, Words } from '../diagnostics/diagnostic.js';
import { similar } from '../text/similar.js';
import { errorCode, megabytes, problem } from './problems.js';

/** The most that a résumé may have, in bytes: a hundred times the longest one seen. */
export const maxInputBytes = 5_000_000;

/**
 * The bytes of `file`; of standard input for `-`, and of a pipe such as a shell's `<(…)`.
 * Throws `ProblemError`: `input/not-found`, `input/is-folder`, `input/not-a-file` (exit 2), `input/too-large` (1, from the
 * file's size before it is read), `input/unreadable` (3).
 */
export async function readFile(file: string): Promise<Uint8Array> {
  try {
    const bytes = await readAny(file, file === '-' ? fstatSync(0) : statSync(file));
    if (bytes.length > maxInputBytes) throw tooLarge(file, bytes.length);
    return bytes;
  } catch (error) {
    throw inputProblem(file, error);
  }
}

/** True when something stands at `file`, whatever it is. */
export function exists(file: string): boolean {
  return existsSync(file);
}

/** The names in a folder that end in one of `extensions`, by name; none where the folder cannot be read. */
export function namesIn(folder: string, extensions: RegExp): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(name => extensions.test(name))
      .sort();
  } catch {
    return [];
  }
}

async function readAny(file: string, stats: Stats): Promise<Uint8Array> {
  if (stats.isDirectory()) throw isFolder(file);
  if (stats.isFile()) {
    if (stats.size > maxInputBytes) throw tooLarge(file, stats.size);
    return readFileSync(file === '-' ? 0 : file);
  }
  if (file === '-') return collect(process.stdin, file);
  if (stats.isFIFO()) return collect(await openPipe(file), file);
  if (stats.isCharacterDevice()) return collect(createReadStream(file), file);
  throw notAFile(file);
}

/** Opened without blocking: a pipe that nobody writes to can still be interrupted. */
async function openPipe(file: string): Promise<NodeJS.ReadableStream> {
  const { Socket } = process.getBuiltinModule('node:net');
  return new Socket({ fd: openSync(file, constants.O_RDONLY | constants.O_NONBLOCK), readable: true, writable: false });
}

async function collect(stream: NodeJS.ReadableStream, file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxInputBytes) throw tooLarge(file);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const readableNames = /\.(ya?ml|json)$/i;
const configName = /\.config\.ya?ml$/i;
const styleName = /\.css$/i;

function inputProblem(file: string, error: unknown): unknown {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE': // a NUL in the name
      return notFound(file);
    case 'EISDIR':
      return isFolder(file);
    case 'EACCES':
    case 'EPERM':
      return unreadable({
        ja: `${nameJa(file)}を読み取る権限がありません。`,
        en: `You may not read ${nameEn(file)}.`,
      });
    default:
      if (!/^E[A-Z0-9]+$/.test(code)) return error;
      return unreadable({
        ja: `${nameJa(file)}を読み取れませんでした（${code}）。`,
        en: `${nameEn(file)} could not be read (${code}).`,
      });
  }
}

function unreadable(message: Words): ProblemError {
  return problem('input/unreadable', 3, message, {
    ja: 'ファイルのアクセス権と、ほかのアプリで開けるかを確認してください。',
    en: 'check its permissions, and whether another program can open it',
  });
}

function notFound(file: string): ProblemError {
  const message = {
    ja: `ファイル${nameJa(file)}が見つかりません。`,
    en: `There is no file ${nameEn(file)}.`,
  };
  return problem('input/not-found', 2, message, notFoundHelp(file));
}

/** The likeliest reason first: the folder, a slip in the name, another file meant, the wrong folder. */
function notFoundHelp(file: string): Words {
  const folder = path.dirname(file);
  if (!isDirectory(folder)) {
    return {
      ja: `フォルダー「${folder}」がありません。パスを確認してください。`,
      en: `there is no folder \`${folder}\`; check the path`,
    };
  }
  const isStyle = styleName.test(file);
  const names = namesIn(folder, isStyle ? styleName : readableNames).filter(
    name => configName.test(file) === configName.test(name),
  );
  const wanted = path.basename(file);
  const twin = names.find(name => name.normalize('NFC') === wanted.normalize('NFC'));
  if (twin === wanted) return deadLink;
  if (twin !== undefined) return otherCodes(path.join(folder, twin));
  // Who names no file means the one that is there; who names another means another.
  const only = wanted === 'resume.yaml' && names.length === 1;
  const near = (only ? names : similar(wanted, names)).map(name => path.join(folder, name));
  if (near.length > 0) {
    return {
      ja: `${near.map(nameJa).join('または')}ではありませんか。`,
      en: `did you mean ${near.map(nameEn).join(' or ')}?`,
    };
  }
  if (names.length > 0) return oneOf(folder, names);
  return isStyle ? wrongPath : wrongFolder;
}

function otherCodes(twin: string): Words {
  return {
    ja: `同じに見える名前のファイル「${twin}」がありますが、濁点などの文字コードが異なります。Tab キーでの補完など、入力し直さない方法で指定してください。`,
    en: `\`${twin}\` looks the same but spells its accents with other code points; let the shell complete the name with Tab`,
  };
}

const deadLink: Words = {
  ja: 'リンク先のファイルがありません。リンクを作り直してください。',
  en: 'it is a link to a file that is not there: make the link anew',
};

const wrongFolder: Words = {
  ja: 'cd で経歴データのあるフォルダーに移動するか、「npx keireki validate パス/resume.yaml」のようにパスを指定してください。',
  en: 'go to the folder of your résumé with `cd`, or give its path, as in `npx keireki validate path/to/resume.yaml`',
};

const wrongPath: Words = { ja: 'パスを確認してください。', en: 'check the path' };

function oneOf(folder: string, names: readonly string[]): Words {
  const [first] = names;
  if (names.length === 1 && first !== undefined) {
    const file = path.join(folder, first);
    return {
      ja: `ファイル名を確認してください。このフォルダーで読めるのは${nameJa(file)}だけです。`,
      en: `check the name; all there is to read in this folder is ${nameEn(file)}`,
    };
  }
  const shown = names.slice(0, 5).map(name => path.join(folder, name));
  const more = names.length - shown.length;
  return {
    ja: `このフォルダーにある${shown.map(nameJa).join('')}${more > 0 ? `など${names.length}件` : ''}のいずれかを指定してください。`,
    en: `name a file that is there: ${shown.map(nameEn).join(', ')}${more > 0 ? ` or one of ${more} more` : ''}`,
  };
}

function isFolder(file: string): ProblemError {
  const names = file === '-' ? [] : namesIn(file, readableNames).filter(name => !configName.test(name));
  const [only] = names;
  const inside = path.join(file, names.includes('resume.yaml') || only === undefined ? 'resume.yaml' : only);
  return problem(
    'input/is-folder',
    2,
    { ja: `${nameJa(file)}はフォルダーです。`, en: `${nameEn(file)} is a folder.` },
    {
      ja: `「${inside}」のように、読み込むファイルを指定してください。`,
      en: `name the file to read, as in \`${inside}\``,
    },
  );
}

function notAFile(file: string): ProblemError {
  return problem(
    'input/not-a-file',
    2,
    {
      ja: `${nameJa(file)}はファイルではなく、読み込めない種類のもの（ソケットなど）です。`,
      en: `${nameEn(file)} is no file but a socket or a disk.`,
    },
    { ja: 'YAML ファイルを指定してください。', en: 'name a YAML file' },
  );
}

function tooLarge(file: string, size?: number): ProblemError {
  const limit = megabytes(maxInputBytes);
  return problem(
    'input/too-large',
    1,
    size === undefined
      ? {
          ja: `${nameJa(file)}が上限の ${limit} を超えています。`,
          en: `${nameEn(file)} is larger than the limit of ${limit}.`,
        }
      : {
          ja: `${nameJa(file)}は ${megabytes(size)} あり、上限の ${limit} を超えています。`,
          en: `${nameEn(file)} is ${megabytes(size)}; the limit is ${limit}.`,
        },
    {
      ja: '経歴データのファイルか確認してください。写真はデータとして埋め込まず、ファイルのパスで指定します。',
      en: 'check that it is a résumé; a photo is named by its path, never embedded',
    },
  );
}

function isDirectory(folder: string): boolean {
  return existsSync(folder) && statSync(folder).isDirectory();
}

function nameJa(file: string): string {
  return file === '-' ? '標準入力' : `「${file}」`;
}

function nameEn(file: string): string {
  return file === '-' ? 'standard input' : `\`${file}\``;
}
