// `resume.config.yaml`: what to build and how, checked like the résumé.
import * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { issueDiagnostics } from '../resume/issues.js';
import { withoutNothings } from '../resume/read.js';
import { type Role, roles } from '../resume/roles.js';
import type { Parsed } from '../source/source.js';
import { pageSizes, paperHelp } from './paper.js';

/** What may be set of one document; what is absent keeps the document's own default. */
export interface DocumentConfig {
  readonly layout?: string;
  readonly theme?: string;
  readonly order?: 'newest' | 'oldest';
  readonly dates?: 'long' | 'numeric';
  readonly era?: boolean;
  readonly contact?: 'none' | 'short' | 'full';
  readonly photo?: boolean;
  readonly headings?: Partial<Readonly<Record<Role, string>>>;
  readonly sections?: readonly Role[];
  readonly breakBefore?: readonly Role[];
  readonly page?: (typeof pageSizes)[number];
  /** A colour as written; whether it is one, and dark enough, is the plan's to say. */
  readonly accent?: string;
  /** Name of a face. */
  readonly font?: string;
  /** Path of a style sheet, from the configuration's folder. */
  readonly css?: string;
  /** The most pages it may fill, in digits. */
  readonly fit?: string;
  readonly header?: RunningConfig;
  readonly footer?: RunningConfig;
}

/** Patterns for the slots of a header or footer; one text alone stands in the middle, and `none` is no line at all. */
export type RunningConfig = string | { readonly left?: string; readonly center?: string; readonly right?: string };

export type RuleLevel = 'off' | 'info' | 'warn' | 'error';

/** How a rule is to be taken, and its options as written; the rule's own where nothing is said. */
export interface RuleSetting {
  readonly level?: RuleLevel | undefined;
  readonly options?: Readonly<Record<string, string | boolean>>;
}

export interface Config {
  readonly documents: Readonly<Record<string, DocumentConfig>>;
  readonly formats?: readonly string[];
  readonly fileName?: string;
  readonly lang?: 'ja' | 'en';
  readonly out?: string;
  /** IANA name of the zone in which today is looked up. */
  readonly timeZone?: string;
  readonly plugins: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** The configuration of those who have none. */
export const emptyConfig: Config = { documents: {}, plugins: [], rules: {} };

const role = z.enum(roles);
const truth = z.union([
  z.boolean(),
  z.pipe(
    z.enum(['true', 'false']),
    z.transform(text => text === 'true'),
  ),
]);

const running: z.ZodMiniType<RunningConfig> = z.union([
  z.string(),
  z.strictObject({ left: z.optional(z.string()), center: z.optional(z.string()), right: z.optional(z.string()) }),
]);

const level = z.enum(['off', 'info', 'warn', 'error']);

/** A level alone, or a map of it and the rule's options, which the rule itself checks. */
const ruleSetting: z.ZodMiniType<RuleSetting> = z.union([
  z.pipe(
    level,
    z.transform((name): RuleSetting => ({ level: name })),
  ),
  z.pipe(
    z.catchall(z.object({ level: z.optional(level) }), z.union([z.string(), z.boolean()])),
    z.transform(({ level: name, ...options }): RuleSetting => ({ level: name, options: written(options) })),
  ),
]);

function written(options: Readonly<Record<string, unknown>>): Readonly<Record<string, string | boolean>> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[name, value]] : [],
    ),
  );
}

type Headings = Partial<Readonly<Record<Role, string>>>;

const headings: z.ZodMiniType<Headings> = z.partialRecord(role, z.string());
/** The same by its keys, for messages alone: a record does not tell what may stand in it. */
const headingKeys = (): z.ZodMiniType<Headings> =>
  z.strictObject(Object.fromEntries(roles.map(name => [name, z.string()])));

const documentSchema = (words: z.ZodMiniType<Headings>): z.ZodMiniType<DocumentConfig> =>
  z.strictObject({
    layout: z.optional(z.string()),
    theme: z.optional(z.string()),
    order: z.optional(z.enum(['newest', 'oldest'])),
    dates: z.optional(z.enum(['long', 'numeric'])),
    era: z.optional(truth),
    contact: z.optional(z.enum(['none', 'short', 'full'])),
    photo: z.optional(truth),
    headings: z.optional(words),
    sections: z.optional(z.array(role)),
    breakBefore: z.optional(z.array(role)),
    page: z.optional(z.enum(pageSizes)),
    accent: z.optional(z.string()),
    font: z.optional(z.string()),
    css: z.optional(z.string()),
    fit: z.optional(z.string()),
    header: z.optional(running),
    footer: z.optional(running),
  });

const schemaWith = (words: z.ZodMiniType<Headings>): z.ZodMiniType<Config> =>
  z.strictObject({
    documents: z._default(z.record(z.string(), documentSchema(words)), {}),
    formats: z.optional(z.array(z.string())),
    fileName: z.optional(z.string()),
    lang: z.optional(z.enum(['ja', 'en'])),
    out: z.optional(z.string()),
    timeZone: z.optional(z.string()),
    plugins: z._default(z.array(z.string()), []),
    rules: z._default(z.record(z.string(), ruleSetting), {}),
  });

/** The schema of `resume.config.yaml`; its JSON Schema is generated from it. */
export const configSchema: z.ZodMiniType<Config> = schemaWith(headings);

/** Reads a configuration; with an error among the diagnostics there is none. */
export function readConfig(parsed: Parsed): { readonly config?: Config; readonly diagnostics: readonly Diagnostic[] } {
  const value = withoutNothings(parsed.value ?? {}, false);
  const result = z.safeParse(configSchema, value);
  if (result.success) return { config: result.data, diagnostics: [] };
  const { positions } = parsed;
  return {
    diagnostics: issueDiagnostics(result.error.issues, {
      schema: schemaWith(headingKeys()),
      value,
      positions,
      unknownKey: 'error',
      valueHelp: (path, given) => (path.at(-1) === 'page' ? paperHelp(given) : undefined),
    }),
  };
}
