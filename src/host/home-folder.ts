// The home folder of whoever runs the program.
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The home folder; undefined for a user who stands in no list, as in many a container, where `HOME` is not set either: Node
 * then throws. A `HOME` that is empty or relative would put things into whatever folder one stands in, and is none. No folder
 * that others can write to takes its place, since programs are looked for in it.
 */
export function homeFolder(): string | undefined {
  try {
    const folder = homedir();
    return path.isAbsolute(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}
