// What every command begins with: the configuration, its plugins, and the jobs that flags and configuration ask for.
import path from 'node:path';
import { type Config, emptyConfig } from '../config/config.js';
import type { Diagnostic, Sources } from '../diagnostics/diagnostic.js';
import type { Host } from '../host.js';
import { type Job, loadConfig } from '../pipeline.js';
import { planJobs, type Wishes } from '../plan.js';
import { loadPlugins } from '../plugins.js';
import type { Registry } from '../registry.js';
import type { CommandContext, CommandInput } from './command.js';

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
  /** What is wrong with the configuration or its plugins; with an error among them nothing can be built. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** Opens the host, reads configuration and plugins, and decides what is to be built. */
export async function openSession(input: CommandInput, context: CommandContext): Promise<Session> {
  const browser = input.text('browser');
  const host = context.openHost({ ...(browser !== undefined && { browser }) });
  const file = input.argument ?? 'resume.yaml';
  const folder = file === '-' ? '.' : path.dirname(file);
  const { config, diagnostics, sources } = await readConfiguration(host, input, folder);
  const plugins = await loadPlugins(
    [
      ...config.plugins.map((specifier: string) => ({ specifier, folder: path.resolve(folder) })),
      ...(input.list('plugin') ?? []).map(specifier => ({ specifier, folder: path.resolve('.') })),
    ],
    host.importModule,
  );
  const problems = [...diagnostics, ...plugins.diagnostics];
  return {
    host,
    registry: plugins.registry,
    config,
    files: [file, ...(input.list('with') ?? [])],
    folder,
    timeZone: config.timeZone ?? 'Asia/Tokyo',
    jobs: problems.some(({ severity }) => severity === 'error')
      ? []
      : planJobs(wishesOf(input), config, plugins.registry),
    diagnostics: problems,
    sources,
  };
}

async function readConfiguration(host: Host, input: CommandInput, folder: string) {
  const named = input.text('config');
  const file = named ?? path.join(folder, 'resume.config.yaml');
  if (input.flag('noConfig') || (named === undefined && !(await host.exists(file)))) {
    return { config: emptyConfig, diagnostics: [], sources: new Map<string, string>() };
  }
  return loadConfig(host, file);
}

function wishesOf(input: CommandInput): Wishes {
  return {
    documents: input.list('document'),
    formats: input.list('format'),
    layout: input.text('layout'),
    theme: input.text('theme'),
    lang: input.text('lang'),
  };
}
