// What may be wrong with a YAML file that is valid syntax: nothing in it, keys twice, hostile aliases and keys.
import type { Diagnostic, Span } from '../diagnostics/diagnostic.js';
import {
  type AliasNode,
  countExpanded,
  type Entry,
  type MappingNode,
  type Node,
  visitNodes,
  type YamlDocument,
} from './nodes.js';

/** How many values aliases may add to what is written, each counted as a copy of its anchor. */
const maxCopies = 100_000;

/** Duplicate and forbidden keys, and aliases that cannot be followed; `fatal` when no value can be made of it. */
export function findStructureProblems(
  file: string,
  text: string,
  root: Node,
): { readonly diagnostics: readonly Diagnostic[]; readonly fatal: boolean } {
  const keys: Diagnostic[] = [];
  const aliases: Diagnostic[] = [];
  let written = 0;
  let firstAlias: AliasNode | undefined;
  visitNodes(root, node => {
    written++;
    if (node.kind === 'mapping') for (const problem of keyProblems(file, node)) keys.push(problem);
    if (node.kind !== 'alias') return;
    firstAlias ??= node;
    if (node.recursive) aliases.push(recursiveAlias(file, node));
    else if (!node.target) aliases.push(unknownAlias(file, text, node));
  });
  if (firstAlias && countExpanded(root) - written > maxCopies) aliases.push(aliasBomb(spanOf(file, firstAlias)));
  return { diagnostics: [...keys, ...aliases], fatal: aliases.length > 0 || keys.some(isComplexKey) };
}

/** `yaml/empty`, for a file with nothing in it or nothing but comments. */
export function emptySource(file: string, text: string): Diagnostic {
  const comment = text.search(/#/);
  const onlyComments = comment !== -1;
  return {
    code: 'yaml/empty',
    severity: 'error',
    message: onlyComments
      ? { ja: 'コメントだけで、内容が書かれていません。', en: 'The file has nothing but comments in it.' }
      : { ja: 'ファイルが空です。', en: 'The file is empty.' },
    span: { file, start: Math.max(comment, 0), end: onlyComments ? lineEnd(text, comment) : 0 },
    help: {
      ja: '「キー: 値」の形で内容を書いてください（例: `basics:` の下に `name: 氏名`）。',
      en: 'write keys and values, such as `basics:` and below it `name: …`',
    },
  };
}

/** `yaml/several-documents`, at the second of them. */
export function severalDocuments(file: string, text: string, first: YamlDocument, other: YamlDocument): Diagnostic {
  return {
    code: 'yaml/several-documents',
    severity: 'error',
    message: {
      ja: '1つのファイルに複数の YAML 文書があります。ここから2つ目の文書が始まります。',
      en: 'The file holds more than one YAML document; the second begins here.',
    },
    span: {
      file,
      start: other.start,
      end: text.startsWith('---', other.start) ? other.start + 3 : lineEnd(text, other.start),
    },
    related: [
      {
        span: { file, start: first.root.start, end: lineEnd(text, first.root.start) },
        message: { ja: '1つ目の文書', en: 'the first document' },
      },
    ],
    help: {
      ja: '文書ごとにファイルを分けるか、区切りの「---」を削除して1つにまとめてください。',
      en: 'put each in a file of its own, or remove the `---` between them',
    },
  };
}

function keyProblems(file: string, { entries }: MappingNode): readonly Diagnostic[] {
  const first = new Map<string, Entry>();
  const found: Diagnostic[] = [];
  for (const entry of entries) {
    const { key, name, merge } = entry;
    const isUnknown = key.kind === 'alias' && !key.target;
    if (name === undefined && !isUnknown) found.push(complexKey(spanOf(file, key)));
    if (merge || name === undefined) continue;
    const earlier = first.get(name);
    if (name === '__proto__') found.push(forbiddenKey(spanOf(file, key)));
    else if (earlier) found.push(duplicateKey(name, spanOf(file, key), spanOf(file, earlier.key)));
    else first.set(name, entry);
  }
  return found;
}

function complexKey(span: Span): Diagnostic {
  return {
    code: 'yaml/complex-key',
    severity: 'error',
    message: {
      ja: 'キーの位置に「[ ]」や「{ }」が書かれています。',
      en: 'A list or map (`[ ]`, `{ }`) stands where a key is expected.',
    },
    span,
    help: {
      ja: 'キーには文字列を書いてください。`{{ … }}` のような文章は、値全体を引用符で囲んでください。',
      en: 'use a text as the key; if this is text, such as `{{ … }}`, put the whole value in quotes',
    },
  };
}

/** No value can be made of a map with such a key. */
function isComplexKey({ code }: Diagnostic): boolean {
  return code === 'yaml/complex-key';
}

function duplicateKey(name: string, span: Span, first: Span): Diagnostic {
  return {
    code: 'yaml/duplicate-key',
    severity: 'error',
    message: {
      ja: `キー「${name}」が同じ階層に2回書かれています。`,
      en: `The key \`${name}\` is written twice in one map.`,
    },
    span,
    label: { ja: '2回目', en: 'again here' },
    related: [{ span: first, message: { ja: '1回目', en: 'first written here' } }],
    help: {
      ja: 'どちらか一方を削除するか、1つにまとめてください。',
      en: 'remove one of them, or bring them together under one',
    },
  };
}

function forbiddenKey(span: Span): Diagnostic {
  return {
    code: 'yaml/forbidden-key',
    severity: 'error',
    message: {
      ja: 'キー「__proto__」は安全のため使えません。',
      en: 'The key `__proto__` is not allowed, for safety.',
    },
    span,
    help: { ja: 'このキーを削除するか、別の名前にしてください。', en: 'remove the key, or give it another name' },
  };
}

function unknownAlias(file: string, text: string, alias: AliasNode): Diagnostic {
  const written = text.slice(alias.start, alias.end);
  return {
    code: 'yaml/unknown-alias',
    severity: 'error',
    message: {
      ja: `「*」で始まる値は別の箇所の参照と見なされますが、「&${alias.name}」と書かれた参照先がこれより前にありません。`,
      en: `A value that begins with \`*\` refers to an anchor, and there is no \`&${alias.name}\` before this.`,
    },
    span: spanOf(file, alias),
    help: {
      ja: `文章の一部であれば、値全体を引用符で囲んでください（例: \`"${written}"\`）。`,
      en: `if it is text, put the whole value in quotes, such as \`"${written}"\``,
    },
  };
}

function recursiveAlias(file: string, alias: AliasNode): Diagnostic {
  return {
    code: 'yaml/recursive-alias',
    severity: 'error',
    message: {
      ja: `「*${alias.name}」が自分自身を含む値を参照しているため、値が定まりません。`,
      en: `\`*${alias.name}\` refers to a value that it is itself part of, so the value would never end.`,
    },
    span: spanOf(file, alias),
    help: { ja: '参照の代わりに、値を直接書いてください。', en: 'write the value out instead of referring to it' },
  };
}

function aliasBomb(span: Span): Diagnostic {
  return {
    code: 'yaml/alias-bomb',
    severity: 'error',
    message: {
      ja: '「*名前」の参照を展開すると値が膨大になるため、読み込みを中止しました。',
      en: 'Written out, the `*name` aliases would grow beyond all measure, so the file is not read.',
    },
    span,
    help: { ja: '参照を減らし、値を直接書いてください。', en: 'use fewer aliases, and write the values out' },
  };
}

function spanOf(file: string, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { file, start, end };
}

function lineEnd(text: string, from: number): number {
  const length = text.slice(from).search(/[\r\n]/);
  return length === -1 ? text.length : from + length;
}
