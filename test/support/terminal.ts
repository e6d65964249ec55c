// The built program at a terminal: `script` of util-linux gives it one, and what is typed goes in as keys.
import { spawn } from 'node:child_process';
import { eventually } from './lasting.js';
import { collect, type Ended, environment, program } from './program.js';

export interface AtTerminal {
  /** Waits until this stands on the screen, and forgets everything up to it. */
  sees(words: RegExp): Promise<string>;
  /** Types, with Enter at the end. */
  types(line: string): void;
  /** Presses keys as they are: `\u0003` is Ctrl+C. */
  presses(keys: string): void;
  readonly ended: Promise<Ended>;
}

/** Starts the program in `cwd`; `args` are words that no shell takes for anything else. */
export function atTerminal(args: readonly string[], { cwd }: { readonly cwd: string }): AtTerminal {
  const line = [process.execPath, program, ...args, '--messages', 'en'].map(word => `'${word}'`).join(' ');
  const child = spawn('script', ['-qfec', line, '/dev/null'], { cwd, env: { ...environment(), TERM: 'xterm' } });
  const state = { all: '', seen: 0 };
  child.stdout.on('data', (chunk: Buffer) => {
    state.all += chunk.toString();
  });
  return {
    sees: words =>
      eventually(() => {
        const match = words.exec(state.all.slice(state.seen));
        if (!match) throw new Error(`${words} is not on the screen, but:\n${state.all}`);
        state.seen += match.index + match[0].length;
        return match[0];
      }, 15_000),
    types: line => void child.stdin.write(`${line}\r`),
    presses: keys => void child.stdin.write(keys),
    ended: collect(child),
  };
}
