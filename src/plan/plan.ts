// What is to be built: every name and setting decided, from flags, configuration and the documents' own defaults.
import { pageSizes, paperHelp } from '../config/paper.js';
import { resolveSettings } from '../config/resolve.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DocumentEntry } from '../documents/document.js';
import type { OwnCss } from '../own-css.js';
import type { Configuration, Job } from '../pipeline.js';
import { type Registry, unknownName } from '../registry.js';
import {
  type Choice,
  choiceOf,
  createPick,
  type Lookup,
  type Pick,
  type Setting,
  unknownValue,
  valuesOf,
} from './choice.js';
import { themeOf } from './look.js';
import { settingProblems } from './problems.js';
import { runningOf } from './running.js';

/** What flags or a caller ask for; each wins over the configuration. */
export interface Wishes {
  readonly documents?: readonly string[] | undefined;
  readonly formats?: readonly string[] | undefined;
  readonly layout?: string | undefined;
  readonly theme?: string | undefined;
  /** A colour as `#rrggbb` or `#rgb`. */
  readonly accent?: string | undefined;
  /** One of the theme's faces by name. */
  readonly font?: string | undefined;
  readonly page?: string | undefined;
  /** The most pages that a document may fill, in digits. */
  readonly fit?: string | undefined;
  readonly lang?: string | undefined;
}

/**
 * One job a document; a wish wins over the configuration, that over the document's defaults. A name in the configuration
 * that nothing has is a diagnostic where it stands, and there is no job then.
 * Throws `ProblemError` (exit 2) for such a name among the wishes.
 */
export function planJobs(
  wishes: Wishes,
  configuration: Configuration,
  registry: Registry,
  css: OwnCss = () => undefined,
): { readonly jobs: readonly Job[]; readonly diagnostics: readonly Diagnostic[] } {
  const { config } = configuration;
  const diagnostics: Diagnostic[] = settingProblems(configuration, registry);
  const pick = createPick(diagnostics);
  const named = (choices: readonly Choice[]) =>
    unique(
      choices.flatMap(choice => pick(registry.renderers, choice, name => unknownName(registry, 'renderers', name))),
    );
  // What the configuration names is checked also where a wish wins.
  const configured = named(configuredFormats(configuration));
  const shared = {
    formats: wishes.formats ? named(wishes.formats.map(name => ({ name }))) : configured,
    language: wishes.lang ?? config.lang ?? 'ja',
  };
  const jobs = documentChoices(wishes, configuration).flatMap(choice =>
    pick(registry.documents, choice, name => unknownName(registry, 'documents', name)).flatMap(document =>
      jobsOf(document, { wishes, configuration, registry, pick, css, ...shared }),
    ),
  );
  return { jobs: diagnostics.length > 0 ? [] : jobs, diagnostics };
}

interface Planning {
  readonly wishes: Wishes;
  readonly configuration: Configuration;
  readonly registry: Registry;
  readonly pick: Pick;
  readonly css: OwnCss;
  readonly formats: Job['formats'];
  readonly language: string;
}

function jobsOf(document: DocumentEntry, planning: Planning): readonly Job[] {
  const { wishes, configuration, pick, formats, language } = planning;
  const own = configuration.config.documents[document.name] ?? {};
  const choose = (setting: Setting, fallback: string) =>
    choiceOf(setting, document.name, wishes, configuration) ?? { name: fallback };
  const layoutChoice = choose('layout', document.layouts[0]);
  const [layout] = pick(valuesOf(document.layouts), layoutChoice, () =>
    unknownValue('layout', layoutChoice, document.layouts),
  );
  const pageChoice = choose('page', document.defaults.page);
  const [page] = pick(valuesOf(pageSizes), pageChoice, name =>
    unknownValue('page', pageChoice, pageSizes, paperHelp(name)),
  );
  const [theme] = themeOf({ ...planning, document: document.name, css: planning.css(document.name) });
  const [lang] = pick(valuesOf(languages), { name: language }, () =>
    unknownValue('lang', { name: language }, languages),
  );
  const fit = fitOf(document.name, planning);
  if (layout === undefined || page === undefined || theme === undefined || lang === undefined) return [];
  const { margin, structure } = theme;
  const look = { margin, projects: structure.projects, side: structure.side };
  const settings = { ...resolveSettings(document.defaults, own), layout, page, look, running: runningOf(own, theme) };
  return [{ document, language: lang, formats, theme, settings, ...(fit && { fit }) }];
}

function fitOf(document: string, { wishes, configuration, pick }: Planning): Job['fit'] {
  const choice = choiceOf('fit', document, wishes, configuration);
  const [limit] = choice ? pick(pageCounts, choice, () => wrongFit(choice)) : [];
  return limit === undefined ? undefined : { limit, at: choice?.at };
}

/** Whole numbers from 1. */
const pageCounts: Lookup<number> = {
  get: text => (/^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : undefined),
};

function wrongFit({ name, at }: Choice): Diagnostic {
  const where = at ? 'fit' : '--fit';
  const example = at ? '`fit: 2`' : '`--fit 2`';
  return {
    code: 'wrong-fit',
    severity: 'error',
    message: {
      ja: `${where} の「${name}」をページ数として読み取れません。`,
      en: `\`${name}\` of ${where} is no number of pages.`,
    },
    help: {
      ja: `${example} のように、1以上の整数で指定してください。`,
      en: `write a whole number of 1 or more, as in ${example}`,
    },
  };
}

const languages = ['ja', 'en'] as const;

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function configuredFormats({ config, positions }: Configuration): readonly Choice[] {
  if (config.formats) return config.formats.map((name, index) => ({ name, at: positions.value(['formats', index]) }));
  return ['md', 'html', 'pdf', 'docx'].map(name => ({ name }));
}

function documentChoices({ documents }: Wishes, { config, positions }: Configuration): readonly Choice[] {
  const configured = Object.keys(config.documents);
  if (documents) return unique(documents).map(name => ({ name }));
  if (configured.length === 0) return [{ name: 'shokumukeirekisho' }];
  return configured.map(name => ({ name, at: positions.key(['documents', name]) }));
}
