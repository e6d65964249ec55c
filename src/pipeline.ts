// The program from top to bottom: load → check → select → compose → render. Files, clock and browser come in as `Host`.
import { type Config, emptyConfig, readConfig } from './config/config.js';
import { type Diagnostic, isProblemError, type Report, type Sources, type Span } from './diagnostics/diagnostic.js';
import type { ComposeContext, DocumentEntry, DocumentSettings } from './documents/document.js';
import type { Host } from './host.js';
import { locales } from './locales/index.js';
import type { Language } from './locales/locale.js';
import { fillPictures, lookAtPhoto } from './pictures.js';
import type { Output, Print, RenderContext, RendererEntry } from './renderers/renderer.js';
import type { PlainDate } from './resume/dates.js';
import { readResume } from './resume/read.js';
import type { SourceResume } from './resume/resume.js';
import type { PhotoFacts, Rule } from './rules/rule.js';
import { nearestKey, type RuleSetting, runRules, severityOf } from './rules/run.js';
import { silence } from './rules/silence.js';
import { textsOf } from './rules/texts.js';
import { select } from './select/select.js';
import { decodeText } from './source/decode.js';
import { findDirectives } from './source/directives.js';
import { mergeSources } from './source/merge.js';
import { parseYaml } from './source/parse.js';
import { noPositions } from './source/positions.js';
import type { Positions } from './source/source.js';
import type { Theme } from './themes/theme.js';
import type { Tree } from './tree/nodes.js';

/** A résumé as read: what it says, where it says it, and what is wrong with it. */
export interface Loaded {
  /** The day the documents are made for: the résumé's own `date`, else the host's. */
  readonly today: PlainDate;
  /** The folder against which the résumé's own paths are read. */
  readonly folder: string;
  readonly sources: Sources;
  readonly positions: Positions;
  /** Absent when there is an error in the file; `diagnostics` then say why. */
  readonly resume?: SourceResume;
  /** What of a résumé with errors could be understood: to be looked at further, never printed. */
  readonly understood?: { readonly resume: SourceResume; readonly positions: Positions };
  readonly diagnostics: readonly Diagnostic[];
}

/** One document to build, with everything decided. */
export interface Job {
  readonly document: DocumentEntry;
  readonly language: Language;
  readonly settings: DocumentSettings;
  readonly theme: Theme;
  readonly formats: readonly RendererEntry[];
  /** The most pages it may fill, and where the configuration says so. */
  readonly fit?: { readonly limit: number; readonly at?: Span | undefined };
}

/** What a résumé is checked for. */
export interface Plan {
  readonly jobs: readonly Job[];
  readonly rules: Iterable<Rule>;
  readonly settings: Readonly<Record<string, RuleSetting>>;
  /** Runs the rules alone that can refuse a build; what is merely worth a look is `validate`'s to say. */
  readonly errorsOnly?: boolean;
}

/** Reads a résumé and merges the files after the first into it, before anything is validated. */
export async function load(
  host: Host,
  {
    files,
    folder,
    timeZone,
  }: { readonly files: readonly [string, ...string[]]; readonly folder: string; readonly timeZone: string },
): Promise<Loaded> {
  const read = await Promise.all(
    files.map(async file => {
      const text = decodeText(file, await host.readFile(file));
      const name = file === '-' ? '<stdin>' : file;
      return { file: name, text, parsed: parseYaml(name, text) };
    }),
  );
  const sources = new Map(read.map(({ file, text }) => [file, text]));
  const [first, ...rest] = read.map(({ parsed }) => parsed);
  const merged = rest.reduce((base, overlay) => mergeSources(base, overlay), first ?? parseYaml(files[0], ''));
  const { resume, understood, positions, diagnostics } =
    merged.value === undefined
      ? { resume: undefined, understood: undefined, positions: merged.positions, diagnostics: [] }
      : readResume(merged, files[0]);
  return {
    today: resume?.date ?? host.today(timeZone),
    folder,
    sources,
    positions,
    diagnostics: [...merged.diagnostics, ...diagnostics],
    ...(resume && { resume }),
    ...(understood && { understood }),
  };
}

/** The configuration as read: what it says, where it says it, and what is wrong with it. */
export interface Configuration {
  readonly config: Config;
  readonly positions: Positions;
  readonly sources: Sources;
  readonly diagnostics: readonly Diagnostic[];
}

/** The configuration of those who have none. */
export const noConfiguration: Configuration = {
  config: emptyConfig,
  positions: noPositions,
  sources: new Map(),
  diagnostics: [],
};

/** Reads the configuration; an empty file is as good as none, one that cannot be understood gives none and says why. */
export async function loadConfig(host: Host, file: string): Promise<Configuration> {
  const text = decodeText(file, await host.readFile(file));
  const parsed = parseYaml(file, text);
  const sources = new Map([[file, text]]);
  if (parsed.diagnostics.some(({ code }) => code === 'yaml/empty')) return { ...noConfiguration, sources };
  const { config, diagnostics } = readConfig(parsed);
  return {
    config: config ?? emptyConfig,
    positions: parsed.positions,
    diagnostics: [...parsed.diagnostics, ...diagnostics],
    sources,
  };
}

/** Everything that is wrong with a résumé for the documents that are to be built from it. */
export async function check(host: Host, loaded: Loaded, plan: Plan): Promise<readonly Diagnostic[]> {
  const { resume } = loaded;
  if (!resume) return [...loaded.diagnostics, ...partFindings(loaded, plan)];
  const printed = plan.jobs.some(({ settings }) => settings.photo);
  const { photo, problems } = await lookAtPhoto(host, loaded, resume, { printed });
  return [
    ...loaded.diagnostics,
    ...missingNeeds(loaded, resume, plan.jobs),
    ...ruleFindings(loaded, resume, {
      ...plan,
      photo,
      found: plan.errorsOnly ? [] : await lintFindings(host, loaded, resume),
    }),
    // What no document prints is for `validate` to say.
    ...(printed || !plan.errorsOnly ? problems : []),
  ];
}

export { applyFixes as fixFile } from './source/fix.js';

/** The tree of one document, its pictures filled in. */
export async function compose(
  host: Host,
  loaded: Loaded,
  resume: SourceResume,
  job: Job,
  report: Report,
): Promise<Tree> {
  const composeDocument = await job.document.load();
  const { resume: selected, sourcePath } = select(resume, { language: job.language });
  const locale = locales[job.language];
  const reportAt: ComposeContext['reportAt'] = (diagnostic, path, { start, end }) => {
    const span = loaded.positions.text(sourcePath(path), start, end);
    report({ ...diagnostic, ...(span && { span }) });
  };
  const tree = composeDocument(selected, { locale, settings: job.settings, today: loaded.today, report, reportAt });
  return fillPictures(host, loaded.folder, tree);
}

/** One rendered format, or the failure of the machine that kept it from being made. */
export type Rendered =
  | { readonly format: RendererEntry; readonly output: Output }
  | { readonly format: RendererEntry; readonly problem: Diagnostic };

/**
 * Renders a tree in every format of its job, each by itself: one that fails leaves the others. The formats that need no
 * browser wait until it prints, since what they compute would keep it waiting.
 */
export function render(host: Host, tree: Tree, job: Job, report: Report): readonly Promise<Rendered>[] {
  const gate = createGate(!job.formats.some(({ prints }) => prints));
  const print = remembering(html => host.print(html, gate.open));
  const context: RenderContext = { theme: job.theme, report, print };
  return job.formats.map(async format => {
    try {
      const renderer = await format.load();
      if (!format.prints) await gate.opened;
      return { format, output: await renderer.render(tree, context) };
    } catch (error) {
      if (isProblemError(error)) return { format, problem: error.diagnostic };
      throw error;
    } finally {
      if (format.prints) gate.open();
    }
  });
}

/** Prints a page once, however many formats are made of it. */
function remembering(print: Print): Print {
  const known = new Map<string, ReturnType<Print>>();
  return html => {
    const printed = known.get(html) ?? print(html);
    known.set(html, printed);
    return printed;
  };
}

/** A promise that is kept by calling `open`, or at once. */
function createGate(open: boolean): { readonly opened: Promise<void>; readonly open: () => void } {
  const resolvers: (() => void)[] = [];
  const opened = open ? Promise.resolve() : new Promise<void>(resolve => resolvers.push(resolve));
  return { opened, open: () => resolvers.forEach(resolve => void resolve()) };
}

/** What the rules that look at single parts find in what could be understood of a résumé with errors. */
function partFindings(loaded: Loaded, plan: Plan): readonly Diagnostic[] {
  if (!loaded.understood || plan.errorsOnly) return [];
  const { resume, positions } = loaded.understood;
  const rules = [...plan.rules].filter(({ needsWhole }) => !needsWhole);
  const found = runRules(resume, { ...plan, ...loaded, rules, positions });
  const names = new Set(rules.map(({ name }) => name));
  return silence(found, directivesOf(loaded), names).kept;
}

function directivesOf({ sources }: Loaded) {
  return [...sources].flatMap(([file, text]) => findDirectives(file, text));
}

/** What the rules find and no comment in the file answers. */
function ruleFindings(
  loaded: Loaded,
  resume: SourceResume,
  plan: Plan & { readonly photo: PhotoFacts | undefined; readonly found: readonly Diagnostic[] },
): readonly Diagnostic[] {
  const rules = [...plan.rules].filter(rule => !plan.errorsOnly || severityOf(rule, plan.settings) === 'error');
  const found = [...runRules(resume, { ...plan, ...loaded, rules }), ...plan.found];
  const names = new Set([...rules.map(({ name }) => name), ...plan.found.map(({ code }) => code)]);
  const { kept, idle } = silence(found, directivesOf(loaded), names);
  return plan.errorsOnly ? kept : [...kept, ...idle];
}

/** What the project's textlint says of every text that is Markdown, placed in the file. */
async function lintFindings(host: Host, loaded: Loaded, resume: SourceResume): Promise<readonly Diagnostic[]> {
  const texts = textsOf(resume).filter(({ kind }) => kind === 'prose');
  const results = await host.lint(
    loaded.folder,
    texts.map(({ value }) => value),
  );
  return texts.flatMap(({ path }, index) =>
    (results[index] ?? []).map(({ rule, message, start, end, severity }) => {
      const span = loaded.positions.text(path, start, end) ?? loaded.positions.value(path);
      return {
        code: `textlint/${rule}`,
        severity,
        message: { ja: message, en: message },
        help: lintHelp,
        ...(span && { span }),
      };
    }),
  );
}

const lintHelp = {
  ja: '文を見直すか、.textlintrc でこのルールを調整してください。',
  en: 'mend the sentence, or configure the rule in .textlintrc',
};

function missingNeeds(loaded: Loaded, resume: SourceResume, jobs: readonly Job[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { document, language } of jobs) {
    const { resume: selected } = select(resume, { language });
    for (const need of document.needs) {
      if (!need.missing(selected)) continue;
      const span = nearestKey(loaded.positions, need.path);
      found.set(need.code, {
        code: need.code,
        severity: 'error',
        message: need.message,
        help: need.help,
        ...(span && { span }),
      });
    }
  }
  return [...found.values()];
}
