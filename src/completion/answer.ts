// What a shell may offer for the word under the cursor: a pure function of the grammar and the words typed so far.
import type { Grammar, GrammarCommand, GrammarOption, ValueKind } from './grammar.js';

/** A line that is being typed: the words after the program's name, the last of which is the one under the cursor. */
export interface Typed {
  readonly words: readonly string[];
  /** What the shell replaces in `--format=pd`: bash the part behind the sign, others the whole. */
  readonly replaces: 'value' | 'word';
}

/** What the word under the cursor is. */
export type Question =
  | { readonly kind: 'words'; readonly candidates: readonly Candidate[]; readonly current: string }
  | {
      readonly kind: 'value';
      readonly value: ValueKind;
      /** What has been typed of the value. */
      readonly current: string;
      /** What comes before it in the word that the shell replaces. */
      readonly before: string;
    };

/** A word to offer, with what it is about. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

/** The question that a line asks. */
export function questionOf(grammar: Grammar, { words, replaces }: Typed): Question {
  const joined = joinedWords(words);
  const current = joined.at(-1) ?? '';
  const state = read(grammar, joined.slice(0, -1));
  const { command, waiting, used, hasArgument, onlyArguments } = state;
  if (waiting?.value) return { kind: 'value', value: waiting.value, current, before: '' };
  const options = command?.options ?? grammar.options;
  const [, flag = '', typed = ''] = /^(--[\w-]+)=(.*)$/s.exec(current) ?? [];
  if (flag !== '' && !onlyArguments) {
    const option = options.find(({ flags }) => flags.includes(flag));
    const before = replaces === 'word' ? `${flag}=` : '';
    return option?.value ? { kind: 'value', value: option.value, current: typed, before } : nothing;
  }
  const unused = options.filter(option => option.many || !used.has(longName(option)));
  const offered = { kind: 'words', candidates: unused.flatMap(optionCandidates), current } as const;
  if (current.startsWith('-') && !onlyArguments) return offered;
  if (!command) return { kind: 'words', candidates: commandCandidates(grammar), current };
  if (command.argument && !hasArgument) return { kind: 'value', value: command.argument, current, before: '' };
  return onlyArguments ? nothing : offered;
}

/** The commands, as they are offered. */
export function commandCandidates({ commands }: Grammar): readonly Candidate[] {
  return commands.map(({ name, summary }) => ({ word: name, about: summary }));
}

/** Those candidates that go on from what was typed; of a list with commas the last part, without what it has already. */
export function offersFor(
  candidates: readonly Candidate[],
  { current, before, list }: { readonly current: string; readonly before: string; readonly list: boolean },
): readonly Candidate[] {
  const done = list ? current.slice(0, current.lastIndexOf(',') + 1) : '';
  const named = new Set(done.split(','));
  return candidates
    .filter(({ word }) => word.startsWith(current.slice(done.length)) && !named.has(word))
    .map(({ word, about }) => ({ word: before + done + word, about }));
}

const nothing: Question = { kind: 'words', candidates: [], current: '' };

/** bash cuts `--format=pdf` into three words. */
function joinedWords(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const last = joined.at(-1);
    const isSign = word === '=' && last?.startsWith('--') === true;
    const isValue = words[index - 1] === '=' && last?.endsWith('=') === true;
    if (last !== undefined && (isSign || isValue)) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

interface State {
  readonly command: GrammarCommand | undefined;
  /** The option whose value comes next. */
  readonly waiting: GrammarOption | undefined;
  /** The long names of options that have been given. */
  readonly used: ReadonlySet<string>;
  readonly hasArgument: boolean;
  /** True after `--`. */
  readonly onlyArguments: boolean;
}

function read(grammar: Grammar, words: readonly string[]): State {
  const used = new Set<string>();
  let [command, waiting, hasArgument, onlyArguments]: [GrammarCommand?, GrammarOption?, boolean?, boolean?] = [];
  for (const word of words) {
    if (waiting) waiting = undefined;
    else if (word === '--') onlyArguments = true;
    else if (word.startsWith('-') && word !== '-' && !onlyArguments) {
      const [flag = '', value] = word.split(/=(.*)/s);
      const option = (command?.options ?? grammar.options).find(({ flags }) => flags.includes(flag));
      if (option) used.add(longName(option));
      if (option?.value && value === undefined) waiting = option;
    } else if (!command) command = grammar.commands.find(({ name }) => name === word);
    else hasArgument = true;
  }
  return { command, waiting, used, hasArgument: hasArgument === true, onlyArguments: onlyArguments === true };
}

function optionCandidates(option: GrammarOption): readonly Candidate[] {
  return [{ word: longName(option), about: option.summary }];
}

function longName({ flags }: GrammarOption): string {
  return flags.find(flag => flag.startsWith('--')) ?? flags[0] ?? '';
}
