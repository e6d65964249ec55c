// Takes out what a comment in the file has answered already, and says which of these comments answer nothing.
import type { Diagnostic, Words } from '../diagnostics/diagnostic.js';
import type { Directive } from '../source/source.js';
import { similar } from '../text/similar.js';

/**
 * The findings that no comment speaks for, and what is wrong with the comments: one that names no rule, or a rule that
 * finds nothing there, would hide tomorrow what nobody has looked at.
 */
export function silence(
  findings: readonly Diagnostic[],
  directives: readonly Directive[],
  names: ReadonlySet<string>,
): { readonly kept: readonly Diagnostic[]; readonly idle: readonly Diagnostic[] } {
  if (directives.length === 0) return { kept: findings, idle: [] };
  const used = new Set<string>();
  const kept = findings.filter(({ code, span }) => {
    const index = directives.findIndex(
      ({ names: own, span: { file }, covers }) =>
        span !== undefined &&
        file === span.file &&
        covers.start <= span.start &&
        span.start <= covers.end &&
        own.some(({ name }) => name === code),
    );
    if (index !== -1) used.add(`${index} ${code}`);
    return index === -1;
  });
  const idle = directives.flatMap((directive, index) =>
    directive.names.length === 0
      ? [report(noName, directive.span)]
      : directive.names.flatMap(({ name, span }) => {
          if (!names.has(name)) return [report(unknown(name, similar(name, [...names])[0]), span)];
          return used.has(`${index} ${name}`) ? [] : [report(unused(name), span)];
        }),
  );
  return { kept, idle };
}

type Problem = Pick<Diagnostic, 'code' | 'severity'> & { readonly message: Words; readonly help: Words };

function report(problem: Problem, span: Directive['span']): Diagnostic {
  return { ...problem, span };
}

const noName: Problem = {
  code: 'rules/no-name',
  severity: 'warning',
  message: { ja: 'どのルールを無効にするのかが書かれていません。', en: 'This comment names no rule.' },
  help: {
    ja: '`# resume-disable-next-line dates/gap` のように、ルール名を書いてください。',
    en: 'name one, as in `# resume-disable-next-line dates/gap`',
  },
};

function unknown(name: string, near: string | undefined): Problem {
  return {
    code: 'rules/unknown-name',
    severity: 'warning',
    message: { ja: `「${name}」というルールはありません。`, en: `There is no rule named \`${name}\`.` },
    help: near
      ? { ja: `「${near}」ではありませんか。`, en: `did you mean \`${near}\`?` }
      : {
          ja: '`resume validate` の結果で [ ] に示される名前を書いてください。',
          en: 'write the name that `resume validate` shows in square brackets',
        },
  };
}

function unused(name: string): Problem {
  return {
    code: 'rules/unused-disable',
    severity: 'info',
    message: {
      ja: `この箇所に「${name}」の指摘はないため、このコメントは働いていません。`,
      en: `\`${name}\` finds nothing here, so this comment does nothing.`,
    },
    help: { ja: '不要であれば、コメントを削除してください。', en: 'remove the comment if it is not needed any more' },
  };
}
