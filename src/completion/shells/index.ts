// The shells, in the order of `--help`.
import { bash } from './bash.js';
import { fish } from './fish.js';
import type { Shell } from './shell.js';
import { zsh } from './zsh.js';

export const shells: readonly Shell[] = [bash, zsh, fish];
