// The public API: what the command does, as functions that give values and print nothing.
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { sortDiagnostics } from './diagnostics/sort.js';
import { fitDocument, needsBrowser } from './fitted.js';
import { createHost } from './host/index.js';
import { check as checkLoaded, compose, type Loaded, load, render } from './pipeline.js';
import { timeLimit } from './plan/time-limit.js';
import type { Plugin } from './plugins.js';
import { createFileNaming, hasError, nameOutputs, openSession, type Session } from './session.js';
import type { FaceName } from './themes/faces.js';
import type { PageSize } from './tree/nodes.js';

export { type Diagnostic, ProblemError, type Severity, type Span, type Words } from './diagnostics/diagnostic.js';
export type { Compose, Document, DocumentSettings, Need, Role } from './documents/document.js';
export type { Locale } from './locales/locale.js';
export { definePlugin, type Plugin, type PluginRenderer } from './plugins.js';
export type { Output, OutputFile, Print, RenderContext, Renderer } from './renderers/renderer.js';
export type { PlainDate } from './resume/dates.js';
export type { Resume, SourceResume } from './resume/resume.js';
export type { Finding, Rule, RuleContext } from './rules/rule.js';
export type { FaceName } from './themes/faces.js';
export { themes } from './themes/index.js';
export type { Theme } from './themes/theme.js';
export * from './tree/nodes.js';
export { plainText } from './tree/plain-text.js';
export { walk } from './tree/walk.js';

export interface Options {
  /** Path of the résumé; `resume.yaml` when absent. */
  readonly file?: string;
  /** Files merged into it before it is checked. */
  readonly with?: readonly string[];
  /** Path of the configuration, or false for none; `resume.config.yaml` beside the résumé when absent. */
  readonly config?: string | false;
  readonly documents?: readonly string[];
  readonly layout?: string;
  readonly lang?: 'ja' | 'en';
  /** A photo may stand outside the résumé's folder, and CSS outside the configuration's. */
  readonly allowOutside?: boolean;
  /**
   * Plugins as values; those that the configuration names are loaded too. False runs no code of the project, neither those
   * nor textlint's rules; what only a plugin provides is then left out with a warning, as by `--no-plugins`.
   */
  readonly plugins?: readonly Plugin[] | false;
}

export interface BuildOptions extends Options {
  readonly formats?: readonly string[];
  readonly theme?: string;
  /** A colour as `#rrggbb` or `#rgb`, dark enough to read on white. */
  readonly accent?: string;
  readonly font?: FaceName;
  /** Path of a style sheet that is added to the theme's. */
  readonly css?: string;
  readonly page?: PageSize;
  /** The most pages that each document may fill. */
  readonly fit?: number;
  /** The Chrome to print with. */
  readonly browser?: string;
  /** Seconds that Chrome has to start, and for each print; 60 when absent. */
  readonly timeout?: number;
}

/** One file that was made, not yet written anywhere. */
export interface BuiltFile {
  readonly document: string;
  readonly format: string;
  /** File name by the configuration's pattern, such as `shokumukeirekisho.pdf`. */
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly pages?: number;
}

/** Everything that is wrong with a résumé for the documents asked for, in order of position. */
export async function check(options: Options = {}): Promise<readonly Diagnostic[]> {
  return withChecked(options, { prints: false }, async ({ diagnostics }) => sortDiagnostics(diagnostics));
}

/**
 * Makes the documents and gives them as values. With an error among the diagnostics nothing is made; a format that the
 * machine could not make is missing from `files` and named in `diagnostics`.
 * Throws `ProblemError` for what is no résumé at all: a missing file, an unknown format.
 */
export async function build(
  options: BuildOptions = {},
): Promise<{ readonly files: readonly BuiltFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  return withChecked(options, { prints: true }, async ({ session, loaded, diagnostics }) => {
    const { resume } = loaded;
    if (!resume || hasError(diagnostics)) return { files: [], diagnostics: sortDiagnostics(diagnostics) };
    const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
    const composed = await Promise.all(
      session.jobs.map(async job => ({ job, tree: await compose(session.host, loaded, resume, job, report) })),
    );
    const fitted = await Promise.all(composed.map(one => fitDocument(session.host, one)));
    const tooLong = fitted.flatMap(one => one.tooLong ?? []);
    diagnostics.push(...tooLong, ...fitted.flatMap(({ note, failures }) => [...(note ? [note] : []), ...failures]));
    if (tooLong.length > 0) return { files: [], diagnostics: sortDiagnostics(diagnostics) };
    const files: BuiltFile[] = [];
    const outputOf = createFileNaming(session);
    for (const named of nameOutputs(session, fitted)) {
      for (const result of await Promise.all(render(session.host, named.tree, named.job, report))) {
        if ('problem' in result) diagnostics.push(result.problem);
        else files.push(...outputOf(named, result).files);
      }
    }
    return { files, diagnostics: sortDiagnostics(diagnostics) };
  });
}

interface Checked {
  readonly session: Session;
  readonly loaded: Loaded;
  readonly diagnostics: Diagnostic[];
}

async function withChecked<T>(
  options: BuildOptions,
  { prints }: { readonly prints: boolean },
  use: (checked: Checked) => Promise<T>,
): Promise<T> {
  const diagnostics: Diagnostic[] = [];
  const host = createHost({
    messages: 'en',
    report: diagnostic => void diagnostics.push(diagnostic),
    ...(options.browser !== undefined && { browser: options.browser }),
    ...(options.timeout !== undefined && { timeout: timeLimit(options.timeout) }),
    ...(options.allowOutside !== undefined && { allowOutside: options.allowOutside }),
    plugins: options.plugins !== false,
  });
  try {
    const references = (options.plugins || []).map((plugin, index) => ({
      specifier: `plugins[${index}]`,
      folder: '.',
      plugin,
    }));
    const session = await openSession(host, {
      ...options,
      fit: options.fit?.toString(),
      references,
      loadsPlugins: options.plugins !== false,
      lints: !prints,
    });
    const { jobs, registry, config } = session;
    if (prints && jobs.some(needsBrowser)) host.warmUp();
    const loaded = await load(host, session);
    const rules = registry.rules.values();
    const found = await checkLoaded(host, loaded, { jobs, rules, settings: config.rules, errorsOnly: prints });
    diagnostics.push(...session.diagnostics, ...found);
    return await use({ session, loaded, diagnostics });
  } finally {
    await host.close();
  }
}
