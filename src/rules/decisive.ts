// The rules that refuse a build unless they are configured otherwise. They are few and light: `build` loads no others.
import { endBeforeStart } from './dates/end-before-start.js';
import type { Rule } from './rule.js';

export const decisiveRules: readonly Rule[] = [endBeforeStart];
