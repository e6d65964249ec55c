// Questions and answers, line by line, where somebody sits at a terminal.
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Conversation } from '../host.js';

/**
 * A conversation on standard input and standard error, where both are terminals. Ctrl+C and Ctrl+D end the program as an
 * interrupt does: whoever answers no more wants nothing more.
 */
export function openConversation(): Conversation | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const state = { over: false };
  // Lines that are pasted, or typed ahead, wait for their questions.
  const typed: string[] = [];
  lines.on('line', line => void typed.push(line));
  const interrupt = () => {
    // Told at once: with its input gone the event loop may be empty before a real signal arrives.
    if (!state.over) process.emit('SIGINT', 'SIGINT');
  };
  lines.on('SIGINT', interrupt);
  lines.on('close', interrupt);
  return {
    ask: prompt => {
      const ahead = typed.shift();
      if (ahead === undefined) return new Promise(resolve => lines.question(prompt, resolve));
      process.stderr.write(`${prompt}${ahead}\n`);
      return Promise.resolve(ahead);
    },
    say: text => void process.stderr.write(text),
    end: () => {
      state.over = true;
      lines.close();
    },
  };
}
