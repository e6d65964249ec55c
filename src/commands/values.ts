// The values that options and arguments take: from the built-in registry and from the tables that the commands themselves are
// checked by. What plugins add is left out: the Tab key runs no code of a folder.
import type { Candidate } from '../completion/answer.js';
import { commandCandidates } from '../completion/answer.js';
import type { ValueKind } from '../completion/grammar.js';
import { shells } from '../completion/shells/index.js';
import { pageSizes } from '../config/paper.js';
import type { MessageLanguage, Words } from '../diagnostics/diagnostic.js';
import { reporters } from '../diagnostics/reporters/index.js';
import { services, templates } from '../init/project.js';
import { faceNames } from '../plan/look.js';
import { createRegistry } from '../registry.js';
import type { CommandContext } from './command.js';
import { listKinds } from './list.js';
import { schemaNames } from './schema.js';

export type Values =
  | { readonly candidates: readonly Candidate[]; readonly list: boolean }
  | { readonly endings: readonly string[] }
  | { readonly folders: true };

/** The values of a kind. */
export async function valuesOf(kind: ValueKind, context: CommandContext): Promise<Values> {
  return sources[kind](context);
}

type Source = (context: CommandContext) => Values | Promise<Values>;

const resumeEndings = ['yaml', 'yml', 'json'];

const sources: Readonly<Record<ValueKind, Source>> = {
  formats: context => named(builtIn().renderers.values(), context, true),
  documents: context => named(builtIn().documents.values(), context, true),
  layouts: () => words([...new Set([...builtIn().documents.values()].flatMap(({ layouts }) => layouts))]),
  themes: context => named(builtIn().themes.values(), context),
  fonts: () => words(faceNames),
  papers: () => words(pageSizes),
  languages: () => words(['ja', 'en']),
  reporters: context => named(reporters, context),
  codes: async context => {
    const { manual } = await import('../manual.js');
    return named(
      manual().map(({ code, title }) => ({ name: code, title })),
      context,
    );
  },
  kinds: () => words(listKinds),
  schemas: () => words(schemaNames),
  shells: () => words(shells.map(({ name }) => name)),
  services: () => words(services),
  templates: () => words(templates),
  commands: ({ grammar }) => ({ candidates: commandCandidates(grammar()), list: false }),
  'resume-file': () => ({ endings: resumeEndings }),
  'style-file': () => ({ endings: ['css'] }),
  'module-file': () => ({ endings: ['js', 'mjs', 'cjs'] }),
  'any-file': () => ({ endings: [] }),
  folder: () => ({ folders: true }),
  free: () => words([]),
};

const builtIn = () => createRegistry().registry;

function named(
  members: Iterable<{ readonly name: string; readonly title?: Words }>,
  { language }: { readonly language: MessageLanguage },
  list = false,
): Values {
  return {
    candidates: Array.from(members, ({ name, title }) => ({ word: name, about: title?.[language] ?? '' })),
    list,
  };
}

function words(all: readonly string[]): Values {
  return { candidates: all.map(word => ({ word, about: '' })), list: false };
}
