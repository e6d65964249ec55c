// The lint rules, area by area, in the order in which they run.
import { completenessRules } from './completeness/index.js';
import { contactRules } from './contact/index.js';
import { dateRules } from './dates/index.js';
import type { Rule } from './rule.js';
import { wordingRules } from './wording/index.js';

export const rules: readonly Rule[] = [...dateRules, ...wordingRules, ...completenessRules, ...contactRules];
