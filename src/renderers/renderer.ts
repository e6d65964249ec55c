// What a renderer is: one tree in, files out. Renderers know the tree and the theme and nothing else.
import type { Report, Words } from '../diagnostics/diagnostic.js';
import type { Theme } from '../themes/theme.js';
import type { Tree } from '../tree/nodes.js';

export interface Renderer {
  /** What `--format` calls it: letters from a to z, digits and hyphens. */
  readonly name: string;
  /** File name extension without the dot: letters and digits, with dots between them. */
  readonly extension: string;
  /**
   * Node types that the format cannot say, by name (`pageBreak`); the text of such a node still stands in the output
   * where it has any. Of the built-in formats only Markdown may name some.
   */
  readonly cannot?: readonly string[];
  render(tree: Tree, context: RenderContext): Promise<Output>;
}

/** A renderer's entry in the registry: what `--help` and checks need, without loading its code. */
export interface RendererEntry {
  readonly name: string;
  readonly title: Words;
  readonly extension: string;
  /** True when the format goes through the browser, which is then started early. */
  readonly prints?: boolean;
  load(): Promise<Renderer>;
}

export interface Output {
  /** One at least, each with a suffix of its own. */
  readonly files: readonly OutputFile[];
  /** Number of pages, where the format has pages. */
  readonly pages?: number;
  /** The suffix that one file more would have; a file of that name was left by an earlier and longer output. */
  readonly next?: string;
}

export interface OutputFile {
  /** Stands between the file name's stem and the extension; usually empty. It has nothing in it that no file name may have. */
  readonly suffix: string;
  readonly content: string | Uint8Array;
}

export interface RenderContext {
  readonly theme: Theme;
  readonly report: Report;
  readonly print: Print;
}

/**
 * Prints a complete, self-contained HTML page to PDF. `underway` is called once the browser has all it needs and this
 * process has nothing to do but wait.
 */
export type Print = (html: string, underway?: () => void) => Promise<PrintedPdf>;

export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}
