// What a command says while it works, on standard error: a line a file, and a count where the terminal can be redrawn.
import type { MessageLanguage } from '../diagnostics/diagnostic.js';
import type { Terminal } from './command.js';

/** The line for a written file: its path, its size and, where the format has pages, their number. */
export function writtenLine(
  file: string,
  content: string | Uint8Array,
  pages: number | undefined,
  language: MessageLanguage,
): string {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  const count =
    pages === undefined ? [] : [{ ja: `${pages}ページ`, en: pages === 1 ? '1 page' : `${pages} pages` }[language]];
  return [file, sizeText(size), ...count].join('  ');
}

/** The line that says, where something failed, how much was made all the same, and what is missing. */
export function missingLine(total: number, missing: readonly string[], language: MessageLanguage): string {
  const made = total - missing.length;
  const ja = made === 0 ? '作成できたものはありません' : `${total}件のうち${made}件を作成しました`;
  const en = made === 0 ? 'No output made' : `${made} of ${total} outputs made`;
  return {
    ja: `${ja}。作成できなかったもの：${missing.join('、')}`,
    en: `${en}; missing: ${missing.join(', ')}`,
  }[language];
}

/** A display of how far a build is; silent where the terminal cannot be redrawn. */
export function progress(terminal: Terminal, language: MessageLanguage, total: number): Progress {
  if (!terminal.interactive)
    return { say: line => terminal.err(`${line}\n`), step: () => undefined, end: () => undefined };
  const state = { done: 0 };
  const clear = '\r\u001b[K';
  const draw = () =>
    terminal.err(
      `${clear}${{ ja: `作成しています（${state.done}/${total}）…`, en: `building (${state.done}/${total}) …` }[language]}`,
    );
  draw();
  return {
    say: line => {
      terminal.err(`${clear}${line}\n`);
      draw();
    },
    step: () => {
      state.done += 1;
      draw();
    },
    end: () => terminal.err(clear),
  };
}

export interface Progress {
  /** Prints a line that stays. */
  say(line: string): void;
  /** One more is done. */
  step(): void;
  end(): void;
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
