// The themes, in the order of `--help`.
import { compact } from './compact.js';
import { gothicModern } from './gothic-modern.js';
import { minchoFormal } from './mincho-formal.js';
import { standard } from './standard.js';
import type { Theme } from './theme.js';
import { twoColumn } from './two-column.js';

export const themes: readonly Theme[] = [standard, gothicModern, minchoFormal, compact, twoColumn];
