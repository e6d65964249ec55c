// `resume completion`: the script with which a shell completes commands, options and their values.
import { shells } from '../completion/shells/index.js';
import { ProblemError } from '../diagnostics/diagnostic.js';
import { suggestion } from '../registry.js';
import { similar } from '../text/similar.js';
import type { Command } from './command.js';

const names = shells.map(({ name }) => name);

export const completion: Command = {
  name: 'completion',
  summary: { ja: 'シェルの補完スクリプトを表示する', en: 'print the completion script of a shell' },
  description: {
    ja: 'コマンド、オプション、その値を補完するスクリプトを表示します。出力形式、テーマ、ルールのコードなどを補完のたびに調べるため、更新後に入れ直す必要はありません。プラグインの値は候補になりません。',
    en: 'Prints the script by which Tab completes commands, options and their values: formats, themes, codes of rules. They are looked up each time, so the script need not be installed anew after an update. Values of plugins are not offered.',
  },
  argument: {
    name: 'shell',
    value: 'shells',
    words: {
      ja: `シェル（${names.join('、')}）`,
      en: `the shell: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
    },
  },
  options: [],
  examples: [
    {
      line: 'source <(resume completion bash)',
      words: { ja: 'bash: ~/.bashrc に書く', en: 'bash: a line for ~/.bashrc' },
    },
    {
      line: 'source <(resume completion zsh)',
      words: { ja: 'zsh: ~/.zshrc の compinit の後に書く', en: 'zsh: a line for ~/.zshrc, after compinit' },
    },
    {
      line: 'resume completion fish | source',
      words: { ja: 'fish: ~/.config/fish/config.fish に書く', en: 'fish: a line for ~/.config/fish/config.fish' },
    },
  ],
  run: async ({ argument }, { terminal }) => {
    const shell = shells.find(({ name }) => name === argument);
    if (!shell) throw unknownShell(argument);
    await terminal.out(shell.script);
    return 'fine';
  },
};

function unknownShell(name: string | undefined): ProblemError {
  const nearest = name === undefined ? undefined : similar(name, names)[0];
  return new ProblemError(
    {
      code: 'usage/unknown-shell',
      severity: 'error',
      message:
        name === undefined
          ? { ja: 'シェルの名前がありません。', en: 'No shell is named.' }
          : { ja: `「${name}」の補完スクリプトはありません。`, en: `There is no completion for \`${name}\`.` },
      help: suggestion(nearest, names),
    },
    2,
  );
}
