// The events of a YAML text as a tree of nodes that know where they stand; values are made elsewhere.
import {
  boolCoreTag,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  NOT_RESOLVED,
  nullCoreTag,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { commentAfter, documentStart, none, type Range, scalarRange, skipSpace } from './ranges.js';

/** A part of a YAML text. */
export type Node = ScalarNode | SequenceNode | MappingNode | AliasNode;

/** A text, number or word; its decoded value is `getScalarValue(text, event)`. */
export interface ScalarNode extends Range {
  readonly kind: 'scalar';
  readonly event: ScalarEvent;
}

/** A list. */
export interface SequenceNode extends Range {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
  /** What stands among the items and is nothing but a comment, such as `- #1`. */
  readonly comments: readonly ScalarNode[];
}

/** A map; equal and merge keys are all here, in the order of the text. */
export interface MappingNode extends Range {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
}

/** `*name`; `target` is what the anchor of that name stood before, if there was one. */
export interface AliasNode extends Range {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Exclude<Node, AliasNode> | undefined;
  /** The alias stands inside its own anchor. */
  readonly recursive: boolean;
}

/** A key with its value. */
export interface Entry {
  readonly key: Node;
  /** The key in the value; `undefined` when the key is a list or a map. */
  readonly name: string | undefined;
  /** The entry is a merge key, `<<`. */
  readonly merge: boolean;
  readonly value: Node;
}

/** One of the documents that `---` parts a text into. */
export interface YamlDocument {
  /** Where its `---` stands, or its content when there is none. */
  readonly start: number;
  readonly root: Node;
  /** Nothing was written in it. */
  readonly empty: boolean;
}

/** The documents of a text, from the events of `parseEvents` over the same text. */
export function buildDocuments(text: string, events: readonly Event[]): readonly YamlDocument[] {
  const state: Builder = { text, cursor: 0, anchors: new Map(), frames: [], documents: [] };
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        state.anchors.clear();
        state.frames.push({ kind: 'document', start: documentStart(text, state.cursor), children: [] });
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        openCollection(state, event);
        break;
      case EVENT_ID.SCALAR:
        add(state, anchored(state, event, scalarNode(state, event)));
        break;
      case EVENT_ID.ALIAS:
        add(state, aliasNode(state, event.anchorStart, event.anchorEnd));
        break;
      case EVENT_ID.POP:
        closeFrame(state);
        break;
    }
  }
  return state.documents;
}

/** Calls `visit` for every node below and including `node`, in the order of the text, not following aliases. */
export function visitNodes(node: Node, visit: (node: Node) => void): void {
  visit(node);
  if (node.kind === 'sequence') for (const item of node.items) visitNodes(item, visit);
  if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      visitNodes(key, visit);
      visitNodes(value, visit);
    }
  }
}

/** How many nodes the value has once every alias stands for a copy of its anchor. */
export function countExpanded(root: Node): number {
  const sizes = new Map<Node, number>();
  const size = (node: Node): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    const count = sizeOf(node, size);
    sizes.set(node, count);
    return count;
  };
  return size(root);
}

interface Frame {
  readonly kind: 'document' | 'sequence' | 'mapping';
  readonly start: number;
  readonly children: Node[];
  readonly flow?: boolean;
  readonly anchor?: string | undefined;
}

interface Builder {
  readonly text: string;
  /** End of what has been read; the place of a missing value is looked for from here. */
  cursor: number;
  /** A frame stands for a collection that is still open. */
  readonly anchors: Map<string, Exclude<Node, AliasNode> | 'open'>;
  readonly frames: Frame[];
  readonly documents: YamlDocument[];
}

type Anchored = { readonly anchorStart: number; readonly anchorEnd: number };
type CollectionEvent = Extract<Event, { readonly start: number }>;

function openCollection(state: Builder, event: CollectionEvent): void {
  const anchor = anchorName(state, event);
  if (anchor !== undefined) state.anchors.set(anchor, 'open');
  const flow = event.style === COLLECTION_STYLE.FLOW;
  // Past the bracket; a flow pair, `[a: b]`, has none of its own, a block collection begins with its first part.
  state.cursor = event.start + (flow && isBracket(state.text.charAt(event.start)) ? 1 : 0);
  state.frames.push({
    kind: event.type === EVENT_ID.SEQUENCE ? 'sequence' : 'mapping',
    start: event.start,
    children: [],
    flow,
    anchor,
  });
}

function isBracket(character: string): boolean {
  return character === '[' || character === '{';
}

function closeFrame(state: Builder): void {
  const frame = state.frames.pop();
  if (!frame) return;
  if (frame.kind === 'document') {
    const [root] = frame.children;
    if (root) state.documents.push({ start: Math.min(frame.start, root.start), root, empty: isBlank(root) });
    return;
  }
  const end = frame.flow ? flowEnd(state, frame) : (frame.children.at(-1)?.end ?? frame.start + 1);
  state.cursor = Math.max(state.cursor, end);
  const range = { start: frame.start, end };
  const node =
    frame.kind === 'sequence'
      ? ({ kind: 'sequence', ...itemsOf(state.text, frame.children), ...range } as const)
      : ({ kind: 'mapping', entries: entriesOf(state.text, frame.children), ...range } as const);
  if (frame.anchor !== undefined) state.anchors.set(frame.anchor, node);
  add(state, node);
}

/** A flow pair, `[a: b]`, is a map without brackets of its own. */
function flowEnd(state: Builder, frame: Frame): number {
  const closer = { '[': ']', '{': '}' }[state.text.charAt(frame.start)];
  const isPair = frame.kind === 'mapping' && closer !== '}';
  if (closer === undefined || isPair) return frame.children.at(-1)?.end ?? frame.start;
  let at = skipSpace(state.text, state.cursor);
  while (at < state.text.length && state.text.charAt(at) !== closer) at = skipSpace(state.text, at + 1);
  return Math.min(at + 1, state.text.length);
}

function itemsOf(text: string, children: readonly Node[]): Pick<SequenceNode, 'items' | 'comments'> {
  const isComment = (child: Node): child is ScalarNode => child.kind === 'scalar' && !!commentAfter(text, child);
  return { items: children.filter(child => !isComment(child)), comments: children.filter(isComment) };
}

function entriesOf(text: string, children: readonly Node[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index + 1 < children.length; index += 2) {
    const key = children[index];
    const value = children[index + 1];
    if (key && value) entries.push({ key, name: keyName(text, key), merge: isMergeKey(text, key), value });
  }
  return entries;
}

/** The key as the map tag of `js-yaml` writes it: a plain `null`, `true` or `false` as that word. */
function keyName(text: string, key: Node): string | undefined {
  if (key.kind === 'alias') return key.target && keyName(text, key.target);
  if (key.kind !== 'scalar') return undefined;
  const written = getScalarValue(text, key.event);
  if (key.event.style !== SCALAR_STYLE.PLAIN || key.event.tagStart !== none) return written;
  for (const tag of [nullCoreTag, boolCoreTag]) {
    const value = tag.resolve(written, false, tag.tagName);
    if (value !== NOT_RESOLVED) return String(value);
  }
  return written;
}

function isMergeKey(text: string, key: Node): boolean {
  return key.kind === 'scalar' && key.event.style === SCALAR_STYLE.PLAIN && text.slice(key.start, key.end) === '<<';
}

function add(state: Builder, node: Node): void {
  state.frames.at(-1)?.children.push(node);
}

function anchored(state: Builder, event: Anchored, node: ScalarNode): ScalarNode {
  const name = anchorName(state, event);
  if (name !== undefined) state.anchors.set(name, node);
  return node;
}

function anchorName({ text }: Builder, { anchorStart, anchorEnd }: Anchored): string | undefined {
  return anchorStart === none ? undefined : text.slice(anchorStart, anchorEnd);
}

function aliasNode(state: Builder, nameStart: number, end: number): AliasNode {
  const name = state.text.slice(nameStart, end);
  const target = state.anchors.get(name);
  state.cursor = end;
  return {
    kind: 'alias',
    start: nameStart - 1,
    end,
    name,
    target: target === 'open' ? undefined : target,
    recursive: target === 'open',
  };
}

function scalarNode(state: Builder, event: ScalarEvent): ScalarNode {
  const { start, end } = scalarRange(state.text, state.cursor, event);
  state.cursor = Math.max(state.cursor, end, event.valueEnd);
  return { kind: 'scalar', start, end, event };
}

function isBlank(root: Node): boolean {
  return root.kind === 'scalar' && root.event.valueStart === none && root.event.tagStart === none;
}

function sizeOf(node: Node, size: (node: Node) => number): number {
  switch (node.kind) {
    case 'scalar':
      return 1;
    case 'alias':
      return node.target ? size(node.target) : 1;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + size(item), 1);
    case 'mapping':
      return node.entries.reduce((sum, { key, value }) => sum + size(key) + size(value), 1);
  }
}
