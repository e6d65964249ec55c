// What is to be built: every name and setting decided, from flags, configuration and the documents' own defaults.
import type { Config } from './config/config.js';
import { resolveSettings } from './config/resolve.js';
import { ProblemError } from './diagnostics/diagnostic.js';
import type { Job } from './pipeline.js';
import { type Kind, type Registry, unknownName } from './registry.js';

/** What flags or a caller ask for; each wins over the configuration. */
export interface Wishes {
  readonly documents?: readonly string[] | undefined;
  readonly formats?: readonly string[] | undefined;
  readonly layout?: string | undefined;
  readonly theme?: string | undefined;
  readonly lang?: string | undefined;
}

/**
 * One job a document; a wish wins over the configuration, that over the document's defaults.
 * Throws `ProblemError` (exit 2) for a name that nothing has.
 */
export function planJobs(wishes: Wishes, config: Config, registry: Registry): readonly Job[] {
  const configured = Object.keys(config.documents);
  const documents = wishes.documents ?? (configured.length > 0 ? configured : ['shokumukeirekisho']);
  const formats = (wishes.formats ?? config.formats ?? ['md', 'html', 'pdf', 'docx']).map(name =>
    member(registry, 'renderers', registry.renderers, name),
  );
  const language = oneOf(['ja', 'en'] as const, wishes.lang ?? config.lang ?? 'ja', 'lang');
  return documents.map(name => {
    const document = member(registry, 'documents', registry.documents, name);
    const own = config.documents[name] ?? {};
    const layout = oneOf(document.layouts, wishes.layout ?? own.layout ?? document.layouts[0], 'layout');
    return {
      document,
      language,
      formats: [...new Set(formats)],
      theme: member(registry, 'themes', registry.themes, wishes.theme ?? own.theme ?? 'standard'),
      settings: { ...resolveSettings(document.defaults, own), layout },
    };
  });
}

function member<T>(registry: Registry, kind: Kind, members: ReadonlyMap<string, T>, name: string): T {
  const found = members.get(name);
  if (!found) throw new ProblemError(unknownName(registry, kind, name), 2);
  return found;
}

function oneOf<T extends string>(values: readonly T[], value: string, option: string): T {
  const found = values.find(candidate => candidate === value);
  if (found !== undefined) return found;
  throw new ProblemError(
    {
      code: `usage/unknown-${option}`,
      severity: 'error',
      message: {
        ja: `--${option} に「${value}」は指定できません。`,
        en: `\`${value}\` is not a value of --${option}.`,
      },
      help: { ja: `使えるのは ${values.join('、')} です。`, en: `there are: ${values.join(', ')}` },
    },
    2,
  );
}
