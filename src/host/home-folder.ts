// The home folder of whoever runs the program.
import { homedir } from 'node:os';

/**
 * The home folder; undefined for a user who stands in no list, as in many a container, where `HOME` is not set either: Node
 * then throws. No folder that others can write to takes its place, since programs are looked for in it.
 */
export function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
