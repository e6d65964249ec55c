// `resume __complete`: what the completion scripts ask. It answers in any folder, with any configuration, and is never an
// error: a word that cannot be completed has no candidates.
import { type Candidate, offersFor, questionOf } from '../completion/answer.js';
import { shells } from '../completion/shells/index.js';
import { separator } from '../completion/shells/shell.js';
import type { Command, CommandContext } from './command.js';
import { valuesOf } from './values.js';

export const complete: Command = {
  name: '__complete',
  hidden: true,
  summary: { ja: '補完スクリプトに候補を返す', en: 'answer a completion script' },
  description: { ja: '補完スクリプトに候補を返します。', en: 'Answers a completion script.' },
  argument: { name: 'line', value: 'free', words: { ja: '入力中の行', en: 'the line that is being typed' } },
  options: [],
  examples: [],
  run: async ({ argument = '' }, context) => {
    const answer = await answerTo(argument, context).catch(() => '');
    await context.terminal.out(answer);
    return 'fine';
  },
};

async function answerTo(line: string, context: CommandContext): Promise<string> {
  const [name, ...words] = line.split(separator);
  const { replaces } = shells.find(shell => shell.name === name) ?? { replaces: 'word' };
  const question = questionOf(context.grammar(), { words, replaces });
  if (question.kind === 'words') {
    const { candidates, current } = question;
    return wordLines(offersFor(candidates, { current, before: '', list: false }));
  }
  const values = await valuesOf(question.value, context);
  if ('folders' in values) return 'd\n';
  if ('endings' in values && values.endings.length === 0) return 'a\n';
  if ('endings' in values) return `f\t${values.endings.join(' ')}\n`;
  return wordLines(offersFor(values.candidates, { ...question, list: values.list }));
}

/** A line a word; what it is about must not look like another line. */
function wordLines(candidates: readonly Candidate[]): string {
  return candidates.map(({ word, about }) => `w\t${word}\t${about.replace(/\s+/g, ' ')}\n`).join('');
}
