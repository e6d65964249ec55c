// What a preview shows, as plain values: the pages, what was found, and how far the one still belongs to the other.
import type { Diagnostic, MessageLanguage, Sources } from '../diagnostics/diagnostic.js';

/** One document, ready to be looked at. */
export interface PreviewPage {
  /** Tells it from the others, also after the next save. */
  readonly key: string;
  readonly title: string;
  /** A whole page, as the HTML format has it. */
  readonly html: string;
  /** The pages on paper as PNG, drawn when they are first asked for; throws `ProblemError` where the machine cannot. */
  readonly paper: () => Promise<readonly Uint8Array[]>;
}

/** What was found, and the texts that it is found in. */
export interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

export interface View {
  /** The résumé's file, as it was named. */
  readonly file: string;
  readonly language: MessageLanguage;
  /** Another one with every new set of pages, also from run to run. */
  readonly version: string;
  /** The last ones that could be made. */
  readonly pages: readonly PreviewPage[];
  /** False where the pages are older than the résumé, which cannot be made into new ones. */
  readonly current: boolean;
  readonly found: Found;
}
