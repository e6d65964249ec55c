// What is offered for a line, and that the table of commands says of every value what it is.
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.js';
import { offersFor, questionOf } from '../../src/completion/answer.js';
import type { Grammar } from '../../src/completion/grammar.js';

const format = { flags: ['-f', '--format'], summary: 'formats', value: 'formats', many: true } as const;
const quiet = { flags: ['--quiet'], summary: 'quiet', many: false };
const messages = { flags: ['--messages'], summary: 'language', value: 'languages', many: false } as const;
const grammar: Grammar = {
  options: [messages],
  commands: [
    { name: 'build', summary: 'make', options: [format, quiet, messages], argument: 'resume-file' },
    { name: 'bare', summary: 'none', options: [quiet] },
  ],
};

const ask = (line: string, replaces: 'value' | 'word' = 'word') =>
  questionOf(grammar, { words: line.split(' '), replaces });
const words = (line: string) => {
  const question = ask(line);
  if (question.kind !== 'words') return question.value;
  return offersFor(question.candidates, { ...question, before: '', list: false }).map(({ word }) => word);
};

describe('a line', () => {
  it.each([
    ['', ['build', 'bare']],
    ['bu', ['build']],
    ['-', ['--messages']],
    ['--messages ', 'languages'],
    ['--messages ja b', ['build', 'bare']],
    ['build ', 'resume-file'],
    ['build -f ', 'formats'],
    ['build --quiet --', ['--format', '--messages']],
    ['build -f pdf --', ['--format', '--quiet', '--messages']],
    ['build --format=', 'formats'],
    ['build --format=pdf ', 'resume-file'],
    ['build a.yaml ', ['--format', '--quiet', '--messages']],
    ['build -- ', 'resume-file'],
    ['build -- --', 'resume-file'],
    ['build -- a ', []],
    ['bare ', ['--quiet']],
    ['build --quiet=', []],
    ['nonsense ', ['build', 'bare']],
  ])('%j', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  it('is put together again where bash has cut it', () => {
    expect(ask('build --format = p', 'value')).toMatchObject({ value: 'formats', current: 'p', before: '' });
    expect(ask('build --format =', 'value')).toMatchObject({ value: 'formats', current: '', before: '' });
    expect(ask('build --format=p')).toMatchObject({ value: 'formats', current: 'p', before: '--format=' });
  });
});

it('a list is completed in its last part, without what it has', () => {
  const candidates = ['md', 'pdf', 'png'].map(word => ({ word, about: '' }));
  const offers = (current: string) =>
    offersFor(candidates, { current, before: '', list: true }).map(({ word }) => word);
  expect(offers('pdf,')).toEqual(['pdf,md', 'pdf,png']);
  expect(offers('pdf,p')).toEqual(['pdf,png']);
  expect(offers('p')).toEqual(['pdf', 'png']);
});

it.each(commands.map(({ name, options }) => ({ name, options })))('$name says what each value is', ({ options }) => {
  for (const { flags, value } of options)
    expect({ flags, says: value !== undefined }).toEqual({ flags, says: / </.test(flags) });
});
