// Writes files whole or not at all: beside the target first, then renamed over it.
// All of it is synchronous, so that no signal's handler ever runs between the two; only a killed process leaves anything.
import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { ProblemError, Words } from '../diagnostics/diagnostic.js';
import { makeFolder } from './make-folder.js';
import { errorCode, problem } from './problems.js';

/** Writes one file; see `createFileWriter`. */
export type WriteFile = (file: string, content: string | Uint8Array) => void;

/**
 * A writer that makes the folder, replaces the file in one step and keeps its permissions; a symbolic link stays one.
 * Before its first file in a folder it removes what killed processes of this program left there.
 * Throws `ProblemError` (exit 3) with a code of `outputProblem`; the old file is then untouched.
 */
export function createFileWriter(): WriteFile {
  const swept = new Set<string>();
  return (file, content) => {
    try {
      makeFolder(path.dirname(file));
      const target = followLinks(file);
      const folder = path.dirname(target);
      if (!swept.has(folder)) sweep(folder);
      swept.add(folder);
      replace(target, content, modeOf(target, file));
    } catch (error) {
      const code = errorCode(error);
      throw /^E[A-Z0-9]+$/.test(code) ? outputProblem(file, code) : error;
    }
  };
}

/**
 * What a system error's `code` (such as `ENOSPC`) means for the file that was to be written: `output/no-space`,
 * `output/read-only`, `output/is-folder`, `output/not-a-folder`, `output/in-use`, `output/name-too-long`, and
 * `output/unwritable` for every other.
 */
export function outputProblem(file: string, code: string, platform: NodeJS.Platform = process.platform): ProblemError {
  // Windows has no other words for a file that Word or Acrobat keeps open.
  const open = platform === 'win32' && (code === 'EPERM' || code === 'EACCES');
  return (problems.get(open ? 'EBUSY' : code) ?? unwritable)(file, code);
}

/** How long a temporary file of a machine or process that cannot be asked is left alone, in ms. */
const patience = 3_600_000;

function replace(target: string, content: string | Uint8Array, mode: number): void {
  const temporary = path.join(path.dirname(target), temporaryName());
  try {
    const descriptor = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(descriptor, content);
    } finally {
      closeSync(descriptor);
    }
    rename(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** On Windows a virus scanner holds a new file for some milliseconds; elsewhere the first try decides. */
function rename(from: string, to: string): void {
  for (let tries = process.platform === 'win32' ? 5 : 1; ; tries--) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (tries === 1 || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

/** Where a symbolic link leads, also one that leads to nothing yet; any other path as it is. */
function followLinks(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    return isLink ? path.resolve(path.dirname(file), readlinkSync(file)) : file;
  }
}

/** The permissions of the new file: never wider than those of the one it replaces. */
function modeOf(target: string, file: string): number {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats) return 0o666;
  if (stats.isDirectory()) throw outputProblem(file, 'EISDIR');
  if (!stats.isFile()) throw notAFile(file);
  if ((stats.mode & 0o222) === 0) throw protectedFile(file);
  return stats.mode & 0o777;
}

/**
 * Says who writes: this machine (containers share folders but not process ids), this process, this file. Opening it fails
 * where it exists, so the last part need not be secret; `node:crypto` would cost every command 3 ms.
 */
export function temporaryName(): string {
  return `.keireki-${machine()}-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
}

const temporaryPattern = /^\.keireki-([0-9a-z]+)-(\d+)-[0-9a-z]+\.tmp$/;

/** The host's name as a few letters that fit into a file name. */
function machine(): string {
  let hash = 0;
  for (const character of os.hostname()) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return hash.toString(36);
}

function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, owner, pid] = temporaryPattern.exec(name) ?? [];
    if (pid === undefined) continue;
    const file = path.join(folder, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    const dead = owner === machine() && !isAlive(Number(pid));
    if (dead || age > patience) rmSync(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

type Explain = (file: string, code: string) => ProblemError;

function explain(name: string, message: (file: string, code: string) => Words, help: Words): Explain {
  return (file, code) => problem(`output/${name}`, 3, message(file, code), help);
}

const elsewhere: Words = {
  ja: '書き込めるフォルダーを --out で指定してください。',
  en: 'name a folder that can be written to with `--out`',
};

const unwritable = explain(
  'unwritable',
  (file, code) => ({
    ja: `「${file}」に書き込めませんでした（${code}）。`,
    en: `\`${file}\` could not be written (${code}).`,
  }),
  elsewhere,
);

const noPermission = explain(
  'unwritable',
  file => ({
    ja: `「${file}」を書き込む権限がありません。`,
    en: `You may not write \`${file}\`.`,
  }),
  elsewhere,
);

const noSpace = explain(
  'no-space',
  file => ({
    ja: `ディスクの空き容量が足りないため、「${file}」を書き込めませんでした。`,
    en: `There is no space left on the disk for \`${file}\`.`,
  }),
  { ja: '空き容量を増やしてから、もう一度実行してください。', en: 'free some space, then run the command again' },
);

const inUse = explain(
  'in-use',
  file => ({
    ja: `「${file}」はほかのアプリで開かれているため、上書きできません。`,
    en: `\`${file}\` is open in another program and cannot be replaced.`,
  }),
  {
    ja: 'Word などでファイルを閉じてから、もう一度実行してください。',
    en: 'close it there (Word, Acrobat), then run the command again',
  },
);

const notAFolder = explain(
  'not-a-folder',
  file => ({
    ja: `「${path.dirname(file)}」はフォルダーではないため、その中に「${path.basename(file)}」を書き込めません。`,
    en: `\`${path.dirname(file)}\` is not a folder, so \`${path.basename(file)}\` cannot be written into it.`,
  }),
  { ja: '別のフォルダーを --out で指定してください。', en: 'name another folder with `--out`' },
);

const notAFile = (file: string): ProblemError =>
  problem(
    'output/not-a-file',
    3,
    {
      ja: `「${file}」はファイルではなく特殊なもの（パイプなど）のため、上書きしません。`,
      en: `\`${file}\` is no file but a pipe or a device, and is not replaced.`,
    },
    { ja: '別のフォルダーを --out で指定してください。', en: 'name another folder with `--out`' },
  );

const protectedFile = (file: string): ProblemError =>
  problem(
    'output/read-only',
    3,
    { ja: `「${file}」は読み取り専用のため、上書きしません。`, en: `\`${file}\` is read-only and is not replaced.` },
    {
      ja: '上書きしてよければ、ファイルの読み取り専用を解除してください。',
      en: 'make the file writable if it may be replaced',
    },
  );

const problems: ReadonlyMap<string, Explain> = new Map([
  ['EACCES', noPermission],
  ['EPERM', noPermission],
  ['ENOSPC', noSpace],
  ['EDQUOT', noSpace],
  ['EBUSY', inUse],
  ['ETXTBSY', inUse],
  ['ENOTDIR', notAFolder],
  ['EEXIST', notAFolder],
  [
    'EROFS',
    explain(
      'read-only',
      file => ({
        ja: `「${file}」の書き込み先は読み取り専用のディスクです。`,
        en: `The disk that \`${file}\` would be written to is read-only.`,
      }),
      elsewhere,
    ),
  ],
  [
    'EISDIR',
    explain(
      'is-folder',
      file => ({
        ja: `「${file}」という名前のフォルダーがあるため、ファイルを書き込めません。`,
        en: `There is a folder named \`${file}\` where the file should be written.`,
      }),
      {
        ja: 'そのフォルダーの名前を変えてから、もう一度実行してください。',
        en: 'rename that folder, then run the command again',
      },
    ),
  ],
  [
    'ENAMETOOLONG',
    explain(
      'name-too-long',
      file => ({ ja: `ファイル名「${file}」が長すぎます。`, en: `The file name \`${file}\` is too long.` }),
      { ja: '設定の fileName を短くしてください。', en: 'shorten `fileName` in the configuration' },
    ),
  ],
]);
