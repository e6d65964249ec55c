// `resume schema`: the JSON Schema of the résumé or of the configuration, for editors.
import { ProblemError } from '../diagnostics/diagnostic.js';
import { similar } from '../text/similar.js';
import type { Command } from './command.js';

/** The schemas that there are. */
export const schemaNames: readonly string[] = ['resume', 'config'];

export const schema: Command = {
  name: 'schema',
  summary: { ja: 'エディター向けの JSON Schema を表示する', en: 'print the JSON Schema for editors' },
  description: {
    ja: 'YAML に対応したエディターで、キーの補完と説明に使う JSON Schema を標準出力に表示します。',
    en: 'Prints the JSON Schema with which an editor completes and explains keys.',
  },
  argument: {
    name: 'name',
    value: 'schemas',
    words: { ja: 'resume（既定）または config', en: 'resume (the default) or config' },
  },
  options: [],
  examples: [
    {
      line: 'resume schema > resume.schema.json',
      words: { ja: '経歴データのスキーマを保存する', en: 'save the schema of the résumé' },
    },
    {
      line: 'resume schema config',
      words: { ja: '設定のスキーマを表示する', en: 'print the schema of the configuration' },
    },
  ],
  run: async ({ argument = 'resume' }, { terminal }) => {
    const { schemas } = await import('../schemas.js');
    const found = Object.entries(schemas()).find(([name]) => name === argument);
    if (!found) throw unknownSchema(argument);
    await terminal.out(`${JSON.stringify(found[1], null, 2)}\n`);
    return 'fine';
  },
};

function unknownSchema(name: string): ProblemError {
  const [near] = similar(name, schemaNames);
  return new ProblemError(
    {
      code: 'usage/unknown-schema',
      severity: 'error',
      message: { ja: `「${name}」というスキーマはありません。`, en: `There is no schema named \`${name}\`.` },
      help: {
        ja: near ? `「${near}」ではありませんか。` : '使えるのは resume、config です。',
        en: near ? `did you mean \`${near}\`?` : 'there are: resume, config',
      },
    },
    2,
  );
}
