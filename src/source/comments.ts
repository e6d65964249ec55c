// Values that begin with `#`, which makes comments of them: what was to be said would be lost without a word.
import type { ScalarEvent } from 'js-yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type Node, type ScalarNode, visitNodes } from './nodes.js';
import { commentAfter, type Range } from './ranges.js';

/** What stands as a comment where a value is expected, and the items of lists that are nothing else. */
export interface CommentedOut {
  readonly diagnostics: readonly Diagnostic[];
  readonly items: ReadonlySet<ScalarEvent>;
}

/** `yaml/comment-in-place-of-value` for keys and items without a value that a comment follows on the same line. */
export function findCommentedOut(file: string, text: string, root: Node): CommentedOut {
  const diagnostics: Diagnostic[] = [];
  const items = new Set<ScalarEvent>();
  visitNodes(root, node => {
    if (node.kind === 'sequence') {
      for (const item of node.comments) {
        items.add(item.event);
        const comment = commentAfter(text, item);
        if (comment) diagnostics.push(commentedOut(file, text, comment, undefined));
      }
    }
    if (node.kind !== 'mapping') return;
    for (const { name, value } of node.entries) {
      const comment = isEmpty(value) ? commentAfter(text, value) : undefined;
      if (comment) diagnostics.push(commentedOut(file, text, comment, name));
    }
  });
  return { diagnostics, items };
}

function isEmpty(node: Node): node is ScalarNode {
  return node.kind === 'scalar' && node.start === node.end;
}

function commentedOut(file: string, text: string, comment: Range, key: string | undefined): Diagnostic {
  const written = quoted(text.slice(comment.start, comment.end));
  const example = key === undefined ? `- ${written}` : `${key}: ${written}`;
  return {
    code: 'yaml/comment-in-place-of-value',
    severity: 'warning',
    message: {
      ja: `「#」から行末まではコメントと見なされるため、${key === undefined ? 'この項目' : `「${key}」の値`}が空になります。`,
      en: `Everything from the \`#\` on is a comment, so ${key === undefined ? 'this item is empty' : `\`${key}\` has no value`}.`,
    },
    span: { file, ...comment },
    help: {
      ja: `値であれば \`${example}\` のように引用符で囲み、コメントであれば別の行に書いてください。`,
      en: `put a value in quotes, as in \`${example}\`, and a comment on a line of its own`,
    },
  };
}

function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return /["\\]/.test(short) ? `'${short.replaceAll("'", "''")}'` : `"${short}"`;
}
