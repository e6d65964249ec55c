// The themes, in the order of `--help`.
import { standard } from './standard.js';
import type { Theme } from './theme.js';

export const themes: readonly Theme[] = [standard];
