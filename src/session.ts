// What a command, or a caller of the library, begins with: the configuration, its plugins, what is to be built, and the
// names of the files that will come out.
import path from 'node:path';
import type { Config } from './config/config.js';
import { type Diagnostic, ProblemError, type Sources, type Span } from './diagnostics/diagnostic.js';
import type { Host } from './host.js';
import { type Configuration, type Job, loadConfig, noConfiguration } from './pipeline.js';
import { defaultFileName, planJobs, type Wishes } from './plan.js';
import { loadPlugins, type PluginReference } from './plugins.js';
import type { Registry } from './registry.js';
import { fileName } from './text/file-name.js';
import type { Tree } from './tree/nodes.js';

/** Everything that flags or a caller may say. */
export interface Request extends Wishes {
  /** Path of the résumé, `-` for standard input; `resume.yaml` when absent. */
  readonly file?: string | undefined;
  /** Files merged into it before it is checked. */
  readonly with?: readonly string[] | undefined;
  /** Path of the configuration, or false for none; `resume.config.yaml` beside the résumé when absent. */
  readonly config?: string | false | undefined;
  /** Plugins beside those of the configuration. */
  readonly references?: readonly PluginReference[] | undefined;
}

/** A request with every decision taken. */
export interface Session {
  readonly host: Host;
  readonly registry: Registry;
  readonly config: Config;
  /** The résumé, then the files merged into it. */
  readonly files: readonly [string, ...string[]];
  /** The résumé's folder. */
  readonly folder: string;
  /** Where today is looked up; an IANA name. */
  readonly timeZone: string;
  readonly jobs: readonly Job[];
  /** Where the configuration sets the names of files. */
  readonly fileNamePlace?: Span | undefined;
  /** What is wrong with the configuration or its plugins; with an error among them there are no jobs. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** Reads configuration and plugins and decides what is to be built. Throws `ProblemError` (exit 2) for a wrong request. */
export async function openSession(host: Host, request: Request): Promise<Session> {
  const file = request.file ?? 'resume.yaml';
  const folder = file === '-' ? '.' : path.dirname(file);
  const configuration = await readConfiguration(host, request.config, folder);
  const { config, positions, sources } = configuration;
  const named = config.plugins.map((specifier, index) => ({
    specifier,
    folder: path.resolve(typeof request.config === 'string' ? path.dirname(request.config) : folder),
    span: positions.value(['plugins', index]),
  }));
  const { registry, diagnostics: pluginProblems } = await loadPlugins(
    [...named, ...(request.references ?? [])],
    host.importModule,
  );
  const problems = [...configuration.diagnostics, ...pluginProblems];
  const planned = hasError(problems) ? { jobs: [], diagnostics: [] } : planJobs(request, configuration, registry);
  return {
    host,
    registry,
    config,
    files: [file, ...(request.with ?? [])],
    folder,
    timeZone: config.timeZone ?? 'Asia/Tokyo',
    fileNamePlace: positions.value(['fileName']),
    ...planned,
    diagnostics: [...problems, ...planned.diagnostics],
    sources,
  };
}

/** True when there is an error among the findings: then nothing may be built. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** A document ready to be rendered, and the name of its files without their extension. */
export interface Named {
  readonly job: Job;
  readonly tree: Tree;
  readonly stem: string;
}

/**
 * The composed documents with the names of their files, by the configuration's pattern.
 * Throws `ProblemError` (exit 1) `output/same-name` where two files would have one name.
 */
export function nameOutputs(
  session: Session,
  composed: readonly { readonly job: Job; readonly tree: Tree }[],
): readonly Named[] {
  const named = composed.map(({ job, tree }) => ({ job, tree, stem: stemOf(session.config, job, tree) }));
  const taken = new Set<string>();
  for (const { job, stem } of named) {
    for (const { extension } of job.formats) {
      const file = `${stem}.${extension}`;
      // Windows and macOS do not tell upper from lower case, nor か+U+3099 from が.
      const id = file.normalize('NFC').toLowerCase();
      if (taken.has(id)) throw sameName(file, session.fileNamePlace);
      taken.add(id);
    }
  }
  return named;
}

async function readConfiguration(host: Host, named: Request['config'], folder: string): Promise<Configuration> {
  if (named === false) return noConfiguration;
  const file = named ?? path.join(folder, 'resume.config.yaml');
  return named !== undefined || (await host.exists(file)) ? loadConfig(host, file) : noConfiguration;
}

function stemOf(config: Config, job: Job, tree: Tree): string {
  return fileName(config.fileName ?? defaultFileName, {
    document: job.document.name,
    title: tree.title,
    name: tree.author,
    lang: job.language,
    profile: '',
    date: tree.date.replaceAll('-', ''),
  }).name;
}

function sameName(file: string, span: Span | undefined): ProblemError {
  return new ProblemError(
    {
      code: 'output/same-name',
      severity: 'error',
      message: {
        ja: `ふたつの出力が同じ名前「${file}」になるため、何も書き出しませんでした。`,
        en: `Two outputs would have the same name, ${file}; nothing was written.`,
      },
      ...(span && { span }),
      help: {
        ja: '設定の fileName に {document} を加えるか、同じ拡張子の形式を片方だけ指定してください。',
        en: 'add {document} to fileName in the configuration, or name only one format of that extension',
      },
    },
    1,
  );
}
