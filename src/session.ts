// What a command, or a caller of the library, begins with: the configuration, its plugins, what is to be built, and the
// names of the files that will come out.
import path from 'node:path';
import type { Config } from './config/config.js';
import { type Diagnostic, ProblemError, type Sources, type Span, type Words } from './diagnostics/diagnostic.js';
import type { Host } from './host.js';
import { readOwnCss } from './own-css.js';
import { type Configuration, type Job, loadConfig, noConfiguration, type Rendered } from './pipeline.js';
import { planJobs, type Wishes } from './plan/plan.js';
import { defaultFileName } from './plan/problems.js';
import { withoutPlugins } from './plan/without-plugins.js';
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
  /** Path of a style sheet of one's own, for every document. */
  readonly css?: string | undefined;
  /** The folder to write to; the configuration's is read from the configuration's own folder, and `out` is the default. */
  readonly out?: string | undefined;
  /** Every rule is to run, not those alone that refuse a build. */
  readonly lints?: boolean | undefined;
  /** False where no plugin may be loaded, whoever names it. */
  readonly loadsPlugins?: boolean | undefined;
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
  /** The folder to write to. */
  readonly out: string;
  /** Where the configuration sets the names of files. */
  readonly fileNamePlace?: Span | undefined;
  /** What is wrong with the configuration or its plugins; with an error among them there are no jobs. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** What there is to build from, before anything is decided. */
export interface Collections {
  readonly configuration: Configuration;
  /** From which the configuration's own paths count. */
  readonly configFolder: string;
  readonly registry: Registry;
  /** What is wrong with the configuration or its plugins. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** Reads configuration and plugins. Throws `ProblemError` (exit 2) for a plugin that the request names and that is none. */
export async function openCollections(host: Host, request: Request): Promise<Collections> {
  const folder = folderOf(request);
  const written = await readConfiguration(host, request);
  const configFolder = request.config ? path.dirname(request.config) : folder;
  const refused = request.loadsPlugins === false;
  const references = refused ? [] : [...pluginsOf(written, configFolder), ...(request.references ?? [])];
  const needsAll = request.lints || references.length > 0 || Object.keys(written.config.rules).length > 0;
  const { registry, diagnostics } = await loadPlugins(
    unique(references),
    host.importModule,
    needsAll ? { rules: (await import('./rules/index.js')).rules } : {},
  );
  const misnamed = diagnostics.find(({ span }) => !span);
  // A plugin that stands in no file was named by the command line.
  if (misnamed) throw new ProblemError(misnamed, 2);
  const configuration = refused ? withoutPlugins(written, registry) : written;
  const { sources } = configuration;
  return {
    configuration,
    configFolder,
    registry,
    diagnostics: [...configuration.diagnostics, ...diagnostics],
    sources,
  };
}

/** Reads configuration and plugins and decides what is to be built. Throws `ProblemError` (exit 2) for a wrong request. */
export async function openSession(host: Host, request: Request): Promise<Session> {
  const { configuration, configFolder, registry, diagnostics, sources } = await openCollections(host, request);
  const { config, positions } = configuration;
  const { css, diagnostics: cssProblems } = await readOwnCss(host, request.css, configuration, configFolder);
  const planned = hasError(diagnostics) ? noJobs : planJobs(request, configuration, registry, css);
  return {
    host,
    registry,
    config,
    files: filesOf(request),
    folder: folderOf(request),
    // A wrong zone has been reported, and must not keep the résumé from being checked.
    timeZone: (hasError(planned.diagnostics) ? undefined : config.timeZone) ?? 'Asia/Tokyo',
    out: request.out ?? (config.out === undefined ? 'out' : below(configFolder, config.out)),
    fileNamePlace: positions.value(['fileName']),
    ...planned,
    diagnostics: [...diagnostics, ...cssProblems, ...planned.diagnostics],
    sources,
  };
}

/** The résumé, then the files merged into it. */
export function filesOf(request: Request): Session['files'] {
  return [request.file ?? defaultFile, ...(request.with ?? [])];
}

/** The configuration's path, whether or not it is there; none where none is to be read. */
export function configFileOf(request: Request): string | undefined {
  if (request.config === false) return undefined;
  return request.config ?? path.join(folderOf(request), 'resume.config.yaml');
}

const defaultFile = 'resume.yaml';

/** The résumé's folder, from which its own paths count. */
export function folderOf({ file = defaultFile }: Request): string {
  return file === '-' ? '.' : path.dirname(file);
}

const noJobs = { jobs: [], diagnostics: [] };

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
  const names = createNames();
  for (const { job, stem } of named) {
    for (const { extension, name: format } of job.formats) {
      const output = { name: `${stem}.${extension}`, format, document: job.document.name };
      const other = names.take(output);
      if (other) throw sameName(other, output, session.fileNamePlace, nothingWritten);
    }
  }
  return named;
}

/** The files of one output, not yet written anywhere. */
export interface MadeOutput {
  readonly files: readonly MadeFile[];
  /** The name that one file more would have. */
  readonly next?: string;
}

/** A file that was made, with its name. */
export interface MadeFile extends MadeName {
  readonly content: string | Uint8Array;
  /** Number of pages, where the format has pages. */
  readonly pages?: number;
}

/**
 * Names the files of one output after another, as a renderer's suffixes are known only then.
 * Throws `ProblemError` (exit 1) `output/same-name` for one that another output has.
 */
export function createFileNaming({
  fileNamePlace,
}: Pick<Session, 'fileNamePlace'>): (
  named: Pick<Named, 'job' | 'stem'>,
  rendered: Extract<Rendered, { output: unknown }>,
) => MadeOutput {
  const names = createNames();
  return ({ job, stem }, { format, output }) => {
    const { files, pages, next } = output;
    const nameOf = (suffix: string) => `${stem}${suffix}.${format.extension}`;
    const made = files.map(({ suffix, content }) => {
      const file = { document: job.document.name, format: format.name, name: nameOf(suffix), content };
      const other = names.take(file);
      if (other) throw sameName(other, file, fileNamePlace, notWritten);
      return { ...file, ...(pages !== undefined && { pages }) };
    });
    return { files: made, ...(next !== undefined && { next: nameOf(next) }) };
  };
}

function pluginsOf({ config, positions }: Configuration, folder: string): readonly PluginReference[] {
  return config.plugins.map((specifier, index) => ({ specifier, folder, span: positions.value(['plugins', index]) }));
}

/** A plugin that both the configuration and a flag name is loaded once. */
function unique(references: readonly PluginReference[]): readonly PluginReference[] {
  const id = ({ specifier, folder }: PluginReference) =>
    specifier.startsWith('.') ? path.resolve(folder, specifier) : specifier;
  return [...new Map([...references].reverse().map(reference => [id(reference), reference])).values()].reverse();
}

/** A path that counts from `folder`, as seen from here. */
export function below(folder: string, file: string): string {
  return path.isAbsolute(file) ? file : path.join(folder, file);
}

async function readConfiguration(host: Host, request: Request): Promise<Configuration> {
  const file = configFileOf(request);
  if (file === undefined) return noConfiguration;
  return request.config !== undefined || (await host.exists(file)) ? loadConfig(host, file) : noConfiguration;
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

/** The name of a file, and what it is to hold. */
interface MadeName {
  readonly name: string;
  readonly format: string;
  readonly document: string;
}

/** Names that are given once: `take` gives the one that has it already. */
function createNames() {
  const taken = new Map<string, MadeName>();
  return {
    take(made: MadeName): MadeName | undefined {
      // Windows and macOS do not tell upper from lower case, nor か+U+3099 from が.
      const id = made.name.normalize('NFC').toLowerCase();
      const other = taken.get(id);
      if (!other) taken.set(id, made);
      return other;
    },
  };
}

const nothingWritten: Words = { ja: '何も書き出しませんでした', en: 'nothing was written' };
const notWritten: Words = { ja: '後のほうは書き出しませんでした', en: 'the latter was not written' };

function sameName(a: MadeName, b: MadeName, span: Span | undefined, outcome: Words): ProblemError {
  const ofOneDocument = a.document === b.document;
  const [first, second] = ofOneDocument ? [a.format, b.format] : [a.document, b.document];
  return new ProblemError(
    {
      code: 'output/same-name',
      severity: 'error',
      message: {
        ja: `「${first}」と「${second}」の出力が同じファイル名「${b.name}」になるため、${outcome.ja}。`,
        en: `\`${first}\` and \`${second}\` would both be written to \`${b.name}\`; ${outcome.en}.`,
      },
      ...(span && !ofOneDocument && { span }),
      help: ofOneDocument
        ? { ja: '--format でどちらか一方だけを指定してください。', en: 'name only one of the two with `--format`' }
        : {
            ja: '設定の fileName に {document} を加えてください。',
            en: 'add {document} to `fileName` in the configuration',
          },
    },
    1,
  );
}
