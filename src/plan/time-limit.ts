// How long the browser may take, from what a flag or a caller says.
import { ProblemError } from '../diagnostics/diagnostic.js';

/** Milliseconds of a number of seconds. Throws `ProblemError` (exit 2) for what is none: no number, 0, more than a day. */
export function timeLimit(seconds: string | number): number {
  const value = typeof seconds === 'number' ? seconds : /^\d+(\.\d+)?$/.test(seconds) ? Number(seconds) : Number.NaN;
  if (value > 0 && value <= 86_400) return Math.ceil(value * 1000);
  throw new ProblemError(
    {
      code: 'usage/wrong-number',
      severity: 'error',
      message: {
        ja: `--timeout の「${seconds}」を秒数として読み取れません。`,
        en: `\`${seconds}\` is no number of seconds for --timeout.`,
      },
      help: {
        ja: '`--timeout 120` のように、0より大きい秒数を数字だけで指定してください。',
        en: 'write the seconds in digits alone, as in `--timeout 120`',
      },
    },
    2,
  );
}
