// What the command line says of the machine: which Chrome, how long it may take, where photos may stand.
import type { Report } from '../diagnostics/diagnostic.js';
import type { HostOptions } from '../host.js';
import { timeLimit } from '../plan/time-limit.js';
import type { CommandInput } from './command.js';

/** The host's options of a command that makes documents. Throws `ProblemError` (exit 2) for a wrong `--timeout`. */
export function hostOptionsOf(
  input: CommandInput,
): Pick<HostOptions, 'browser' | 'timeout' | 'allowOutside' | 'plugins'> {
  const browser = input.text('browser');
  const seconds = input.text('timeout');
  return {
    ...(browser !== undefined && { browser }),
    ...(seconds !== undefined && { timeout: timeLimit(seconds) }),
    allowOutside: input.flag('allowOutside'),
    plugins: !input.refused('plugins'),
  };
}

/** What is only worth knowing of the machine, such as a missing sandbox, would be said anew with every build. */
export function warningsTo(report: Report): Report {
  return diagnostic => {
    if (diagnostic.severity !== 'info') report(diagnostic);
  };
}
