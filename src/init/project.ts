// What a new project is to be: the answers to the questions, and what the written files need to know beside them.
import type { MessageLanguage, Words } from '../diagnostics/diagnostic.js';
import type { PackageManager } from '../host.js';

/** Where the career in `resume.yaml` begins. */
export const templates = ['sample', 'blank'] as const;
export type Template = (typeof templates)[number];

/** Who builds after a push; `none` writes no workflow. */
export const services = ['github', 'gitlab', 'none'] as const;
export type Service = (typeof services)[number];

/** Every answer. */
export interface Answers {
  /** Of the documents, and of the comments in the files. */
  readonly language: MessageLanguage;
  readonly name: string;
  /** The name's reading, where it is known. */
  readonly kana?: string;
  /** Each with the layout that it has; a document of one shape has none. */
  readonly documents: readonly { readonly name: string; readonly layout?: string }[];
  readonly theme: string;
  readonly service: Service;
  readonly textlint: boolean;
  readonly template: Template;
}

/** The career as the text of two files: what may be public, and what may not. */
export interface Career {
  readonly resume: string;
  readonly private: string;
}

/** Everything that the text of a file may depend on. */
export interface Project {
  readonly answers: Answers;
  readonly career: Career;
  /** The program's own version. */
  readonly version: string;
  /** Which package manager the folder is used with. */
  readonly manager: PackageManager;
}

/** A file of a new project. */
export interface ProjectFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  /** Other names that the file may have: one of those that is there already is kept, and counts for it. */
  readonly otherNames?: readonly string[];
  /** A few words for the list of what was written. */
  readonly about: Words;
  /** True where these answers ask for it. */
  wanted(answers: Answers): boolean;
  /** The whole file, where there is none yet. */
  text(project: Project): string;
  /**
   * For files that belong to others, too: the text that is there with what it lacks, and a word about what could not be
   * added. Such a file is never replaced. Throws `ProblemError` (exit 1) where the text is not what it should be.
   */
  add?(before: string, project: Project): Addition;
}

/** A file that something was added to. */
export interface Addition {
  readonly text: string;
  readonly note?: Words;
}

/** The line that tells every editor which schema a YAML file has. */
export function schemaLine(name: 'resume' | 'config'): string {
  return `# yaml-language-server: $schema=${schemaPath(name)}\n`;
}

/** Where the schema lies once the package is installed. */
export function schemaPath(name: 'resume' | 'config'): string {
  return `./node_modules/keireki/schemas/v1/${name}.schema.json`;
}
