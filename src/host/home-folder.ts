// The home folder of whoever runs the program.
import { homedir, tmpdir } from 'node:os';

/**
 * The home folder, else the temporary one: a container may run as a user who stands in no list, and without `HOME` Node then
 * knows no home and throws.
 */
export function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return tmpdir();
  }
}
