// The built program where it does not end by itself: what it says is waited for, never slept for.
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Ended, type RunOptions, start } from './program.js';

export interface Lasting {
  /** Waits until the program has said this on standard error, and forgets everything up to it. */
  said(words: RegExp): Promise<string>;
  /** All that it has said so far. */
  all(): string;
  /** Sends a signal, SIGINT when none is named, and gives how the program ended. */
  end(signal?: NodeJS.Signals): Promise<Ended>;
}

const patience = 30_000;

/** Starts the program; who starts it ends it. */
export function startLasting(args: readonly string[], options: RunOptions): Lasting {
  const { child, ended } = start([...args, '--messages', 'en'], options);
  const state = { all: '', seen: 0, over: false };
  child.stderr?.on('data', (chunk: Buffer) => {
    state.all += chunk.toString();
  });
  void ended.then(() => {
    state.over = true;
  });
  return {
    async said(words) {
      const found = await eventually(() => {
        const match = words.exec(state.all.slice(state.seen));
        if (!match && !state.over) throw new Error(`${words} was not said, but:\n${state.all}`);
        return match;
      });
      if (!found) throw new Error(`the program ended without having said ${words}:\n${state.all}`);
      state.seen += found.index + found[0].length;
      return found[0];
    },
    all: () => state.all,
    end: signal => {
      child.kill(signal ?? 'SIGINT');
      return ended;
    },
  };
}

/** What `check` gives once it no longer throws. */
export async function eventually<T>(check: () => T | Promise<T>, milliseconds = patience): Promise<T> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

/** Throws where a browser of this temporary folder runs, or something lies in it. */
export async function expectNothingIn(tmp: string): Promise<void> {
  const list = execFileSync('ps', ['-eo', 'pid,args', '-ww'], { encoding: 'utf8' }).split('\n');
  const left = [
    ...(await readdir(tmp)),
    ...list.filter(line => line.includes('--user-data-dir') && line.includes(tmp)),
  ];
  if (left.length > 0) throw new Error(`left behind: ${left.join('\n')}`);
}
