// What a check of `resume doctor` is: something that is really tried, and what came of it, as a small value.
import type { Words } from '../../diagnostics/diagnostic.js';
import type { Patient } from '../patient.js';

export interface Check {
  /** Permanent, for `--json`. */
  readonly name: string;
  /** A word or two for the line's beginning. */
  readonly title: Words;
  /** What has to be put right where it fails: this decides the exit status. */
  readonly concerns: 'machine' | 'resume';
  /** Milliseconds after which it is given up, where the usual ones are too few. */
  limit?(patient: Patient): number;
  run(patient: Patient): Promise<Result>;
}

export type Status = 'ok' | 'info' | 'warning' | 'failed';

export interface Result {
  readonly status: Status;
  /** What there is, in one sentence or less. */
  readonly found: Words;
  /** More of it, a line each. */
  readonly details?: readonly Words[];
  /** What to do; always there where something failed. */
  readonly remedy?: Words;
  /** The same for programs, without a word of the résumé. */
  readonly facts?: Facts;
}

export type Facts = { readonly [key: string]: Fact };
export type Fact = string | number | boolean | null | readonly Fact[] | Facts;

/** The same text in both languages: names, numbers, paths. */
export function plain(text: string): Words {
  return { ja: text, en: text };
}
