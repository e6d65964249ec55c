// YAML text (JSON is YAML, too) to its value, the places of its parts, and what is wrong with it.
import {
  boolCoreTag,
  constructFromEvents,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  mapTag,
  mergeTag,
  nullCoreTag,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { findCommentedOut } from './comments.js';
import { buildDocuments, type YamlDocument } from './nodes.js';
import { createPositions, noPositions } from './positions.js';
import { emptySource, findStructureProblems, severalDocuments } from './problems.js';
import { findSwallowedSlips } from './slips.js';
import type { Parsed } from './source.js';
import { explainSyntaxError } from './syntax.js';

/** Levels of nesting that are read. */
const maxDepth = 100;

/**
 * Reads a source file. Scalars stay strings as written (`2020.10`, `090…`) but `null`, `true` and `false`; merge keys are
 * applied, and an item of a list that is only a comment is none. Mistakes are diagnostics: after a syntax error, and after
 * slips that put the structure in doubt, the value is `undefined`; a duplicate key's last value counts, `__proto__` is left
 * out, and only the first document is read.
 */
export function parseYaml(file: string, text: string): Parsed {
  const events = attempt(file, text, () => parseEvents(text, { maxDepth }));
  if ('diagnostics' in events) return { value: undefined, positions: noPositions, diagnostics: events.diagnostics };
  const documents = buildDocuments(text, events.value);
  const written = documents.filter(document => !document.empty);
  const [document, ...others] = written;
  if (!document) return { value: undefined, positions: noPositions, diagnostics: [emptySource(file, text)] };
  return readDocument(file, text, {
    document,
    index: documents.indexOf(document),
    events: events.value,
    found: others.map(other => severalDocuments(file, text, document, other)).slice(0, 1),
  });
}

interface Reading {
  readonly document: YamlDocument;
  /** Which of the documents of `events` it is. */
  readonly index: number;
  readonly events: readonly Event[];
  /** Diagnostics so far. */
  readonly found: readonly Diagnostic[];
}

function readDocument(file: string, text: string, { document, index, events, found }: Reading): Parsed {
  const { root } = document;
  const structure = findStructureProblems(file, text, root);
  const slips = findSwallowedSlips(file, text, root);
  const comments = findCommentedOut(file, text, root);
  const diagnostics = [...found, ...structure.diagnostics, ...slips, ...comments.diagnostics];
  const unreadable = { value: undefined, positions: noPositions };
  if (structure.fatal) return { ...unreadable, diagnostics };
  const positions = createPositions(file, text, root);
  if (slips.some(slip => slip.severity === 'error')) return { ...unreadable, positions, diagnostics };
  const meant = events.filter(event => event.type !== EVENT_ID.SCALAR || !comments.items.has(event));
  const constructed = attempt(file, text, () => construct(text, meant)[index]);
  if ('diagnostics' in constructed) return { ...unreadable, diagnostics: [...diagnostics, ...constructed.diagnostics] };
  return { value: constructed.value, positions, diagnostics };
}

function construct(text: string, events: readonly Event[]): readonly unknown[] {
  // Duplicate keys have been reported with both places; `json` lets the last of them win.
  return constructFromEvents([...events], { source: text, schema, json: true });
}

/** Leaves `__proto__` out, which has been reported: no code below must meet it as a key. */
const safeMapTag: typeof mapTag = {
  ...mapTag,
  addPair: (map, key, value) => (key === '__proto__' ? '' : mapTag.addPair(map, key, value)),
};

const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag, mergeTag, safeMapTag);

/** The library's result, or its exception as diagnostics; any other exception is a bug and goes on. */
function attempt<T>(
  file: string,
  text: string,
  run: () => T,
): { readonly value: T } | { readonly diagnostics: readonly Diagnostic[] } {
  try {
    return { value: run() };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { diagnostics: explainSyntaxError(file, text, error.reason, error.mark?.position ?? 0) };
  }
}
