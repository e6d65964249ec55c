// The public API: what the command does, as functions that give values and print nothing.
import path from 'node:path';
import { emptyConfig } from './config/config.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { sortDiagnostics } from './diagnostics/sort.js';
import { createHost } from './host/index.js';
import type { Host } from './host.js';
import {
  check as checkLoaded,
  compose,
  type Job,
  type Loaded,
  load,
  loadConfig,
  type Rendered,
  render,
} from './pipeline.js';
import { planJobs } from './plan.js';
import { type Plugin, readPlugin } from './plugins.js';
import { createRegistry, type Registry } from './registry.js';

export { type Diagnostic, ProblemError, type Severity, type Span, type Words } from './diagnostics/diagnostic.js';
export type { Compose, Document, DocumentSettings, Need, Role } from './documents/document.js';
export type { Locale } from './locales/locale.js';
export { definePlugin, type Plugin, type PluginRenderer } from './plugins.js';
export type { Output, OutputFile, Print, RenderContext, Renderer } from './renderers/renderer.js';
export type { PlainDate } from './resume/dates.js';
export type { Resume, SourceResume } from './resume/resume.js';
export type { Finding, Rule, RuleContext } from './rules/rule.js';
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
  /** Plugins as values; those that the configuration names are loaded too. */
  readonly plugins?: readonly Plugin[];
}

export interface BuildOptions extends Options {
  readonly formats?: readonly string[];
  readonly theme?: string;
  /** The Chrome to print with. */
  readonly browser?: string;
}

/** One file that was made, not yet written anywhere. */
export interface BuiltFile {
  readonly document: string;
  readonly format: string;
  /** File name, such as `shokumukeirekisho.pdf`. */
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly pages?: number;
}

/** Everything that is wrong with a résumé for the documents asked for, in order of position. */
export async function check(options: Options = {}): Promise<readonly Diagnostic[]> {
  return withPlan(options, async ({ diagnostics }) => sortDiagnostics(diagnostics));
}

/**
 * Makes the documents and gives them as values. With an error among the diagnostics nothing is made; a format that the
 * machine could not make is missing from `files` and named in `diagnostics`.
 * Throws `ProblemError` for what is no résumé at all: a missing file, an unknown format.
 */
export async function build(
  options: BuildOptions = {},
): Promise<{ readonly files: readonly BuiltFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  return withPlan(options, async ({ host, loaded, jobs, diagnostics }) => {
    if (!loaded.resume || diagnostics.some(({ severity }) => severity === 'error')) {
      return { files: [], diagnostics: sortDiagnostics(diagnostics) };
    }
    const files: BuiltFile[] = [];
    const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
    for (const job of jobs) {
      const tree = await compose(host, loaded, loaded.resume, job, report);
      for (const result of await Promise.all(render(host, tree, job, report))) {
        if ('problem' in result) diagnostics.push(result.problem);
        else files.push(...builtFiles(job, result));
      }
    }
    return { files, diagnostics: sortDiagnostics(diagnostics) };
  });
}

interface Planned {
  readonly host: Host;
  readonly loaded: Loaded;
  readonly jobs: readonly Job[];
  readonly diagnostics: Diagnostic[];
}

async function withPlan<T>(options: BuildOptions, use: (planned: Planned) => Promise<T>): Promise<T> {
  const host = createHost({ messages: 'en', ...(options.browser !== undefined && { browser: options.browser }) });
  try {
    const file = options.file ?? 'resume.yaml';
    const folder = path.dirname(file);
    const { config, diagnostics } = await configuration(host, options, folder);
    const { registry, problems } = await members(host, options.plugins ?? [], config.plugins, folder);
    const jobs = planJobs(options, config, registry);
    if (jobs.some(job => job.formats.some(format => format.prints))) host.warmUp();
    const loaded = await load(host, {
      files: [file, ...(options.with ?? [])],
      folder,
      timeZone: config.timeZone ?? 'Asia/Tokyo',
    });
    const found = await checkLoaded(host, loaded, { jobs, rules: registry.rules.values(), levels: config.rules });
    return await use({ host, loaded, jobs, diagnostics: [...diagnostics, ...problems, ...found] });
  } finally {
    await host.close();
  }
}

async function configuration(host: Host, options: Options, folder: string) {
  const file = options.config || path.join(folder, 'resume.config.yaml');
  if (options.config === false || (!options.config && !(await host.exists(file))))
    return { config: emptyConfig, diagnostics: [] };
  return loadConfig(host, file);
}

async function members(
  host: Host,
  plugins: readonly Plugin[],
  named: readonly string[],
  folder: string,
): Promise<{ readonly registry: Registry; readonly problems: readonly Diagnostic[] }> {
  const values = plugins.map((plugin, index) => ({ from: `plugins[${index}]`, module: { default: plugin } }));
  const modules = await Promise.all(
    named.map(async from => ({ from, module: await host.importModule(from, path.resolve(folder)) })),
  );
  const read = [...values, ...modules].map(({ from, module }) => ({ from, ...readPlugin(module, from) }));
  const { registry, diagnostics } = createRegistry(
    read.flatMap(({ from, members: own }) => (own ? [{ from, members: own }] : [])),
  );
  return { registry, problems: [...read.flatMap(plugin => plugin.diagnostics), ...diagnostics] };
}

function builtFiles(job: Job, { format, output }: Extract<Rendered, { output: unknown }>): readonly BuiltFile[] {
  return output.files.map(({ suffix, content }) => ({
    document: job.document.name,
    format: format.name,
    name: `${job.document.name}${suffix}.${format.extension}`,
    content,
    ...(output.pages !== undefined && { pages: output.pages }),
  }));
}
