// The lint rules, in the order in which they run.
import { endBeforeStart } from './end-before-start.js';
import type { Rule } from './rule.js';

export const rules: readonly Rule[] = [endBeforeStart];
