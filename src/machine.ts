// What `resume doctor` asks of the machine. The host gathers these facts; what they mean is said in `doctor/`.
import type { Diagnostic, Report } from './diagnostics/diagnostic.js';

export interface Machine {
  /** The program and what it runs on. */
  runtime(): Runtime;
  /** What names whoever uses this machine, for taking it out of a report. */
  owner(): Owner;
  /** Prints a page with the browser that a build would take, and tells how it was found. `report` hears what is worth knowing. */
  tryBrowser(html: string, report: Report): Promise<BrowserTrial>;
  /** The families that can be printed, in the order in which they stand in for each other. */
  fonts(): readonly FontFacts[];
  /** The file of a family's regular weight. Throws where it cannot be read. */
  fontFile(family: string): Promise<Uint8Array>;
  /** Writes, renames and removes a file in a folder, making it where it is not there; leaves everything as it was. */
  tryFolder(folder: string): FolderTrial;
  /** Where Chrome works while it runs. */
  temporaryFolder(): string;
  /** Where Chromium is unpacked once; undefined when no folder of this user's own can be had. */
  cacheFolder(): CacheFacts | undefined;
  /** The textlint of the project that `folder` belongs to, tried on a sentence. */
  textlint(folder: string): Promise<TextlintFacts>;
}

export interface Runtime {
  readonly version: string;
  /** How the program was found: in a project's `node_modules`, in that of npx, globally, or in a clone of it. */
  readonly origin: 'project' | 'npx' | 'global' | 'clone';
  /** The folder of the package. */
  readonly folder: string;
  /** As `process.version` has it, without the `v`. */
  readonly node: string;
  /** The least Node that the program runs on: `20.19`. */
  readonly floor: string;
  /** `linux-x64`. */
  readonly platform: string;
  /** The system's name and version, as it tells them. */
  readonly system: string;
  readonly surroundings: readonly Surrounding[];
}

export type Surrounding = 'container' | 'wsl' | 'ci' | 'root';

export interface Owner {
  readonly homes: readonly string[];
  readonly users: readonly string[];
  /** The working folder. */
  readonly folder: string;
}

/** Where a browser is looked for: named by flag or environment, in the package from npm, installed, in Puppeteer's cache. */
export type BrowserSource =
  | '--browser'
  | 'RESUME_BROWSER'
  | 'PUPPETEER_EXECUTABLE_PATH'
  | 'package'
  | 'installed'
  | 'puppeteer';

export interface BrowserPlace {
  readonly source: BrowserSource;
  /** What is named, or found; absent where nothing is. */
  readonly path?: string;
  readonly there: boolean;
}

/** How the browser was looked for and what it printed. */
export interface BrowserTrial {
  /** In the order in which they are looked at. */
  readonly places: readonly BrowserPlace[];
  /** The place whose browser was taken. */
  readonly taken?: BrowserPlace;
  /** Those that were taken first and did not start, with the reason. */
  readonly passed: readonly { readonly place: BrowserPlace | undefined; readonly problem: Diagnostic }[];
  /** Name and version: `HeadlessChrome/143.0.7499.0`. */
  readonly browser?: string;
  readonly bytes?: Uint8Array;
  readonly pages?: number;
  /** From the start of the browser to the last byte. */
  readonly milliseconds: number;
  /** Why nothing was printed. */
  readonly problem?: Diagnostic;
}

export interface FontFacts {
  readonly family: string;
  readonly package: string;
  /** Of the package; absent where it is not installed. */
  readonly version?: string;
  readonly installed: boolean;
  /** True for the family that no document can do without. */
  readonly required: boolean;
  /** True for the family that is there for emoji alone. */
  readonly emoji: boolean;
}

export interface FolderTrial {
  readonly folder: string;
  /** True where it was there before. */
  readonly existed: boolean;
  /** Bytes left on its disk, where the system tells. */
  readonly free?: number;
  /** Why it cannot be used. */
  readonly problem?: Diagnostic;
}

export interface CacheFacts {
  readonly folder: string;
  /** False for the stand-in in the temporary folder, which the system empties now and then. */
  readonly usual: boolean;
  readonly free?: number;
}

export interface TextlintFacts {
  /** The project's settings; without them texts are not linted. */
  readonly settings?: string;
  readonly version?: string;
  /** Why it does not work. */
  readonly problem?: Diagnostic;
}
