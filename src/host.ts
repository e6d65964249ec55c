// The outside world as one value: files, the clock, the browser. It goes from `commands` to `pipeline` and no further.
import type { MessageLanguage, Report } from './diagnostics/diagnostic.js';
import type { Machine } from './machine.js';
import type { Print } from './renderers/renderer.js';
import type { PlainDate } from './resume/dates.js';

export interface Host {
  /** Today as a calendar day in `timeZone`, from `SOURCE_DATE_EPOCH` when set, else the clock. */
  today(timeZone: string): PlainDate;
  /**
   * The bytes of a file, of a pipe or, for `-`, of standard input; the pipeline decodes them. Throws `ProblemError` with
   * an `input/…` code: missing, a folder, not readable, over 5 MB.
   */
  readFile(path: string): Promise<Uint8Array>;
  /**
   * Reads a picture named by a résumé in `folder` for its size on paper, in mm: upright, without what the camera noted of
   * place, time and owner, and no heavier than needed; `width` and `height` are pixels. Throws `ProblemError` with a
   * `photo/…` code: missing, no PNG or JPEG, damaged, too large, outside the folder (also through a symbolic link) where
   * that is not allowed.
   */
  readImage(
    folder: string,
    path: string,
    size: { readonly widthMm: number; readonly heightMm: number },
  ): Promise<{
    readonly mime: 'image/png' | 'image/jpeg';
    readonly bytes: Uint8Array;
    readonly width: number;
    readonly height: number;
  }>;
  /** What the file of such a picture says of itself; throws as `readImage` does. */
  lookAtImage(folder: string, path: string): Promise<PictureFacts>;
  /**
   * The real path of a file that is named by one in `folder`, links followed; undefined where it is outside and
   * `--allow-outside` does not allow that. Of a file that is not there, the path as it is.
   */
  locate(folder: string, path: string): Promise<string | undefined>;
  /** True when something stands at `path`. */
  exists(path: string): Promise<boolean>;
  /**
   * Writes all or nothing of each file: beside it first, then renamed. Makes the folder. Throws `ProblemError` with an
   * `output/…` code.
   */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  /** Starts the browser without waiting, so that it is ready when `print` is called. */
  warmUp(): void;
  /** Imports a plugin by the name it has for a configuration in `folder`; throws `ProblemError` with a `plugin/…` code. */
  importModule(specifier: string, folder: string): Promise<unknown>;
  /**
   * What the project's own textlint finds in each of some Markdown texts, in the order of `texts`; nothing where the
   * project has none.
   */
  lint(folder: string, texts: readonly string[]): Promise<readonly (readonly LintFinding[])[]>;
  /** Prints in the browser; throws `ProblemError` with a `browser/…` or `fonts/…` code. */
  readonly print: Print;
  /** The pages that a complete HTML page would be printed on; throws as `print` does. One count at a time is under way. */
  countPages(html: string): Promise<number>;
  /** Begins to watch files, until the host is closed. */
  watch(): Promise<Watcher>;
  /**
   * Serves this machine's browser until the host is closed. `answer` is given the path as it was asked for, without its
   * query. Throws `ProblemError` (exit 3) `preview/port-taken` or `preview/port-refused`.
   */
  serve(port: PortWish, answer: (path: string) => Promise<Answer | undefined>): Promise<Server>;
  /** Opens an address in the browser that people use; false where the machine does not know how. */
  openUrl(url: string): Promise<boolean>;
  /** Begins to ask questions; undefined where no terminal is there to answer in. */
  conversation(): Promise<Conversation | undefined>;
  /** Which package manager a folder is used with; npm where nothing tells. */
  packageManager(folder: string): Promise<PackageManager>;
  /** Runs the package manager's `install` in a folder, its words on standard error; false where that fails. */
  install(folder: string, manager: PackageManager): Promise<boolean>;
  /** The machine itself, for `resume doctor`; loaded when it is asked for. */
  machine(): Promise<Machine>;
  /** Ends the browser and removes what it left, and what watches and serves; safe to call twice. */
  close(): Promise<void>;
}

/** Questions and answers at a terminal; Ctrl+C ends the program. */
export interface Conversation {
  /** The line that was typed after `prompt`. */
  ask(prompt: string): Promise<string>;
  say(text: string): void;
  /** Gives the terminal back; no question follows. */
  end(): void;
}

export type PackageManager = 'npm' | 'pnpm' | 'yarn';

/** Tells of every change of some files, however it is made: written in place, replaced, deleted, made anew. */
export interface Watcher {
  /**
   * Watches these files in place of those before; a file need not be there. One that is new among them counts as changed
   * when it was written since the last change was told. Throws `ProblemError` (exit 2) for a pipe, which can be read once.
   */
  follow(files: readonly string[]): void;
  /**
   * The files that have changed since they were last told of, once they have come to rest. A file that is gone, or empty,
   * is given a moment to come back: editors write so.
   */
  next(): Promise<Change>;
}

/** What has changed between two looks at some files. */
export interface Change {
  /** At least one, by the names that they are followed by. */
  readonly files: readonly string[];
  /** When it was first noticed, on the clock of `performance.now`. */
  readonly since: number;
}

/** Where to listen: on this port and no other, or on the first free one from it. */
export interface PortWish {
  readonly port: number;
  readonly exact: boolean;
}

export interface Server {
  readonly url: string;
  /** Lets every open page know that something has changed. */
  announce(): void;
}

/** What is sent for a path. */
export interface Answer {
  /** Media type, with the encoding of texts. */
  readonly type: string;
  /** Its Content-Security-Policy. */
  readonly policy: string;
  readonly body: string | Uint8Array;
}

/** A picture's file before it was cleaned; width and height, in pixels, as it is looked at. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** In bytes. */
  readonly size: number;
  /** True when it says where it was taken. */
  readonly hasLocation: boolean;
}

/** A finding of textlint; offsets are UTF-16 units in the text, `end` exclusive. */
export interface LintFinding {
  /** The name that textlint gives the rule. */
  readonly rule: string;
  /** In the rule's own language. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly severity: 'warning' | 'info';
}

export interface HostOptions {
  /** `--browser`: the executable to use before any other. */
  readonly browser?: string;
  /** Milliseconds that the browser has for the start, and for each print; a minute when absent. */
  readonly timeout?: number;
  /** Builds follow one another: the browser keeps the pages that have printed for the next print. */
  readonly lasting?: boolean;
  /** `--allow-outside`: a picture or a style sheet may stand outside the folder of the file that names it. */
  readonly allowOutside?: boolean;
  /** False for `--no-plugins`: no code of the project is run, and so none of textlint's rules. */
  readonly plugins?: boolean;
  readonly messages: MessageLanguage;
  /** Hears what is worth knowing and no failure, such as a font that another takes the place of. */
  readonly report?: Report;
}
