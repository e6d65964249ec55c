// Tells which files have changed. Events only hint at it, and come from the folders, so that a file that is replaced,
// deleted or made anew is no special case. What decides is what the system says of each file: it is asked at every hint,
// and once a second, which is enough where no events come, as on network drives and in containers.
import { type BigIntStats, type FSWatcher, realpathSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import type { ProblemError } from '../diagnostics/diagnostic.js';
import type { Change, Watcher } from '../host.js';
import { errorCode, problem } from './problems.js';

/** A watcher that keeps the process alive until it is closed. */
export function createWatcher(): Watcher & { readonly close: () => void } {
  const told = new Map<string, Mark>();
  // On the clock that files are dated by.
  const state: { toldAt: number; take?: (change: Change) => void } = { toldAt: Date.now() };
  const settling = createSettling(told, (changes, since) => {
    for (const { file, mark } of changes) told.set(file, mark);
    state.toldAt = Date.now();
    const { take } = state;
    delete state.take;
    take?.({ files: changes.map(({ file }) => file), since });
  });
  const hint = (): void => (state.take ? settling.look() : settling.notice());
  const folders = createFolders(hint);
  const sweep = setInterval(() => {
    folders.follow(told.keys());
    hint();
  }, sweepInterval);
  return {
    follow(files) {
      for (const file of told.keys()) if (!files.includes(file)) told.delete(file);
      for (const file of files) if (!told.has(file)) told.set(file, firstMark(file, state.toldAt));
      folders.follow(files);
    },
    next: () =>
      new Promise(resolve => {
        state.take = resolve;
        settling.look();
      }),
    close() {
      clearInterval(sweep);
      settling.stop();
      folders.close();
    },
  };
}

/** Milliseconds without any change after which a file is taken to be written. */
const quiet = 20;
/** Milliseconds that a file may be gone, empty or in motion before it is told of as it is. */
const patience = 300;
/** Milliseconds between two looks that nothing hints at. */
const sweepInterval = 1000;

/** Tells of changes once they look the same twice and whole, or patience has an end. */
function createSettling(told: ReadonlyMap<string, Mark>, tell: (changes: Changes, since: number) => void) {
  /** When a change was first noticed, when waiting for its end began, and what has changed so far. */
  const state: { noticed?: number; began?: number; seen?: string; timer?: NodeJS.Timeout } = {};
  const isPatient = (): boolean => performance.now() - (state.began ?? 0) < patience;
  const stop = (): void => {
    clearTimeout(state.timer);
    for (const key of ['noticed', 'began', 'seen', 'timer'] as const) delete state[key];
  };
  const look = (): void => {
    const id = idOf(changesIn(told));
    if (id === (state.seen ?? '')) return;
    if (id === '') {
      stop();
      return;
    }
    state.seen = id;
    state.noticed ??= performance.now();
    state.began ??= performance.now();
    clearTimeout(state.timer);
    state.timer = setTimeout(settle, isPatient() ? quiet : 0);
  };
  const settle = (): void => {
    const changes = changesIn(told);
    if (isPatient() && idOf(changes) !== state.seen) {
      look();
    } else if (isPatient() && changes.some(({ mark }) => !mark.whole)) {
      state.timer = setTimeout(settle, quiet);
    } else {
      const { noticed = performance.now() } = state;
      stop();
      if (changes.length > 0) tell(changes, noticed);
    }
  };
  return {
    look,
    stop,
    /** Remembers when a change was first there, for the time when somebody wants to be told. */
    notice(): void {
      if (changesIn(told).length > 0) state.noticed ??= performance.now();
    },
  };
}

type Changes = readonly { readonly file: string; readonly mark: Mark }[];

/** What tells one state of a file from another. */
interface Mark {
  /** Empty where there is no file. */
  readonly id: string;
  /** False for a file that is gone or empty: nobody means to leave it so. */
  readonly whole: boolean;
}

function changesIn(told: ReadonlyMap<string, Mark>): Changes {
  return [...told].flatMap(([file, { id }]) => {
    const mark = markOf(statsOf(file));
    return mark.id === id ? [] : [{ file, mark }];
  });
}

function idOf(changes: Changes): string {
  return changes.map(({ file, mark }) => `${file} ${mark.id}`).join('\n');
}

function markOf(stats: BigIntStats | undefined): Mark {
  if (!stats) return { id: '', whole: false };
  const { mtimeNs, ctimeNs, size, ino } = stats;
  return { id: [mtimeNs, ctimeNs, size, ino].join(), whole: size > 0n };
}

/** The mark of a file from now on; of one that changed since `toldAt` it is one that no file has. */
function firstMark(file: string, toldAt: number): Mark {
  const stats = statsOf(file);
  if (stats?.isFIFO() || stats?.isCharacterDevice()) throw notWatchable(file);
  return stats && stats.ctimeMs >= BigInt(toldAt) ? { id: 'unknown', whole: false } : markOf(stats);
}

function statsOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    // A folder of its path that may not be searched, or is none: as good as gone.
    return undefined;
  }
}

/** The folders of some files, each watched as long as it is the same one. */
function createFolders(hint: () => void) {
  const open = new Map<string, { readonly id: string; readonly watcher: FSWatcher }>();
  const leave = (folder: string): void => {
    open.get(folder)?.watcher.close();
    open.delete(folder);
  };
  const enter = (folder: string, id: string): void => {
    try {
      const watcher = watch(folder, hint);
      watcher.on('error', () => leave(folder));
      open.set(folder, { id, watcher });
    } catch (error) {
      // The system has no watch left, or the folder has just gone: the looks that nothing hints at do.
      if (errorCode(error) === '') throw error;
    }
  };
  return {
    follow(files: Iterable<string>): void {
      const wanted = new Set([...files].flatMap(foldersOf));
      for (const [folder, { id }] of open) if (!wanted.has(folder) || identity(folder) !== id) leave(folder);
      for (const folder of wanted) {
        const id = identity(folder);
        if (id !== '' && !open.has(folder)) enter(folder, id);
      }
    },
    close: () => [...open.keys()].forEach(leave),
  };
}

/** The folder of a file and, where a symbolic link leads to it, that of the file itself. */
function foldersOf(file: string): readonly string[] {
  const own = path.dirname(path.resolve(file));
  try {
    return [own, path.dirname(realpathSync(file))];
  } catch {
    return [own];
  }
}

/** Tells a folder from one that has taken its place. */
function identity(folder: string): string {
  const stats = statsOf(folder);
  return stats ? `${stats.dev} ${stats.ino}` : '';
}

function notWatchable(file: string): ProblemError {
  return problem(
    'usage/not-watchable',
    2,
    {
      ja: `「${file}」はパイプなどのため、変更を監視できません。`,
      en: `\`${file}\` is a pipe or a device and cannot be watched for changes.`,
    },
    { ja: 'ファイルを指定してください。', en: 'name a file' },
  );
}
