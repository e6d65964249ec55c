// What a command is: a table of its arguments and options in both languages, and a function from them to an outcome.
import type { Grammar, ValueKind } from '../completion/grammar.js';
import type { MessageLanguage, Words } from '../diagnostics/diagnostic.js';
import type { Host, HostOptions } from '../host.js';

/** How a command ended; `cli.ts` alone knows the exit codes. */
export type Outcome = 'fine' | 'invalid' | 'usage' | 'machine';

export interface Command {
  readonly name: string;
  /** A few words for the list of commands. */
  readonly summary: Words;
  /** What it does and what it does not, for its own `--help`. */
  readonly description: Words;
  readonly argument?: { readonly name: string; readonly words: Words; readonly value: ValueKind };
  readonly options: readonly CommandOption[];
  /** Command lines shown by `--help`, each with what it does. */
  readonly examples: readonly { readonly line: string; readonly words: Words }[];
  /** True for what programs call and people do not: no help lists it. */
  readonly hidden?: boolean;
  run(input: CommandInput, context: CommandContext): Promise<Outcome>;
}

export interface CommandOption {
  /** As commander writes them: `-f, --format <list>`. */
  readonly flags: string;
  readonly words: Words;
  /** True for an option that may be given several times. */
  readonly many?: boolean;
  /** What its value is, for the shell's completion; absent where it takes none. */
  readonly value?: ValueKind;
}

/** What the command line said, as plain strings. */
export interface CommandInput {
  readonly argument?: string;
  text(option: string): string | undefined;
  /** Every value of an option that may be given several times, in order; none when it was not given. */
  texts(option: string): readonly string[];
  flag(option: string): boolean;
  /** True for the option `config` when `--no-config` was given, and the like. */
  refused(option: string): boolean;
}

export interface CommandContext {
  readonly terminal: Terminal;
  /** The language of messages. */
  readonly language: MessageLanguage;
  /** The whole command line, for the shell's completion. */
  grammar(): Grammar;
  /** Opens the outside world; it is closed when the command ends, whatever happens. */
  openHost(options: Omit<HostOptions, 'messages'>): Host;
}

/** Where text goes: results to `out`, narration to `err`. */
export interface Terminal {
  out(content: string | Uint8Array): Promise<void>;
  err(text: string): void;
  /** True when `err` is a terminal that may be drawn on. */
  readonly interactive: boolean;
  readonly color: { readonly out: boolean; readonly err: boolean };
  /** Set in GitHub Actions, where findings are annotated too; `folder` is the working folder from the repository's root. */
  readonly github?: { readonly folder: string };
}
