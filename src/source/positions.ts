// Positions of a parsed file: from a path in its value to a span of its text.
import type { Diagnostic, Span } from '../diagnostics/diagnostic.js';
import type { Entry, MappingNode, Node } from './nodes.js';
import { decodePieces, sourceRange } from './offsets.js';
import type { Path, Positions } from './source.js';

/** The positions of a file whose value could not be read: none. */
export const noPositions: Positions = {
  key: () => undefined,
  value: () => undefined,
  text: () => undefined,
  alias: () => undefined,
};

/** The positions of the nodes of a text. Aliased and merged values stand at their anchor. */
export function createPositions(file: string, text: string, root: Node): Positions {
  const find = createFinder(root);
  const span = (node: { readonly start: number; readonly end: number } | undefined): Span | undefined =>
    node && { file, start: node.start, end: node.end };
  return {
    key: path => span(find(path)?.entry?.key),
    value: path => span(find(path)?.node),
    alias: path => span(find(path)?.alias),
    text(path, start, end) {
      const node = find(path)?.node;
      return node?.kind === 'scalar' ? span(sourceRange(decodePieces(text, node.event), start, end)) : undefined;
    },
  };
}

/** Span and related place for a finding about the value at `path`: what is reached through an alias names the alias too. */
export function placeOf(positions: Positions, path: Path): Pick<Diagnostic, 'span' | 'related'> {
  const span = positions.value(path);
  const alias = positions.alias(path);
  return { span, ...(alias && { related: [{ span: alias, message: usedHere }] }) };
}

/** The positions of a value that was rearranged after it was read: `toSource` gives the path that a path had in the file. */
export function movedPositions(positions: Positions, toSource: (path: Path) => Path): Positions {
  return {
    key: path => positions.key(toSource(path)),
    value: path => positions.value(toSource(path)),
    text: (path, start, end) => positions.text(toSource(path), start, end),
    alias: path => positions.alias(toSource(path)),
  };
}

const usedHere = { ja: 'ここから参照しています', en: 'used here' };

interface Found {
  readonly node: Node;
  /** The entry whose value the node is. */
  readonly entry?: Entry | undefined;
  /** The alias or merge key that led to it, the outermost if there are several. */
  readonly alias?: Node | undefined;
}

function createFinder(root: Node): (path: Path) => Found | undefined {
  const indexes = new Map<MappingNode, MapIndex>();
  const indexOf = (node: MappingNode): MapIndex => {
    const index = indexes.get(node) ?? indexEntries(node);
    indexes.set(node, index);
    return index;
  };
  const step = (found: Found, name: string | number): Found | undefined => {
    const { node, alias } = found;
    if (node.kind === 'sequence') {
      const item = typeof name === 'number' ? node.items[name] : undefined;
      return item && follow({ node: item, alias });
    }
    return node.kind === 'mapping' ? lookUp(node, String(name), alias, indexOf) : undefined;
  };
  return path => path.reduce<Found | undefined>((found, name) => found && step(found, name), follow({ node: root }));
}

interface MapIndex {
  /** The last entry of a name wins, as in the value. */
  readonly own: ReadonlyMap<string, Entry>;
  readonly merged: readonly Entry[];
}

function indexEntries({ entries }: MappingNode): MapIndex {
  const own = new Map<string, Entry>();
  for (const entry of entries) if (!entry.merge && entry.name !== undefined) own.set(entry.name, entry);
  return { own, merged: entries.filter(entry => entry.merge) };
}

/** A map's own key goes before merged ones; of those the first that has the key wins. */
function lookUp(
  node: MappingNode,
  name: string,
  alias: Node | undefined,
  indexOf: (node: MappingNode) => MapIndex,
): Found | undefined {
  const { own, merged } = indexOf(node);
  const entry = own.get(name);
  if (entry) return follow({ node: entry.value, entry, alias });
  for (const { key, value } of merged) {
    const sources = value.kind === 'sequence' ? value.items : [value];
    for (const source of sources) {
      const { node: target } = follow({ node: source });
      const found = target.kind === 'mapping' ? lookUp(target, name, alias ?? key, indexOf) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

function follow(found: Found): Found {
  const { node } = found;
  return node.kind === 'alias' && node.target ? { ...found, node: node.target, alias: found.alias ?? node } : found;
}
