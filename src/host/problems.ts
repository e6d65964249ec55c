// What the host says when the machine, or a file that was named, is not as it should be.
import { ProblemError, type Words } from '../diagnostics/diagnostic.js';

/**
 * A failure as an exception. Exit codes: 2 where the command line names a file that cannot be one (`input/not-found`,
 * `input/is-folder`, `input/not-a-file`), 1 where a file's content is wrong (`input/too-large`, `photo/…`), 3 where the
 * machine refuses (`input/unreadable`, `output/…`).
 */
export function problem(code: string, exitCode: 1 | 2 | 3, message: Words, help: Words): ProblemError {
  return new ProblemError({ code, severity: 'error', message, help }, exitCode);
}

/** The `code` of a system error, such as `ENOENT`; empty for anything else that was thrown. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && error.code !== undefined ? String(error.code) : '';
}

/** A number of bytes as people say it, decimal as file managers have it (`5 MB`, `12.3 MB`), rounded up: above a limit it reads so. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}
